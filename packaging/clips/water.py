"""The moving surface of a sea or a lake."""

from __future__ import annotations

import math

import numpy as np
from canvas import SECONDS, TAU, Array, f32, grid

GRAVITY = 9.81


class Water:
    """A moving water surface in perspective, seen from a little above.

    Waves that share a number of cycles per clip are summed up once. Each frame then only blends
    these sums. Waves too small for a pixel are left out and remembered as roughness.
    """

    def __init__(self, width: int, height: int, eye: float, seed: int, rough: float = 1) -> None:
        """`eye` is how high the eye is above the water, in metres."""
        self.focal = 0.8 * max(width, height)
        x, self.down = grid(width, height)
        self.across = x - width / 2
        self.far = eye * self.focal / self.down
        self.roughness = np.zeros((height, 1), dtype=np.float32)
        self._sums: dict[int, list[Array]] = {}
        rng = np.random.default_rng(seed)
        for length in np.geomspace(0.35, 16, 72):
            self._add_wave(length, rng.normal(0, 0.75), rng.uniform(0, TAU), rough, eye)

    def _add_wave(self, length: float, turn: float, start: float, rough: float, eye: float) -> None:
        k = TAU / length
        kx, kz = k * math.sin(turn), k * math.cos(turn)
        cycles = max(1, round(math.sqrt(GRAVITY * k) * SECONDS / TAU * 0.7))
        steep = 0.036 * rough * min(1.0, 5 / length)
        blur = np.hypot(kz * self.far**2 / (eye * self.focal), kx * self.far / self.focal)
        seen = np.exp(-0.5 * (0.8 * blur) ** 2)
        self.roughness += f32(0.5 * steep**2 * (1 - seen**2))
        angle = kx * self.across * self.far / self.focal + kz * self.far + start
        parts = [f32(steep * seen * circle(angle)) for circle in (np.cos, np.sin)]
        slopes = [f32(parts[i] * (way / k)) for way in (kx, kz) for i in (0, 1)]
        sums = self._sums.get(cycles)
        if sums is not None:
            slopes = [a + b for a, b in zip(sums, slopes, strict=True)]
        self._sums[cycles] = slopes

    def slopes(self, phase: float) -> tuple[Array, Array]:
        """Return how the surface tilts sideways and away from the eye."""
        sideways = np.zeros((self.down.size, self.across.size), dtype=np.float32)
        away = sideways.copy()
        for cycles, (xc, xs, zc, zs) in self._sums.items():
            cos, sin = math.cos(TAU * cycles * phase), math.sin(TAU * cycles * phase)
            sideways += xc * cos - xs * sin
            away += zc * cos - zs * sin
        return sideways, away
