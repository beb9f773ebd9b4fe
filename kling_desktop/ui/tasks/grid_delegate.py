"""Paints one render as a tile: its poster, its state upon it, its name below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kling_desktop.services.library import utc_now
from kling_desktop.ui import icons
from kling_desktop.ui.i18n import clock, translated
from kling_desktop.ui.tasks.heading_painting import paint_heading
from kling_desktop.ui.tasks.headings import HeadingRow
from kling_desktop.ui.tasks.roles import BADGE_LOOKS, ROW_ROLE, Row
from kling_desktop.ui.theme import GRID, Theme, current_theme
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kling_desktop.ui.preview.posters import Posters

_Index = QModelIndex | QPersistentModelIndex
_GAP = 2 * GRID
_ICON = 14
_DIGITS = 20  # how many stand beside each other in the narrowest tile


def tile_width(font: QFont) -> int:
    """The narrowest tile, in px."""
    return QFontMetrics(font).horizontalAdvance("0") * _DIGITS + 2 * _GAP


def tile_height(width: int, font: QFont) -> int:
    """Of a tile as wide, in px."""
    return (width - 2 * _GAP) * 9 // 16 + QFontMetrics(font).height() + 4 * _GAP


class GridDelegate(QStyledItemDelegate):
    def __init__(self, posters: Posters, parent: QWidget) -> None:
        super().__init__(parent)
        self._posters = posters

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        width = tile_width(option.font)
        return QSize(width, tile_height(width, option.font))

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
        self._paint_ground(painter, option, theme)
        inner = option.rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        poster = QRect(inner.left(), inner.top(), inner.width(), inner.width() * 9 // 16)
        self._paint_poster(painter, poster, row, theme)
        self._paint_badge(painter, poster, option.font, row, theme)
        below = QRect(inner.left(), poster.bottom() + _GAP, inner.width(), 0)
        below.setHeight(QFontMetrics(option.font).height())
        self._paint_name(painter, below, option.font, row, theme)

    @staticmethod
    def _paint_name(painter: QPainter, place: QRect, font: QFont, row: Row, theme: Theme) -> None:
        """And how long it took, or is taking."""
        metrics, middle = QFontMetrics(font), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        time = clock(row.task.elapsed(utc_now()))
        painter.setPen(QColor(theme.muted))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, time)
        room = place.adjusted(0, 0, -metrics.horizontalAdvance(time) - _GAP, 0)
        painter.setPen(QColor(theme.text))
        text = metrics.elidedText(row.title, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, middle, text)

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        painter.fillRect(option.rect, QColor(theme.base))
        shape = QRectF(option.rect.adjusted(2, 2, -2, -2))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(shape, _GAP, _GAP)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(shape, _GAP, _GAP)

    def _paint_poster(self, painter: QPainter, place: QRect, row: Row, theme: Theme) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(place), GRID, GRID)
        density = painter.device().devicePixelRatio()
        picture = self._posters.thumbnail(row.task, place.size(), density)
        painter.fillPath(shape, QColor(theme.window if picture is None else "#000000"))
        if picture is None:
            sign = icons.pixmap("film", theme.muted, 24, density)
            painter.drawPixmap(place.center().x() - 12, place.center().y() - 12, sign)
            return
        where = QRect(place.topLeft(), picture.deviceIndependentSize().toSize())
        where.moveCenter(place.center())
        painter.save()
        painter.setClipPath(shape)
        painter.drawPixmap(where, picture)
        painter.restore()

    @staticmethod
    def _paint_badge(painter: QPainter, poster: QRect, base: QFont, row: Row, theme: Theme) -> None:
        """Over the poster's lower left corner."""
        sign, tone = BADGE_LOOKS[row.badge]
        colour, ground = theme.tones[tone]
        font = QFont(base)
        font.setPointSizeF(base.pointSizeF() * 0.9)
        metrics = QFontMetrics(font)
        room = poster.width() - _ICON - 7 * GRID
        word = metrics.elidedText(translated(BADGES[row.badge]), Qt.TextElideMode.ElideRight, room)
        height = metrics.height() + GRID
        pill = QRect(poster.left() + GRID, poster.bottom() - height - GRID, 0, height)
        pill.setWidth(metrics.horizontalAdvance(word) + _ICON + 5 * GRID)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        density = painter.device().devicePixelRatio()
        picture = icons.pixmap(sign, colour, _ICON, density)
        painter.drawPixmap(pill.left() + 2 * GRID, pill.center().y() - _ICON // 2 + 1, picture)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(
            pill.adjusted(_ICON + 3 * GRID, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word
        )
