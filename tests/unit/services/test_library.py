"""The list: on disk before it is told, shared with other processes, nothing lost."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections import Counter
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.account_draft import new_account
from kling_desktop.domain.activity import Happening
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Task, TaskKey, TaskState, Video, not_answered
from kling_desktop.services.background import A_TURN
from kling_desktop.services.events import Event, TaskChanged, TasksAdded, TasksRemoved
from kling_desktop.services.library import STEPS
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.database import Database
from kling_desktop.storage.tasks import TaskStore
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths


@pytest.fixture
async def elsewhere(paths: Paths, account: Account) -> AsyncIterator[TaskStore]:
    """Another process's view of the same ledger."""
    assert account.base_url  # known, that is
    database = Database(paths.ledger)
    await database.open()
    yield TaskStore(database)
    await database.close()


async def add(workspace: Workspace, account: Account, *task_ids: str) -> list[Task]:
    added = await workspace.library.add([TaskRef(task_id) for task_id in task_ids], account)
    return [workspace.library.tasks[key] for key in added.added]


async def test_a_task_is_on_disk_before_anybody_hears_of_it(
    workspace: Workspace, account: Account
) -> None:
    seen: list[tuple[type[Event], list[tuple[str, str]]]] = []

    def look(event: Event) -> None:
        with closing(sqlite3.connect(workspace.paths.ledger)) as connection:
            rows = connection.execute("SELECT task_id, state FROM tasks ORDER BY task_id")
            seen.append((type(event), rows.fetchall()))

    workspace.hub.subscribe(look)
    first, second = await add(workspace, account, "t1", "t2")
    await workspace.library.update(first.key, lambda it: replace(it, state=TaskState.SUCCEED))
    await workspace.library.remove([second.key])
    assert seen == [
        (TasksAdded, [("t1", "unknown"), ("t2", "unknown")]),
        (TaskChanged, [("t1", "succeed"), ("t2", "unknown")]),
        (TasksRemoved, [("t1", "succeed")]),
    ]


async def test_what_was_added_and_what_was_known(workspace: Workspace, account: Account) -> None:
    await add(workspace, account, "t1")
    refs = [TaskRef("t1", name="other"), TaskRef("t2", "text2video", "Shot"), TaskRef("t3")]
    report = await workspace.library.add(refs, account)
    assert [key.task_id for key in report.added] == ["t2", "t3"]
    assert [key.task_id for key in report.known] == ["t1"]
    told = {(task.task_id, task.kind, task.name) for task in workspace.library.tasks.values()}
    assert told == {
        ("t1", "multi-image2video", ""),
        ("t2", "text2video", "Shot"),
        ("t3", "multi-image2video", ""),
    }


async def test_twenty_thousand_at_once_do_not_hold_up_the_window(
    workspace: Workspace, account: Account
) -> None:
    refs = [TaskRef(f"task-{number:06}") for number in range(20_000)]
    adding = asyncio.ensure_future(workspace.library.add(refs, account))
    longest, turned = 0.0, time.perf_counter()
    while not adding.done():
        await asyncio.sleep(0)
        now = time.perf_counter()
        longest, turned = max(longest, now - turned), now
    assert len(adding.result().added) == len(workspace.library.tasks) == 20_000
    assert longest < 1.0


async def test_changes_of_one_task_come_one_after_the_other(
    workspace: Workspace, account: Account
) -> None:
    (task,) = await add(workspace, account, "t1")

    def count(it: Task) -> Task:
        return replace(it, checks=it.checks + 1)

    await asyncio.gather(*(workspace.library.update(task.key, count) for _ in range(50)))
    assert workspace.library.tasks[task.key].checks == 50


async def test_no_change_is_not_told(
    workspace: Workspace, account: Account, events: list[Event]
) -> None:
    (task,) = await add(workspace, account, "t1")
    events.clear()
    assert await workspace.library.update(task.key, lambda it: replace(it)) == task
    await workspace.library.rename(task.key, "")
    assert events == []


