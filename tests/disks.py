"""A disk that a test can fill up, empty, and close to writing.

A real small one where this user may mount; elsewhere the nearest thing that the system's own
refusals can be had by: a limit on the length of files, and permissions.
"""

from __future__ import annotations

import contextlib
import os
import resource
import subprocess
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import SaveTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DISK_BYTES = 64 * 1024**2
_NO_PLACE_FOR_FILES = "/sys/kernel"


class Disk(ABC):
    """`folder` is its top. After `fill` and `close_to_writing`, `recover` makes it as it was."""

    refusal = SaveTrouble.FOLDER_READ_ONLY  # once it is closed to writing

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def fill(self) -> None:
        """Leave no room for another byte."""

    @abstractmethod
    def close_to_writing(self) -> None: ...

    @abstractmethod
    def recover(self) -> None: ...


class _Mounted(Disk):
    def __init__(self, folder: Path) -> None:
        """Raises OSError and subprocess.CalledProcessError where this user may not mount."""
        super().__init__(folder)
        _run("mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", folder)
        self._ballast = folder / "ballast"
        self._is_closed = False

    def fill(self) -> None:
        with contextlib.suppress(OSError), self._ballast.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(64 * 1024))

    def close_to_writing(self) -> None:
        # On top of itself: what is open already would keep the mount below from changing.
        _run("mount", "--bind", self.folder, self.folder)
        _run("mount", "-o", "remount,bind,ro", self.folder)
        self._is_closed = True

    def recover(self) -> None:
        if self._is_closed:
            _run("umount", self.folder)
            self._is_closed = False
        self._ballast.unlink(missing_ok=True)

    def unmount(self) -> None:
        _run("umount", "--lazy", self.folder)


class _Pretended(Disk):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._limit = resource.getrlimit(resource.RLIMIT_FSIZE)
        self._aside = folder.with_name(folder.name + "-aside")
        if os.geteuid() == 0:  # whom no permission stops, but a folder that is none does
            self.refusal = SaveTrouble.FOLDER_MISSING

    def fill(self) -> None:
        files = (it for it in self.folder.rglob("*") if it.is_file())
        longest = max((it.stat().st_size for it in files), default=0)
        least = 4 * 1024**2  # the ledger's files, which are on another disk, must not feel it
        resource.setrlimit(resource.RLIMIT_FSIZE, (max(longest, least), self._limit[1]))

    def close_to_writing(self) -> None:
        if os.geteuid() == 0:
            self.folder.rename(self._aside)
            self.folder.symlink_to(_NO_PLACE_FOR_FILES)
        else:
            self.folder.chmod(0o555)

    def recover(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._limit)
        if self._aside.exists():
            self.folder.unlink()
            self._aside.rename(self.folder)
        self.folder.chmod(0o755)


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[Disk]:
    folder.mkdir()
    try:
        mounted = _Mounted(folder)
    except (OSError, subprocess.CalledProcessError):
        pretended = _Pretended(folder)
        try:
            yield pretended
        finally:
            pretended.recover()
        return
    try:
        yield mounted
    finally:
        mounted.recover()
        mounted.unmount()


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True)
