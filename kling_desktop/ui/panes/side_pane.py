"""A side of the window: beside the list where there is room, else a drawer over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.reading_direction import margins
from kling_desktop.ui.theme import GRID, current_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QMouseEvent, QPaintEvent

WIDEST = 10_000  # px; more is no width that anybody chose
LEFT_FREE = 12 * GRID  # px of the list beside a drawer, to click on


class SidePane(QWidget):
    """`is_wanted` and `is_pulled` are what the creator chose for a window with room, and for one
    without; `span` is the width in px. `close_wanted` is sent by the drawer's own button.
    """

    close_wanted = Signal()

    def __init__(
        self, name: str, title: str, content: QWidget, edge: Qt.Edge, span: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.content = content
        self.edge = edge
        self.is_wanted = True
        self.is_drawer = False
        self.is_pulled = False
        self.span = span
        self.name = name
        self.setAutoFillBackground(True)
        self.setAccessibleName(title)
        self._head = _Head(title, self)
        self._head.way_out.clicked.connect(self.close_wanted)
        self._head.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(content, 1)

    @property
    def is_open(self) -> bool:
        return self.is_pulled if self.is_drawer else self.is_wanted

    @is_open.setter
    def is_open(self, on: bool) -> None:
        if self.is_drawer:
            self.is_pulled = on
        else:
            self.is_wanted = on

    def set_drawer(self, on: bool) -> None:
        self.is_drawer = on
        self._head.setVisible(on)

    def place_over(self, area: QRect) -> None:
        """Stand at the edge, with some of what is below left free."""
        width = min(max(self.span, self.minimumSizeHint().width()), area.width() - LEFT_FREE)
        left = area.left() if self.is_at_left else area.right() + 1 - width
        self.setGeometry(QRect(left, area.top(), width, area.height()))

    @property
    def is_at_left(self) -> bool:
        """Where the window is read from right to left the edges change sides."""
        return (self.edge is Qt.Edge.LeftEdge) != self.isRightToLeft()

    def recall(self, memory: QSettings) -> None:
        """What the last run left; whatever makes no sense is as if there were nothing."""
        self.is_wanted = memory.value(f"{self.name}_wanted") != "false"
        self.is_pulled = memory.value(f"{self.name}_drawer") == "true"
        span = str(memory.value(f"{self.name}_width") or "")
        if span.isascii() and span.isdecimal() and 0 < int(span[:9]) < WIDEST:
            self.span = int(span)

    def remember(self, memory: QSettings) -> None:
        memory.setValue(f"{self.name}_wanted", "true" if self.is_wanted else "false")
        memory.setValue(f"{self.name}_drawer", "true" if self.is_pulled else "false")
        memory.setValue(f"{self.name}_width", str(self.span))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.is_drawer:
            theme = current_theme()
            x = self.width() - theme.stroke if self.is_at_left else 0
            QPainter(self).fillRect(x, 0, theme.stroke, self.height(), QColor(theme.edge))


class Scrim(QWidget):
    """Dims what a drawer stands over; a click on it closes the drawer."""

    clicked = Signal()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 90))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.clicked.emit()


class _Head(QWidget):
    """Of a drawer: what it is, and the way out."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        words = PlainLabel(title, self)
        font = QFont(words.font())
        font.setBold(True)
        words.setFont(font)
        self.way_out = QToolButton(self)
        follow_theme(self.way_out, "x", size=16)
        self.way_out.setAutoRaise(True)
        self.way_out.setAccessibleName(self.tr("Close {0}").format(title))
        self.way_out.setToolTip(self.tr("Close (Esc)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margins(4 * GRID, GRID, GRID, 0))
        layout.addWidget(words, 1)
        layout.addWidget(self.way_out)
