"""Tasks and accounts come back from the ledger as they went in."""

from __future__ import annotations

import asyncio
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_desktop.domain.account import Account
from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.domain.errors import Cause, ErrorKind, Problem
from kling_desktop.domain.task import Bell, Task, TaskKey, TaskState, Video, saved
from kling_desktop.storage.database import Database
from kling_desktop.storage.migrations import MIGRATIONS
from kling_desktop.storage.tasks import TaskStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ACCOUNT = Account(account_id="main", name="Main", base_url="https://api.example.com")
ADDED = datetime(2026, 5, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
amounts = st.integers(0, 2**31)
lengths = st.none() | st.floats(0, 10_000)
instants = st.datetimes(datetime(1969, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
videos = st.builds(Video, url=texts, watermark_url=texts, duration_s=lengths, path=texts)
problems = st.builds(
    Problem,
    kind=st.sampled_from(ErrorKind),
    detail=texts,
    http_status=st.none() | st.integers(100, 599),
    service_code=texts,
    retry_after_s=st.none() | st.floats(0, 1e9),
    ends_task=st.booleans(),
    cause=st.sampled_from(Cause),
    is_vague=st.booleans(),
)
tasks = st.builds(
    Task,
    account_id=st.just(ACCOUNT.account_id),
    task_id=texts,
    kind=texts,
    added_at=instants,
    name=texts,
    state=st.sampled_from(TaskState),
    raw_status=texts,
    reason=texts,
    videos=st.lists(videos, max_size=4).map(tuple),
    created_at=st.none() | instants,
    updated_at=st.none() | instants,
    state_since=st.none() | instants,
    checked_at=st.none() | instants,
    checks=amounts,
    problem=st.none() | problems,
    problem_since=st.none() | instants,
    problem_count=amounts,
    cost=texts,
    is_paused=st.booleans(),
    clip_gone_at=st.none() | instants,
    note=texts,
    project=texts,
    tags=st.lists(texts, max_size=3).map(tuple),
    is_starred=st.booleans(),
    bell=st.sampled_from(Bell),
    is_rejected=st.booleans(),
    seen_at=st.none() | instants,
    is_archived=st.booleans(),
)


def task(task_id: str = "t1", **values: object) -> Task:
    base = Task(account_id="main", task_id=task_id, kind="text2video", added_at=ADDED)
    return replace(base, **values)  # type: ignore[arg-type]  # a test's own field names


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[TaskStore]:
    database = Database(tmp_path / "ledger.sqlite3")
    await database.open()
    store = TaskStore(database)
    await store.save_account(ACCOUNT)
    yield store
    await database.close()


async def _through_the_ledger(inserted: list[Task], saved_later: list[Task]) -> list[Task]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "ledger.sqlite3")
        await database.open()
        store = TaskStore(database)
        await store.save_account(ACCOUNT)
        assert await store.insert(inserted) == inserted
        for later in saved_later:
            await store.save(later)
        await store.organise(saved_later)
        found = await store.tasks()
        await database.close()
        return found


@settings(max_examples=40, deadline=None)
@given(st.lists(tasks, max_size=6, unique_by=lambda task: task.task_id))
def test_every_field_survives(given_tasks: list[Task]) -> None:
    expected = sorted(given_tasks, key=lambda task: (task.added_at, task.task_id.encode()))
    assert asyncio.run(_through_the_ledger(given_tasks, [])) == expected


@settings(max_examples=40, deadline=None)
@given(tasks)
def test_every_field_can_change(later: Task) -> None:
    first = Task(account_id="main", task_id=later.task_id, kind="text2video", added_at=ADDED)
    assert asyncio.run(_through_the_ledger([first], [later])) == [later]


@pytest.mark.parametrize(
    ("stored", "problem"),
    [
        ('{"kind": "auth"}', Problem(kind=ErrorKind.AUTH)),
        ('{"kind": "network", "cause": "tls"}', Problem(kind=ErrorKind.NETWORK, cause=Cause.TLS)),
        ('{"kind": "auth", "cause": "of later", "more": 1}', Problem(kind=ErrorKind.AUTH)),
    ],
)
async def test_a_problem_written_by_another_version_is_read(
    store: TaskStore, tmp_path: Path, stored: str, problem: Problem
) -> None:
    await store.insert([task(problem=Problem(kind=ErrorKind.RATE))])
    with closing(sqlite3.connect(tmp_path / "ledger.sqlite3")) as connection, connection:
        connection.execute("UPDATE tasks SET problem = ?", [stored])

    (read,) = await store.tasks()

    assert read.problem == problem


async def test_what_the_creator_made_of_a_task_is_not_undone_by_an_older_view_of_it(
    store: TaskStore,
) -> None:
    """A command that waits for a render knows nothing of what is typed in the window meanwhile."""
    await store.insert([task()])
    made = task(name="Shot", note="warm", project="Spot", tags=("hero",), is_starred=True)
    await store.organise([made])
    await store.save(task(name="from the reply", state=TaskState.PROCESSING))
    assert await store.tasks() == [replace(made, state=TaskState.PROCESSING)]


async def test_what_happened_to_a_task_is_read_in_order(store: TaskStore) -> None:
    await store.insert([task(), task("t2")])
    trouble = Problem(kind=ErrorKind.NETWORK, cause=Cause.TIMEOUT)
    happened = [
        Entry(at=ADDED, what=Happening.STATE, word="processing", count=3),
        Entry(at=ADDED + MINUTE, what=Happening.TROUBLE, problem=trouble),
        Entry(at=ADDED + 2 * MINUTE, what=Happening.SAVED, detail="/films/a.mp4"),
    ]
    await store.save(task(state=TaskState.PROCESSING), happened[:1])
    await store.save_bookkeeping([], {}, [(task().key, entry) for entry in happened[1:]])
    assert await store.activity(task().key) == happened
    assert await store.activity(task("t2").key) == []


async def test_what_two_processes_see_at_once_happened_once(store: TaskStore) -> None:
    await store.insert([task()])
    seen = Entry(at=ADDED, what=Happening.STATE, word="succeed")
    await store.save(task(), [seen])
    await store.save(task(), [replace(seen, at=ADDED + MINUTE / 2)])
    await store.save(task(), [replace(seen, at=ADDED + 2 * MINUTE)])
    assert [it.at for it in await store.activity(task().key)] == [ADDED, ADDED + 2 * MINUTE]


async def test_a_removed_task_comes_back_with_its_past(store: TaskStore) -> None:
    entry = Entry(at=ADDED, what=Happening.GONE)
    await store.insert([task()])
    await store.save_bookkeeping([], {task().key: b"{}"}, [(task().key, entry)])
    pasts = await store.delete([task().key])
    assert await store.activity(task().key) == []
    await store.insert([task(), task("t2")], pasts)
    assert await store.activity(task().key) == [entry]
    assert await store.reply(task().key) == b"{}"


async def test_a_known_task_is_not_inserted_again(store: TaskStore) -> None:
    await store.insert([task(name="first")])
    assert await store.insert([task(name="second"), task("t2"), task("t2")]) == [task("t2")]
    assert [(it.task_id, it.name) for it in await store.tasks()] == [("t1", "first"), ("t2", "")]


@pytest.mark.parametrize("final", [TaskState.SUCCEED, TaskState.FAILED])
async def test_an_older_view_does_not_undo_an_end(store: TaskStore, final: TaskState) -> None:
    ended = task(state=final, reason="r", videos=(Video(url="https://a", path="/a.mp4"),))
    await store.insert([ended])
    for state in set(TaskState) - {final}:
        await store.save(task(state=state, videos=(Video(url="https://old"),)))
        assert await store.tasks() == [ended]
    await store.save(replace(ended, name="renamed"))
    assert (await store.tasks())[0].name == "renamed"


async def test_a_saved_path_is_not_forgotten(store: TaskStore) -> None:
    done = task(state=TaskState.SUCCEED, videos=(Video(url="https://a"), Video(url="https://b")))
    await store.insert([done])
    await store.save(saved(done, 1, "/b.mp4"))
    await store.save(done)  # the older view of another process
    (found,) = await store.tasks()
    assert [video.path for video in found.videos] == ["", "/b.mp4"]


async def test_a_deleted_task_takes_its_videos_along(store: TaskStore) -> None:
    await store.insert([task(videos=(Video(url="https://a"),)), task("t2")])
    await store.delete([TaskKey("main", "t1"), TaskKey("main", "never seen")])
    assert await store.tasks() == [task("t2")]
    await store.insert([task()])
    assert (await store.tasks())[0].videos == ()


async def test_saving_a_deleted_task_does_not_bring_it_back(store: TaskStore) -> None:
    await store.insert([task()])
    await store.delete([task().key])
    await store.save(task(name="late", videos=(Video(url="https://a"),)))
    assert await store.tasks() == []


async def test_accounts_come_back_in_the_order_they_were_made(store: TaskStore) -> None:
    second = Account(
        account_id="a second",
        name="Second",
        base_url="http://127.0.0.1:8080",
        path_template="/v1/{kind}/{task_id}",
        retention_days=7,
        fastest_s=0.25,
    )
    await store.save_account(second)
    assert await store.accounts() == [ACCOUNT, second]
    moved = replace(ACCOUNT, base_url="https://other.example", name="Moved")
    await store.insert([task()])
    await store.save_account(moved)
    assert await store.accounts() == [moved, second]
    assert await store.tasks() == [task()]


async def test_an_account_goes_only_without_its_tasks(store: TaskStore) -> None:
    await store.insert([task(), task("t2")])
    assert await store.delete_account("main") == 2
    assert await store.accounts() == [ACCOUNT]
    await store.delete([task().key, task("t2").key])
    assert await store.delete_account("main") == 0
    assert await store.delete_account("nobody") == 0
    assert await store.accounts() == []


async def test_a_ledger_of_the_first_version_is_taken_over(tmp_path: Path) -> None:
    file = tmp_path / "ledger.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        for statement in MIGRATIONS[0]:
            connection.execute(statement)
        connection.execute("INSERT INTO accounts VALUES ('a', 'A', 'https://a.example', '/', 7, 9)")
        values = "'text2video', 'Sea', 'processing', 'processing', '', 5, 6, 7, 8, 9, 2"
        row = f"('a', 't1', {values}, NULL, NULL, 0)"
        connection.execute("INSERT INTO tasks VALUES " + row)  # noqa: S608 - constants
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    database = Database(file)
    await database.open()
    store = TaskStore(database)
    (account,) = await store.accounts()
    assert account == Account(
        account_id="a",
        name="A",
        base_url="https://a.example",
        path_template="/",
        retention_days=7,
        fastest_s=9.0,
    )
    (found,) = await store.tasks()
    assert (found.name, found.state, found.checks) == ("Sea", TaskState.PROCESSING, 2)
    assert (found.cost, found.is_paused) == ("", False)
    await database.close()


async def test_a_ledger_of_the_fourth_version_is_taken_over(tmp_path: Path) -> None:
    """What was saved before then counts as seen; all else stays as it was."""
    file = tmp_path / "ledger.sqlite3"
    _write_the_fourth_version(file)
    database = Database(file)
    await database.open()
    store = TaskStore(database)
    found = {it.task_id: it for it in await store.tasks()}
    assert {it: (one.seen_at, one.is_unseen) for it, one in found.items()} == {
        "saved": (datetime(1970, 1, 1, 0, 0, 9, tzinfo=UTC), False),
        "ready": (None, True),
        "runs": (None, False),
    }
    for one in found.values():
        assert (one.is_starred, one.bell, one.tags) == (True, Bell.OFF, ("hero",))
        assert (one.is_rejected, one.is_archived) == (False, False)
    await store.organise([replace(found["saved"], is_archived=True, is_rejected=True)])
    assert {it.task_id for it in await store.tasks() if it.is_archived} == {"saved"}
    await database.close()


def _write_the_fourth_version(file: Path) -> None:
    made = "'', '', '[\"hero\"]', 1, 'off'"
    rest = "'text2video', 'Sea', '{0}', '{0}', '', 5, 6, 7, 9000000, 9, 2, NULL, NULL, 0, '', 0"
    with closing(sqlite3.connect(file)) as connection:
        for statement in (statement for step in MIGRATIONS[:4] for statement in step):
            connection.execute(statement)
        connection.execute(
            "INSERT INTO accounts (account_id, name, base_url, path_template, retention_days,"
            " fastest_s) VALUES ('a', 'A', 'https://a.example', '/', 7, 9)"
        )
        for task_id, state, path in (
            *(("saved", "succeed", "/f/1.mp4"), ("ready", "succeed", "")),
            ("runs", "processing", None),
        ):
            told = f"('a', '{task_id}', {rest.format(state)}, NULL, {made})"
            connection.execute("INSERT INTO tasks VALUES " + told)  # noqa: S608 - constants
            if path is not None:
                video = f"('a', '{task_id}', 0, 'https://b', '', 5.0, '{path}', NULL)"
                connection.execute("INSERT INTO videos VALUES " + video)  # noqa: S608 - constants
        connection.execute("PRAGMA user_version = 4")
        connection.commit()
