"""fetch: save the clips of finished renders."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.cli.exits import ANSWERED, NO_ANSWER, NOT_WRITTEN
from kling_desktop.cli.language import translate, translated
from kling_desktop.cli.output import say, show, warn, warn_of_problems
from kling_desktop.cli.session import ASKED_AT_ONCE, open_session, outcome, refs_from
from kling_desktop.domain.errors import RequestFailed, SaveFailed
from kling_desktop.domain.task import Task, TaskState
from kling_desktop.save_words import save_sentence
from kling_desktop.services.relinking import lacks_link

if TYPE_CHECKING:
    import argparse

    from kling_desktop.cli.session import Session
    from kling_desktop.domain.task import TaskKey


async def fetch(arguments: argparse.Namespace) -> int:
    refs = refs_from(arguments.ids, arguments.kind)
    folder = arguments.output.absolute() if arguments.output else None
    async with open_session(
        refs, asks=True, account=arguments.account, download_folder=folder
    ) as session:
        keys = await session.wanted(refs)
        await session.workspace.downloads.clear_leftovers()  # of clips that are saved, after a kill
        turns = asyncio.Semaphore(ASKED_AT_ONCE)
        codes = await asyncio.gather(
            *(_fetch_one(session, key, folder, turns, as_json=arguments.json) for key in keys)
        )
        tasks = [session.workspace.library.tasks[key] for key in keys]
        warn_of_problems(tasks)
        asked = outcome(tasks)
        return max(codes, default=ANSWERED, key=_FETCH_ORDER.index) if asked == ANSWERED else asked


_FETCH_ORDER = (ANSWERED, NO_ANSWER, NOT_WRITTEN)


async def _fetch_one(
    session: Session, key: TaskKey, folder: Path | None, turns: asyncio.Semaphore, *, as_json: bool
) -> int:
    workspace = session.workspace
    async with turns:
        task = workspace.library.tasks[key]
        if not task.state.is_final or lacks_link(task):
            with suppress(RequestFailed):  # written into the task
                await workspace.tracker.ask(key)
        try:
            task = await _put_on_disk(session, workspace.library.tasks[key], folder)
        except SaveFailed as failure:
            warn(f"{key.task_id}: {translated(save_sentence(failure))}")
            return NOT_WRITTEN if failure.trouble.concerns_folder else NO_ANSWER
    show(task, session.retention_days(task), as_json=as_json)
    if task.state.is_final:
        return ANSWERED
    if task.problem is None:
        told = translate("commands", "{0}: still rendering, so there is no clip yet.")
        warn(told.format(key.task_id))
    return NO_ANSWER


async def _put_on_disk(session: Session, task: Task, folder: Path | None) -> Task:
    if task.state is not TaskState.SUCCEED:
        return task
    already = [Path(video.path) for video in task.videos if video.path]
    kept = [path for path in already if await asyncio.to_thread(path.is_file)]
    if len(kept) < len(task.videos):
        return await session.workspace.downloads.save_now(task.key)
    for path in kept:
        if folder and path.parent != folder:
            say(str(await session.workspace.downloads.copy_to(folder, path)))
    return task
