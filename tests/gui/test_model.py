"""The list as Qt sees it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.task import TaskKey, TaskState, Video
from kling_desktop.ui.tasks.columns import COLUMNS
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.roles import ROW_ROLE, Row

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
DESCRIPTION = Qt.ItemDataRole.AccessibleDescriptionRole


@pytest.fixture
def model(workspace: Workspace) -> TaskModel:
    """Watched over by Qt's own tester, whose complaints fail the test."""
    made = TaskModel(workspace)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    return made


@pytest.fixture
def told(model: TaskModel) -> list[tuple[Any, ...]]:
    """What the model told, in order."""
    heard: list[tuple[Any, ...]] = []
    model.rowsInserted.connect(lambda _, first, last: heard.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: heard.append(("out", first, last)))
    model.dataChanged.connect(
        lambda first, last, roles: heard.append(("new", first.row(), last.row(), roles))
    )
    return heard


def shown(model: TaskModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def badges(model: TaskModel) -> list[Badge]:
    found = (model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount()))
    return [row.badge for row in found if row]


async def test_it_begins_with_the_whole_list_newest_first(
    workspace: Workspace, add_tasks: AddTasks
) -> None:
    await add_tasks("old")
    await add_tasks("middle", "new")
    model = TaskModel(workspace)
    assert shown(model) == ["new", "middle", "old"]
    assert (model.rowCount(), model.columnCount()) == (3, len(COLUMNS))
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


async def test_new_renders_come_in_at_the_top_in_one_go(
    model: TaskModel, told: list[tuple[Any, ...]], add_tasks: AddTasks
) -> None:
    model.add(await add_tasks("a", "b"))
    keys = await add_tasks("c", "d", "e")
    model.add(keys)
    assert shown(model) == ["e", "d", "c", "b", "a"]
    assert told == [("in", 0, 1), ("in", 0, 2)]
    assert [model.index_of(key).row() for key in keys] == [2, 1, 0]
    assert [model.key_at(row) for row in range(3)] == keys[::-1]


async def test_what_is_there_already_is_not_added_again(
    model: TaskModel, told: list[tuple[Any, ...]], add_tasks: AddTasks
) -> None:
    (one,) = await add_tasks("a")
    model.add([one])
    (two,) = await add_tasks("b")
    model.add([one, two])
    model.add([one, two])
    model.add([])
    assert shown(model) == ["b", "a"]
    assert told == [("in", 0, 0), ("in", 0, 0)]


async def test_renders_leave_from_where_they_are(
    model: TaskModel, told: list[tuple[Any, ...]], add_tasks: AddTasks, workspace: Workspace
) -> None:
    keys = await add_tasks("a", "b", "c", "d")
    model.add(keys)
    told.clear()
    gone = [keys[1], keys[3], TaskKey("gate", "never seen")]
    await workspace.library.remove(gone)
    model.remove(gone)
    assert shown(model) == ["c", "a"]
    assert told == [("out", 2, 2), ("out", 0, 0)]
    assert not model.index_of(keys[1]).isValid()
    assert [model.index_of(key).row() for key in (keys[2], keys[0])] == [0, 1]
    assert model.key_at(2) is None
    assert model.key_at(-1) is None


async def test_neighbours_that_changed_are_told_together(
    model: TaskModel, told: list[tuple[Any, ...]], add_tasks: AddTasks
) -> None:
    keys = await add_tasks(*(f"t{number}" for number in range(10)))
    model.add(keys)
    told.clear()
    # Rows 9 8 7 are t0 t1 t2; row 4 is t5; rows 1 0 are t8 t9.
    model.refresh([keys[0], keys[2], keys[1], keys[5], keys[9], keys[8], TaskKey("gate", "no")])
    roles = [ROW_ROLE]
    assert told == [("new", 0, 1, roles), ("new", 4, 4, roles), ("new", 7, 9, roles)]
    told.clear()
    model.refresh_all()
    assert told == [("new", 0, 9, roles)]
    told.clear()
    model.refresh([])
    assert told == []


async def test_a_row_is_one_object(
    model: TaskModel, add_tasks: AddTasks, workspace: Workspace
) -> None:
    (key,) = await add_tasks("a", name="Boat", state=TaskState.PROCESSING)
    workspace.tracker.start()
    model.add([key])
    row = model.index(0, 0).data(ROW_ROLE)
    assert row == Row(workspace.library.tasks[key], Badge.RENDERING, None, None, row.next_check_s)
    assert 0 <= row.next_check_s < 1  # it came just now
    assert row.task is workspace.library.tasks[key]
    await workspace.library.update(key, lambda task: replace(task, state=TaskState.FAILED))
    assert model.index(0, 0).data(ROW_ROLE).badge is Badge.FAILED
    assert row.badge is Badge.RENDERING  # what was handed out stays as it was


