"""What ended renders teach, and what is not learned from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Task, TaskState
from kling_desktop.services.learning import COUNTABLE, ENOUGH, Learning
from kling_desktop.storage.database import Database
from kling_desktop.storage.render_times import RenderTimeStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace

BEGAN = datetime(2026, 5, 1, 12, tzinfo=UTC)
KIND = "multi-image2video"


class Wall:
    def __init__(self) -> None:
        self.now = BEGAN + timedelta(hours=1)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
async def store(workspace: Workspace, account: Account) -> AsyncIterator[RenderTimeStore]:
    assert account.account_id  # known, that is
    database = Database(workspace.paths.ledger)
    await database.open()
    yield RenderTimeStore(database)
    await database.close()


@pytest.fixture
def learning(workspace: Workspace, store: RenderTimeStore, wall: Wall) -> Learning:
    return Learning(store, workspace.library, wall)


def running(task_id: str, **values: object) -> Task:
    base = Task(
        account_id="gate",
        task_id=task_id,
        kind=KIND,
        added_at=BEGAN,
        created_at=BEGAN,
        state=TaskState.PROCESSING,
    )
    return replace(base, **values)  # type: ignore[arg-type]  # a test's own field names


def ended(task: Task, after_s: float, **values: object) -> Task:
    end = BEGAN + timedelta(seconds=after_s)
    done = replace(task, state=TaskState.SUCCEED, updated_at=end)
    return replace(done, **values)  # type: ignore[arg-type]  # a test's own field names


async def teach(learning: Learning, seconds: float, count: int) -> None:
    for number in range(count):
        task = running(f"{seconds}-{number}")
        await learning.note(task, ended(task, seconds))


async def add_running(workspace: Workspace, account: Account, *task_ids: str) -> list[Task]:
    await workspace.library.add([TaskRef(task_id) for task_id in task_ids], account)
    for key in list(workspace.library.tasks):
        await workspace.library.update(
            key, lambda it: replace(it, state=TaskState.PROCESSING, created_at=BEGAN)
        )
    return list(workspace.library.tasks.values())


async def test_the_creators_own_renders_move_the_expectation(learning: Learning) -> None:
    before = learning.times("gate", KIND).remaining(0.0).median_s
    await teach(learning, 60.0, 100)
    after = learning.times("gate", KIND)
    assert after.count == 100
    assert after.remaining(0.0).median_s < before / 2
    assert learning.times("gate", "text2video").count == 0
    assert learning.times("other", KIND).count == 0


async def test_what_was_learned_is_there_after_a_restart(
    learning: Learning, store: RenderTimeStore, workspace: Workspace, wall: Wall
) -> None:
    await teach(learning, 60.0, 5)
    again = Learning(store, workspace.library, wall)
    await again.load()
    assert again.times("gate", KIND).count == 5


async def test_a_render_teaches_once(learning: Learning, store: RenderTimeStore) -> None:
    task = running("t1")
    await learning.note(task, ended(task, 60.0))
    await learning.note(task, ended(task, 60.0))
    assert await store.all() == [("gate", KIND, 60.0)]


@pytest.mark.parametrize(
    "after",
    [
        running("t1", checks=3),  # still running
        replace(ended(running("t1"), 60.0), created_at=None),  # no beginning
        replace(ended(running("t1"), 60.0), updated_at=None),  # no end, and no look before
        ended(running("t1"), -5.0),  # clocks that contradict each other
    ],
)
async def test_a_render_without_both_ends_teaches_nothing(
    learning: Learning, store: RenderTimeStore, after: Task
) -> None:
    await learning.note(replace(running("t1"), created_at=after.created_at), after)
    assert await store.all() == []


async def test_without_the_services_end_the_middle_of_two_looks_counts(
    learning: Learning, store: RenderTimeStore
) -> None:
    seen = running("t1", checks=4, checked_at=BEGAN + timedelta(seconds=100))
    end = ended(seen, 0, updated_at=None, checked_at=BEGAN + timedelta(seconds=110))
    await learning.note(seen, end)
    assert await store.all() == [("gate", KIND, 105.0)]


async def test_no_estimate_from_too_few(
    learning: Learning, workspace: Workspace, account: Account, wall: Wall
) -> None:
    (task,) = await add_running(workspace, account, "t1")
    wall.now = BEGAN + timedelta(seconds=20)
    await teach(learning, 60.0, ENOUGH - 1)
    assert learning.remaining(task, wall.now) is None
    assert learning.whole_list_s(wall.now) is None
    await teach(learning, 61.0, 1)
    left = learning.remaining(task, wall.now)
    assert left is not None
    assert left.median_s <= left.p75_s
    assert learning.whole_list_s(wall.now) is not None


async def test_no_estimate_without_a_beginning_or_after_the_end(
    learning: Learning, wall: Wall
) -> None:
    await teach(learning, 60.0, 5)
    assert learning.remaining(replace(running("t1"), created_at=None), wall.now) is None
    assert learning.remaining(ended(running("t1"), 60.0), wall.now) is None


async def test_an_id_that_tells_its_time_is_a_beginning(learning: Learning, wall: Wall) -> None:
    await teach(learning, 60.0, 5)
    task = running("878106242831892487", created_at=None)  # made on 28 April 2026
    assert task.started_at().date().isoformat() == "2026-04-28"
    left = learning.remaining(task, wall.now)
    assert left is not None
    assert left.is_late


async def test_the_list_as_a_whole_takes_as_long_as_its_slowest(
    learning: Learning, workspace: Workspace, account: Account, wall: Wall
) -> None:
    wall.now = BEGAN + timedelta(seconds=5)
    await teach(learning, 60.0, 50)
    (one,) = await add_running(workspace, account, "t1")
    alone = learning.whole_list_s(wall.now)
    left = learning.remaining(one, wall.now)
    assert left is not None
    assert alone == pytest.approx(left.p75_s)
    await add_running(workspace, account, *(f"t{number}" for number in range(2, 30)))
    assert learning.whole_list_s(wall.now) >= alone  # type: ignore[operator]  # there are few enough
    await add_running(workspace, account, *(f"u{number}" for number in range(COUNTABLE)))
    assert learning.whole_list_s(wall.now) is None


async def test_renders_still_running_lengthen_the_expectation(
    learning: Learning, workspace: Workspace, account: Account, wall: Wall
) -> None:
    await teach(learning, 60.0, 20)
    before = learning.times("gate", KIND).remaining(0.0).p75_s
    await add_running(workspace, account, *(f"t{number}" for number in range(40)))
    wall.now += timedelta(minutes=2)
    assert learning.times("gate", KIND).remaining(0.0).p75_s > before