async def test_a_change_that_cannot_be_written_is_not_told(
    workspace: Workspace, account: Account, events: list[Event]
) -> None:
    (task,) = await add(workspace, account, "t1")
    with closing(sqlite3.connect(workspace.paths.ledger)) as connection:
        connection.execute("ALTER TABLE tasks RENAME TO gone")
    events.clear()
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await workspace.library.rename(task.key, "new")
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await workspace.library.remove([task.key])
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await add(workspace, account, "t2")
    assert (workspace.library.tasks, events) == ({task.key: task}, [])


async def test_removed_tasks_come_back_just_as_they_were(
    workspace: Workspace, account: Account, events: list[Event]
) -> None:
    (task,) = await add(workspace, account, "t1")
    videos = (Video(url="https://a", path="/a.mp4"), Video(url="https://b", duration_s=5.1))
    full = await workspace.library.update(
        task.key, lambda it: replace(it, state=TaskState.SUCCEED, name="Shot", videos=videos)
    )
    gone = await workspace.library.remove([task.key, task.key._replace(task_id="never")])
    assert (gone.tasks, workspace.library.tasks) == ((full,), {})
    assert await workspace.library.update(task.key, lambda it: it) is None
    await workspace.library.restore(gone)
    assert list(workspace.library.tasks.values()) == [full]
    told = [it.what for it in await workspace.library.activity(task.key)]
    assert told == [Happening.STATE, Happening.SAVED]
    assert events[-2:] == [TasksRemoved((task.key,)), TasksAdded((task.key,))]


async def test_organising_changes_all_at_once_and_tells_what_was(
    workspace: Workspace, account: Account, elsewhere: TaskStore, events: list[Event]
) -> None:
    one, two, three = await add(workspace, account, "t1", "t2", "t3")
    events.clear()
    pairs = await workspace.library.organise(
        [one.key, two.key, three.key],
        lambda it: it if it is three else replace(it, project="Spot", tags=("hero",)),
    )
    assert [before for before, _ in pairs] == [one, two]
    assert [after for _, after in pairs] == list(workspace.library.tasks.values())[:2]
    assert events == [TaskChanged(one.key), TaskChanged(two.key)]
    assert [it.project for it in await elsewhere.tasks()] == ["Spot", "Spot", ""]
    assert [it.tags for it in workspace.library.tasks.values()] == [("hero",), ("hero",), ()]


async def test_others_get_their_turn_while_thousands_change_go_and_come(
    workspace: Workspace, account: Account
) -> None:
    library, told = workspace.library, Told()
    refs = [TaskRef(f"t{number}") for number in range(STEPS * A_TURN + 1)]
    keys = (await library.add(refs, account)).added
    workspace.hub.subscribe(told.note)
    counting = asyncio.create_task(told.count_turns())
    await library.organise(keys, lambda task: replace(task, is_starred=True))
    assert told.take() == (list(keys), A_TURN)
    gone = await library.remove(keys)
    step = len(keys) // STEPS + 1
    assert told.take() == (list(keys), step)
    await library.restore(gone)
    assert told.take() == (list(keys), step)
    counting.cancel()


async def test_what_is_added_again_while_thousands_go_stays(
    workspace: Workspace, account: Account
) -> None:
    library, told = workspace.library, list[TaskKey]()
    refs = [TaskRef(f"t{number}") for number in range(2 * A_TURN)]
    keys = (await library.add(refs, account)).added
    again = library.tasks[keys[-1]]

    def note(event: Event) -> None:
        if isinstance(event, TasksRemoved):
            told.extend(event.keys)
            library._take({again.key: again})

    workspace.hub.subscribe(note)
    await library.remove(keys)
    assert told == list(keys[:-1])


class Told:
    """Which tasks were told of, and how many at most in one turn of the loop."""

    def __init__(self) -> None:
        self._keys: list[TaskKey] = []
        self._turns: Counter[int] = Counter()
        self._turn = 0

    def note(self, event: Event) -> None:
        match event:
            case TasksAdded(keys) | TasksRemoved(keys):
                self._note(keys)
            case TaskChanged(key):
                self._note((key,))
            case _:
                pass

    def _note(self, keys: tuple[TaskKey, ...]) -> None:
        self._keys += keys
        self._turns[self._turn] += len(keys)

    async def count_turns(self) -> None:
        while True:
            self._turn += 1
            await asyncio.sleep(0)

    def take(self) -> tuple[list[TaskKey], int]:
        taken = self._keys, max(self._turns.values())
        self._keys, self._turns = [], Counter()
        return taken


