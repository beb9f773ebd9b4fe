"""Draws the program's icon at all sizes: `python packaging/icons.py`, after a change of an SVG.

Up to 32 px it is drawn after an SVG of its own, with fewer and bolder lines.
"""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[1] / "resources" / "icons"
SMALL, LARGE = (16, 24, 32), (48, 64, 128, 256)


def draw(svg: Path, side: int) -> QImage:
    picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def main() -> None:
    _application = QGuiApplication([])
    for name, sides in (("kling-desktop-small.svg", SMALL), ("kling-desktop.svg", LARGE)):
        for side in sides:
            draw(FOLDER / name, side).save(str(FOLDER / f"kling-desktop-{side}.png"))


if __name__ == "__main__":
    main()
