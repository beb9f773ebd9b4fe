"""Conifers: one, and a slope full of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from canvas import Array, Point, add_patch, below_line, f32

Floats = npt.NDArray[np.float64]

FINE = 3  # supersampling


def pine(tall: int, seed: int) -> Array:
    """Return the coverage of one conifer."""
    rng = np.random.default_rng(seed)
    wide = int(tall * 0.46) | 1
    rows = np.arange(tall * FINE) / (tall * FINE)
    boughs = 2 * round(6.5 * tall**0.15)
    right, left = (side(wide, rows, boughs, rng) for _ in range(2))
    x = (np.arange(wide * FINE) / FINE - wide / 2)[None, :]
    inside = (x < right[:, None] + 0.4) & (-x < left[:, None] + 0.4)
    return f32(inside.reshape(tall, FINE, wide, FINE).mean(axis=(1, 3)))


def side(wide: int, rows: Floats, boughs: int, rng: np.random.Generator) -> Floats:
    """Return how far the boughs on one side of a conifer reach out at each row."""
    at = np.cumsum(rng.uniform(0.6, 1.4, boughs))
    at = at / at[-1]
    place = np.searchsorted(at, rows, side="right").clip(0, at.size - 1)
    start = np.concatenate([[0], at])[place]
    tooth = (rows - start) / (at[place] - start)
    bough: Floats = np.where(tooth < 0.8, (tooth / 0.8) ** 1.4, (1 - tooth) / 0.2)
    reach: Floats = rng.uniform(0.78, 1.08, at.size)[place]
    return wide * 0.44 * rows**0.8 * reach * (0.52 + 0.48 * bough)


def forest(width: int, height: int, line: Array, tall: Point, gap: float, seed: int) -> Array:
    """Return the coverage of a slope with conifers standing along its outline.

    They are between the two sizes in `tall`, and on average a `gap` apart.
    """
    rng = np.random.default_rng(seed)
    cover = below_line(line, height)
    x = -gap
    while x < width + gap:
        tree = pine(int(rng.uniform(*tall)), int(rng.integers(1 << 30)))
        foot = float(line[int(np.clip(x, 0, width - 1))]) + 6
        add_patch(cover, tree, int(x) - tree.shape[1] // 2, int(foot) - tree.shape[0], cover=True)
        x += gap * rng.uniform(0.35, 1.65)
    return cover
