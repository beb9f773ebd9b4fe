"""moonlit-sea: a small sailing boat on a moving sea below a large moon."""

from __future__ import annotations

import numpy as np
from boat import add_boat
from canvas import (
    Array,
    Colour,
    Point,
    Stops,
    backdrop,
    below_line,
    bump,
    f32,
    grid,
    light,
    mix,
    ramp,
    smooth,
)
from noise import cloud_field, drift, skyline, stars, twinkle
from water import Water

SKY: Stops = (
    (0.00, (0.40, 0.55, 0.72)),
    (0.06, (0.27, 0.42, 0.64)),
    (0.22, (0.12, 0.23, 0.46)),
    (0.60, (0.035, 0.08, 0.22)),
    (1.00, (0.02, 0.04, 0.13)),
)
MOON_RADIUS = 58
MOON_SPOTS = (  # place, size and darkness, where the moon has a radius of 1
    (-0.35, -0.3, 0.2, 0.13),
    (0.1, -0.42, 0.15, 0.11),
    (-0.28, 0.2, 0.24, 0.12),
    (0.34, -0.05, 0.13, 0.11),
    (0.2, 0.45, 0.11, 0.07),
)


class MoonlitSea:
    """Paints the clip."""

    def __init__(self, width: int, height: int) -> None:
        self._horizon = horizon = int(height * 0.52)
        self._water = Water(width, height - horizon, 3.2, 21)
        focal = self._water.focal
        moon_x, moon_y = 0.60 * width, 0.21 * height
        self._moon_at = (moon_x - width / 2) / focal, (horizon - moon_y) / focal
        self._sky = NightSky(width, horizon, focal, (moon_x, moon_y))
        self._mist = 0.45 * np.repeat(bump(self._water.down - 0.5, 9), width, axis=1)

    def __call__(self, phase: float) -> Array:
        sea = sea_surface(self._water, phase, self._moon_at)
        sea = mix(sea, (0.30, 0.44, 0.62), self._mist)
        picture = np.concatenate([self._sky.paint(phase), sea])
        add_boat(picture, self._horizon, phase)
        return picture


class NightSky:
    """The moon and the stars, passing clouds, and a coast on the horizon."""

    def __init__(self, width: int, horizon: int, focal: float, moon: Point) -> None:
        x, y = grid(width, horizon)
        self._base = backdrop((horizon - y) / focal * 1.4, width, SKY)
        self._stars = stars(width, horizon, 420, 8)
        self._clouds = cloud_field(width, horizon, 31, 1.6, stretch=3.4)
        self._fade = smooth(0.05 * horizon, 0.4 * horizon, y)
        self._disc, self._face = moon_disc(x - moon[0], y - moon[1], MOON_RADIUS)
        away = np.hypot(x - moon[0], y - moon[1])
        self._halo = light(0.30 * bump(away, 95) + 0.20 * bump(away, 300), (0.62, 0.78, 1.0))
        lit = 0.30 + 1.1 * bump(away, 170) + 0.4 * bump(away, 420)
        self._lit_cloud = light(lit, (0.34, 0.50, 0.82))
        self._coast = coastline(width, horizon)

    def paint(self, phase: float) -> Array:
        """Return the sky at a phase of the clip."""
        cloud = smooth(0.25, 2.3, drift(self._clouds, 46, phase)) * self._fade
        shine = twinkle(self._stars, phase) * (1 - self._disc) * (1 - cloud)
        picture = self._base + light(shine, (0.9, 0.95, 1.0))
        picture += self._halo
        picture = mix(picture, light(self._face, (1.0, 0.985, 0.93)), self._disc)
        picture = mix(picture, self._lit_cloud, 0.62 * cloud)
        for cover, colour in self._coast:
            picture = mix(picture, colour, cover)
        return picture


def moon_disc(x: Array, y: Array, radius: float) -> tuple[Array, Array]:
    """Return the coverage of the moon and its mottled brightness."""
    away = np.hypot(x, y)
    spots = np.zeros_like(away)
    for sx, sy, size, dark in MOON_SPOTS:
        spots += dark * bump(np.hypot(x - sx * radius, y - sy * radius), size * radius)
    return f32(np.clip(radius - away, 0, 1)), f32(1 - spots)


def coastline(width: int, horizon: int) -> list[tuple[Array, Colour]]:
    """Return two headlands on the horizon, the far one paler."""
    x = grid(width, 1)[0][0]
    far = skyline(width, 3, 0.45, 260) * 10 + 46 * smooth(0.72 * width, 1.02 * width, x)
    near = skyline(width, 9, 0.45, 200) * 9 + 74 * smooth(0.30 * width, -0.04 * width, x)
    return [
        (below_line(f32(horizon - far + 8), horizon), (0.16, 0.26, 0.43)),
        (below_line(f32(horizon - near + 9), horizon), (0.065, 0.125, 0.25)),
    ]


def sea_surface(water: Water, phase: float, moon: Point) -> Array:
    """Mirror the night sky and the moon in the waves."""
    sx, sz = water.slopes(phase)
    vx, vy = water.across / water.focal, -water.down / water.focal
    facing = (vy - vx * sx - sz) / np.sqrt(1 + sx * sx + sz * sz)
    facing /= np.sqrt(vx * vx + vy * vy + 1)
    rx, rz = vx - 2 * sx * vy, 1 - 2 * sz * vy + 2 * sz * sz
    ry = np.abs(-vy + 2 * sz + 2 * sx * vx)
    lift = ry / rz
    fresnel = 0.03 + 0.97 * (1 - np.clip(-facing, 0, 1)) ** 5
    sky = ramp(np.clip(lift + 0.015, 0, 1), SKY)
    spread = 0.0028 + 3.0 * water.roughness
    wide = 0.0028 + 0.8 * water.roughness
    off = (rx / rz - moon[0]) ** 2 / wide + (lift - moon[1]) ** 2 / spread
    glint = np.exp(-0.5 * off) * (0.0028 / spread) ** 0.22
    base = f32((0.010, 0.045, 0.085)) * f32(1 - fresnel)[..., None]
    return f32(base + sky * (0.85 * fresnel)[..., None] + light(1.25 * glint, (0.86, 0.93, 1.0)))
