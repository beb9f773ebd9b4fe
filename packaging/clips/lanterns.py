"""The glowing paper lanterns of lantern-lake."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from canvas import TAU, Array, add_patch, bump, f32, grid, light, smooth


@dataclass(frozen=True)
class Stream:
    """A file of lanterns on one path. In one clip each takes the place of the next."""

    x: float
    start: float
    rise: float
    lean: float
    size: float
    twist: float


@dataclass(frozen=True)
class Lantern:
    """Where one lantern is, how tall it is and how brightly it burns."""

    x: float
    y: float
    size: float
    glow: float


def lanterns(stream: Stream, phase: float) -> list[Lantern]:
    """Return the lanterns of a stream, from the lowest to the highest."""
    found = []
    step = (phase + stream.twist / TAU) % 1
    while (y := stream.start - stream.rise * step) > -2 * stream.size:
        x = stream.x + stream.lean * step + 2.2 * stream.size * math.sin(1.1 * step + stream.twist)
        flicker = 0.94 + 0.06 * math.sin(TAU * (3 * phase + stream.twist + step))
        fade = min(1.0, step * 1.3)
        size = stream.size * (1 - 0.035 * min(step, 10))
        found.append(Lantern(x, y, size, flicker * fade))
        step += 1
    return found


def draw_lantern(picture: Array, lantern: Lantern) -> None:
    """Add one lantern to a picture: dim what is behind its paper, then let it shine."""
    size = lantern.size
    reach = int(size * 3.2) + 3
    left, top = int(lantern.x) - reach, int(lantern.y) - reach
    x, y = grid(2 * reach, 2 * reach)
    x, y = x - (lantern.x - left), y - (lantern.y - top)
    inside, shaded = paper(x, y, size)
    flame = bump(np.hypot(x * 1.1, y - 0.30 * size), 0.26 * size)
    body = shaded * (0.50 + 0.42 * along(y, size) + 0.85 * flame)
    glow = light(body * lantern.glow, (1.55, 0.68, 0.17))
    glow += light(inside * flame * lantern.glow, (0.3, 0.55, 0.42))
    glow += light(halo(x, y, size) * (1 - inside) * lantern.glow, (1.0, 0.46, 0.13))
    solid = 0.96 * min(1.0, lantern.glow) ** 2 * inside
    add_patch(picture, f32(-solid[..., None] * window_of(picture, left, top, reach)), left, top)
    add_patch(picture, glow, left, top)


def along(y: Array, size: float) -> Array:
    """Return how far down a lantern each row is: 0 at its top, 1 at its foot."""
    return f32(np.clip(y / size + 0.5, 0, 1))


def paper(x: Array, y: Array, size: float) -> tuple[Array, Array]:
    """Return the coverage of a lantern's paper, and the same shaded by its curve and its folds."""
    v = along(y, size)
    dome = np.sqrt(np.clip(1 - (1 - v / 0.42).clip(0, 1) ** 2, 0, 1))
    half = 0.40 * size * dome * (1 - 0.26 * smooth(0.40, 1.0, v))
    inside = np.clip(half - np.abs(x) + 0.5, 0, 1) * np.clip(size / 2 - np.abs(y) + 0.5, 0, 1)
    aside = x / np.maximum(half, 1)
    curve = 1 - 0.42 * np.clip(np.abs(aside), 0, 1) ** 2.4
    folds = 1 - 0.07 * (0.5 + 0.5 * np.cos(9 * np.clip(aside, -1, 1))) ** 3
    return f32(inside), f32(inside * curve * folds)


def halo(x: Array, y: Array, size: float) -> Array:
    """Return the light round a lantern."""
    away = np.hypot(x, y - 0.12 * size)
    edge = smooth(3.2 * size, 1.6 * size, away)
    return f32((0.30 * bump(away, 0.62 * size) + 0.085 * bump(away, 1.3 * size)) * edge)


def window_of(picture: Array, left: int, top: int, reach: int) -> Array:
    """Return a square part of a picture, with black where it reaches over the edge."""
    window = np.zeros((2 * reach, 2 * reach, 3), dtype=np.float32)
    add_patch(window, picture, -left, -top)
    return window
