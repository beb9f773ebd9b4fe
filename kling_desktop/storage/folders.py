"""Whether a folder takes files, and has room for them."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path

from kling_desktop.domain.errors import SaveFailed, SaveTrouble

SPARE_BYTES = 16 * 1024 * 1024  # left free, so that the ledger can still be written
_MOUNT_PLACES = {Path(it) for it in ("/media", "/mnt", "/run/media", "/Volumes")}
_USERS_MOUNT_PLACES = {Path("/media"), Path("/run/media")}
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


def check_space(folder: Path, needed: int) -> None:
    """Refuse `needed` bytes that would fill the disk. May block. Raises SaveFailed."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise trouble_with(folder, error) from error
    if free < needed + SPARE_BYTES:
        raise SaveFailed(SaveTrouble.DISK_FULL, str(folder), needed_bytes=needed)


def free_bytes(folder: Path) -> int | None:
    """What there is for a folder, made yet or not; None where nobody can tell. May block."""
    try:
        if _is_unplugged(folder):
            return None
        existing = next((it for it in (folder, *folder.parents) if it.exists()), folder)
        return shutil.disk_usage(existing).free
    except OSError:
        return None


def try_folder(folder: Path, needed: int) -> None:
    """Make sure that a folder takes files again. May block. Raises SaveFailed."""
    try:
        make_folder(folder)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0")
            file.flush()
    except OSError as error:
        raise trouble_with(folder, error) from error
    check_space(folder, needed)


def make_folder(folder: Path) -> None:
    """Make a folder, but none where a drive would be. Raises OSError."""
    if _is_unplugged(folder):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
    folder.mkdir(parents=True, exist_ok=True)


def _is_unplugged(folder: Path) -> bool:
    """Whether a folder lies on a drive that is not there: a clip would end up in its stead."""
    existing = next((it for it in (folder, *folder.parents) if it.exists()), folder)
    if existing == folder:
        return False
    is_users = existing.parent in _USERS_MOUNT_PLACES and not existing.is_mount()
    return is_users or existing in _MOUNT_PLACES


def trouble_with(folder: Path, error: OSError) -> SaveFailed:
    """What a failure of the system means for saving into a folder."""
    trouble = _TROUBLES.get(error.errno or 0, SaveTrouble.DISK_ERROR)
    return SaveFailed(trouble, str(folder))
