"""Paint the four demo clips that stand in for finished renders.

Every picture is computed, nothing is filmed or downloaded, and fixed seeds make each run paint the
same frames. All motion is a whole number of cycles long, so every clip leads back into itself.

Needs numpy, and ffmpeg (with libx264 and aac) on the search path. Run it from anywhere:

    python make_clips.py                     all four, next to this file
    python make_clips.py aurora-pines        only the named ones
    python make_clips.py --out some/folder   somewhere else
"""

from __future__ import annotations

import argparse
import math
import shutil
import subprocess
import sys
import tempfile
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Colour = tuple[float, float, float]
Point = tuple[float, float]
Painter = Callable[[float], Array]
"""Paints the frame at a phase from 0 up to 1, as height x width x 3 values around 0..1."""

SECONDS = 5
FPS = 24
FRAMES = SECONDS * FPS
SAMPLE_RATE = 48_000
TAU = 2 * math.pi


@dataclass(frozen=True)
class Scene:
    """One clip: its name, its picture, how hard to squeeze it, and the notes of its sound in Hz."""

    name: str
    width: int
    height: int
    crf: float
    notes: tuple[float, ...]
    build: Callable[[int, int], Painter]


# --- Small tools -----------------------------------------------------------------------------


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


def ramp(position: Array, stops: Sequence[tuple[float, Colour]]) -> Array:
    """Colour every position from a list of gradient stops."""
    at = [stop for stop, _ in stops]
    channels = [np.interp(position, at, [colour[i] for _, colour in stops]) for i in range(3)]
    return f32(np.stack(channels, axis=-1))


def mix(below: Array, above: Array | Colour, alpha: Array) -> Array:
    """Lay one colour over another."""
    return f32(below + (f32(above) - below) * alpha[..., None])


def light(amount: Array, colour: Colour) -> Array:
    """Return coloured light, to be added to a picture."""
    return f32(amount[..., None] * f32(colour))


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


def cloud_field(width: int, height: int, seed: int, power: float, stretch: float = 1) -> Array:
    """Return seamless fractal noise with mean 0 and deviation 1, stretched sideways."""
    fy = np.fft.fftfreq(height)[:, None] * width
    fx = np.fft.rfftfreq(width)[None, :] * width * stretch
    radius = np.hypot(fx, fy)
    radius[0, 0] = np.inf
    noise = np.random.default_rng(seed).standard_normal((height, width))
    field = np.fft.irfft2(np.fft.rfft2(noise) / (radius + 2) ** power, s=(height, width))
    return f32((field - field.mean()) / field.std())


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


# --- Trees and water, shared by several scenes -----------------------------------------------


def pine(tall: int, seed: int) -> Array:
    """Return the coverage of one conifer, three times supersampled."""
    rng = np.random.default_rng(seed)
    fine, wide = 3, int(tall * 0.46) | 1
    rows = np.arange(tall * fine) / (tall * fine)
    boughs = round(6.5 * tall**0.15)
    halves = []
    for _ in range(2):
        at = np.cumsum(rng.uniform(0.6, 1.4, boughs * 2))
        at = at / at[-1]
        place = np.searchsorted(at, rows, side="right").clip(0, at.size - 1)
        start = np.concatenate([[0], at])[place]
        tooth = (rows - start) / (at[place] - start)
        bough = np.where(tooth < 0.8, (tooth / 0.8) ** 1.4, (1 - tooth) / 0.2)
        reach = rng.uniform(0.78, 1.08, at.size)[place]
        halves.append(wide * 0.44 * rows**0.8 * reach * (0.52 + 0.48 * bough))
    x = (np.arange(wide * fine) / fine - wide / 2)[None, :]
    inside = (x < halves[0][:, None] + 0.4) & (-x < halves[1][:, None] + 0.4)
    return f32(inside.reshape(tall, fine, wide, fine).mean(axis=(1, 3)))


