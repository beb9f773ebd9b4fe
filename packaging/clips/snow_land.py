"""The snowy land of aurora-pines: mountains, woods, a lit cabin and tall pines before it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from canvas import (
    Array,
    Colour,
    Point,
    Stops,
    add_patch,
    below_line,
    bump,
    f32,
    grid,
    light,
    mix,
    plain,
    polygon,
    ramp,
    smooth,
)
from noise import cloud_field, skyline, waver
from pines import forest, pine


@dataclass(frozen=True)
class Wood:
    """A row of pines behind the cabin: where it stands, and its trees' sizes and distance."""

    line: float
    tall: Point
    gap: float
    colour: Colour
    seed: int


@dataclass(frozen=True)
class Pine:
    """A single pine: where it stands, from the left and the top, and how tall it is."""

    x: float
    foot: float
    tall: int
    seed: int


WOODS = (
    Wood(0.735, (24.0, 50.0), 8.0, (0.040, 0.105, 0.13), 81),
    Wood(0.765, (44.0, 92.0), 15.0, (0.022, 0.060, 0.08), 82),
)
PINES = (
    Pine(0.86, 0.90, 250, 4),
    Pine(0.25, 0.895, 210, 5),
    Pine(0.15, 0.925, 400, 2),
    Pine(0.97, 0.95, 560, 3),
    Pine(0.01, 0.97, 660, 1),
)
SNOW: Colour = (0.55, 0.78, 0.76)
CABIN: tuple[tuple[tuple[Point, ...], Colour], ...] = (  # from the middle of its foot, y downwards
    (((20, -58), (31, -58), (31, -34), (20, -34)), (0.05, 0.055, 0.075)),
    (((-42, 0), (-42, -30), (0, -58), (42, -30), (42, 0)), (0.075, 0.06, 0.065)),
    (((-54, -22), (0, -60), (54, -22), (52, -31), (0, -69), (-52, -31)), SNOW),
    (((18, -61), (33, -61), (33, -57), (18, -57)), SNOW),
    (((-28, -9), (-28, -25), (-10, -25), (-10, -9)), (1.0, 0.74, 0.32)),
    (((8, 0), (8, -27), (22, -27), (22, 0)), (0.55, 0.31, 0.13)),
    (((-20, -9), (-20, -25), (-18, -25), (-18, -9)), (0.16, 0.10, 0.07)),
)
FRONT: Stops = ((0, (0.13, 0.27, 0.33)), (0.1, (0.04, 0.1, 0.15)))


def snow_land(width: int, height: int) -> tuple[Array, Array]:
    """Return the land below the sky, painted once, and its coverage."""
    land, cover = mountains(width, height)
    for wood in WOODS:
        line = np.full(width, wood.line * height, np.float32)
        trees = forest(width, height, line, wood.tall, wood.gap, wood.seed)
        land, cover = mix(land, wood.colour, trees), np.maximum(cover, trees)
    bank = f32(height * (0.775 + 0.012 * waver(grid(width, 1)[0], 0, 9, (1300, 560))[0]))
    land = mix(land, snow_field(width, height, bank), below_line(bank, height))
    land = add_cabin(land, 0.56 * width, float(bank[int(0.56 * width)]) + 26)
    for tree in PINES:
        land, cover = add_pine(land, cover, tree)
    return add_front(land), cover


def mountains(width: int, height: int) -> tuple[Array, Array]:
    """Return far mountains, snowy above and rocky below, and their coverage."""
    peaks = f32(height * 0.665 - 0.075 * height * skyline(width, 64, 0.46, 300))
    snow = cloud_field(width, height, 6, 1.3, stretch=0.7)
    down = grid(1, height)[1] - peaks[None, :]
    rock = smooth(-0.4, 1.2, snow + f32(down / 55 - 0.6))
    land = mix(plain(width, height, (0.27, 0.47, 0.50)), (0.065, 0.15, 0.19), rock)
    return land, below_line(peaks, height)


def snow_field(width: int, height: int, bank: Array) -> Array:
    """Return the snow between the woods and the eye, darker the nearer it is."""
    depth = smooth(0, 0.24 * height, grid(1, height)[1] - bank[None, :])
    soft = 0.012 * cloud_field(width, height, 7, 2.0, stretch=3)
    field = mix(plain(width, height, (0.36, 0.62, 0.61)), (0.075, 0.165, 0.225), depth)
    return field + soft[..., None]


def add_cabin(land: Array, home_x: float, home_y: float) -> Array:
    """Set a small snowed-in cabin on the snow, with the light from its window."""
    height, width = land.shape[:2]
    x, y = grid(width, height)
    for points, colour in CABIN:
        spots = [(home_x + px * 1.15, home_y + py * 1.15) for px, py in points]
        land = mix(land, colour, polygon(width, height, spots))
    pool = bump(np.hypot((x - home_x + 22) / 2.6, y - home_y - 14), 24) * smooth(-4, 8, y - home_y)
    halo = bump(np.hypot(x - home_x + 22, y - home_y + 19), 34)
    return land + light(0.42 * f32(pool) + 0.24 * halo, (1.0, 0.55, 0.18))


def add_pine(land: Array, cover: Array, tree: Pine) -> tuple[Array, Array]:
    """Add a single pine, and its shade on the snow."""
    height, width = cover.shape
    x, y = grid(width, height)
    at, foot = tree.x * width, tree.foot * height
    shade = bump(np.hypot((x - at) / 3, y - foot), tree.tall * 0.05)
    land = mix(land, (0.03, 0.08, 0.12), 0.7 * shade)
    shape = pine(tree.tall, tree.seed)
    trunk = np.zeros_like(cover)
    add_patch(trunk, shape, int(at) - shape.shape[1] // 2, int(foot) - tree.tall)
    return mix(land, (0.012, 0.034, 0.05), trunk), np.maximum(cover, trunk)


def add_front(land: Array) -> Array:
    """Add the dark hollow in front of everything."""
    height, width = land.shape[:2]
    x, y = grid(width, height)
    dip = f32(height * (0.955 - 0.085 * (np.abs(x[0] / width - 0.54) / 0.54) ** 1.7))
    front = ramp(f32((y - dip[None, :]) / height), FRONT)
    return mix(land, front, below_line(dip, height))
