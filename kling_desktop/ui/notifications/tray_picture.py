"""The program's icon for the tray, with what is to be seen at a glance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter

from kling_desktop.ui.icons import program_icon

SIDES = (16, 22, 24, 32, 48, 64)  # px that trays ask for
_BUBBLE, _DOT, _GAP = 0.58, 0.42, 0.06  # heights, of the side
_WIDTHS = {1: 0.58, 2: 0.8, 3: 1.0}  # by the number of characters
_MOST = "99+"
_GROUND, _TEXT, _NEWS = "#ffffff", "#1a1d23", "#d92d20"  # on the icon, which no theme changes


def tray_picture(running: int, *, has_news: bool) -> QIcon:
    """A bubble with how many run, and a dot where something ended that nobody has looked at."""
    icon = QIcon()
    for side in SIDES:
        picture = program_icon().pixmap(side, side)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if running:
            _draw_count(painter, side, str(running) if running < 100 else _MOST)
        if has_news:
            _draw_dot(painter, side)
        painter.end()
        icon.addPixmap(picture)
    return icon


def _draw_count(painter: QPainter, side: int, text: str) -> None:
    height, width = side * _BUBBLE, side * _WIDTHS[len(text)]
    place = QRectF(side - width, side - height, width, height)
    painter.setBrush(QColor(_GROUND))
    _cut_out(painter, place, side)
    painter.drawRoundedRect(place, height / 3, height / 3)
    font = QFont()
    font.setBold(True)
    font.setPixelSize(round(height * (0.95 if len(text) < len(_MOST) else 0.8)))
    painter.setFont(font)
    painter.setPen(QColor(_TEXT))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.setPen(Qt.PenStyle.NoPen)


def _cut_out(painter: QPainter, place: QRectF, side: int) -> None:
    """Leave a gap around the bubble: the icon's ring is as white as it is."""
    gap = max(side * _GAP, 1)
    wider, corner = place.adjusted(-gap, -gap, gap, gap), place.height() / 3 + gap
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawRoundedRect(wider, corner, corner)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _draw_dot(painter: QPainter, side: int) -> None:
    size = side * _DOT
    painter.setBrush(QColor(_GROUND))
    painter.drawEllipse(QRectF(side - size, 0, size, size))
    edge = size / 7
    painter.setBrush(QColor(_NEWS))
    painter.drawEllipse(QRectF(side - size + edge, edge, size - 2 * edge, size - 2 * edge))
