"""Links for clips that came with a list: a list has none, and the service gives fresh ones."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import RequestFailed
from kling_desktop.domain.expiry import expires_at
from kling_desktop.domain.task import TaskState
from kling_desktop.services.background import in_turns

if TYPE_CHECKING:
    from datetime import datetime

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.library import Clock
    from kling_desktop.services.workspace import Workspace


def lacks_link(task: Task) -> bool:
    """Whether a finished render has a video without a link and without a file."""
    is_finished = task.state is TaskState.SUCCEED and task.clip_gone_at is None
    return is_finished and any(not (it.url or it.path) for it in task.videos)


async def renew_links(workspace: Workspace, clock: Clock) -> None:
    """Ask once about each such render whose clip is not deleted yet, one after the other.

    What gives no answer is asked about again at the next start of the program.
    """
    library, now = workspace.library, clock()
    wanted: list[TaskKey] = []
    async for few in in_turns(list(library.tasks.values())):
        wanted += [task.key for task in few if lacks_link(task) and _is_kept(task, workspace, now)]
    for key in wanted:
        status, task = workspace.accounts.get(key.account_id), library.get(key)
        is_asking = workspace.tracker.is_online and not workspace.tracker.is_paused
        if task and lacks_link(task) and status and status.is_ready and is_asking:
            with suppress(RequestFailed):  # written into the task
                await workspace.tracker.ask(key)
            await asyncio.sleep(1 / status.account.requests_per_s)


def _is_kept(task: Task, workspace: Workspace, now: datetime) -> bool:
    status = workspace.accounts.get(task.account_id)
    end = expires_at(task, status.account.retention_days) if status else None
    return end is None or end > now
