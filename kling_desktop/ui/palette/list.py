"""The palette's list: a sign, a name with what was typed in bold, where it belongs, its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kling_desktop.ui import icons
from kling_desktop.ui.palette.rows import Row
from kling_desktop.ui.theme import GRID, current_theme, scaled, strong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_ICON = 18  # px at the usual size of text
_NAME_SHARE = 0.62  # of the width, at most


class RowModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and not self.rows[index.row()].is_enabled:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.read(row)
        return None

    def read(self, row: Row) -> str:
        """All of it, as a screen reader says it."""
        state = "" if row.is_enabled else self.tr("not possible now")
        return ", ".join(part for part in (row.title, row.beside, row.key, state) if part)


class RowList(QListView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, QFontMetrics(option.font).height() + 4 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        place = option.rect.adjusted(4 * GRID, 0, -4 * GRID, 0)
        side = scaled(_ICON)
        right_to_left = option.direction is Qt.LayoutDirection.RightToLeft
        mirrored = QStyle.visualRect(
            option.direction, place, QRect(place.topLeft(), QSize(side, 0))
        )
        top = place.center().y() - side // 2
        density = painter.device().devicePixelRatio()
        picture = icons.pixmap(row.icon, _sign_colour(row), side, density)
        painter.drawPixmap(mirrored.left(), top, picture)
        step = side + 3 * GRID
        words = place.adjusted(0, 0, -step, 0) if right_to_left else place.adjusted(step, 0, 0, 0)
        _paint_words(painter, option, words, row)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, shape = current_theme(), QRectF(option.rect.adjusted(2 * GRID, 1, -2 * GRID, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            has_focus = option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(QColor(theme.accent), 2 if has_focus else 1))
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(shape, GRID, GRID)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(shape, GRID, GRID)


def _sign_colour(row: Row) -> str:
    theme = current_theme()
    if row.tone:
        return theme.tones[row.tone][0]
    return theme.text if row.is_enabled else theme.muted


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Row) -> None:
    """The name at the start, the key at the end, and between them where it belongs."""
    theme, metrics = current_theme(), QFontMetrics(option.font)
    is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
    ahead, behind = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)[
        :: -1 if is_mirrored else 1
    ]
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(option.font)
    painter.setPen(QColor(theme.muted))
    rest = QRect(place)
    if row.key:
        painter.drawText(rest, middle | behind, row.key)
        rest = _without(rest, metrics.horizontalAdvance(row.key) + 4 * GRID, at_start=is_mirrored)
    name_width = _paint_name(painter, option, rest, row)
    rest = _without(rest, name_width + 4 * GRID, at_start=not is_mirrored)
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
    is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
    left = place.right() + 1 - width if is_mirrored else place.left()
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
