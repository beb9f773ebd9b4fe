"""Paints one row of the filter pane: sign, words, and how many."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kling_desktop.ui import icons
from kling_desktop.ui.filters.model import FILTER_ROLE
from kling_desktop.ui.filters.rows import FilterRow, Sort
from kling_desktop.ui.i18n import whole
from kling_desktop.ui.reading_direction import far_side, isolated, mirrored, near_side
from kling_desktop.ui.tasks.painting.chosen import paint_chosen_mark
from kling_desktop.ui.theme import GRID, Theme, current_theme, scaled

_Index = QModelIndex | QPersistentModelIndex
_SIDE = 2 * GRID
_ICON, _DOT = 16, 10  # px at the usual size of text
_USUAL_COUNT = "000"


def least_width(row: FilterRow, font: QFont) -> int:
    """In px, so that its words are whole beside a count of three digits."""
    metrics = QFontMetrics(font)
    words = metrics.horizontalAdvance(row.text) + metrics.horizontalAdvance(_USUAL_COUNT)
    return 4 * _SIDE + scaled(_ICON) + 4 * GRID + words


class FilterDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(FILTER_ROLE)
        is_heading = isinstance(row, FilterRow) and row.sort is Sort.HEADING
        padding = 5 * GRID if is_heading else 3 * GRID
        return QSize(0, QFontMetrics(option.font).height() + padding)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(FILTER_ROLE)
        if not isinstance(row, FilterRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.sort is Sort.HEADING:
            self._paint_heading(painter, option, row)
        else:
            self._paint_choice(painter, option, row, current_theme())
        painter.restore()

    @staticmethod
    def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, row: FilterRow) -> None:
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(current_theme().muted))
        place = option.rect.adjusted(2 * _SIDE, 0, -_SIDE, -GRID)
        place = mirrored(option.direction, option.rect, place)
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom, row.text)

    def _paint_choice(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FilterRow, theme: Theme
    ) -> None:
        shape = QRectF(option.rect.adjusted(_SIDE, 1, -_SIDE, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        if row.is_chosen:
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(shape, GRID, GRID)
            paint_chosen_mark(painter, option.rect, option.direction, theme)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.line))
            painter.drawRoundedRect(shape, GRID, GRID)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), theme.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(shape.adjusted(1, 1, -1, -1), GRID, GRID)
        inner = option.rect.adjusted(2 * _SIDE, 0, -2 * _SIDE, 0)
        self._paint_sign(painter, option, inner, row, theme)
        self._paint_words(painter, option, inner, row, theme)

    @staticmethod
    def _paint_sign(
        painter: QPainter, option: QStyleOptionViewItem, inner: QRect, row: FilterRow, theme: Theme
    ) -> None:
        middle, side, dot = inner.center().y() + 1, scaled(_ICON), scaled(_DOT)
        if row.colour:
            painter.setPen(QColor(theme.edge) if theme.is_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(row.colour))
            left = inner.left() + (side - dot) // 2
            place = QRect(left, middle - dot // 2, dot, dot)
            painter.drawEllipse(mirrored(option.direction, option.rect, place))
            return
        colour = theme.text if row.is_chosen else theme.muted
        picture = icons.pixmap(row.icon, colour, side, painter.device().devicePixelRatio())
        place = QRect(inner.left(), middle - side // 2, side, side)
        painter.drawPixmap(mirrored(option.direction, option.rect, place), picture)

    @staticmethod
    def _paint_words(
        painter: QPainter, option: QStyleOptionViewItem, inner: QRect, row: FilterRow, theme: Theme
    ) -> None:
        font, middle = QFont(option.font), Qt.AlignmentFlag.AlignVCenter
        if row.is_chosen:
            font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        count = "" if row.count is None else whole(row.count)
        width = metrics.horizontalAdvance(count)
        painter.setPen(QColor(theme.text if row.count else theme.muted))
        absolute = middle | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(inner, absolute | far_side(option.direction), count)
        place = inner.adjusted(scaled(_ICON) + 2 * GRID, 0, -width - 2 * GRID, 0)
        painter.setPen(QColor(theme.text))
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, place.width())
        place = mirrored(option.direction, option.rect, place)
        painter.drawText(place, absolute | near_side(option.direction), isolated(text))
