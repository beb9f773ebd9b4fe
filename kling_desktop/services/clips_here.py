"""Which of the files that a list names are clips, and on this computer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.domain.filenames import VIDEO_ENDINGS
from kling_desktop.storage.containers import container_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from kling_desktop.domain.task import Task, Video


def with_files_here(task: Task, folders: Collection[Path]) -> Task:
    """Files count where they are there: moved to another computer, a list names many that are not.

    Nor does a file that is no video: a list from elsewhere could name anything. May block.

    `folders` are where clips are saved: a network drive is only looked at below one of them.
    """
    videos = tuple(it if _is_clip_here(it, folders) else _without_file(it) for it in task.videos)
    return task if videos == task.videos else replace(task, videos=videos)


def _without_file(video: Video) -> Video:
    return replace(video, path="", size_bytes=None)


def _is_clip_here(video: Video, folders: Collection[Path]) -> bool:
    path = Path(video.path)
    if path.suffix.casefold() not in VIDEO_ENDINGS or not path.is_absolute():
        return False
    is_remote = video.path.startswith(("\\\\", "//"))  # Windows would log in there to look
    if is_remote and not any(path.is_relative_to(folder) for folder in folders):
        return False
    try:
        is_of_size = video.size_bytes is None or path.stat().st_size == video.size_bytes
        return is_of_size and path.is_file() and container_of(path) is not None
    except (OSError, ValueError):
        return False
