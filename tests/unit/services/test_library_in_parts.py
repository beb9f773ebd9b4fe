"""A long ledger: the newest renders are there first, and nothing goes wrong until the rest is."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Task, TaskKey, TaskState, Video
from kling_desktop.services.adding import add_refs
from kling_desktop.services.events import Event, TasksAdded
from kling_desktop.services.library import LEAST_A_TURN
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from kling_desktop.domain.account import Account
    from kling_desktop.services.library import Library
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths

COUNT = 2 * LEAST_A_TURN + 10
NEWEST = 4
NAMES = [f"t{number:04}" for number in range(COUNT)]
CLIP = Video(url="https://clips.example/a.mp4", path="/films/a.mp4")


def key(number: int) -> TaskKey:
    return TaskKey("gate", NAMES[number])


def names(library: Library) -> list[str]:
    return [task.task_id for task in library.tasks.values()]


@pytest.fixture
async def long(workspace: Workspace, account: Account) -> Account:
    """The account of as many renders as there are names; the first and the last have a clip."""
    await workspace.library.add([TaskRef(name) for name in NAMES], account)

    def finished(task: Task) -> Task:
        return replace(task, state=TaskState.SUCCEED, videos=(CLIP,))

    for number in (0, -1):
        await workspace.library.update(key(number), finished)
    return account


@pytest.fixture
async def begun(paths: Paths, long: Account, token: str) -> AsyncIterator[Workspace]:
    """Opened with the newest few."""
    vault = Vault(session_only=True)
    async with open_workspace(paths, vault, newest=NEWEST) as workspace:
        await workspace.accounts.use(long, token)
        yield workspace


async def test_the_newest_come_first_and_then_all_in_their_order(
    workspace: Workspace, begun: Workspace
) -> None:
    library, told = begun.library, list[Event]()
    begun.hub.subscribe(told.append)
    assert (library.is_whole, names(library)) == (False, NAMES[-NEWEST:])
    await library.load_rest()
    assert (library.is_whole, names(library)) == (True, NAMES)
    assert list(library.tasks.items()) == list(workspace.library.tasks.items())
    assert library.open_keys == workspace.library.open_keys
    assert library.tasks[key(0)].videos == library.tasks[key(-1)].videos == (CLIP,)
    steps = [event.keys for event in told if isinstance(event, TasksAdded)]
    assert sorted(it for step in steps for it in step) == sorted(library.tasks)[:-NEWEST]
    assert len(steps) > 1
    assert all(later[-1] < sooner[0] for sooner, later in pairwise(steps))


async def test_what_was_added_before_all_is_there_waits_and_is_not_added_twice(
    begun: Workspace, long: Account
) -> None:
    library = begun.library
    refs = [TaskRef(NAMES[1]), TaskRef("fresh")]
    adding = asyncio.create_task(add_refs(refs, long, library, begun.accounts))
    await asyncio.sleep(0)
    assert not adding.done()
    await library.load_rest()
    added = await adding
    assert [it.task_id for it in added.added] == ["fresh"]
    assert [it.task_id for it in added.known] == [NAMES[1]]
    assert names(library) == [*NAMES, "fresh"]


async def test_what_is_taken_off_before_all_is_there_stays_off(begun: Workspace) -> None:
    removing = asyncio.create_task(begun.library.remove([key(-1)]))
    await begun.library.load_rest()
    await removing
    assert names(begun.library) == NAMES[:-1]


async def test_a_change_before_all_is_there_is_kept(begun: Workspace) -> None:
    await begun.library.rename(key(-2), "Boat")
    await begun.library.load_rest()
    assert begun.library.tasks[key(-2)].name == "Boat"


async def test_what_another_process_writes_meanwhile_is_taken_over(
    workspace: Workspace, begun: Workspace, long: Account
) -> None:
    await workspace.library.remove([key(-3), key(5)])
    await workspace.library.rename(key(-1), "Boat")
    await workspace.library.add([TaskRef("fresh")], long)
    await begun.library.reload_if_changed()  # too soon for that
    assert names(begun.library) == NAMES[-NEWEST:]
    await begun.library.load_rest()
    assert list(begun.library.tasks.items()) == list(workspace.library.tasks.items())


@pytest.mark.usefixtures("long")
async def test_a_short_ledger_is_there_at_once(paths: Paths) -> None:
    async with open_workspace(paths, Vault(session_only=True), newest=COUNT + 1) as short:
        assert short.library.is_whole
        assert names(short.library) == NAMES
        await short.library.load_rest()
        assert names(short.library) == NAMES


@pytest.mark.usefixtures("long")
async def test_a_ledger_of_just_as_many_is_soon_known_to_be_whole(paths: Paths) -> None:
    async with open_workspace(paths, Vault(session_only=True), newest=COUNT) as exact:
        await exact.library.load_rest()
        assert exact.library.is_whole
        assert names(exact.library) == NAMES
