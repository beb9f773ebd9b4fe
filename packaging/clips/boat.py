"""The sailing boat of moonlit-sea."""

from __future__ import annotations

import math

import numpy as np
from canvas import TAU, Array, Point, bump, f32, grid, mix, polygon, smooth

Outline = tuple[Point, ...]

# Outlines in pixels from the waterline's middle, y downwards.
HULL: Outline = (
    (-27.0, -7.0),
    (0.0, -5.0),
    (32.0, -9.0),
    (25.0, -1.0),
    (18.0, 3.0),
    (-22.0, 3.0),
)
MAST: Outline = ((-0.7, -85.0), (0.7, -85.0), (0.7, -6.0), (-0.7, -6.0))
MAIN_SAIL: Outline = ((-1.0, -10.0), (-1.0, -82.0), (-11.0, -64.0), (-21.0, -40.0), (-28.0, -12.0))
JIB: Outline = (
    (1.5, -72.0),
    (9.0, -48.0),
    (19.0, -27.0),
    (31.0, -11.0),
    (12.0, -12.5),
    (3.0, -11.0),
)


def add_boat(picture: Array, horizon: int, phase: float) -> None:
    """Set the boat with its dark mirror image on the water."""
    width, height, left, top = 160, 240, 380, horizon - 90
    tilt = 0.045 * math.sin(TAU * phase)
    rise = 2.0 * math.sin(TAU * (2 * phase + 0.2))
    hull, sails = sail_boat(width, height, 80, 126 + rise, tilt)
    window = picture[top : top + height, left : left + width]
    x, y = grid(width, height)
    mirror = bump(x - 80 - 4 * np.sin(y / 5 + TAU * phase * 2), 17) * smooth(126, 131, y)
    shade = mix(window, (0.02, 0.05, 0.11), 0.6 * f32(mirror * (1 - smooth(136, 215, y))))
    shade = mix(shade, (0.74, 0.82, 0.92), 0.92 * sails)
    window[...] = mix(shade, (0.03, 0.06, 0.12), hull)


def sail_boat(width: int, height: int, x: float, y: float, tilt: float) -> tuple[Array, Array]:
    """Return the coverage of the hull with the mast, and of the sails."""

    def cover(outline: Outline) -> Array:
        points = [(x + px - tilt * py, y + py + tilt * px) for px, py in outline]
        return polygon(width, height, points)

    return np.maximum(cover(HULL), cover(MAST)), np.maximum(cover(MAIN_SAIL), cover(JIB))
