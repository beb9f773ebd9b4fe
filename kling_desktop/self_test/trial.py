"""The whole life of one render, from the first question to a frame of its clip."""

from __future__ import annotations

import asyncio
import secrets
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render
from kling_desktop.domain.account import Account
from kling_desktop.domain.account_draft import at_the_pace_of_loopback
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskKey
from kling_desktop.resources import resource
from kling_desktop.services.workspace import Workspace, open_workspace
from kling_desktop.storage.paths import paths_in
from kling_desktop.storage.vault import Vault
from kling_desktop.ui.self_test import first_frame

if TYPE_CHECKING:
    from contextlib import AsyncExitStack

    from kling_desktop.domain.task import Task

_RENDER = Render(task_id="self-test", name="Self-test", clips=("moonlit-sea.mp4",), renders_s=1.0)
_KEY = TaskKey("self-test", _RENDER.task_id)


class Trial:
    """Each step needs those before it, returns what it found, and raises for what is missing.

    What was opened is closed by `stack`, and all its files are gone then.
    """

    def __init__(self, stack: AsyncExitStack) -> None:
        self._stack = stack
        self._gateway = Gateway([_RENDER], token=secrets.token_urlsafe(24), clips=resource("clips"))
        self._opened: Workspace | None = None

    @property
    def _workspace(self) -> Workspace:
        assert self._opened  # noqa: S101 - by the first step
        return self._opened

    @property
    def _task(self) -> Task:
        return self._workspace.library.tasks[_KEY]

    async def open_ledger(self) -> str:
        vault = Vault(session_only=True)  # the person's own keyring is none of a trial's business
        home = self._stack.enter_context(TemporaryDirectory(prefix="kling-desktop-self-test-"))
        self._opened = await self._stack.enter_async_context(
            open_workspace(paths_in(Path(home)), vault)
        )
        return "opened in a folder of its own"

    async def start_service(self) -> str:
        self._stack.enter_context(self._gateway)
        account = at_the_pace_of_loopback(
            Account(account_id=_KEY.account_id, name="Self-test", base_url=self._gateway.base_url)
        )
        await self._workspace.accounts.use(account, self._gateway.token)
        refs = [TaskRef(_RENDER.task_id, _RENDER.kind, _RENDER.name)]
        await self._workspace.library.add(refs, account)
        return f"answers at {self._gateway.base_url}"

    async def watch_render(self) -> str:
        ended = asyncio.Event()

        def hear(_event: object) -> None:
            if self._task.state.is_final:
                ended.set()

        stop_hearing = self._workspace.hub.subscribe(hear)
        self._workspace.tracker.start()
        await ended.wait()
        stop_hearing()
        asked = self._gateway.asked(_RENDER.task_id)
        return f"its end ({self._task.state}) was seen; questions asked: {asked}"

    async def save_clip(self) -> str:
        task = await self._workspace.downloads.save_now(_KEY)
        saved = task.videos[0]
        return f"{Path(saved.path).name}, {saved.size_bytes or 0:,} bytes"

    async def decode_frame(self) -> str:
        size = await first_frame(self._task, self._workspace.paths.posters)
        return f"{size.width()} × {size.height()} px"
