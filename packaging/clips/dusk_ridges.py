"""dusk-ridges: misty mountain ridges sliding past a low sun."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from canvas import (
    TAU,
    Array,
    Point,
    Stops,
    add_patch,
    backdrop,
    below_line,
    bump,
    f32,
    grid,
    light,
    mix,
    polygon,
    ramp,
    smooth,
)
from noise import cloud_field, drift, shift, skyline
from pines import forest

SKY: Stops = (
    (0.00, (0.15, 0.17, 0.40)),
    (0.22, (0.38, 0.29, 0.53)),
    (0.42, (0.83, 0.47, 0.50)),
    (0.56, (1.00, 0.71, 0.47)),
    (1.00, (1.00, 0.80, 0.58)),
)
RIDGE_COLOURS: Stops = (
    (0.0, (0.86, 0.53, 0.50)),
    (0.3, (0.62, 0.37, 0.47)),
    (0.6, (0.34, 0.23, 0.40)),
    (0.8, (0.16, 0.13, 0.27)),
    (1.0, (0.062, 0.055, 0.135)),
)
RIDGES = 7
MARGIN = 96  # by how much a ridge is wider than the picture on both sides, so that it can slide


class DuskRidges:
    """Paints the clip."""

    def __init__(self, width: int, height: int) -> None:
        self._size = width, height
        self._ridges = [make_ridge(width, height, number) for number in range(RIDGES)]
        self._mist = cloud_field(width, height, 11, 1.7, stretch=3.2)
        self._streaks = cloud_field(width, height, 12, 1.9, stretch=6)
        self._sky = backdrop(f32(grid(1, height)[1] / height), width, SKY)

    def __call__(self, phase: float) -> Array:
        width, height = self._size
        sway = math.sin(TAU * phase)
        sun_x, sun_y = 0.635 * width - 3 * sway, 0.405 * height + 4 * math.cos(TAU * phase)
        picture = self._paint_sky(phase, sun_x, sun_y)
        picture = mix(picture, (0.20, 0.13, 0.25), 0.9 * flock(width, height, phase))
        warm = 0.25 + 0.75 * bump(grid(width, 1)[0] - sun_x, 330)
        fog = 0.86 + 0.16 * drift(self._mist, 130, phase)
        for ridge in self._ridges:
            picture = lay_ridge(picture, ridge, sway, warm, fog)
        return picture

    def _paint_sky(self, phase: float, sun_x: float, sun_y: float) -> Array:
        x, y = grid(*self._size)
        away = np.hypot(x - sun_x, y - sun_y)
        high = bump(y - 0.26 * self._size[1], 105)
        cloud = smooth(-0.3, 2.0, drift(self._streaks, 60, phase)) * high
        picture = mix(self._sky, (1.0, 0.62, 0.50), 0.62 * cloud)
        picture += light(bump(away, 150), (0.32, 0.19, 0.05)) + light(bump(away, 420), (0.10,) * 3)
        return mix(picture, (1.0, 0.955, 0.80), np.clip(47 - away, 0, 1))


@dataclass(frozen=True)
class Ridge:
    """One mountain layer: near is 0 for the farthest and 1 for the nearest."""

    cover: Array
    depth: Array
    colour: Array
    near: float


def make_ridge(width: int, height: int, number: int) -> Ridge:
    """Build one mountain layer. The nearest two carry trees."""
    near = number / (RIDGES - 1)
    wide = width + 2 * MARGIN
    outline = skyline(wide, 40 + number, 0.5 if near < 0.7 else 0.38, 420 - 130 * (1 - near))
    line = f32(height * (0.53 + 0.42 * near**1.25) - outline * height * (0.085 + 0.03 * near))
    if near < 0.75:
        cover = below_line(line, height)
    else:
        tall = (26.0, 62.0) if near < 0.95 else (60.0, 150.0)
        cover = forest(wide, height, line, tall, tall[0] * 0.52, 70 + number)
    depth = f32(grid(1, height)[1] - line[None, :])
    return Ridge(cover, depth, ramp(f32(near), RIDGE_COLOURS), near)


def lay_ridge(picture: Array, ridge: Ridge, sway: float, warm: Array, fog: Array) -> Array:
    """Lay one mountain layer with the mist at its foot over what lies behind it."""
    width = picture.shape[1]
    offset = (2 + 66 * ridge.near**1.6) * sway
    view = slice(MARGIN, MARGIN + width)
    cover = shift(ridge.cover, offset)[:, view]
    depth = shift(ridge.depth, offset)[:, view]
    reach = 70 + 150 * ridge.near
    thick = (0.92 - 0.60 * ridge.near) * smooth(0, reach, depth) * fog
    far = 1 - ridge.near
    haze = mix(f32((0.42, 0.32, 0.50)), (1.0, 0.72, 0.52), warm * (0.35 + 0.5 * far))
    rock = ridge.colour + light(warm * far * 0.16, (1.0, 0.6, 0.3))
    return mix(picture, mix(rock, haze, np.clip(thick, 0, 1)), cover)


def flock(width: int, height: int, phase: float) -> Array:
    """Return the coverage of a few birds wheeling slowly through the sky."""
    cover = np.zeros((height, width), dtype=np.float32)
    rng = np.random.default_rng(5)
    for number in range(7):
        turn = TAU * phase + 0.42 * number + rng.uniform(-0.1, 0.1)
        x = 0.40 * width + 120 * math.cos(turn) + rng.uniform(-30, 30)
        y = 0.27 * height + 26 * math.sin(turn) + rng.uniform(-24, 24)
        size = 10 + 2.5 * math.sin(turn) + rng.uniform(-2, 2)
        flap = math.sin(TAU * (6 * phase + rng.random()))
        left, top = int(x) - 20, int(y) - 20
        shape = polygon(40, 40, bird(x - left, y - top, size, flap), fine=4)
        add_patch(cover, shape, left, top, cover=True)
    return cover


def bird(x: float, y: float, size: float, flap: float) -> list[Point]:
    """Return the outline of a gliding bird."""
    lift = size * (0.28 + 0.3 * flap)
    return [
        (x - size, y - lift),
        (x - size * 0.4, y - lift * 0.75 - size * 0.05),
        (x, y),
        (x + size * 0.4, y - lift * 0.75 - size * 0.05),
        (x + size, y - lift),
        (x + size * 0.4, y - lift * 0.5 + size * 0.06),
        (x, y + size * 0.18),
        (x - size * 0.4, y - lift * 0.5 + size * 0.06),
    ]
