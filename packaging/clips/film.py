"""From a scene to a clip: paint its frames, write its sound, let ffmpeg join the two."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np
from canvas import SECONDS, f32
from sound import write_sound

if TYPE_CHECKING:
    from collections.abc import Callable

    from canvas import Painter

FPS = 24
FRAMES = SECONDS * FPS
COLOURS = "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv"
MATRIX = "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int"


@dataclass(frozen=True)
class Scene:
    """One clip: its name, its picture, how hard to squeeze it, and the notes of its sound in Hz."""

    name: str
    width: int
    height: int
    crf: float
    notes: tuple[float, ...]
    build: Callable[[int, int], Painter]


def make_clip(scene: Scene, folder: Path) -> Path:
    """Paint and encode one clip."""
    target = folder / f"{scene.name}.mp4"
    with tempfile.TemporaryDirectory() as scratch:
        sound = Path(scratch) / "sound.wav"
        write_sound(sound, scene.notes, len(scene.name))
        command = encoder(scene, sound, target)
        with subprocess.Popen(command, stdin=subprocess.PIPE) as process:  # noqa: S603
            if process.stdin is None:
                raise SystemExit("ffmpeg takes no input")
            write_frames(scene, process.stdin)
            process.stdin.close()
    if process.returncode:
        raise SystemExit(f"ffmpeg could not write {target.name}")
    return target


def write_frames(scene: Scene, pipe: IO[bytes]) -> None:
    """Paint all frames into a pipe, with a still, faint grain that hides steps in gradients."""
    painter = scene.build(scene.width, scene.height)
    shape = (scene.height, scene.width, 1)
    grain = f32(np.random.default_rng(1).triangular(-1.4, 0, 1.4, shape))
    for number in range(FRAMES):
        frame = painter(number / FRAMES) * 255 + grain
        pipe.write(np.clip(frame + 0.5, 0, 255).astype(np.uint8).tobytes())


def encoder(scene: Scene, sound: Path, target: Path) -> list[str]:
    """Return the ffmpeg command that takes raw frames and writes the clip."""
    program = shutil.which("ffmpeg")
    if program is None:
        raise SystemExit("ffmpeg is not on the search path")
    return [
        *[program, "-y", "-loglevel", "error"],
        *["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{scene.width}x{scene.height}"],
        *["-r", str(FPS), "-i", "pipe:0", "-i", str(sound)],
        *["-vf", f"{MATRIX},format=yuv420p", *COLOURS.split()],
        *["-c:v", "libx264", "-profile:v", "high", "-preset", "slower", "-crf", str(scene.crf)],
        *["-x264-params", "keyint=60:aq-mode=3:aq-strength=1.0:deblock=1,1:threads=2"],
        *["-c:a", "aac", "-b:a", "64k", "-map_metadata", "-1", "-fflags", "+bitexact"],
        *["-flags:v", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart"],
        str(target),
    ]