async def test_a_change_under_way_and_organising_do_not_undo_each_other(
    workspace: Workspace, account: Account
) -> None:
    (task,) = await add(workspace, account, "t1")
    library = workspace.library
    for state in (TaskState.SUBMITTED, TaskState.PROCESSING, TaskState.FAILED):

        def told(it: Task, state: TaskState = state) -> Task:
            return replace(it, state=state)

        def noted(it: Task, state: TaskState = state) -> Task:
            return replace(it, note=state)

        await asyncio.gather(library.update(task.key, told), library.organise([task.key], noted))
        held = library.tasks[task.key]
        assert (held.state, held.note) == (state, state)


async def test_activity_tells_what_is_not_written_yet(
    workspace: Workspace, account: Account, elsewhere: TaskStore
) -> None:
    (task,) = await add(workspace, account, "t1")
    problem = Problem(kind=ErrorKind.NETWORK)
    await workspace.library.update(task.key, lambda it: not_answered(it, problem, it.added_at))
    (entry,) = await workspace.library.activity(task.key)
    assert (entry.what, entry.problem) == (Happening.TROUBLE, problem)
    assert await elsewhere.activity(task.key) == []
    await workspace.library.flush()
    assert await elsewhere.activity(task.key) == [entry]
    assert await workspace.library.activity(task.key) == [entry]


async def test_a_task_removed_during_a_change_stays_removed(
    workspace: Workspace, account: Account
) -> None:
    (task,) = await add(workspace, account, "t1")
    renaming = asyncio.ensure_future(workspace.library.rename(task.key, "late"))
    await workspace.library.remove([task.key])
    await renaming
    await workspace.library.reload_if_changed()
    assert workspace.library.tasks == {}


async def test_the_writing_of_another_process_is_taken_over(
    workspace: Workspace, account: Account, elsewhere: TaskStore, events: list[Event]
) -> None:
    kept, dropped = await add(workspace, account, "t1", "t2")
    events.clear()
    await workspace.library.reload_if_changed()
    assert events == []
    await elsewhere.save(replace(kept, state=TaskState.FAILED, reason="no"))
    await elsewhere.delete([dropped.key])
    new = replace(kept, task_id="t3")
    await elsewhere.insert([new])
    await workspace.library.reload_if_changed()
    assert events == [TaskChanged(kept.key), TasksRemoved((dropped.key,)), TasksAdded((new.key,))]
    assert workspace.library.tasks[kept.key].reason == "no"
    assert set(workspace.library.tasks) == {kept.key, new.key}
    events.clear()
    await workspace.library.reload_if_changed()
    assert events == []


async def test_a_change_made_during_the_reading_is_kept(
    workspace: Workspace, account: Account, elsewhere: TaskStore
) -> None:
    first, second = await add(workspace, account, "t1", "t2")
    for turn in range(20):
        await elsewhere.organise([replace(first, name=f"theirs {turn}")])
        await asyncio.gather(
            workspace.library.reload_if_changed(),
            workspace.library.rename(second.key, f"ours {turn}"),
            add(workspace, account, f"new {turn}"),
        )
        names = {task.task_id: task.name for task in workspace.library.tasks.values()}
        assert (names["t1"], names["t2"]) == (f"theirs {turn}", f"ours {turn}")
        assert len(names) == turn + 3


async def test_what_another_process_removed_stays_removed_though_it_was_just_asked_about(
    workspace: Workspace, account: Account, elsewhere: TaskStore
) -> None:
    (task,) = await add(workspace, account, "t1")
    await elsewhere.delete([task.key])
    reading = asyncio.ensure_future(workspace.library.reload_if_changed())
    while not reading.done():
        await workspace.library.update(task.key, lambda it: replace(it, checks=it.checks + 1))
        await asyncio.sleep(0)
    assert workspace.library.tasks == {}


