"""What every picture is painted with: coordinates, soft edges, colours, shapes, patches.

A picture is height x width x 3 values around 0..1, a coverage is height x width values from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Colour = tuple[float, float, float]
Point = tuple[float, float]
Stops = Sequence[tuple[float, Colour]]
"""A gradient: colours at rising positions."""
Painter = Callable[[float], Array]
"""Paints the picture at a phase of the clip, from 0 up to 1."""

SECONDS = 5  # how long every clip is
TAU = 2 * math.pi


def f32(values: Any) -> Array:
    """Return the values as 32-bit floats, which is precise enough and twice as fast."""
    return np.asarray(values, dtype=np.float32)


def grid(width: int, height: int) -> tuple[Array, Array]:
    """Return pixel-centre coordinates as a row of x and a column of y."""
    return f32(np.arange(width) + 0.5)[None, :], f32(np.arange(height) + 0.5)[:, None]


def smooth(low: float, high: float, values: Array) -> Array:
    """Rise softly from 0 at low to 1 at high."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return f32(t * t * (3 - 2 * t))


def bump(distance: Array, size: float) -> Array:
    """Return a bell curve: 1 at no distance, fading over the size."""
    return f32(np.exp(-0.5 * (distance / size) ** 2))


def ramp(position: Array, stops: Stops) -> Array:
    """Colour every position from a gradient."""
    at = [stop for stop, _ in stops]
    channels = [np.interp(position, at, [colour[i] for _, colour in stops]) for i in range(3)]
    return f32(np.stack(channels, axis=-1))


def backdrop(position: Array, width: int, stops: Stops) -> Array:
    """Return a picture that a gradient fills from top to bottom, at a position for every row."""
    return np.broadcast_to(ramp(position, stops), (len(position), width, 3))


def plain(width: int, height: int, colour: Colour) -> Array:
    """Return a picture of one colour."""
    return np.broadcast_to(f32(colour), (height, width, 3))


def mix(below: Array, above: Array | Colour, alpha: Array) -> Array:
    """Lay one colour over another."""
    return f32(below + (f32(above) - below) * alpha[..., None])


def light(amount: Array, colour: Colour) -> Array:
    """Return coloured light, to be added to a picture."""
    return f32(amount[..., None] * f32(colour))


def tame(picture: Array) -> Array:
    """Bend strong light softly towards white instead of cutting it off."""
    return f32(np.where(picture < 0.7, picture, 1 - 0.3 * np.exp((0.7 - picture) / 0.3)))


def below_line(line: Array, height: int) -> Array:
    """Return how much of each pixel lies below an outline given in pixels from the top."""
    return f32(np.clip(grid(1, height)[1] - line[None, :] + 0.5, 0, 1))


def polygon(width: int, height: int, points: Sequence[Point], fine: int = 3) -> Array:
    """Return the soft-edged coverage of a polygon."""
    x, y = (f32(at / fine) for at in grid(width * fine, height * fine))
    inside = np.zeros((height * fine, width * fine), dtype=bool)
    for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
        if y1 != y2:
            crosses = (y1 > y) != (y2 > y)
            inside ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return f32(inside.reshape(height, fine, width, fine).mean(axis=(1, 3)))


def add_patch(picture: Array, patch: Array, left: int, top: int, *, cover: bool = False) -> None:
    """Add a patch to a picture, or with cover keep the stronger of both, cut at the edges."""
    height, width = picture.shape[:2]
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + patch.shape[1], width), min(top + patch.shape[0], height)
    if x0 >= x1 or y0 >= y1:
        return
    target = picture[y0:y1, x0:x1]
    piece = patch[y0 - top : y1 - top, x0 - left : x1 - left]
    np.copyto(target, np.maximum(target, piece) if cover else target + piece)
