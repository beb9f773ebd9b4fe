"""The sound of a clip: a soft chord."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from canvas import SECONDS, TAU

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Wave = npt.NDArray[np.float64]
SAMPLE_RATE = 48_000
OVERTONES = ((1, 1.0), (2, 0.28), (3, 0.09))
LOUDEST = 0.13


def write_sound(path: Path, notes: Sequence[float], seed: int) -> None:
    """Write a chord as a WAV file."""
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(2)
        sound.setsampwidth(2)
        sound.setframerate(SAMPLE_RATE)
        sound.writeframes(chord(notes, seed).tobytes())


def chord(notes: Sequence[float], seed: int) -> npt.NDArray[np.int16]:
    """Return notes in Hz as stereo samples."""
    rng = np.random.default_rng(seed)
    time = np.arange(SECONDS * SAMPLE_RATE) / SAMPLE_RATE
    sides = np.zeros((time.size, 2))
    for note in notes:
        for overtone, strength in OVERTONES:
            for side in (0, 1):
                loud = strength * (110 / note) ** 0.5
                sides[:, side] += swelling_tone(time, note * overtone, loud, rng)
    sides *= LOUDEST / np.abs(sides).max()
    return (sides * 32_767).astype(np.int16)


def swelling_tone(time: Wave, pitch: float, loud: float, rng: np.random.Generator) -> Wave:
    """Return one tone. It has whole cycles, so that it loops without a click."""
    cycles = round(pitch * SECONDS) + int(rng.integers(-1, 2))
    tone = np.sin(TAU * (cycles * time / SECONDS + rng.random()))
    swell: Wave = 0.7 + 0.3 * np.sin(TAU * (time / SECONDS + rng.random()))
    return loud * tone * swell
