"""Clips on disk: a part file grows, is checked, and gets its final name in one step."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.domain.filenames import numbered
from kling_desktop.storage.atomic import claim, sync_folder
from kling_desktop.storage.containers import check_container
from kling_desktop.storage.folders import check_space, make_folder, trouble_with

if TYPE_CHECKING:
    from collections.abc import Collection
    from io import FileIO
    from pathlib import Path

PART_ENDING = ".part"
_LOOK_EACH_BYTES = 32 * 1024 * 1024  # at the free space: others fill the disk too
_COPIED_BYTES = 1024 * 1024
_MAX_NAMES = 10_000


class PartFile:
    """A clip on its way. Every method may block and raises SaveFailed.

    It is locked for as long as it is open, so that no other download writes to it.
    """

    def __init__(self, part: Path, file: FileIO) -> None:
        """Use `reserve` or `reopen`."""
        self.path = part
        self._file = file
        self._stat = os.fstat(file.fileno())
        self.size = self._stat.st_size

    @classmethod
    def reserve(
        cls, folder: Path, file_name: str, taken: Collection[Path] = frozenset()
    ) -> PartFile:
        """Begin `clip.mp4.part`, or `clip (2).mp4.part`, … where another download has that.

        `taken` are parts that somebody means to go on with. What a crash left behind under
        another name is written over.
        """
        return cls(*_reserve(folder, file_name, taken))

    @classmethod
    def reopen(cls, part: Path) -> PartFile | None:
        """Go on with a part; None where it has gone or another program is at it."""
        try:
            file = part.open("r+b", buffering=0)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise trouble_with(part.parent, error) from error
        if not claim(file) or not _is_there(file, part):
            file.close()
            return None
        file.seek(0, os.SEEK_END)
        return cls(part, file)

    def check_space(self, needed: int) -> None:
        """Refuse `needed` more bytes if they would fill the disk."""
        check_space(self.path.parent, needed)

    def append(self, pieces: Collection[bytes]) -> None:
        left = memoryview(b"".join(pieces))
        if (self.size + len(left)) // _LOOK_EACH_BYTES != self.size // _LOOK_EACH_BYTES:
            self.check_space(len(left))
        try:
            while left:
                written = self._file.write(left)  # less than all where the disk is about full
                self.size += written
                left = left[written:]
        except OSError as error:
            raise trouble_with(self.path.parent, error) from error

    def restart(self) -> None:
        """Throw away what is there."""
        try:
            self._file.seek(0)
            self._file.truncate()
        except OSError as error:
            raise trouble_with(self.path.parent, error) from error
        self.size = 0

    def finished(self) -> Path | None:
        """The finished clip, where a crash left it with both its names."""
        if self._stat.st_nlink < 2:
            return None
        beside = self.path.parent.iterdir()
        others = (it for it in beside if it != self.path and it.suffix != PART_ENDING)
        return next((it for it in others if os.path.samestat(self._stat, it.lstat())), None)

    def finish(self, file_name: str) -> Path:
        """Check the container, put the bytes on disk for good, add the final name.

        The part's own name goes with `discard`, once the ledger knows the final one: after a crash
        in between, `finished` finds it.
        """
        try:
            check_container(self._file)
            os.fsync(self._file.fileno())
            if sys.platform == "win32":  # which renames no open file
                self._file.close()
            final = name_free(self.path, self.path.parent, file_name)
        except OSError as error:
            raise trouble_with(self.path.parent, error) from error
        sync_folder(self.path.parent)
        return final

    def keep(self) -> None:
        """Close, and leave what is there for another time; a part without a byte goes.

        Harmless afterwards.
        """
        if self.size or self._file.closed:
            with contextlib.suppress(OSError):  # a full disk does not take what is buffered
                self._file.close()
            return
        with contextlib.suppress(SaveFailed):
            self.discard()

    def discard(self) -> None:
        """Close, and remove the part's name: the clip's final one, if it has that, stays."""
        try:
            if os.path.samestat(self._stat, self.path.stat()):
                _remove(self.path, self._file)
        except (FileNotFoundError, NotADirectoryError):
            pass  # it was renamed, or its folder has gone
        except OSError as error:
            raise trouble_with(self.path.parent, error) from error
        finally:
            with contextlib.suppress(OSError):
                self._file.close()


def remove_part(path: Path) -> bool:
    """Remove a part that nobody goes on with; False where another program is at it.

    May block. Raises SaveFailed.
    """
    part = PartFile.reopen(path)
    if part:
        part.discard()
    return part is not None or not path.exists()


def copy_clip(source: Path, target: Path) -> Path:
    """Copy a clip to `target`, or under the next free name. May block. Raises SaveFailed."""
    part = PartFile.reserve(target.parent, target.name)
    try:
        part.check_space(source.stat().st_size)
        with source.open("rb") as file:
            while piece := file.read(_COPIED_BYTES):
                part.append((piece,))
        return part.finish(target.name)
    except OSError as error:
        raise SaveFailed(SaveTrouble.DISK_ERROR, str(source)) from error
    finally:
        part.discard()


def _reserve(folder: Path, file_name: str, taken: Collection[Path]) -> tuple[Path, FileIO]:
    try:
        make_folder(folder)
        for number in range(1, _MAX_NAMES):
            name = file_name if number == 1 else numbered(file_name, number)
            part = folder / (name + PART_ENDING)
            if part in taken:
                continue
            file = _claimed(part)
            if file:
                file.truncate(0)
                return part, file
    except OSError as error:
        raise trouble_with(folder, error) from error
    raise SaveFailed(SaveTrouble.DISK_ERROR, str(folder))


def _claimed(part: Path) -> FileIO | None:
    """Open a part that nobody else is at; None where somebody is."""
    while True:
        file = part.open("a+b", buffering=0)
        if not claim(file):
            file.close()
            return None
        if _is_there(file, part):
            if os.fstat(file.fileno()).st_nlink == 1:
                return file
            _remove(part, file)  # a crash left a finished clip with both its names
        file.close()  # whoever had it has just finished: the name is free now


def _remove(part: Path, file: FileIO) -> None:
    if sys.platform == "win32":  # which removes no open file
        file.close()
    part.unlink()


def _is_there(file: FileIO, part: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), part.stat())
    except FileNotFoundError:
        return False


def name_free(part: Path, folder: Path, file_name: str) -> Path:
    """Give `part` the first free name in its folder, as another name where the disk has links.

    A hard link refuses to replace; a rename would not. May block. Raises OSError.
    """
    for number in range(1, _MAX_NAMES):
        final = folder / (file_name if number == 1 else numbered(file_name, number))
        try:
            os.link(part, final)
        except FileExistsError:
            continue
        except OSError:  # FAT and some network drives have no links
            if final.exists():
                continue
            part.rename(final)
        return final
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
