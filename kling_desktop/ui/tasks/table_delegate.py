"""Paints a cell of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kling_desktop.ui import icons
from kling_desktop.ui.reading_direction import far_side, isolated, mirrored, near_side
from kling_desktop.ui.tasks.columns import COLUMNS
from kling_desktop.ui.tasks.heading_painting import paint_heading
from kling_desktop.ui.tasks.headings import HeadingRow
from kling_desktop.ui.tasks.painting.chosen import paint_chosen_mark
from kling_desktop.ui.tasks.painting.measures import measures_of
from kling_desktop.ui.tasks.painting.signs import UNSEEN_UNITS, paint_unseen, verdict_signs
from kling_desktop.ui.tasks.roles import BADGE_LOOKS, ROW_ROLE, Row
from kling_desktop.ui.theme import GRID, Theme, current_theme

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.columns import Column

_Index = QModelIndex | QPersistentModelIndex
MARGIN = GRID + 2
_INSIDE = QPoint(0, 1)


def line_height(font: QFont) -> int:
    """In px."""
    return QFontMetrics(font).height() + 3 * GRID


class TableDelegate(QStyledItemDelegate):
    def __init__(self, workspace: Workspace, view: QTableView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._rows: dict[int, object] = {}

    def forget(self) -> None:
        """Ask for rows anew."""
        self._rows.clear()

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(20 * GRID, line_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        number = index.row()
        if number not in self._rows:
            self._rows[number] = index.data(ROW_ROLE)
        row = self._rows[number]
        if isinstance(row, HeadingRow):
            paint_heading(painter, option.rect, row, option.font)
        elif isinstance(row, Row):
            painter.save()
            self._paint_cell(painter, option, row, COLUMNS[index.column()])
            view = self.parent()
            if isinstance(view, QTableView) and _has_focus(view, number):
                self._paint_frame(painter, option.rect)
            painter.restore()

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, column: Column
    ) -> None:
        theme = current_theme()
        self._paint_ground(painter, option, theme)
        if option.state & QStyle.StateFlag.State_Selected and self._is_first(column):
            paint_chosen_mark(painter, option.rect, option.direction, theme)
        place = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setFont(option.font)
        if column.name == "state":
            place = self._paint_sign(painter, option, place, row, theme)
        elif column.name == "name":
            place = self._paint_said(painter, option, place, row, theme)
            painter.setPen(QColor(theme.text))
        else:
            painter.setPen(QColor(theme.muted))
        side = (far_side if column.is_number else near_side)(option.direction)
        mode = Qt.TextElideMode.ElideMiddle
        metrics = QFontMetrics(option.font)
        text = metrics.elidedText(column.text(row, self._workspace), mode, place.width())
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(mirrored(option.direction, option.rect, place), flags, isolated(text))

    def _is_first(self, column: Column) -> bool:
        view = self.parent()
        if not isinstance(view, QTableView):
            return False
        return COLUMNS[view.horizontalHeader().logicalIndex(0)] is column

    @staticmethod
    def _paint_frame(painter: QPainter, place: QRect) -> None:
        """Around the row: that is what has the focus, not one of its cells."""
        painter.setPen(QPen(QColor(current_theme().accent), current_theme().ring))
        painter.drawLine(place.topLeft() + _INSIDE, place.topRight() + _INSIDE)
        painter.drawLine(place.bottomLeft(), place.bottomRight())

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(theme.selection if chosen else theme.base))
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    @staticmethod
    def _paint_said(
        painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Row, theme: Theme
    ) -> QRect:
        """Before the name; returns what is left for it, reckoned from left to right."""
        direction, measures = option.direction, measures_of(option.font)
        unit, side = measures.unit - 1, measures.icon
        if row.task.is_unseen:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            there = mirrored(direction, option.rect, place)
            paint_unseen(painter, there, unit, theme, side=near_side(direction))
            painter.restore()
            place = place.adjusted(UNSEEN_UNITS * unit, 0, 0, 0)
        density = painter.device().devicePixelRatio()
        for name in verdict_signs(row.task):
            is_star = name == "star"
            colour = theme.star if is_star else theme.muted
            picture = icons.pixmap(name, colour, side, density, is_filled=is_star)
            painter.drawPixmap(_beginning(option, place, side), picture)
            place = place.adjusted(side + GRID, 0, 0, 0)
        return place

    @staticmethod
    def _paint_sign(
        painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Row, theme: Theme
    ) -> QRect:
        """The state's sign in the state's colour; returns what is left for the word."""
        side = measures_of(option.font).icon
        sign, tone = BADGE_LOOKS[row.badge]
        colour = theme.tones[tone][0]
        density = painter.device().devicePixelRatio()
        picture = icons.pixmap(sign, colour, side, density)
        painter.drawPixmap(_beginning(option, place, side), picture)
        painter.setPen(QColor(colour))
        return place.adjusted(side + GRID + 2, 0, 0, 0)


def _beginning(option: QStyleOptionViewItem, place: QRect, side: int) -> QRect:
    """Of a place that is reckoned from left to right, for a sign."""
    sign = QRect(place.left(), place.center().y() - side // 2 + 1, side, side)
    return mirrored(option.direction, option.rect, sign)


def _has_focus(view: QTableView, row: int) -> bool:
    return view.hasFocus() and view.currentIndex().row() == row
