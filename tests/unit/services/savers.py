"""Downloads that hurry, and renders that are ready for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from kling_desktop.demo.render import Render
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState
from kling_desktop.kling.http import media_client
from kling_desktop.resources import resource
from kling_desktop.services.downloads import Downloads
from kling_desktop.services.library import utc_now
from kling_desktop.services.places import Places

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path
    from random import Random

    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.demo.request_log import Request
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace

Save = Callable[[], Awaitable["Task"]]

CLIP = "lantern-lake.mp4"
CONTENT = (resource("clips") / CLIP).read_bytes()
ELSEWHERE = (Origin.MEDIA, Origin.MIRROR)


@asynccontextmanager
async def downloads_into(
    workspace: Workspace, folder: Path, random: Random
) -> AsyncIterator[Downloads]:
    """They try again without a pause, and look at a folder that took nothing every 50 ms."""
    async with media_client() as http:
        downloads = Downloads(
            workspace.library,
            workspace.accounts,
            workspace.tracker,
            http,
            workspace.downloads._transfers._parts,
            Places(workspace.preferences, workspace.accounts, folder),
            hub=workspace.hub,
            scope=workspace.scope,
            clock=utc_now,
            random=random,
            pauses_s=(0.0, 0.0, 0.0),
            hold_s=0.05,
        )
        yield downloads
        await workspace.scope.cancel_all()
        downloads.close()


async def finished(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    task_id: str = "t1",
    *,
    name: str = "Shot",
    clips: tuple[str, ...] = (CLIP,),
) -> TaskKey:
    """A render on the list that has succeeded and is not saved."""
    gateway.add(Render(task_id=task_id, clips=clips, renders_s=0))
    (key,) = (await workspace.library.add([TaskRef(task_id, name=name)], account)).added
    await workspace.tracker.ask(key)
    assert workspace.library.tasks[key].state is TaskState.SUCCEED
    return key


def clip_requests(gateway: Gateway) -> list[Request]:
    """All that the content network's hosts were asked, in order."""
    return [request for request in gateway.requests if request.origin in ELSEWHERE]


def starts(gateway: Gateway) -> list[int]:
    """The first byte that each of these requests wanted."""
    ranges = [it.header("Range") for it in clip_requests(gateway)]
    return [int(it.removeprefix("bytes=").removesuffix("-")) if it else 0 for it in ranges]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def spoil(gateway: Gateway, *spoilt: Fault) -> None:
    for fault in spoilt:
        gateway.inject(fault, origin=Origin.MEDIA)


def assert_nobody_saw_a_token(gateway: Gateway, token: str) -> None:
    for request in clip_requests(gateway):
        assert not {"authorization", "cookie"} & {name.lower() for name, _ in request.headers}
        assert token not in repr(request.headers)
        assert request.header("Accept-Encoding") == "identity"
