"""Pictures of clips on disk: kept as long as there is room, made again when they are gone."""

from __future__ import annotations

import contextlib
import os
import re
import time
from typing import TYPE_CHECKING

from kling_desktop.storage.atomic import sync_folder
from kling_desktop.storage.video_files import name_free

if TYPE_CHECKING:
    from pathlib import Path

SIDES = (160, 480, 960)  # px, of the long side of a poster
STRIP_SIDE = 480
STRIP_COUNT = 9
ROOM_BYTES = 256 * 1024**2
LEFT_AFTER = 0.9  # of the room, so that not every new picture has others go
_UNFINISHED = "new-"
_UNFINISHED_FOR_S = 3600.0
_USED_AGAIN_S = 3600.0  # noted no more often than that
_OF_STRIP = re.compile(r"-strip-(\d+)-of-(\d+)\.jpg$")


class Pictures:
    """Every method may block. Those that look never raise; those that write raise OSError."""

    def __init__(self, folder: Path, room_bytes: int = ROOM_BYTES) -> None:
        self.folder = folder
        self._room = room_bytes

    def key(self, clip: Path) -> str:
        """Of the file as it is now. Raises OSError where there is none."""
        import hashlib  # late: the start waits for it

        stat = clip.stat()
        known_by = f"{clip}\n{stat.st_size}\n{stat.st_mtime_ns}"
        return hashlib.sha256(known_by.encode(errors="surrogateescape")).hexdigest()[:32]

    def key_of(self, picture: Path) -> str:
        """The key of the clip that a picture is of."""
        return picture.name.partition("-")[0]

    def poster_file(self, key: str, long_side: int) -> Path:
        """Of the smallest size kept that has that many px, or of the largest."""
        side = next((side for side in SIDES if side >= long_side), SIDES[-1])
        return self.folder / f"{key}-{side}.jpg"

    def poster(self, key: str, long_side: int) -> Path | None:
        file = self.poster_file(key, long_side)
        return file if _is_there(file) else None

    def strip(self, key: str) -> tuple[Path, ...]:
        """In the order of time; empty where it is not whole."""
        found = sorted(self.folder.glob(f"{key}-strip-*.jpg"))
        counts = {match[2] for file in found if (match := _OF_STRIP.search(file.name))}
        is_whole = counts == {str(len(found))} and all(_is_there(file) for file in found)
        return tuple(found) if is_whole else ()

    def new_stem(self, number: int) -> str:
        """Where another process may write pictures that are taken in afterwards."""
        return str(self.folder / f"{_UNFINISHED}{os.getpid()}-{number}")

    def take_poster(self, key: str, made: dict[int, Path]) -> None:
        """`made` are pictures by their sizes."""
        for side, file in made.items():
            file.replace(self.folder / f"{key}-{side}.jpg")

    def take_strip(self, key: str, made: list[Path]) -> tuple[Path, ...]:
        for old in self.folder.glob(f"{key}-strip-*.jpg"):
            old.unlink(missing_ok=True)
        for number, file in enumerate(made):
            file.replace(self.folder / f"{key}-strip-{number}-of-{len(made)}.jpg")
        return self.strip(key)

    def forget(self, key: str) -> None:
        """Have all of a clip's pictures made anew: one is broken."""
        for file in self.folder.glob(f"{key}-*.jpg"):
            file.unlink(missing_ok=True)

    def make_room(self) -> int:
        """Remove what was used longest ago where there is too much, and what a crash left over.

        Returns how many bytes are left.
        """
        files = [(file, stat) for file in self.folder.iterdir() if (stat := _stat(file))]
        taken = sum(stat.st_size for _, stat in files)
        is_too_much = taken > self._room
        began_before = time.time() - _UNFINISHED_FOR_S
        for file, stat in sorted(files, key=lambda it: it[1].st_mtime):
            is_left_over = file.name.startswith(_UNFINISHED) and stat.st_mtime < began_before
            if is_left_over or (is_too_much and taken > self._room * LEFT_AFTER):
                file.unlink(missing_ok=True)
                taken -= stat.st_size
        return taken


def put_in_place(made: Path, target: Path) -> Path:
    """Give a finished picture beside `target` its name, or the next free one. Raises OSError."""
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        final = name_free(made, target.parent, target.name)
    finally:
        made.unlink(missing_ok=True)
    sync_folder(target.parent)
    return final


def _is_there(file: Path) -> bool:
    """Notes, too, that it was used."""
    stat = _stat(file)
    if stat and time.time() - stat.st_mtime > _USED_AGAIN_S:
        with contextlib.suppress(OSError):
            os.utime(file)
    return stat is not None


def _stat(file: Path) -> os.stat_result | None:
    with contextlib.suppress(OSError):
        return file.stat()
    return None
