"""What tables in dialogs share: cells in line with their titles, and the marked row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kling_desktop.ui.reading_direction import mirrored
from kling_desktop.ui.tasks.painting.chosen import paint_chosen_mark
from kling_desktop.ui.theme import GRID, current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTreeView

_Index = QModelIndex | QPersistentModelIndex
_SHIFT = GRID - 1  # px: Qt keeps 3 px itself


class Cells(QStyledItemDelegate):
    """Words that begin, or end, where the title above them does."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = current_theme()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.selection))
            if index.column() == 0:
                paint_chosen_mark(painter, option.rect, option.direction, theme)
        shifted = QStyleOptionViewItem(option)
        place = option.rect.adjusted(_SHIFT, 0, -_SHIFT, 0)
        shifted.rect = mirrored(option.direction, option.rect, place)
        super().paint(painter, shifted, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        option.palette = _quiet(option.palette)


def wear_selection(tree: QTreeView) -> None:
    """Before its first cells, too, which a tree paints by itself."""
    palette = _quiet(tree.palette())
    if palette != tree.palette():
        tree.setPalette(palette)


def _quiet(palette: QPalette) -> QPalette:
    """The marked row as in the list of renders: Fusion's would dim words on the accent."""
    theme, quiet = current_theme(), QPalette(palette)
    quiet.setColor(QPalette.ColorRole.Highlight, QColor(theme.selection))
    quiet.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.text))
    return quiet
