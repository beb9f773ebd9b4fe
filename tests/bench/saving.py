"""Renders that are done, on the list of a real workspace, with their clips at a given address."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from kling_desktop.domain.account import Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.paths import paths_in
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace


@asynccontextmanager
async def workspace_at(home: Path, service: str) -> AsyncIterator[Workspace]:
    """Its downloads go into `home`; nobody is ever asked about a render."""
    account = Account(account_id="bench", name="Bench", base_url=service)
    async with open_workspace(paths_in(home), Vault(session_only=True)) as workspace:
        await workspace.accounts.use(account, "bench")
        yield workspace


async def finished_render(workspace: Workspace, task_id: str, url: str) -> TaskKey:
    status = workspace.accounts.main
    assert status
    (key,) = (await workspace.library.add([TaskRef(task_id)], status.account)).added
    video = Video(url=url)
    await workspace.library.update(
        key, lambda task: replace(task, state=TaskState.SUCCEED, videos=(video,))
    )
    return key
