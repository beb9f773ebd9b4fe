"""The demo with nobody watching: wait for every end, tell of it, take a picture."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.task import Task, TaskState
from kling_desktop.ui.i18n import translated
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow

LIMIT_S = 180.0
_LOOK_S = 0.25


async def watch_to_the_end(
    workspace: Workspace, window: MainWindow, desk: Desk, picture: Path, stop: asyncio.Event
) -> int:
    """Returns 0 when every render has ended and every clip is on disk, or `stop` was set; 1 when
    that took too long.
    """
    told: set[Task] = set()
    code = 0
    try:
        async with asyncio.timeout(LIMIT_S):
            while not _is_over(workspace, desk):
                if stop.is_set():
                    return 0
                _tell_new(workspace, told)
                await asyncio.sleep(_LOOK_S)
    except TimeoutError:
        sys.stdout.write(f"Not all renders ended within {LIMIT_S:.0f} s.\n")
        code = 1
    _tell_new(workspace, told)
    if not window.grab().save(str(picture)):
        sys.stdout.write(f"The picture could not be written to {picture}.\n")
        return 1
    sys.stdout.write(f"A picture of the window: {picture}\n")
    return code


def _is_over(workspace: Workspace, desk: Desk) -> bool:
    tasks = workspace.library.tasks.values()
    saved = [task for task in tasks if task.is_saved]
    return (
        all(task.state.is_final and not task.unsaved for task in tasks)
        and not workspace.downloads.savings
        and all(desk.posters.is_there(task) for task in saved)
    )


def _tell_new(workspace: Workspace, told: set[Task]) -> None:
    for key, task in workspace.library.tasks.items():
        over = task.state is TaskState.FAILED or task.is_saved
        if over and task not in told:
            told.add(task)
            badge = BADGES[Badge.SAVED if task.is_saved else Badge.FAILED]
            more = task.reason or "  ".join(video.path for video in task.videos)
            sys.stdout.write(f"{key.task_id}  {translated(badge):<8}  {task.name}: {more}\n")
            sys.stdout.flush()
