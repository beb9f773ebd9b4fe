"""What tells a chosen row where its pale ground is not enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor

from kling_desktop.ui.reading_direction import mirrored
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kling_desktop.ui.theme import Theme

_WIDTH = 2 * GRID  # px


def paint_chosen_mark(
    painter: QPainter, row: QRect, direction: Qt.LayoutDirection, theme: Theme
) -> None:
    """A bar where reading begins; in high contrast only."""
    if theme.is_high_contrast:
        bar = QRect(row.left(), row.top(), _WIDTH, row.height())
        painter.fillRect(mirrored(direction, row, bar), QColor(theme.accent))
