"""lantern-lake: paper lanterns rising over a dark lake."""

from __future__ import annotations

import numpy as np
from canvas import TAU, Array, Stops, backdrop, below_line, f32, grid, light, mix, tame
from lanterns import Stream, draw_lantern, lanterns
from noise import skyline, stars, twinkle
from water import Water

SKY: Stops = (
    (0.00, (0.025, 0.035, 0.115)),
    (0.35, (0.055, 0.065, 0.20)),
    (0.75, (0.20, 0.125, 0.275)),
    (1.00, (0.46, 0.225, 0.26)),
)
SHORE = 0.70  # where the lake begins, from the top


class LanternLake:
    """Paints the clip."""

    def __init__(self, width: int, height: int) -> None:
        shore = int(height * SHORE)
        self._far, self._near = make_streams(width, height)
        self._water = Water(width, height - shore, 1.6, 33, rough=0.62)
        self._base = backdrop(f32(grid(1, shore)[1] / shore), width, SKY)
        self._stars = stars(width, int(shore * 0.8), 170, 4)
        far_hills = f32(shore - 74 - 40 * skyline(width, 51, 0.42, 330))
        near_hills = f32(shore - 26 - 20 * skyline(width, 58, 0.45, 260))
        self._hills = [
            (below_line(far_hills, shore), (0.165, 0.10, 0.2)),
            (below_line(near_hills, shore), (0.06, 0.045, 0.1)),
        ]

    def __call__(self, phase: float) -> Array:
        sky = self._paint_sky(phase)
        picture = np.concatenate([sky, mirror(sky, self._water, phase)])
        draw_streams(picture, self._near, phase)
        return tame(picture)

    def _paint_sky(self, phase: float) -> Array:
        sky = self._base.copy()
        shine = 0.6 * twinkle(self._stars, phase)
        sky[: len(shine)] += light(shine, (0.8, 0.85, 1.0))
        for cover, colour in self._hills:
            sky = mix(sky, colour, cover)
        draw_streams(sky, self._far, phase)
        return sky


def make_streams(width: int, height: int) -> tuple[list[Stream], list[Stream]]:
    """Return the far streams, which the lake mirrors, and the near ones in front of it."""
    rng = np.random.default_rng(17)
    far = []
    for number in range(15):
        size = float(np.interp(number, [0, 8, 14], [10, 20, 40]))
        x = width * ((number * 0.618) % 1.0)
        start = SHORE * height - 14 - size * 0.4 + rng.uniform(-10, 4)
        rise = size * rng.uniform(3.0, 4.2)
        far.append(Stream(x, start, rise, rng.uniform(4, 13), size, rng.uniform(0, TAU)))
    near = [
        Stream(0.80 * width, 1.08 * height + 520, 520, -40, 96, 5.5),
        Stream(0.42 * width, 0.93 * height + 640, 640, -20, 128, 3.0),
    ]
    return far, near


def draw_streams(picture: Array, streams: list[Stream], phase: float) -> None:
    """Add all lanterns of some streams to a picture."""
    for stream in streams:
        for lantern in lanterns(stream, phase):
            draw_lantern(picture, lantern)


def mirror(sky: Array, water: Water, phase: float) -> Array:
    """Return what the rippled lake shows of the sky above it."""
    sx, sz = water.slopes(phase)
    rows, width = sx.shape
    lake = sky.shape[0]
    down = water.down
    stir = 14 + 0.32 * down
    source = lake - 1 - 0.98 * down - np.abs(sz) * stir * 7.5
    across = np.arange(width, dtype=np.float32)[None, :] + sx * stir * 2.6
    iy = np.clip(source, 0, lake - 1).astype(np.int32)
    ix = np.clip(across, 0, width - 1).astype(np.int32)
    dim = np.interp(np.arange(rows), [0, rows * 0.4, rows], [0.80, 0.62, 0.34])
    return f32(sky[iy, ix] * f32(dim)[:, None, None] + f32((0.004, 0.010, 0.028)))