async def test_all_is_there_after_a_restart(paths: Paths, workspace: Workspace) -> None:
    account = new_account("http://127.0.0.1:1")
    await workspace.accounts.use(account, "whatever-it-is")
    tasks = await add(workspace, account, "t1", "t2")
    async with open_workspace(paths, Vault(session_only=True)) as again:
        assert list(again.library.tasks.values()) == tasks
        assert [status.account for status in again.accounts.statuses] == [account]


async def test_bookkeeping_is_written_later_and_news_at_once(
    workspace: Workspace, account: Account, elsewhere: TaskStore
) -> None:
    (task,) = await add(workspace, account, "t1")
    await workspace.library.update(task.key, lambda it: replace(it, checks=7))
    assert [it.checks for it in await elsewhere.tasks()] == [0]
    await workspace.library.flush()
    assert [it.checks for it in await elsewhere.tasks()] == [7]
    await workspace.library.update(task.key, lambda it: replace(it, checks=8, cost="3.5"))
    assert [(it.checks, it.cost) for it in await elsewhere.tasks()] == [(8, "3.5")]


async def test_bookkeeping_is_written_at_the_end(
    paths: Paths, account: Account, token: str
) -> None:
    async with open_workspace(paths, Vault(session_only=True)) as first:
        await first.accounts.use(account, token)
        (task,) = await add(first, account, "t1")
        await first.library.update(task.key, lambda it: replace(it, checks=7))
        first.library.note_reply(task.key, b'{"said": "so"}')
    async with open_workspace(paths, Vault(session_only=True)) as second:
        assert second.library.tasks[task.key].checks == 7
        assert await second.library.last_reply(task.key) == b'{"said": "so"}'


async def test_bookkeeping_that_cannot_be_written_is_tried_again(
    workspace: Workspace, account: Account, elsewhere: TaskStore
) -> None:
    (task,) = await add(workspace, account, "t1")
    await workspace.library.update(task.key, lambda it: replace(it, checks=7))
    workspace.library.note_reply(task.key, b"said")
    with closing(sqlite3.connect(workspace.paths.ledger)) as connection:
        connection.execute("ALTER TABLE replies RENAME TO away")
        with pytest.raises(sqlite3.Error):
            await workspace.library.flush()
        connection.execute("ALTER TABLE away RENAME TO replies")
    await workspace.library.flush()
    assert [it.checks for it in await elsewhere.tasks()] == [7]
    assert await elsewhere.reply(task.key) == b"said"


async def test_what_another_process_wrote_does_not_undo_our_bookkeeping(
    workspace: Workspace, account: Account, elsewhere: TaskStore
) -> None:
    first, second = await add(workspace, account, "t1", "t2")
    await workspace.library.update(first.key, lambda it: replace(it, checks=7))
    await workspace.library.update(second.key, lambda it: replace(it, checks=7))
    await elsewhere.save(replace(second, state=TaskState.SUCCEED))
    await workspace.library.reload_if_changed()
    assert workspace.library.tasks[first.key].checks == 7
    assert workspace.library.tasks[second.key].state is TaskState.SUCCEED
    await workspace.library.flush()
    assert {it.task_id: it.state for it in await elsewhere.tasks()} == {
        "t1": "unknown",
        "t2": "succeed",
    }


async def test_the_last_reply_goes_with_its_render(
    workspace: Workspace, account: Account, elsewhere: TaskStore
) -> None:
    (task,) = await add(workspace, account, "t1")
    assert await workspace.library.last_reply(task.key) == b""
    workspace.library.note_reply(task.key, b"first")
    await workspace.library.flush()
    workspace.library.note_reply(task.key, b"second")
    assert await workspace.library.last_reply(task.key) == b"second"
    await workspace.library.remove([task.key])
    await workspace.library.flush()
    assert await elsewhere.reply(task.key) == b""


async def test_which_renders_are_open_is_known_at_any_moment(
    workspace: Workspace, account: Account
) -> None:
    first, second, third = await add(workspace, account, "t1", "t2", "t3")
    assert workspace.library.open_keys == {first.key, second.key, third.key}
    await workspace.library.update(first.key, lambda it: replace(it, state=TaskState.FAILED))
    gone = await workspace.library.remove([second.key])
    assert workspace.library.open_keys == {third.key}
    await workspace.library.restore(gone)
    assert workspace.library.open_keys == {second.key, third.key}
