"""Paints one row of the palette: a sign, a name with what was typed in bold, where it belongs, and
its key.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kling_desktop.ui import icons
from kling_desktop.ui.palette.rows import Row
from kling_desktop.ui.reading_direction import isolated
from kling_desktop.ui.theme import GRID, current_theme, scaled, strong

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_ICON = 18  # px at the usual size of text
_NAME_SHARE = 0.62  # of the width, at most


class RowDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, QFontMetrics(option.font).height() + 4 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        place = option.rect.adjusted(3 * GRID, 0, -3 * GRID, 0)
        _paint_sign(painter, option, place, row)
        words = _without(place, scaled(_ICON) + 3 * GRID, at_start=not _is_mirrored(option))
        _paint_words(painter, option, words, row)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, shape = current_theme(), QRectF(option.rect.adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            has_focus = option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(QColor(theme.accent), 2 if has_focus else 1))
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(shape, GRID, GRID)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(shape, GRID, GRID)


def _is_mirrored(option: QStyleOptionViewItem) -> bool:
    return option.direction is Qt.LayoutDirection.RightToLeft


def _paint_sign(painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Row) -> None:
    side, density = scaled(_ICON), painter.device().devicePixelRatio()
    picture = icons.pixmap(row.icon, _sign_colour(row), side, density)
    left = place.right() + 1 - side if _is_mirrored(option) else place.left()
    painter.drawPixmap(left, place.center().y() + 1 - side // 2, picture)


def _sign_colour(row: Row) -> str:
    theme = current_theme()
    if row.tone:
        return theme.tones[row.tone][0]
    return theme.text if row.is_enabled else theme.muted


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Row) -> None:
    """The name at the start, the key at the end, and between them where it belongs."""
    is_mirrored, metrics = _is_mirrored(option), QFontMetrics(option.font)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    ahead, behind = (right, left) if is_mirrored else (left, right)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.setFont(option.font)
    painter.setPen(QColor(current_theme().muted))
    if row.key:
        painter.drawText(place, middle | behind, isolated(row.key))
        width = metrics.horizontalAdvance(row.key) + 4 * GRID
        place = _without(place, width, at_start=is_mirrored)
    width = _paint_name(painter, option, place, row) + 4 * GRID
    rest = _without(place, width, at_start=not is_mirrored)
    text = metrics.elidedText(row.beside, Qt.TextElideMode.ElideRight, rest.width())
    painter.drawText(rest, middle | ahead, text)


def _paint_name(painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Row) -> int:
    """Returns its width in px."""
    theme, bold = current_theme(), strong(option.font)
    metrics = QFontMetrics(bold)
    most = round(place.width() * (_NAME_SHARE if row.beside else 1))
    text = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, most)
    layout = QTextLayout(text, option.font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft))
    layout.setFormats(_formats(text, row, theme.text if row.is_enabled else theme.muted))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    width = round(line.naturalTextWidth())
    left = place.right() + 1 - width if _is_mirrored(option) else place.left()
    layout.draw(painter, QPointF(left, place.center().y() + 1 - line.height() / 2))
    return width


def _formats(text: str, row: Row, colour: str) -> list[QTextLayout.FormatRange]:
    plain, bold = QTextCharFormat(), QTextCharFormat()
    plain.setForeground(QColor(colour))
    bold.setForeground(QColor(current_theme().accent if row.is_enabled else colour))
    bold.setFontWeight(700)
    whole = QTextLayout.FormatRange()
    whole.start, whole.length, whole.format = 0, _units(text), plain
    ranges = [whole]
    for place in sorted(row.strong):
        if place < len(text):
            one = QTextLayout.FormatRange()
            one.start, one.length = _units(text[:place]), _units(text[place])
            one.format = bold
            ranges.append(one)
    return ranges


def _units(text: str) -> int:
    """Qt counts in UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _without(place: QRect, width: int, *, at_start: bool) -> QRect:
    return place.adjusted(width, 0, 0, 0) if at_start else place.adjusted(0, 0, -width, 0)
