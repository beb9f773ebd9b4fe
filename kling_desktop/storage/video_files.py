"""Clips on disk: a part file grows, is checked, and gets its final name in one step."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
from typing import TYPE_CHECKING, BinaryIO

from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.domain.filenames import numbered
from kling_desktop.storage.atomic import claim, sync_folder

if TYPE_CHECKING:
    from pathlib import Path

PART_ENDING = ".part"
SPARE_BYTES = 16 * 1024 * 1024  # left free, so that the ledger can still be written
_MAX_NAMES = 10_000
_TROUBLES = {
    errno.ENOSPC: SaveTrouble.DISK_FULL,
    errno.EDQUOT: SaveTrouble.DISK_FULL,
    errno.EFBIG: SaveTrouble.DISK_FULL,
    errno.EROFS: SaveTrouble.FOLDER_READ_ONLY,
    errno.EACCES: SaveTrouble.FOLDER_READ_ONLY,
    errno.EPERM: SaveTrouble.FOLDER_READ_ONLY,
    errno.ENOENT: SaveTrouble.FOLDER_MISSING,
    errno.ENOTDIR: SaveTrouble.FOLDER_MISSING,
    errno.EEXIST: SaveTrouble.FOLDER_MISSING,
}


class PartFile:
    """A clip on its way. Every method may block and raises SaveFailed."""

    def __init__(self, folder: Path, file_name: str) -> None:
        """Reserve `clip.mp4.part`, or `clip (2).mp4.part`, … where another download has that.

        What a crash left behind under such a name is written over.
        """
        self._folder = folder
        self._file_name = file_name
        self._part, self._file = _reserve(folder, file_name)

    def check_space(self, needed: int) -> None:
        """Refuse a clip of `needed` bytes that would fill the disk."""
        try:
            free = shutil.disk_usage(self._folder).free
        except OSError as error:
            raise _trouble(error, self._folder) from error
        if free < needed + SPARE_BYTES:
            raise SaveFailed(SaveTrouble.DISK_FULL, str(self._folder))

    def append(self, chunk: bytes) -> None:
        try:
            self._file.write(chunk)
        except OSError as error:
            raise _trouble(error, self._folder) from error

    def finish(self) -> Path:
        """Check the container, put the bytes on disk for good, give the file its final name."""
        try:
            self._file.flush()
            check_container(self._file)
            os.fsync(self._file.fileno())
            if sys.platform == "win32":  # which renames no open file
                self._file.close()
            final = _rename_free(self._part, self._folder, self._file_name)
            self._file.close()  # not before: its lock keeps other downloads off the part
        except OSError as error:
            raise _trouble(error, self._folder) from error
        sync_folder(self._folder)
        return final

    def discard(self) -> None:
        """Close and remove what was not finished; harmless afterwards."""
        if self._file.closed:
            return
        try:
            if sys.platform == "win32":  # which removes no open file
                self._file.close()
            self._part.unlink(missing_ok=True)
        except OSError as error:
            raise _trouble(error, self._folder) from error
        finally:
            with contextlib.suppress(OSError):  # a full disk does not take what is buffered
                self._file.close()


def check_container(file: BinaryIO) -> None:
    """Look whether a file is one whole video. Raises SaveFailed.

    An MP4's top-level boxes must add up to its size, with `moov` and `mdat` among them: that
    finds a cut that HTTP cannot tell. Matroska and WebM are known by their first bytes.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    head = file.read(12)
    if head[:4] == b"\x1a\x45\xdf\xa3":
        return
    if head[4:8] != b"ftyp":
        raise SaveFailed(SaveTrouble.NOT_A_VIDEO)
    if not {b"moov", b"mdat"} <= _boxes(file, size):
        raise SaveFailed(SaveTrouble.INCOMPLETE)


def _boxes(file: BinaryIO, size: int) -> set[bytes]:
    """Types of the top-level boxes; empty when they do not add up to `size` bytes."""
    found: set[bytes] = set()
    at = 0
    while at < size:
        file.seek(at)
        header = file.read(16)
        length = int.from_bytes(header[:4], "big")
        if length == 1:  # the true length follows as 64 bits
            length = int.from_bytes(header[8:16], "big")
        elif length == 0:  # up to the end of the file
            length = size - at
        if len(header) < 8 or length < 8:
            return set()
        found.add(header[4:8])
        at += length
    return found if at == size else set()


def _reserve(folder: Path, file_name: str) -> tuple[Path, BinaryIO]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, _MAX_NAMES):
            name = file_name if number == 1 else numbered(file_name, number)
            part = folder / (name + PART_ENDING)
            file = part.open("a+b")
            if claim(file) and _is_left_over(file, part):
                file.truncate(0)
                return part, file
            file.close()
    except OSError as error:
        raise _trouble(error, folder) from error
    raise SaveFailed(SaveTrouble.DISK_ERROR, str(folder))


def _is_left_over(file: BinaryIO, part: Path) -> bool:
    """Whether a claimed file is the part still, and nothing but a part."""
    claimed = os.fstat(file.fileno())
    try:
        if not os.path.samestat(claimed, part.stat()):
            return False
    except FileNotFoundError:
        return False  # whoever had it has just finished
    if claimed.st_nlink > 1:  # a crash left a finished clip with both its names
        part.unlink()
        return False
    return True


def _rename_free(part: Path, folder: Path, file_name: str) -> Path:
    """Give `part` the first free name. A hard link refuses to replace; a rename would not."""
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
        part.unlink()
        return final
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))


def _trouble(error: OSError, folder: Path) -> SaveFailed:
    trouble = _TROUBLES.get(error.errno or 0, SaveTrouble.DISK_ERROR)
    return SaveFailed(trouble, str(folder))
