"""A splitter with thin lines between its parts that are easy to take hold of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QRegion
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from kling_desktop.ui.theme import GRID, current_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QMouseEvent, QPaintEvent, QResizeEvent


class Splitter(QSplitter):
    """`double_clicked` carries the line that was meant: the number of the part to its right."""

    double_clicked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        handle = Handle(self.orientation(), self)
        handle.double_clicked.connect(
            lambda: self.double_clicked.emit(
                next(it for it in range(self.count()) if self.handle(it) is handle)
            )
        )
        return handle


class Handle(QSplitterHandle):
    double_clicked = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Painted one pixel wide, held by nine: QSplitter counts what is inside the margins.

        Qt's own method would make it five, and both would take turns for ever.
        """
        QWidget.resizeEvent(self, event)
        self.setContentsMargins(GRID, 0, GRID, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)
        self.setMask(QRegion(self.contentsRect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        line = theme.accent if self.underMouse() else theme.line
        QPainter(self).fillRect(self.contentsRect(), QColor(line))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.double_clicked.emit()
