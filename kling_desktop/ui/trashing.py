"""Asks the disk for clips, and moves them and what is beside them to the system's trash."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QStandardPaths

if TYPE_CHECKING:
    from collections.abc import Iterable

_BESIDE = ("{name}.sha256", "{stem}.json")  # what we write beside a clip; see sidecars.py


@dataclass(frozen=True, slots=True)
class Found:
    """Clips that are on disk, and how many bytes they and what is beside them take."""

    clips: tuple[Path, ...]
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """`why` is what the system said of the first that did not go."""

    moved: int
    failed: int
    why: str = ""


def found_of(clips: Iterable[Path]) -> Found:
    """Ask the disk. May block."""
    there = tuple(clip for clip in dict.fromkeys(clips) if clip.is_file())
    taken = [path for clip in there for path in (clip, *_companions(clip))]
    return Found(there, sum(path.stat().st_size for path in taken if path.is_file()))


def to_trash(clips: Iterable[Path]) -> Outcome:
    """Move clips and what is beside them. A clip that cannot go stays. May block."""
    moved, reasons = 0, []
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    Path(data).mkdir(parents=True, exist_ok=True)  # Qt makes the trash in it, but not the folder
    for clip in clips:
        why = _move(clip)
        if why:
            reasons.append(why)
            continue
        moved += 1
        for path in _companions(clip):
            _move(path)
    return Outcome(moved, len(reasons), reasons[0] if reasons else "")


def _move(path: Path) -> str:
    """Returns why it could not go, empty when it went."""
    file = QFile(str(path))
    return "" if file.moveToTrash() else file.errorString()


def _companions(clip: Path) -> list[Path]:
    names = (form.format(name=clip.name, stem=clip.stem) for form in _BESIDE)
    return [path for name in names if (path := clip.with_name(name)).is_file()]
