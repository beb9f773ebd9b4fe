"""Paints one render as a tile: its poster, its state upon it, name and time below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kling_desktop.services.library import utc_now
from kling_desktop.ui.i18n import clock
from kling_desktop.ui.reading_direction import far_side, mirrored, near_side
from kling_desktop.ui.tasks.heading_painting import paint_heading
from kling_desktop.ui.tasks.headings import HeadingRow
from kling_desktop.ui.tasks.painting.measures import Measures, measures_of
from kling_desktop.ui.tasks.painting.pill import paint_pill, pill_width
from kling_desktop.ui.tasks.painting.poster import length, paint_length, paint_poster
from kling_desktop.ui.tasks.painting.signs import (
    UNSEEN_UNITS,
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
            paint_length(painter, poster, told, measures, option.direction)
        pill = QRect(0, 0, pill_width(row.badge, measures), measures.pill_height)
        pill.moveTopLeft(poster.topLeft() + QPoint(measures.unit, measures.unit))
        pill, side = mirrored(option.direction, poster, pill), near_side(option.direction)
        paint_pill(painter, pill, row.badge, measures, theme, side=side)
        below = QRect(poster.left(), poster.bottom() + gap, poster.width(), measures.small.height)
        _Below(painter, below, option.direction, measures, theme).paint(row)


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
    if is_chosen and theme.is_high_contrast:  # inside the frame of what has the focus
        painter.setPen(QPen(QColor(theme.accent), theme.stroke))
        painter.drawRoundedRect(shape.adjusted(4, 4, -4, -4), corner / 2, corner / 2)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme.accent), theme.ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shape, corner, corner)


class _Below:
    """What was said of it, its name, and how long it took, or is taking."""

    def __init__(
        self,
        painter: QPainter,
        place: QRect,
        direction: Qt.LayoutDirection,
        measures: Measures,
        theme: Theme,
    ) -> None:
        self._painter, self._measures, self._theme = painter, measures, theme
        self._whole = self._free = place  # what is free is reckoned from left to right
        self._direction = direction

    def paint(self, row: Row) -> None:
        self._paint_time(clock(row.task.elapsed(utc_now())))
        side, unit = near_side(self._direction), self._measures.unit
        if row.task.is_unseen:
            paint_unseen(self._painter, self._there(self._free), unit, self._theme, side=side)
            self._free = self._free.adjusted(UNSEEN_UNITS * unit, 0, 0, 0)
        names = verdict_signs(row.task)
        if names:
            width = signs_width(len(names), self._measures)
            paint_signs(self._painter, self._at_end(width), names, self._measures, self._theme)
            self._free = self._free.adjusted(0, 0, -width - unit, 0)
        self._painter.setPen(QColor(self._theme.text))
        letters, middle = self._measures.small, Qt.TextElideMode.ElideMiddle
        name = letters.elided(row.title, self._free.width(), middle)
        letters.paint(self._painter, self._there(self._free), name, side)

    def _paint_time(self, time: str) -> None:
        letters = self._measures.small
        width = letters.width(time)
        self._painter.setPen(QColor(self._theme.muted))
        letters.paint(self._painter, self._at_end(width), time, far_side(self._direction))
        self._free = self._free.adjusted(0, 0, -width - 2 * self._measures.unit, 0)

    def _at_end(self, width: int) -> QRect:
        free = self._free
        return self._there(QRect(free.right() + 1 - width, free.top(), width, free.height()))

    def _there(self, place: QRect) -> QRect:
        return mirrored(self._direction, self._whole, place)