async def test_what_a_screen_reader_says(model: TaskModel, add_tasks: AddTasks) -> None:
    reason = "Failure to pass the risk control system"
    model.add(await add_tasks("a", name="Chase", state=TaskState.FAILED, reason=reason))
    model.add(await add_tasks("b", state=TaskState.SUCCEED, videos=(Video(url="https://x.y/z"),)))
    assert model.index(1, 0).data(ACCESSIBLE) == "Chase, Failed"
    assert str(model.index(1, 0).data(DESCRIPTION)).startswith(f"{reason}, ")
    assert model.index(0, 0).data(ACCESSIBLE) == "b, Ready"
    assert str(model.index(0, 0).data(DESCRIPTION)).startswith("Not seen, ")


async def test_a_paused_account_shows_on_what_is_open_only(
    model: TaskModel, add_tasks: AddTasks, workspace: Workspace, account: Account
) -> None:
    model.add(await add_tasks("open", state=TaskState.PROCESSING))
    model.add(await add_tasks("ended", state=TaskState.FAILED))
    workspace.accounts.note(account.account_id, Problem(kind=ErrorKind.AUTH))
    assert badges(model) == [Badge.FAILED, Badge.PAUSED]
    workspace.accounts.resume()
    assert badges(model) == [Badge.FAILED, Badge.RENDERING]


async def test_what_can_be_done_with_a_row(model: TaskModel, add_tasks: AddTasks) -> None:
    model.add(await add_tasks("a"))
    flags = model.flags(model.index(0, 0))
    assert flags & Qt.ItemFlag.ItemIsDragEnabled
    assert flags & Qt.ItemFlag.ItemIsSelectable
    assert not flags & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled)
    assert not model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.data(QModelIndex(), ROW_ROLE) is None
    assert model.data(model.index(0, 0), int(Qt.ItemDataRole.ToolTipRole)) is None


class Life:
    """What happens to a list, at random; each step is told to the model as the window tells it."""

    def __init__(self, workspace: Workspace, model: TaskModel, add: AddTasks, seed: int) -> None:
        self._workspace = workspace
        self._model = model
        self._add_tasks = add
        self._random = Random(seed)  # noqa: S311 - no secret
        self._names = count()

    async def step(self) -> None:
        await self._random.choice((self.add, self.remove, self.change, self.pause, self.all))()

    async def add(self) -> None:
        state = self._random.choice(list(TaskState))
        names = (f"t{next(self._names)}" for _ in range(3))
        added = await self._add_tasks(*names, state=state)
        self._model.add([*added, *self._some()])  # what is there already counts once

    async def remove(self) -> None:
        keys = self._some()
        await self._workspace.library.remove(keys)
        self._model.remove([*keys, TaskKey("gate", "never seen")])

    async def change(self) -> None:
        state, keys = self._random.choice(list(TaskState)), self._some()

        def change(task: Task) -> Task:
            return replace(task, state=state)

        for key in keys:
            await self._workspace.library.update(key, change)
        self._model.refresh([*keys, *keys])

    async def pause(self) -> None:
        keys = self._some()
        await self._workspace.tracker.pause(keys, on=self._random.random() < 0.5)
        self._model.refresh(keys)

    async def all(self) -> None:
        """The account is refused or well again, or all is paused or taken up."""
        on = self._random.random() < 0.5
        if self._random.random() < 0.5:
            self._workspace.accounts.note("gate", Problem(kind=ErrorKind.AUTH) if on else None)
        else:
            self._workspace.tracker.pause_all(on=on)
        self._model.refresh_all()

    def _some(self) -> list[TaskKey]:
        keys = list(self._workspace.library.tasks)
        return self._random.sample(keys, min(3, len(keys)))


@pytest.mark.parametrize("seed", range(6))
async def test_the_counts_are_always_what_a_recount_gives(
    model: TaskModel, add_tasks: AddTasks, workspace: Workspace, seed: int
) -> None:
    life = Life(workspace, model, add_tasks, seed)
    for _ in range(80):
        await life.step()
        assert +model.badge_counts == Counter(badges(model))
        assert min(model.badge_counts.values(), default=0) >= 0
