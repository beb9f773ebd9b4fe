"""Small files beside the creator's own: whole or not there, and nothing is replaced by them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kling_desktop.storage.atomic import sync_folder, write_whole
from kling_desktop.storage.video_files import name_free

if TYPE_CHECKING:
    from pathlib import Path

_AS_A_CLIP = 0o666  # less what the umask takes: whoever may read the clip may read this


def write_new(target: Path, content: bytes) -> Path:
    """Write under this name, or as `name (2).png` where it is taken; returns what it became.

    May block. Raises OSError.
    """
    made = target.with_name(f".{os.urandom(6).hex()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(made, flags, _AS_A_CLIP), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        return name_free(made, target.parent, target.name)
    finally:
        made.unlink(missing_ok=True)
        sync_folder(target.parent)


def write_named(target: Path, content: bytes) -> None:
    """Write under this very name. May block. Raises OSError, FileExistsError where it is taken."""
    target.open("xb").close()  # the name is ours from here on
    try:
        write_whole(target, content, mode=_AS_A_CLIP)
    except OSError:
        target.unlink(missing_ok=True)
        raise
