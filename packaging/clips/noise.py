"""Chance with fixed seeds: clouds that drift, mountain outlines, slow waves, stars."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from canvas import TAU, Array, add_patch, bump, f32, grid

if TYPE_CHECKING:
    from collections.abc import Sequence


def cloud_field(width: int, height: int, seed: int, power: float, stretch: float = 1) -> Array:
    """Return seamless fractal noise with mean 0 and deviation 1, stretched sideways."""
    fy = np.fft.fftfreq(height)[:, None] * width
    fx = np.fft.rfftfreq(width)[None, :] * width * stretch
    radius = np.hypot(fx, fy)
    radius[0, 0] = np.inf
    noise = np.random.default_rng(seed).standard_normal((height, width))
    field = np.fft.irfft2(np.fft.rfft2(noise) / (radius + 2) ** power, s=(height, width))
    return f32((field - field.mean()) / field.std())


def shift(field: Array, dx: float) -> Array:
    """Move a field sideways by part of a pixel, wrapping round."""
    whole = math.floor(dx)
    part = dx - whole
    near = np.roll(field, whole, axis=1)
    return f32(near * (1 - part) + np.roll(near, 1, axis=1) * part)


def drift(field: Array, distance: float, phase: float) -> Array:
    """Let a zero-mean field float sideways for ever, blending the end back into the start."""
    weight = 1 - phase
    moved = shift(field, distance * phase) * weight
    moved += shift(field, distance * (phase - 1)) * phase
    return f32(moved / math.hypot(weight, phase))


def skyline(width: int, seed: int, roughness: float, longest: float) -> Array:
    """Return a mountain outline between about -1 and 1, one value per pixel column."""
    rng = np.random.default_rng(seed)
    x = np.arange(width)
    line = np.zeros(width)
    length, strength = longest, 1.0
    while length > 5:
        knots = np.arange(-length, width + 2 * length, length)
        knots = knots + rng.uniform(-0.3, 0.3, knots.size) * length
        line += strength * np.interp(x, knots, rng.uniform(-1, 1, knots.size))
        length, strength = length * 0.53, strength * roughness
    return f32(line / np.abs(line).max())


def waver(x: Array, phase: float, seed: int, lengths: Sequence[float]) -> Array:
    """Return a line of slow waves between about -1 and 1, each with whole cycles in a clip."""
    rng = np.random.default_rng(seed)
    total = np.zeros_like(x)
    for number, length in enumerate(lengths):
        turn = 1 if rng.random() < 0.5 else -1
        total += np.sin(TAU * (x / length + turn * phase + rng.random())) / (1 + 0.55 * number)
    return f32(total / sum(1 / (1 + 0.55 * n) for n in range(len(lengths))))


def stars(width: int, height: int, count: int, seed: int) -> tuple[Array, Array]:
    """Return two star fields, so that one can brighten while the other dims."""
    rng = np.random.default_rng(seed)
    fields = [np.zeros((height, width), dtype=np.float32) for _ in range(2)]
    x, y = grid(9, 9)
    for number in range(count):
        size = 0.55 + 0.5 * rng.random() ** 4
        strength = 0.18 + 0.8 * rng.random() ** 3
        dot = strength * bump(np.hypot(x - 4 - rng.random(), y - 4 - rng.random()), size)
        add_patch(fields[number % 2], f32(dot), *rng.integers(0, (width, height)).tolist())
    return fields[0], fields[1]


def twinkle(fields: tuple[Array, Array], phase: float) -> Array:
    """Blend two star fields so that the stars breathe in turn."""
    sway = 0.3 * math.sin(TAU * phase)
    return f32(fields[0] * (0.85 + sway) + fields[1] * (0.85 - sway))
