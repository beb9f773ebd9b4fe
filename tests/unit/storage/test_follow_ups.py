"""What is done after renders, as rows of the ledger."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kling_desktop.domain.account import Account
from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.domain.follow_up import FollowUpKey, FollowUpKind, FollowUpState
from kling_desktop.domain.task import Task, TaskKey
from kling_desktop.storage.database import Database
from kling_desktop.storage.follow_ups import FollowUpStore
from kling_desktop.storage.tasks import TaskStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
PROGRAM = FollowUpKey(TaskKey("a", "t1"), FollowUpKind.PROGRAM)
COPY = FollowUpKey(TaskKey("a", "t1"), FollowUpKind.COPY)


ACCOUNT = Account(account_id="a", name="A", base_url="https://a.invalid")
ENDED = Entry(at=NOW, what=Happening.STATE, word="failed")


@asynccontextmanager
async def opened(file: Path, *seen: Entry) -> AsyncIterator[FollowUpStore]:
    """With a render on the list, of which `seen` is known; none where nothing is."""
    database = Database(file)
    await database.open()
    try:
        tasks = TaskStore(database)
        task = Task(account_id="a", task_id="t1", kind="text2video", added_at=NOW)
        if seen:
            await tasks.save_account(ACCOUNT)
            await tasks.insert([task])
            await tasks.save(task, seen)
        yield FollowUpStore(database)
    finally:
        await database.close()


async def test_each_step_is_there_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "ledger.sqlite"
    both = {PROGRAM: FollowUpState.DUE, COPY: FollowUpState.DUE}
    async with opened(file, ENDED) as store:
        assert await store.add([PROGRAM, COPY], NOW) == both
    async with opened(file) as store:
        assert await store.all() == both
        assert await store.begin(PROGRAM, NOW)
    async with opened(file) as store:
        assert (await store.all())[PROGRAM] is FollowUpState.STARTED
        await store.put(PROGRAM, FollowUpState.DONE, NOW)
    async with opened(file) as store:
        assert await store.all() == {PROGRAM: FollowUpState.DONE, COPY: FollowUpState.DUE}


async def test_what_is_begun_or_done_is_not_begun(tmp_path: Path) -> None:
    async with opened(tmp_path / "ledger.sqlite", ENDED) as store:
        assert not await store.begin(PROGRAM, NOW)  # nobody has said that it is due
        await store.add([PROGRAM], NOW)
        assert await store.begin(PROGRAM, NOW)
        assert not await store.begin(PROGRAM, NOW)
        await store.put(PROGRAM, FollowUpState.FAILED, NOW)
        assert await store.begin(PROGRAM, NOW)
        await store.put(PROGRAM, FollowUpState.DONE, NOW)
        assert not await store.begin(PROGRAM, NOW)
        assert await store.add([PROGRAM], NOW) == {PROGRAM: FollowUpState.DONE}


async def test_what_did_not_end_here_is_left(tmp_path: Path) -> None:
    """As with a list from another computer."""
    file = tmp_path / "ledger.sqlite"
    running = Entry(at=NOW, what=Happening.STATE, word="processing")
    async with opened(file, running) as store:
        assert await store.add([PROGRAM], NOW) == {PROGRAM: FollowUpState.LEFT}
        assert not await store.begin(PROGRAM, NOW)
    async with opened(file) as store:
        assert await store.all() == {PROGRAM: FollowUpState.LEFT}


async def test_of_a_render_that_was_removed_meanwhile_nothing_is_told(tmp_path: Path) -> None:
    entry = Entry(at=NOW, what=Happening.FOLLOWED_UP, word="program_done")
    async with opened(tmp_path / "ledger.sqlite") as store:
        await store.add([PROGRAM], NOW)
        await store.put(PROGRAM, FollowUpState.DONE, NOW, entry)
        rows = await store._database.run(lambda it: it.execute("SELECT * FROM activity").fetchall())
        assert rows == []
        assert await store.all() == {PROGRAM: FollowUpState.DONE}
