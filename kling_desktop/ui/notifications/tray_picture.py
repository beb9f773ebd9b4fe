"""The program's icon for the tray, with what is to be seen at a glance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter

from kling_desktop.ui.icons import program_icon
from kling_desktop.ui.theme import LIGHT, Tone

SIDES = (16, 22, 24, 32, 48, 64)  # px that trays ask for
_BUBBLE, _DOT = 0.62, 0.42  # of the side
_MOST = 99


def tray_picture(running: int, *, has_news: bool) -> QIcon:
    """A bubble with how many run, and a dot where something ended that nobody has looked at."""
    icon = QIcon()
    for side in SIDES:
        picture = program_icon().pixmap(side, side)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if running:
            _draw_count(painter, side, str(running) if running <= _MOST else f"{_MOST}+")
        if has_news:
            _draw_dot(painter, side)
        painter.end()
        icon.addPixmap(picture)
    return icon


def _draw_count(painter: QPainter, side: int, text: str) -> None:
    size = side * _BUBBLE
    place = QRectF(side - size, side - size, size, size)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(place, size / 3, size / 3)
    font = QFont()
    font.setBold(True)
    font.setPixelSize(max(round(size * (1.0 if len(text) == 1 else 1.35 / len(text))), 1))
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.on_accent))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.setPen(Qt.PenStyle.NoPen)


def _draw_dot(painter: QPainter, side: int) -> None:
    size = side * _DOT
    painter.setBrush(QColor(LIGHT.tones[Tone.BAD][0]))
    painter.drawEllipse(QRectF(side - size, 0, size, size))
