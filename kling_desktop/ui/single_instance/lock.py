"""Which process has the window on a data folder: the one that holds a lock on a file in it.

The system lets go of the lock with the process, however that ends.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 4_096  # bytes of an address
_AS_IT_IS = getattr(os, "O_BINARY", 0)  # Windows would write other ends of lines


class WindowLock:
    """The file also tells the others where the holder listens. Raises OSError where it cannot be
    opened, or where files there cannot be locked.
    """

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | _AS_IT_IS, 0o600)
        self._is_held = False

    def take(self) -> bool:
        """False while another process holds it."""
        self._is_held = self._is_held or _take(self._file)
        if self._is_held:
            self.tell_address("")  # of whoever held it before
        return self._is_held

    def tell_address(self, address: str) -> None:
        """Where the holder listens; empty while it does not."""
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        if address:
            os.write(self._file, address.encode() + b"\n")

    @property
    def address(self) -> str:
        """Where the holder listens; empty while it does not, or is about to say."""
        os.lseek(self._file, 0, os.SEEK_SET)
        told, end, _ = os.read(self._file, _LONGEST).partition(b"\n")
        return told.decode("utf-8", "replace") if end else ""

    def release(self) -> None:
        os.close(self._file)


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # what is locked cannot be read by others: none of the file is

    def _take(file: int) -> bool:
        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
else:
    import fcntl

    def _take(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