def forest(width: int, height: int, line: Array, tall: Point, gap: float, seed: int) -> Array:
    """Return the coverage of a slope with conifers standing along its outline."""
    rng = np.random.default_rng(seed)
    cover = below_line(line, height)
    x = -gap
    while x < width + gap:
        tree = pine(int(rng.uniform(*tall)), int(rng.integers(1 << 30)))
        foot = float(line[int(np.clip(x, 0, width - 1))]) + 6
        add_patch(cover, tree, int(x) - tree.shape[1] // 2, int(foot) - tree.shape[0], cover=True)
        x += gap * rng.uniform(0.35, 1.65)
    return cover


class Water:
    """A moving water surface in perspective, seen from a little above.

    Waves that share a number of cycles per clip are summed up once. Each frame then only blends
    these sums. Waves too small for a pixel are left out and remembered as roughness.
    """

    def __init__(self, width: int, height: int, eye: float, seed: int, rough: float = 1) -> None:
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
        cycles = max(1, round(math.sqrt(9.81 * k) * SECONDS / TAU * 0.7))
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


# --- Scene: dusk-ridges ----------------------------------------------------------------------

DUSK_SKY: list[tuple[float, Colour]] = [
    (0.00, (0.15, 0.17, 0.40)),
    (0.22, (0.38, 0.29, 0.53)),
    (0.42, (0.83, 0.47, 0.50)),
    (0.56, (1.00, 0.71, 0.47)),
    (1.00, (1.00, 0.80, 0.58)),
]
RIDGE_COLOURS: list[tuple[float, Colour]] = [
    (0.0, (0.86, 0.53, 0.50)),
    (0.3, (0.62, 0.37, 0.47)),
    (0.6, (0.34, 0.23, 0.40)),
    (0.8, (0.16, 0.13, 0.27)),
    (1.0, (0.062, 0.055, 0.135)),
]
MARGIN = 96


@dataclass(frozen=True)
class Ridge:
    """One mountain layer, painted wider than the picture so that it can slide."""

    cover: Array
    depth: Array
    colour: Array
    near: float


def make_ridge(width: int, height: int, number: int, count: int) -> Ridge:
    """Build one mountain layer. The nearest two carry trees."""
    near = number / (count - 1)
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


def dusk_ridges(width: int, height: int) -> Painter:
    """Misty mountain ridges sliding past a low sun."""
    x, y = grid(width, height)
    ridges = [make_ridge(width, height, number, 7) for number in range(7)]
    mist = cloud_field(width, height, 11, 1.7, stretch=3.2)
    streaks = cloud_field(width, height, 12, 1.9, stretch=6)
    sky = np.broadcast_to(ramp(f32(y / height), DUSK_SKY), (height, width, 3))

    def paint(phase: float) -> Array:
        sway = math.sin(TAU * phase)
        sun_x, sun_y = 0.635 * width - 3 * sway, 0.405 * height + 4 * math.cos(TAU * phase)
        away = np.hypot(x - sun_x, y - sun_y)
        cloud = smooth(-0.3, 2.0, drift(streaks, 60, phase)) * bump(y - 0.26 * height, 105)
        picture = mix(sky, (1.0, 0.62, 0.50), 0.62 * cloud)
        picture += light(bump(away, 150), (0.32, 0.19, 0.05)) + light(bump(away, 420), (0.10,) * 3)
        picture = mix(picture, (1.0, 0.955, 0.80), np.clip(47 - away, 0, 1))
        picture = mix(picture, (0.20, 0.13, 0.25), 0.9 * flock(width, height, phase))
        warm = 0.25 + 0.75 * bump(x - sun_x, 330)
        fog = 0.86 + 0.16 * drift(mist, 130, phase)
        for ridge in ridges:
            picture = lay_ridge(picture, ridge, sway, warm, fog)
        return picture

    return paint


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


# --- Scene: moonlit-sea ----------------------------------------------------------------------

NIGHT_SKY: list[tuple[float, Colour]] = [
    (0.00, (0.40, 0.55, 0.72)),
    (0.06, (0.27, 0.42, 0.64)),
    (0.22, (0.12, 0.23, 0.46)),
    (0.60, (0.035, 0.08, 0.22)),
    (1.00, (0.02, 0.04, 0.13)),
]


def moon_disc(x: Array, y: Array, radius: float) -> tuple[Array, Array]:
    """Return the coverage of the moon and its mottled brightness."""
    away = np.hypot(x, y)
    spots = np.zeros_like(away)
    for sx, sy, size, dark in (
        (-0.35, -0.3, 0.2, 0.13),
        (0.1, -0.42, 0.15, 0.11),
        (-0.28, 0.2, 0.24, 0.12),
        (0.34, -0.05, 0.13, 0.11),
        (0.2, 0.45, 0.11, 0.07),
    ):
        spots += dark * bump(np.hypot(x - sx * radius, y - sy * radius), size * radius)
    return f32(np.clip(radius - away, 0, 1)), f32(1 - spots)


def sail_boat(width: int, height: int, x: float, y: float, tilt: float) -> tuple[Array, Array]:
    """Return the coverage of the hull and of the sails of a small boat."""

    def place(points: Sequence[Point]) -> list[Point]:
        return [(x + px - tilt * py, y + py + tilt * px) for px, py in points]

    hull = [(-27.0, -7.0), (0.0, -5.0), (32.0, -9.0), (25.0, -1.0), (18.0, 3.0), (-22.0, 3.0)]
    main = [(-1.0, -10.0), (-1.0, -82.0), (-11.0, -64.0), (-21.0, -40.0), (-28.0, -12.0)]
    jib = [(1.5, -72.0), (9.0, -48.0), (19.0, -27.0), (31.0, -11.0), (12.0, -12.5), (3.0, -11.0)]
    mast = [(-0.7, -85.0), (0.7, -85.0), (0.7, -6.0), (-0.7, -6.0)]
    shapes = [polygon(width, height, place(part)) for part in (hull, mast, main, jib)]
    return np.maximum(shapes[0], shapes[1]), np.maximum(shapes[2], shapes[3])


def sea_surface(water: Water, phase: float, moon: tuple[float, float]) -> Array:
    """Mirror the night sky and the moon in the waves."""
    sx, sz = water.slopes(phase)
    vx, vy = water.across / water.focal, -water.down / water.focal
    facing = (vy - vx * sx - sz) / np.sqrt(1 + sx * sx + sz * sz)
    facing /= np.sqrt(vx * vx + vy * vy + 1)
    rx, rz = vx - 2 * sx * vy, 1 - 2 * sz * vy + 2 * sz * sz
    ry = np.abs(-vy + 2 * sz + 2 * sx * vx)
    lift = ry / rz
    fresnel = 0.03 + 0.97 * (1 - np.clip(-facing, 0, 1)) ** 5
    sky = ramp(np.clip(lift + 0.015, 0, 1), NIGHT_SKY)
    spread = 0.0028 + 3.0 * water.roughness
    wide = 0.0028 + 0.8 * water.roughness
    off = (rx / rz - moon[0]) ** 2 / wide + (lift - moon[1]) ** 2 / spread
    glint = np.exp(-0.5 * off) * (0.0028 / spread) ** 0.22
    base = f32((0.010, 0.045, 0.085)) * f32(1 - fresnel)[..., None]
    return f32(base + sky * (0.85 * fresnel)[..., None] + light(1.25 * glint, (0.86, 0.93, 1.0)))


def moonlit_sea(width: int, height: int) -> Painter:
    """A small sailing boat on a moving sea below a large moon."""
    horizon = int(height * 0.52)
    x, y = grid(width, horizon)
    water = Water(width, height - horizon, 3.2, 21)
    moon_x, moon_y = 0.60 * width, 0.21 * height
    moon_at = (moon_x - width / 2) / water.focal, (horizon - moon_y) / water.focal
    base = np.broadcast_to(ramp((horizon - y) / water.focal * 1.4, NIGHT_SKY), (horizon, width, 3))
    night = stars(width, horizon, 420, 8)
    clouds = cloud_field(width, horizon, 31, 1.6, stretch=3.4)
    disc, face = moon_disc(x - moon_x, y - moon_y, 58)
    away = np.hypot(x - moon_x, y - moon_y)
    halo = 0.30 * bump(away, 95) + 0.20 * bump(away, 300)
    coast = coastline(width, horizon)
    fade = smooth(0.05 * horizon, 0.4 * horizon, y)

    def sky(phase: float) -> Array:
        cloud = smooth(0.25, 2.3, drift(clouds, 46, phase)) * fade
        picture = base + light(twinkle(night, phase) * (1 - disc) * (1 - cloud), (0.9, 0.95, 1.0))
        picture += light(halo, (0.62, 0.78, 1.0))
        picture = mix(picture, light(face, (1.0, 0.985, 0.93)), disc)
        lit = light(0.30 + 1.1 * bump(away, 170) + 0.4 * bump(away, 420), (0.34, 0.50, 0.82))
        picture = mix(picture, lit, 0.62 * cloud)
        for cover, colour in coast:
            picture = mix(picture, colour, cover)
        return picture

    def paint(phase: float) -> Array:
        sea = sea_surface(water, phase, moon_at)
        mist = bump(water.down - 0.5, 9)[:, :1] * np.ones((1, width), dtype=np.float32)
        sea = mix(sea, (0.30, 0.44, 0.62), 0.45 * f32(mist))
        return add_boat(np.concatenate([sky(phase), sea]), horizon, phase)

    return paint


def coastline(width: int, horizon: int) -> list[tuple[Array, Colour]]:
    """Return two headlands on the horizon, the far one paler."""
    x = grid(width, 1)[0][0]
    far = skyline(width, 3, 0.45, 260) * 10 + 46 * smooth(0.72 * width, 1.02 * width, x)
    near = skyline(width, 9, 0.45, 200) * 9 + 74 * smooth(0.30 * width, -0.04 * width, x)
    return [
        (below_line(f32(horizon - far + 8), horizon), (0.16, 0.26, 0.43)),
        (below_line(f32(horizon - near + 9), horizon), (0.065, 0.125, 0.25)),
    ]


def add_boat(picture: Array, horizon: int, phase: float) -> Array:
    """Set the boat with its dark mirror image on the water."""
    width, height, left, top = 160, 240, 380, horizon - 90
    tilt = 0.045 * math.sin(TAU * phase)
    rise = 2.0 * math.sin(TAU * (2 * phase + 0.2))
    hull, sails = sail_boat(width, height, 80, 126 + rise, tilt)
    window = picture[top : top + height, left : left + width]
    x, y = grid(width, height)
    mirror = bump(x - 80 - 4 * np.sin(y / 5 + TAU * phase * 2), 17) * smooth(126, 131, y)
    shade = mix(window, (0.02, 0.05, 0.11), 0.6 * f32(mirror * (1 - smooth(136, 215, y))))
    shade = mix(shade, (0.74, 0.82, 0.92), 0.92 * sails)
    window[...] = mix(shade, (0.03, 0.06, 0.12), hull)
    return picture


# --- Scene: lantern-lake ---------------------------------------------------------------------

LANTERN_SKY: list[tuple[float, Colour]] = [
    (0.00, (0.025, 0.035, 0.115)),
    (0.35, (0.055, 0.065, 0.20)),
    (0.75, (0.20, 0.125, 0.275)),
    (1.00, (0.46, 0.225, 0.26)),
]


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


def make_streams(width: int, height: int, lake: float) -> tuple[list[Stream], list[Stream]]:
    """Return the far streams, which the lake mirrors, and the near ones in front of it."""
    rng = np.random.default_rng(17)
    far = []
    for number in range(15):
        size = float(np.interp(number, [0, 8, 14], [10, 20, 40]))
        x = width * ((number * 0.618) % 1.0)
        start = lake * height - 14 - size * 0.4 + rng.uniform(-10, 4)
        rise = size * rng.uniform(3.0, 4.2)
        far.append(Stream(x, start, rise, rng.uniform(4, 13), size, rng.uniform(0, TAU)))
    near = [
        Stream(0.80 * width, 1.08 * height + 520, 520, -40, 96, 5.5),
        Stream(0.42 * width, 0.93 * height + 640, 640, -20, 128, 3.0),
    ]
    return far, near


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


def window_of(picture: Array, left: int, top: int, reach: int) -> Array:
    """Return a square part of a picture, with black where it reaches over the edge."""
    window = np.zeros((2 * reach, 2 * reach, 3), dtype=np.float32)
    add_patch(window, picture, -left, -top)
    return window


def draw_lantern(picture: Array, lantern: Lantern) -> None:
    """Add one glowing paper lantern to a picture."""
    size = lantern.size
    reach = int(size * 3.2) + 3
    left, top = int(lantern.x) - reach, int(lantern.y) - reach
    x, y = grid(2 * reach, 2 * reach)
    x, y = x - (lantern.x - left), y - (lantern.y - top)
    v = np.clip(y / size + 0.5, 0, 1)
    dome = np.sqrt(np.clip(1 - (1 - v / 0.42).clip(0, 1) ** 2, 0, 1))
    half = 0.40 * size * dome * (1 - 0.26 * smooth(0.40, 1.0, v))
    inside = np.clip(half - np.abs(x) + 0.5, 0, 1) * np.clip(size / 2 - np.abs(y) + 0.5, 0, 1)
    round_off = 1 - 0.42 * np.clip(np.abs(x) / np.maximum(half, 1), 0, 1) ** 2.4
    folds = 1 - 0.07 * (0.5 + 0.5 * np.cos(9 * np.clip(x / np.maximum(half, 1), -1, 1))) ** 3
    flame = bump(np.hypot(x * 1.1, y - 0.30 * size), 0.26 * size)
    body = inside * round_off * folds * (0.50 + 0.42 * v + 0.85 * flame)
    away = np.hypot(x, y - 0.12 * size)
    edge = smooth(3.2 * size, 1.6 * size, away)
    halo = (0.30 * bump(away, 0.62 * size) + 0.085 * bump(away, 1.3 * size)) * edge
    glow = light(body * lantern.glow, (1.55, 0.68, 0.17))
    glow += light(inside * flame * lantern.glow, (0.3, 0.55, 0.42))
    glow += light(halo * (1 - inside) * lantern.glow, (1.0, 0.46, 0.13))
    solid = 0.96 * min(1.0, lantern.glow) ** 2 * inside
    add_patch(picture, f32(-solid[..., None] * window_of(picture, left, top, reach)), left, top)
    add_patch(picture, glow, left, top)


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


def lantern_lake(width: int, height: int) -> Painter:
    """Paper lanterns rising over a dark lake."""
    lake = 0.70
    edge = int(height * lake)
    y = grid(1, edge)[1]
    far, near = make_streams(width, height, lake)
    water = Water(width, height - edge, 1.6, 33, rough=0.62)
    base = np.broadcast_to(ramp(f32(y / edge), LANTERN_SKY), (edge, width, 3))
    night = stars(width, int(edge * 0.8), 170, 4)
    hills = [
        (below_line(f32(edge - 74 - 40 * skyline(width, 51, 0.42, 330)), edge), (0.165, 0.10, 0.2)),
        (below_line(f32(edge - 26 - 20 * skyline(width, 58, 0.45, 260)), edge), (0.06, 0.045, 0.1)),
    ]

    def paint(phase: float) -> Array:
        sky = base.copy()
        sky[: night[0].shape[0]] += light(0.6 * twinkle(night, phase), (0.8, 0.85, 1.0))
        for cover, colour in hills:
            sky = mix(sky, colour, cover)
        for stream in far:
            for lantern in lanterns(stream, phase):
                draw_lantern(sky, lantern)
        picture = np.concatenate([sky, mirror(sky, water, phase)])
        for stream in near:
            for lantern in lanterns(stream, phase):
                draw_lantern(picture, lantern)
        return f32(np.where(picture < 0.7, picture, 1 - 0.3 * np.exp((0.7 - picture) / 0.3)))

    return paint


# --- Scene: aurora-pines ---------------------------------------------------------------------

POLAR_SKY: list[tuple[float, Colour]] = [
    (0.00, (0.015, 0.03, 0.095)),
    (0.45, (0.025, 0.075, 0.16)),
    (0.75, (0.045, 0.17, 0.235)),
    (1.00, (0.10, 0.27, 0.31)),
]


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


def waver(x: Array, phase: float, seed: int, lengths: Sequence[float]) -> Array:
    """Return a line of slow waves between about -1 and 1, each with whole cycles in a clip."""
    rng = np.random.default_rng(seed)
    total = np.zeros_like(x)
    for number, length in enumerate(lengths):
        turn = 1 if rng.random() < 0.5 else -1
        total += np.sin(TAU * (x / length + turn * phase + rng.random())) / (1 + 0.55 * number)
    return f32(total / sum(1 / (1 + 0.55 * n) for n in range(len(lengths))))


def aurora(width: int, height: int, phase: float) -> Array:
    """Return the light of all curtains."""
    x, y = grid(width, height)
    glow = np.zeros((height, width, 3), dtype=np.float32)
    for band in CURTAINS:
        bend = waver(x, phase, band.seed, (1500, 640, 310))
        line = (band.base + band.swing * bend - 0.10 * (x / width - 0.5)) * height
        rays = 0.62 + 0.38 * waver(x + 60 * bend, phase, band.seed + 20, (260, 97, 53, 31))
        tall = band.tall * height * (0.75 + 0.4 * waver(x, phase, band.seed + 40, (420, 150, 71)))
        up = (line - y) / tall
        body = np.exp(-np.clip(up, 0, None) * 2.1) * smooth(-0.075, 0.03, f32(up))
        body *= band.strength * rays * (0.7 + 0.3 * waver(x, phase, band.seed + 60, (900, 380)))
        high = smooth(0.10, 0.95, f32(up))
        hem = bump(f32(up) - 0.01, 0.05)
        tint = mix(np.broadcast_to(f32((0.10, 0.95, 0.50)), glow.shape), (0.52, 0.20, 0.85), high)
        glow += tint * f32(body)[..., None] + light(body * hem, (0.25, 0.22, 0.20))
    return glow


def cabin(width: int, height: int, x: float, y: float) -> list[tuple[Array, Colour]]:
    """Return the parts of a small snowed-in cabin standing at a point."""
    parts: list[tuple[list[Point], Colour]] = [
        ([(20, -58), (31, -58), (31, -34), (20, -34)], (0.05, 0.055, 0.075)),
        ([(-42, 0), (-42, -30), (0, -58), (42, -30), (42, 0)], (0.075, 0.06, 0.065)),
        ([(-54, -22), (0, -60), (54, -22), (52, -31), (0, -69), (-52, -31)], (0.55, 0.78, 0.76)),
        ([(18, -61), (33, -61), (33, -57), (18, -57)], (0.55, 0.78, 0.76)),
        ([(-28, -9), (-28, -25), (-10, -25), (-10, -9)], (1.0, 0.74, 0.32)),
        ([(8, 0), (8, -27), (22, -27), (22, 0)], (0.55, 0.31, 0.13)),
        ([(-20, -9), (-20, -25), (-18, -25), (-18, -9)], (0.16, 0.10, 0.07)),
    ]
    shapes = []
    for points, colour in parts:
        spots = [(x + px * 1.15, y + py * 1.15) for px, py in points]
        shapes.append((polygon(width, height, spots), colour))
    return shapes


def snow_land(width: int, height: int) -> tuple[Array, Array]:
    """Return the land below the sky, painted once, and its coverage."""
    x, y = grid(width, height)
    flat = np.ones((height, width), dtype=np.float32)
    peaks = f32(height * 0.665 - 0.075 * height * skyline(width, 64, 0.46, 300))
    cover = below_line(peaks, height)
    snow = cloud_field(width, height, 6, 1.3, stretch=0.7)
    rock = smooth(-0.4, 1.2, snow + f32((y - peaks[None, :]) / 55 - 0.6))
    land = mix(flat[..., None] * f32((0.27, 0.47, 0.50)), (0.065, 0.15, 0.19), rock)
    for line, tall, gap, colour, seed in (
        (0.735, (24.0, 50.0), 8.0, (0.040, 0.105, 0.13), 81),
        (0.765, (44.0, 92.0), 15.0, (0.022, 0.060, 0.08), 82),
    ):
        wall = forest(width, height, np.full(width, line * height, np.float32), tall, gap, seed)
        land, cover = mix(land, colour, wall), np.maximum(cover, wall)
    bank = f32(height * (0.775 + 0.012 * waver(x, 0, 9, (1300, 560))[0]))
    depth = smooth(0, 0.24 * height, y - bank[None, :])
    soft = 0.012 * cloud_field(width, height, 7, 2.0, stretch=3)
    field = mix(flat[..., None] * f32((0.36, 0.62, 0.61)), (0.075, 0.165, 0.225), depth)
    land = mix(land, field + soft[..., None], below_line(bank, height))
    return add_foreground(land, cover, bank)


def add_foreground(land: Array, cover: Array, bank: Array) -> tuple[Array, Array]:
    """Add the cabin with its light on the snow, and tall pines on both sides."""
    height, width = cover.shape
    x, y = grid(width, height)
    home_x = 0.56 * width
    home_y = float(bank[int(home_x)]) + 26
    for shape, colour in cabin(width, height, home_x, home_y):
        land = mix(land, colour, shape)
    pool = bump(np.hypot((x - home_x + 22) / 2.6, y - home_y - 14), 24) * smooth(-4, 8, y - home_y)
    halo = bump(np.hypot(x - home_x + 22, y - home_y + 19), 34)
    land += light(0.42 * f32(pool) + 0.24 * halo, (1.0, 0.55, 0.18))
    for at, foot, tall, seed in (
        (0.86, 0.90, 250, 4),
        (0.25, 0.895, 210, 5),
        (0.15, 0.925, 400, 2),
        (0.97, 0.95, 560, 3),
        (0.01, 0.97, 660, 1),
    ):
        shade = bump(np.hypot((x - at * width) / 3, y - foot * height), tall * 0.05)
        land = mix(land, (0.03, 0.08, 0.12), 0.7 * shade)
        tree = np.zeros_like(cover)
        shape = pine(tall, seed)
        add_patch(tree, shape, int(at * width) - shape.shape[1] // 2, int(foot * height) - tall)
        land, cover = mix(land, (0.012, 0.034, 0.05), tree), np.maximum(cover, tree)
    dip = f32(height * (0.955 - 0.085 * (np.abs(x[0] / width - 0.54) / 0.54) ** 1.7))
    front = ramp(
        f32((y - dip[None, :]) / height), [(0, (0.13, 0.27, 0.33)), (0.1, (0.04, 0.1, 0.15))]
    )
    return mix(land, front, below_line(dip, height)), cover


def aurora_pines(width: int, height: int) -> Painter:
    """Northern lights above snowy pines and a lit cabin."""
    y = grid(1, height)[1]
    sky = np.broadcast_to(ramp(f32(y / (0.72 * height)), POLAR_SKY), (height, width, 3))
    night = stars(width, height, 520, 14)
    land, cover = snow_land(width, height)
    lit_snow = smooth(0.74 * height, 0.80 * height, y) * np.ones((1, width), dtype=np.float32)

    def paint(phase: float) -> Array:
        glow = aurora(width, height, phase)
        dim = 1 - np.clip(glow.sum(axis=-1) * 0.45, 0, 0.8)
        above = sky + glow + light(twinkle(night, phase) * dim, (0.92, 0.97, 1.0))
        above = np.where(above < 0.7, above, 1 - 0.3 * np.exp((0.7 - above) / 0.3))
        wash = f32(glow.mean(axis=(0, 1))) * (1 + 0.12 * math.sin(TAU * phase))
        ground = land * (1 + 1.6 * wash * lit_snow[..., None])
        return mix(f32(above), f32(ground), cover)

    return paint


# --- Sound, encoding, command line -----------------------------------------------------------


def pad(notes: Sequence[float], seed: int) -> npt.NDArray[np.int16]:
    """Return a soft chord in stereo. Every part has whole cycles, so it loops without a click."""
    rng = np.random.default_rng(seed)
    time = np.arange(SECONDS * SAMPLE_RATE) / SAMPLE_RATE
    sides = np.zeros((time.size, 2))
    for note in notes:
        for overtone, strength in ((1, 1.0), (2, 0.28), (3, 0.09)):
            for side in (0, 1):
                cycles = round(note * overtone * SECONDS) + int(rng.integers(-1, 2))
                tone = np.sin(TAU * (cycles * time / SECONDS + rng.random()))
                swell = 0.7 + 0.3 * np.sin(TAU * (time / SECONDS + rng.random()))
                sides[:, side] += strength * (110 / note) ** 0.5 * tone * swell
    sides *= 0.13 / np.abs(sides).max()
    return (sides * 32_767).astype(np.int16)


def write_sound(path: Path, scene: Scene) -> None:
    """Write the sound of a scene as a WAV file."""
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(2)
        sound.setsampwidth(2)
        sound.setframerate(SAMPLE_RATE)
        sound.writeframes(pad(scene.notes, len(scene.name)).tobytes())


def encoder(scene: Scene, sound: Path, target: Path) -> list[str]:
    """Return the ffmpeg command that takes raw frames and writes the clip."""
    program = shutil.which("ffmpeg")
    if program is None:
        raise SystemExit("ffmpeg is not on the search path")
    colours = "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv"
    matrix = "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int"
    return [
        *[program, "-y", "-loglevel", "error"],
        *["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{scene.width}x{scene.height}"],
        *["-r", str(FPS), "-i", "pipe:0", "-i", str(sound)],
        *["-vf", f"{matrix},format=yuv420p", *colours.split()],
        *["-c:v", "libx264", "-profile:v", "high", "-preset", "slower", "-crf", str(scene.crf)],
        *["-x264-params", "keyint=60:aq-mode=3:aq-strength=1.0:deblock=1,1:threads=2"],
        *["-c:a", "aac", "-b:a", "64k", "-map_metadata", "-1", "-fflags", "+bitexact"],
        *["-flags:v", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart"],
        str(target),
    ]


def write_frames(scene: Scene, pipe: IO[bytes]) -> None:
    """Paint all frames into a pipe, with a still, faint grain that hides steps in gradients."""
    painter = scene.build(scene.width, scene.height)
    shape = (scene.height, scene.width, 1)
    grain = f32(np.random.default_rng(1).triangular(-1.4, 0, 1.4, shape))
    for number in range(FRAMES):
        frame = painter(number / FRAMES) * 255 + grain
        pipe.write(np.clip(frame + 0.5, 0, 255).astype(np.uint8).tobytes())


def make_clip(scene: Scene, folder: Path) -> Path:
    """Paint and encode one clip."""
    target = folder / f"{scene.name}.mp4"
    with tempfile.TemporaryDirectory() as scratch:
        sound = Path(scratch) / "sound.wav"
        write_sound(sound, scene)
        command = encoder(scene, sound, target)
        with subprocess.Popen(command, stdin=subprocess.PIPE) as process:  # noqa: S603
            if process.stdin is None:
                raise SystemExit("ffmpeg takes no input")
            write_frames(scene, process.stdin)
            process.stdin.close()
    if process.returncode:
        raise SystemExit(f"ffmpeg could not write {target.name}")
    return target


SCENES = (
    Scene("dusk-ridges", 1280, 720, 24, (110.0, 164.8, 220.0, 277.2, 329.6), dusk_ridges),
    Scene("moonlit-sea", 1280, 720, 27, (98.0, 146.8, 196.0, 233.0, 293.6), moonlit_sea),
    Scene("lantern-lake", 720, 1280, 29, (130.8, 196.0, 246.8, 329.6, 392.0), lantern_lake),
    Scene("aurora-pines", 720, 1280, 25, (87.4, 130.8, 174.6, 220.0, 261.6), aurora_pines),
)


def main() -> None:
    """Make the clips named on the command line, or all of them."""
    parser = argparse.ArgumentParser(description="Paint the demo clips.")
    parser.add_argument("names", nargs="*", help="clips to make; all when left out")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="target folder")
    wanted = parser.parse_args()
    unknown = set(wanted.names) - {scene.name for scene in SCENES}
    if unknown:
        parser.error(f"no such clip: {', '.join(sorted(unknown))}")
    for scene in SCENES:
        if not wanted.names or scene.name in wanted.names:
            made = make_clip(scene, wanted.out)
            sys.stdout.write(f"{made.name}: {made.stat().st_size / 1024:.0f} KiB\n")


if __name__ == "__main__":
    main()
