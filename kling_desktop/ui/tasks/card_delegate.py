"""Paints one render as a card: poster, name, facts, state, time, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kling_desktop.domain.badge import Badge
from kling_desktop.services.library import utc_now
from kling_desktop.services.saving import Phase
from kling_desktop.ui.lettering import fitting
from kling_desktop.ui.tasks.card_words import details, timing
from kling_desktop.ui.tasks.heading_painting import paint_heading
from kling_desktop.ui.tasks.headings import HeadingRow
from kling_desktop.ui.tasks.painting.bars import paint_amount, paint_estimate, paint_unknown
from kling_desktop.ui.tasks.painting.chips import chips, paint_chips
from kling_desktop.ui.tasks.painting.chosen import paint_chosen_mark
from kling_desktop.ui.tasks.painting.measures import Measures, measures_of
from kling_desktop.ui.tasks.painting.pill import paint_pill, pill_width
from kling_desktop.ui.tasks.painting.places import Places, Sizes, places
from kling_desktop.ui.tasks.painting.poster import length, paint_length, paint_poster
from kling_desktop.ui.tasks.painting.signs import (
    paint_signs,
    paint_unseen,
    signs,
    signs_width,
)
from kling_desktop.ui.tasks.roles import BADGE_LOOKS, ROW_ROLE, Row
from kling_desktop.ui.theme import Theme, Tone, current_theme

if TYPE_CHECKING:
    from kling_desktop.ui.preview.posters import Posters

_Index = QModelIndex | QPersistentModelIndex
_TAKING_TIME = frozenset({Badge.WAITING, Badge.RENDERING, Badge.UNCLEAR, Badge.FINISHING})


class CardDelegate(QStyledItemDelegate):
    """All sizes follow from the view's font, all colours from the theme of the moment."""

    def __init__(self, posters: Posters, parent: QWidget) -> None:
        super().__init__(parent)
        self._posters = posters

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        measures = measures_of(option.font)
        return QSize(80 * measures.unit, measures.card_height)

    def poster_place(self, cell: QRect, font: QFont, direction: Qt.LayoutDirection) -> QRect | None:
        return places(measures_of(font), cell, Sizes(0, 0, 0), direction).poster

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, HeadingRow):
            paint_heading(painter, option.rect, row, option.font)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Card(painter, option, row).paint(self._posters)
        painter.restore()


class _Card:
    """One row while it is painted."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        self._painter = painter
        self._option = option
        self._row = row
        self._theme: Theme = current_theme()
        self._measures: Measures = measures_of(option.font)
        self._time, self._time_tone = timing(row, utc_now())
        self._signs = signs(row.task)
        sizes = Sizes(
            pill_width(row.badge, self._measures),
            self._measures.small.width(self._time),
            signs_width(len(self._signs), self._measures),
        )
        self._places: Places = places(self._measures, option.rect, sizes, option.direction)

    def paint(self, posters: Posters) -> None:
        painter, at, measures, theme = self._painter, self._places, self._measures, self._theme
        self._paint_ground()
        if at.poster:
            self._paint_poster(at.poster, posters)
        paint_pill(painter, at.pill, self._row.badge, measures, theme, side=at.side)
        paint_signs(painter, at.signs, self._signs, measures, theme)
        self._paint_name()
        self._paint_time()
        self._paint_detail()
        self._paint_bar()

    def _paint_ground(self) -> None:
        painter, theme, place = self._painter, self._theme, self._option.rect
        painter.fillRect(place, QColor(_ground(self._option.state, theme)))
        painter.setPen(QColor(theme.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if self._option.state & QStyle.StateFlag.State_Selected:
            paint_chosen_mark(painter, place, self._option.direction, theme)
        if self._option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), theme.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            unit = self._measures.unit
            painter.drawRoundedRect(place.adjusted(2, 2, -2, -3), unit, unit)

    def _paint_poster(self, place: QRect, posters: Posters) -> None:
        density = self._painter.device().devicePixelRatio()
        picture = posters.thumbnail(self._row.task, place.size(), density)
        paint_poster(self._painter, place, picture, self._measures, self._theme)
        told = length(self._row.task)
        if told:
            paint_length(self._painter, place, told, self._measures, self._option.direction)

    def _paint_name(self) -> None:
        """Cut in the middle: its end tells takes apart."""
        place, name = self._places.name, self._measures.name
        if self._row.task.is_unseen:
            unit, side = self._measures.unit, self._places.side
            place = paint_unseen(self._painter, place, unit, self._theme, side=side)
        self._painter.setPen(QColor(self._theme.text))
        shown = name.elided(self._row.title, place.width(), Qt.TextElideMode.ElideMiddle)
        name.paint(self._painter, place, shown, self._places.side)

    def _paint_time(self) -> None:
        place, small = self._places.time, self._measures.small
        self._painter.setPen(self._ink(self._time_tone))
        if self._time_tone or small.width(self._time) <= place.width():  # no half of a clock
            shown = small.elided(self._time, place.width())
            small.paint(self._painter, place, shown, self._places.far_side)

    def _paint_detail(self) -> None:
        facts, tone = details(self._row)
        place, small = self._places.detail, self._measures.small
        self._painter.setPen(self._ink(tone))
        shown = fitting(facts, small, place.width())
        small.paint(self._painter, place, shown, self._places.side)
        wanted = chips(self._row)
        if wanted:
            used = small.width(shown) + 3 * self._measures.unit if shown else 0
            room = place.adjusted(used, 0, 0, 0)
            if self._places.side is Qt.AlignmentFlag.AlignRight:
                room = place.adjusted(0, 0, -used, 0)
            paint_chips(
                self._painter, room, wanted, self._measures, self._theme, side=self._places.side
            )

    def _paint_bar(self) -> None:
        row, painter, place = self._row, self._painter, self._places.bar
        if self._places.side is Qt.AlignmentFlag.AlignRight:
            painter.translate(2 * place.left() + place.width(), 0)
            painter.scale(-1, 1)
        if row.saving and row.saving.phase is Phase.RUNNING:
            if row.saving.total:
                paint_amount(painter, place, row.saving.done / row.saving.total, self._theme)
            else:
                paint_unknown(painter, place, self._theme.edge)
        elif row.remaining:
            ink = self._theme.tones[BADGE_LOOKS[row.badge][1]][0]
            paint_estimate(painter, place, row.remaining, ink, self._theme)
        elif row.badge in _TAKING_TIME:
            paint_unknown(painter, place, self._theme.edge)

    def _ink(self, tone: Tone | None) -> QColor:
        return QColor(self._theme.tones[tone][0] if tone else self._theme.muted)


def _ground(state: QStyle.StateFlag, theme: Theme) -> str:
    if state & QStyle.StateFlag.State_Selected:
        return theme.selection
    return theme.hover if state & QStyle.StateFlag.State_MouseOver else theme.base
