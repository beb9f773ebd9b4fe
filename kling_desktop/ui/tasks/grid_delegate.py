"""Paints one render as a tile: its poster, its state upon it, name and time below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kling_desktop.services.library import utc_now
from kling_desktop.ui.i18n import clock
from kling_desktop.ui.tasks.heading_painting import paint_heading
from kling_desktop.ui.tasks.headings import HeadingRow
from kling_desktop.ui.tasks.painting.measures import Measures, measures_of
from kling_desktop.ui.tasks.painting.pill import paint_pill, pill_width
from kling_desktop.ui.tasks.painting.poster import length, paint_length, paint_poster
from kling_desktop.ui.tasks.painting.signs import (
    paint_signs,
    paint_unseen,
    signs_width,
    verdict_signs,
)
from kling_desktop.ui.tasks.roles import ROW_ROLE, Row
from kling_desktop.ui.theme import Theme, current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kling_desktop.ui.preview.posters import Posters

_Index = QModelIndex | QPersistentModelIndex
_NARROWEST = 42  # units
_LEFT = Qt.AlignmentFlag.AlignLeft


def tile_width(font: QFont) -> int:
    """The narrowest tile, in px."""
    return _NARROWEST * measures_of(font).unit


def tile_height(width: int, font: QFont) -> int:
    """Of a tile as wide, in px."""
    measures = measures_of(font)
    return (width - 4 * measures.unit) * 9 // 16 + measures.small.height + 8 * measures.unit


class GridDelegate(QStyledItemDelegate):
    def __init__(self, posters: Posters, parent: QWidget) -> None:
        super().__init__(parent)
        self._posters = posters

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        width = tile_width(option.font)
        return QSize(width, tile_height(width, option.font))

    def poster_place(self, cell: QRect, font: QFont, _direction: Qt.LayoutDirection) -> QRect:
        gap = 2 * measures_of(font).unit
        inner = cell.adjusted(gap, gap, -gap, -gap)
        return QRect(inner.left(), inner.top(), inner.width(), inner.width() * 9 // 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, theme = index.data(ROW_ROLE), current_theme()
        if isinstance(row, HeadingRow):
            paint_heading(painter, option.rect, row, option.font)
        elif isinstance(row, Row):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_tile(painter, option, row, theme)
            painter.restore()
        else:
            painter.fillRect(option.rect, QColor(theme.base))

    def _paint_tile(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, theme: Theme
    ) -> None:
        measures = measures_of(option.font)
        gap = 2 * measures.unit
        _paint_ground(painter, option, gap, theme)
        poster = self.poster_place(option.rect, option.font, option.direction)
        density = painter.device().devicePixelRatio()
        picture = self._posters.thumbnail(row.task, poster.size(), density)
        paint_poster(painter, poster, picture, measures, theme)
        if picture and (told := length(row.task)):
            paint_length(painter, poster, told, measures)
        pill = QRect(0, 0, pill_width(row.badge, measures), measures.pill_height)
        pill.moveTopLeft(poster.topLeft() + QPoint(measures.unit, measures.unit))
        paint_pill(painter, pill, row.badge, measures, theme)
        below = QRect(poster.left(), poster.bottom() + gap, poster.width(), measures.small.height)
        _paint_name(painter, below, row, measures, theme)


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, corner: int, theme: Theme
) -> None:
    painter.fillRect(option.rect, QColor(theme.base))
    shape = QRectF(option.rect.adjusted(2, 2, -2, -2))
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selection if is_chosen else theme.hover))
        painter.drawRoundedRect(shape, corner, corner)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shape, corner, corner)


def _paint_name(
    painter: QPainter, place: QRect, row: Row, measures: Measures, theme: Theme
) -> None:
    """What was said of it, and how long it took, or is taking."""
    letters, time, side = measures.small, clock(row.task.elapsed(utc_now())), _LEFT
    painter.setPen(QColor(theme.muted))
    letters.paint(painter, place, time, Qt.AlignmentFlag.AlignRight)
    place = place.adjusted(0, 0, -letters.width(time) - 2 * measures.unit, 0)
    if row.task.is_unseen:
        place = paint_unseen(painter, place, measures.unit, theme, side=side)
    names = verdict_signs(row.task)
    if names:
        width = signs_width(len(names), measures)
        at_end = QRect(place.right() + 1 - width, place.top(), width, place.height())
        paint_signs(painter, at_end, names, measures, theme)
        place = place.adjusted(0, 0, -width - measures.unit, 0)
    painter.setPen(QColor(theme.text))
    name = letters.elided(row.title, place.width(), Qt.TextElideMode.ElideMiddle)
    letters.paint(painter, place, name, side)
