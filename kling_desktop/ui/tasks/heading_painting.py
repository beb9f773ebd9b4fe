"""How a heading above a group of renders looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from kling_desktop.ui.counts import renders
from kling_desktop.ui.theme import GRID, current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kling_desktop.ui.tasks.headings import HeadingRow

_PADDING = 3 * GRID


def heading_height(font: QFont) -> int:
    """In px."""
    return QFontMetrics(font).height() + 4 * GRID


def paint_heading(painter: QPainter, place: QRect, row: HeadingRow, font: QFont) -> None:
    theme = current_theme()
    painter.save()
    painter.fillRect(place, QColor(theme.window))
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(QColor(theme.text))
    inner = place.adjusted(_PADDING, 0, -_PADDING, 0)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, row.text)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(inner, right, renders(row.count))
    painter.setPen(QColor(theme.line))
    painter.drawLine(place.bottomLeft(), place.bottomRight())
    painter.restore()
