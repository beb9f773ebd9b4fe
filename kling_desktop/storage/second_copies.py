"""A clip in a second folder, once."""

from __future__ import annotations

import filecmp
from itertools import count
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.domain.filenames import numbered
from kling_desktop.storage.folders import trouble_with
from kling_desktop.storage.video_files import copy_clip

if TYPE_CHECKING:
    from pathlib import Path


def copy_once(clip: Path, folder: Path) -> tuple[Path, bool]:
    """Copy a clip into a folder under its own name or the next free one, and say whether that was
    needed: an equal file there is the copy, made before a kill, say.

    The folder is not made: it may be on a drive that is away. May block. Raises FileNotFoundError
    where there is no clip, and SaveFailed.
    """
    clip.stat()
    if not folder.is_dir():
        raise SaveFailed(SaveTrouble.FOLDER_MISSING, str(folder))
    try:
        equal = _equal(clip, folder)
    except OSError as error:
        raise trouble_with(folder, error) from error
    return (equal, False) if equal else (copy_clip(clip, folder / clip.name), True)


def _equal(clip: Path, folder: Path) -> Path | None:
    """A file with the same bytes, under one of the names that a copy would get."""
    for number in count(1):
        path = folder / (clip.name if number == 1 else numbered(clip.name, number))
        if not path.exists():
            return None
        if path.is_file() and filecmp.cmp(clip, path, shallow=False):
            return path
    return None
