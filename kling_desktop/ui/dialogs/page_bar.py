"""Titles of pages, in a column beside the page that is shown, or in a row above it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from kling_desktop.ui.details.tab_bar import FlatTabBar
from kling_desktop.ui.reading_direction import mirrored
from kling_desktop.ui.theme import GRID, current_theme

_PADDING = 3 * GRID
_COLUMNS = {QTabBar.Shape.RoundedWest, QTabBar.Shape.RoundedEast}
_WORDS = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic)


class PageBar(FlatTabBar):
    """Words, the current one on a ground of its own."""

    def width_as_column(self) -> int:
        """In px."""
        widest = max(self._words(index).width() for index in range(self.count()))
        return widest + 2 * _PADDING + GRID

    def tabSizeHint(self, index: int) -> QSize:
        words = self._words(index)
        width = self.width_as_column() if self._is_column else words.width() + 2 * _PADDING
        return QSize(width, words.height() + 4 * GRID + self._below)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint(painter, index)

    def _paint(self, painter: QPainter, index: int) -> None:
        theme, place = current_theme(), self.tabRect(index).adjusted(1, 1, -1, -1 - self._below)
        is_current = index == self.currentIndex()
        if is_current:
            self._paint_ground(painter, place)
        is_lit = is_current or self.is_pointed_at(index)
        painter.setPen(QColor(theme.text if is_lit else theme.muted))
        painter.drawText(place.adjusted(_PADDING, 0, -_PADDING, 0), _WORDS, self.tabText(index))

    def _paint_ground(self, painter: QPainter, place: QRect) -> None:
        theme, inset = current_theme(), 2 * GRID
        is_outlined = self.is_focus_shown or theme.is_high_contrast
        accent = QColor(theme.accent)
        painter.setPen(QPen(accent, theme.stroke) if is_outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selection))
        painter.drawRoundedRect(place, GRID, GRID)
        edge = QRect(place.left(), place.top() + inset, theme.ring, place.height() - 2 * inset)
        painter.fillRect(mirrored(self.layoutDirection(), place, edge), accent)

    @property
    def _is_column(self) -> bool:
        return self.shape() in _COLUMNS

    @property
    def _below(self) -> int:
        """What a row keeps free above the page, in px."""
        return 0 if self._is_column else 2 * GRID

    def _words(self, index: int) -> QSize:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.tabText(index))
