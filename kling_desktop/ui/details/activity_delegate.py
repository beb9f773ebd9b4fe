"""Paints what happened to a render: a sign on a thread that joins them, the words, and the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kling_desktop.ui import icons
from kling_desktop.ui.details.activity import TOLD
from kling_desktop.ui.details.happenings import when
from kling_desktop.ui.reading_direction import mirrored
from kling_desktop.ui.theme import GRID, current_theme, scaled
from kling_desktop.ui.wrapping import laid_out

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout

    from kling_desktop.ui.details.activity import ActivityView

_Index = QModelIndex | QPersistentModelIndex
_ICON = 16  # px at the usual size of text


class EntryDelegate(QStyledItemDelegate):
    """A sign on a thread that joins them, the words, and below them the time."""

    def __init__(self, view: ActivityView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        told = index.data(TOLD)
        height = round(self._words(option, told.text).boundingRect().height())
        below = option.fontMetrics.height()
        return QSize(self._view.viewport().width(), height + below + 4 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        told, theme = index.data(TOLD), current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), theme.stroke))
            painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), GRID, GRID)
        self._paint_thread(painter, option, index)
        colour = theme.tones[told.tone][0] if told.tone else theme.muted
        density = painter.device().devicePixelRatio()
        sign = icons.pixmap(told.icon, colour, scaled(_ICON), density)
        at = QRect(area.left() + GRID, area.top() + 2 * GRID, scaled(_ICON), scaled(_ICON))
        painter.drawPixmap(mirrored(option.direction, area, at), sign)
        place = area.adjusted(_text_left(), 2 * GRID - 1, -2 * GRID, 0)
        place = mirrored(option.direction, area, place)
        words = self._words(option, told.text)
        painter.setPen(QColor(theme.text))
        words.draw(painter, place.topLeft().toPointF())
        painter.setPen(QColor(theme.muted))
        below = place.adjusted(0, round(words.boundingRect().height()), 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, when(told.at))
        painter.restore()

    def _paint_thread(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area = option.rect
        if index.row() + 1 < index.model().rowCount():
            painter.setPen(QPen(QColor(current_theme().line), 2))
            x = area.left() + GRID + scaled(_ICON) // 2
            x = mirrored(option.direction, area, QRect(x, area.top(), 1, 1)).left()
            painter.drawLine(x, area.top() + 3 * GRID + scaled(_ICON), x, area.bottom() + GRID)

    def _words(self, option: QStyleOptionViewItem, text: str) -> QTextLayout:
        room = self._view.viewport().width() - _text_left() - 2 * GRID
        return laid_out(text, option.font, room, option.direction)


def _text_left() -> int:
    return scaled(_ICON) + 4 * GRID
