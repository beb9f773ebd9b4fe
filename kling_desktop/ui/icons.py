"""The icon family (Lucide, drawn in the theme's colours) and the program's own icon."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kling_desktop.resources import resource
from kling_desktop.ui.reading_direction import is_from_right

if TYPE_CHECKING:
    from collections.abc import Iterable

DENSITIES = (1.0, 2.0)
# They mean a direction of reading. What means one of time, such as play and rewind, stays.
MIRRORED = frozenset(
    {
        *("arrow-left", "arrow-right", "chevron-left", "chevron-right"),
        *("external-link", "layout-list", "list", "list-checks", "list-filter", "list-todo"),
        *("list-video", "list-x", "log-out", "panel-left", "panel-right", "redo-2", "undo-2"),
    }
)
PROGRAM_SIDES = (16, 24, 32, 48, 64, 128, 256)  # px; drawn by packaging/icons.py


def pixmap(
    name: str, colour: str, size: int, density: float, *, is_filled: bool = False
) -> QPixmap:
    """One icon at `size` logical pixels, sharp at `density` device pixels each."""
    is_mirrored = name in MIRRORED and is_from_right(QGuiApplication.layoutDirection())
    return _drawn(name, colour, size, density, is_filled=is_filled, is_mirrored=is_mirrored)


@lru_cache(maxsize=256)
def _drawn(
    name: str, colour: str, size: int, density: float, *, is_filled: bool, is_mirrored: bool
) -> QPixmap:
    drawing = resource("icons", "lucide", f"{name}.svg").read_bytes()
    if is_filled:
        drawing = drawing.replace(b'fill="none"', b'fill="currentColor"')
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    side = round(size * density)
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if is_mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture


def icon(
    name: str,
    colour: str,
    size: int = 20,
    *,
    is_filled: bool = False,
    densities: Iterable[float] = DENSITIES,
) -> QIcon:
    result = QIcon()
    for density in densities:
        result.addPixmap(pixmap(name, colour, size, density, is_filled=is_filled))
    return result


def dot(colour: str, size: int = 10) -> QIcon:
    """A filled circle, such as stands before an account's name; empty without a colour."""
    result = QIcon()
    for density in DENSITIES:
        side = round(size * density)
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        if colour:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(0, 0, side, side))
            painter.end()
        picture.setDevicePixelRatio(density)
        result.addPixmap(picture)
    return result


def program_icon() -> QIcon:
    result = QIcon()
    for side in PROGRAM_SIDES:
        result.addFile(str(resource("icons", f"kling-desktop-{side}.png")))
    return result
