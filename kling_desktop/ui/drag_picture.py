"""What hangs on the pointer while clips are dragged: the first one's poster, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from kling_desktop.ui import icons
from kling_desktop.ui.theme import GRID, current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

HOT_SPOT = QPoint(-3 * GRID, -3 * GRID)  # below the pointer: what is under it stays in sight
LARGEST = QSize(36 * GRID, 24 * GRID)
_WITHOUT = QSize(24 * GRID, 14 * GRID)
_SIGN = 6 * GRID
_EDGE = 2 * GRID  # for the badge to stand out
_MOST = 99


def drag_picture(poster: QPixmap | None, count: int, density: float) -> QPixmap:
    """`poster` fits into LARGEST; `density` is in device pixels per logical one."""
    shown = poster.deviceIndependentSize().toSize() if poster else _WITHOUT
    picture = QPixmap((shown + QSize(_EDGE, _EDGE)) * density)
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    place = QRect(QPoint(0, _EDGE), shown)
    painter.fillRect(place, QColor("#000000"))
    if poster:
        painter.drawPixmap(place, poster)
    else:
        sign = QRect(0, 0, _SIGN, _SIGN)
        sign.moveCenter(place.center())
        painter.drawPixmap(sign, icons.pixmap("film", "#8a919c", _SIGN, density))
    if count > 1:
        _paint_count(painter, count, picture.deviceIndependentSize().toSize().width())
    painter.end()
    return picture


def _paint_count(painter: QPainter, count: int, right: int) -> None:
    text = str(count) if count <= _MOST else f"{_MOST}+"
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    badge = _badge(painter.fontMetrics(), text)
    badge.moveTopRight(QPoint(right - 1, 0))
    theme = current_theme()
    painter.setPen(QColor(theme.on_accent))
    painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def _badge(metrics: QFontMetrics, text: str) -> QRect:
    height = metrics.height() + GRID
    return QRect(0, 0, max(height, metrics.horizontalAdvance(text) + 2 * GRID), height)
