"""Tabs as words, the current one underlined in the accent colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from kling_desktop.ui.theme import GRID, current_theme

_BY_KEY = Qt.WidgetAttribute.WA_KeyboardFocusChange  # as Fusion does with its own frames
_IN_THE_MIDDLE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic)


class FlatTabBar(QTabBar):
    def __init__(self) -> None:
        super().__init__()
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def tabSizeHint(self, index: int) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.tabText(index))
        return QSize(words.width() + 6 * GRID, words.height() + 3 * GRID)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.HoverMove, QEvent.Type.HoverLeave}:
            self.update()
        return super().event(event)

    @property
    def is_focus_shown(self) -> bool:
        return self.hasFocus() and self.window().testAttribute(_BY_KEY)

    def is_pointed_at(self, index: int) -> bool:
        pointer = self.mapFromGlobal(self.cursor().pos())
        return self.underMouse() and self.tabRect(index).contains(pointer)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(theme.line))
        for index in range(self.count()):
            place = self.tabRect(index)
            is_current = index == self.currentIndex()
            is_lit = is_current or self.is_pointed_at(index)
            painter.setPen(QColor(theme.text if is_lit else theme.muted))
            painter.drawText(place, _IN_THE_MIDDLE, self.tabText(index))
            if is_current:
                line = QRect(
                    place.left() + 2 * GRID,
                    self.height() - theme.ring,
                    place.width() - 4 * GRID,
                    theme.ring,
                )
                painter.fillRect(line, QColor(theme.accent))
                if self.is_focus_shown:
                    painter.setPen(QPen(QColor(theme.accent), theme.stroke))
                    painter.drawRoundedRect(place.adjusted(1, 1, -2, -4), GRID, GRID)
