"""aurora-pines: northern lights above snowy pines and a lit cabin."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from canvas import TAU, Array, Stops, backdrop, bump, f32, grid, light, mix, plain, smooth, tame
from noise import stars, twinkle, waver
from snow_land import snow_land

SKY: Stops = (
    (0.00, (0.015, 0.03, 0.095)),
    (0.45, (0.025, 0.075, 0.16)),
    (0.75, (0.045, 0.17, 0.235)),
    (1.00, (0.10, 0.27, 0.31)),
)


class AuroraPines:
    """Paints the clip."""

    def __init__(self, width: int, height: int) -> None:
        y = grid(1, height)[1]
        self._size = width, height
        self._sky = backdrop(f32(y / (0.72 * height)), width, SKY)
        self._stars = stars(width, height, 520, 14)
        self._land, self._cover = snow_land(width, height)
        self._lit_snow = smooth(0.74 * height, 0.80 * height, y)[..., None]

    def __call__(self, phase: float) -> Array:
        glow = aurora(*self._size, phase)
        dim = 1 - np.clip(glow.sum(axis=-1) * 0.45, 0, 0.8)
        shine = twinkle(self._stars, phase) * dim
        sky = self._sky + glow + light(shine, (0.92, 0.97, 1.0))
        wash = f32(glow.mean(axis=(0, 1))) * (1 + 0.12 * math.sin(TAU * phase))
        ground = self._land * (1 + 1.6 * wash * self._lit_snow)
        return mix(tame(sky), f32(ground), self._cover)


@dataclass(frozen=True)
class Curtain:
    """One band of northern light: where it hangs, how tall and bright it is."""

    base: float
    swing: float
    tall: float
    strength: float
    seed: int


CURTAINS = (
    Curtain(0.36, 0.055, 0.20, 0.55, 3),
    Curtain(0.47, 0.075, 0.27, 0.95, 1),
    Curtain(0.585, 0.040, 0.16, 0.50, 2),
)


def aurora(width: int, height: int, phase: float) -> Array:
    """Return the light of all curtains."""
    glow = np.zeros((height, width, 3), dtype=np.float32)
    for band in CURTAINS:
        body, up = hang(band, width, height, phase)
        hem = bump(up - 0.01, 0.05)
        green = plain(width, height, (0.10, 0.95, 0.50))
        tint = mix(green, (0.52, 0.20, 0.85), smooth(0.10, 0.95, up))
        glow += tint * f32(body)[..., None] + light(body * hem, (0.25, 0.22, 0.20))
    return glow


def hang(band: Curtain, width: int, height: int, phase: float) -> tuple[Array, Array]:
    """Return how bright a curtain is, and how far above its hem each pixel is, in its heights."""
    x, y = grid(width, height)
    bend = waver(x, phase, band.seed, (1500, 640, 310))
    line = (band.base + band.swing * bend - 0.10 * (x / width - 0.5)) * height
    rays = 0.62 + 0.38 * waver(x + 60 * bend, phase, band.seed + 20, (260, 97, 53, 31))
    tall = band.tall * height * (0.75 + 0.4 * waver(x, phase, band.seed + 40, (420, 150, 71)))
    up = (line - y) / tall
    body = np.exp(-np.clip(up, 0, None) * 2.1) * smooth(-0.075, 0.03, f32(up))
    body *= band.strength * rays * (0.7 + 0.3 * waver(x, phase, band.seed + 60, (900, 380)))
    return f32(body), f32(up)
