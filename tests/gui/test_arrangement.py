"""The list in other orders, and with some of its renders only."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu

from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.ordering import Grouping, Order
from kling_desktop.domain.search import parse_query
from kling_desktop.domain.sections import Section
from kling_desktop.domain.showing import Showing
from kling_desktop.domain.task import Task, TaskState, Video, saved
from kling_desktop.services.library import utc_now
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.tasks import model as model_module
from kling_desktop.ui.tasks.entry_table import FEW_RANGES
from kling_desktop.ui.tasks.headings import HeadingRow
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.roles import ROW_ROLE
from kling_desktop.ui.tasks.view import TaskView

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


def finished(days: float) -> dict[str, Any]:
    """A render whose clip is deleted in that many days."""
    made = utc_now() + timedelta(days=days - 30)
    return {
        "state": TaskState.SUCCEED,
        "videos": (Video(url="https://x.y/z"),),
        "updated_at": made,
    }


@pytest.fixture
def model(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> TaskModel:
    """Settles soon, and is watched over by Qt's own tester."""
    monkeypatch.setattr(model_module, "SETTLE_MS", 20)
    made = TaskModel(workspace)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    return made


def shown(model: TaskModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


async def test_the_orders(model: TaskModel, add_tasks: AddTasks) -> None:
    model.add(await add_tasks("1", name="Take 10", **finished(9)))
    model.add(await add_tasks("2", name="boat", state=TaskState.PROCESSING))
    model.add(await add_tasks("3", name="take 2", **finished(1)))
    model.add(await add_tasks("4", name="Zoo", state=TaskState.FAILED))
    assert shown(model) == ["Zoo", "take 2", "boat", "Take 10"]
    model.show(Showing(order=Order.NAME))
    assert shown(model) == ["boat", "take 2", "Take 10", "Zoo"]
    model.show(Showing(order=Order.EXPIRES))
    assert shown(model) == ["take 2", "Take 10", "Zoo", "boat"]
    model.show(Showing(order=Order.EXPIRES, section=Section.EXPIRING))
    assert shown(model) == ["take 2"]
    model.show(Showing())
    assert shown(model) == ["Zoo", "take 2", "boat", "Take 10"]
    assert sum(model.badge_counts.values()) == 4  # all count, shown or not


@pytest.mark.parametrize("left_for", [Order.NEWEST, Order.PROJECT])
async def test_an_order_that_was_left_knows_of_changes_made_since(
    model: TaskModel, add_tasks: AddTasks, workspace: Workspace, left_for: Order
) -> None:
    keys = [*await add_tasks("1", name="a"), *await add_tasks("2", name="c")]
    model.add(keys)
    model.show(Showing(order=Order.NAME))
    model.show(Showing(order=left_for))
    await workspace.library.rename(keys[1], "A 1")
    await workspace.library.rename(keys[0], "b")
    model.refresh(keys)
    model.show(Showing(order=Order.NAME))
    assert shown(model) == ["A 1", "b"]


async def test_what_is_saved_leaves_the_expiring_ones_a_little_later(
    model: TaskModel, add_tasks: AddTasks, workspace: Workspace, eventually: Eventually
) -> None:
    model.show(Showing(section=Section.EXPIRING))
    keys = await add_tasks("a", "b", **finished(1))
    model.add(keys)
    assert shown(model) == ["b", "a"]
    await workspace.library.update(keys[0], lambda task: saved(task, 0, "/films/a.mp4"))
    model.refresh([keys[0]])
    assert shown(model) == ["b", "a"]  # not under anybody's eyes at once
    await eventually(lambda: shown(model) == ["b"])


async def test_a_change_that_moves_nothing_sorts_nothing(
    model: TaskModel, add_tasks: AddTasks
) -> None:
    model.show(Showing(order=Order.EXPIRES))
    keys = await add_tasks("a", "b", **finished(1))
    model.add(keys)
    model.refresh(keys)
    assert not model._settling.isActive()


class Hand:
    is_closed = True

    def holds(self) -> bool:
        return self.is_closed


async def test_no_row_moves_while_it_is_held(
    model: TaskModel, add_tasks: AddTasks, workspace: Workspace, eventually: Eventually
) -> None:
    hand = Hand()
    model.hold_while(hand.holds)
    model.show(Showing(order=Order.NAME))
    keys = await add_tasks("a", "c")
    hand.is_closed = False
    model.add(keys)
    hand.is_closed = True
    model.add(await add_tasks("b"))
    await workspace.library.rename(keys[0], "z")
    model.refresh([keys[0]])
    turns = 0

    def settle() -> None:
        nonlocal turns
        turns += 1

    model._settling.timeout.connect(settle)
    await eventually(lambda: turns >= 2)
    assert shown(model) == ["z", "c"]
    hand.is_closed = False
    await eventually(lambda: shown(model) == ["b", "c", "z"])


Show = Callable[[], TaskView]


@pytest.fixture
def show(model: TaskModel, workspace: Workspace) -> Show:
    def open_view() -> TaskView:
        view = TaskView(model, Posters(workspace.paths.posters))
        view.resize(640, 480)
        view.show()
        return view

    return open_view


async def test_a_pressed_button_and_an_open_menu_hold_the_rows(
    model: TaskModel, show: Show, add_tasks: AddTasks, eventually: Eventually
) -> None:
    model.add(await add_tasks("a", "b"))
    view = show()
    assert not view._is_held()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton)
    assert view._is_held()
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)
    assert not view._is_held()
    menu = QMenu(view)
    menu.addAction("Play")
    menu.popup(view.pos())
    await eventually(view._is_held)
    menu.close()
    await eventually(lambda: not view._is_held())


async def test_who_is_chosen_stays_chosen_in_another_order(
    model: TaskModel, show: Show, add_tasks: AddTasks
) -> None:
    keys = await add_tasks("c", "a", "d", "b")
    model.add(keys)
    view = show()
    view.choose(keys[0])
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(model.index_of(keys[3]), select)
    assert view.selected == [keys[3], keys[0]]
    model.show(Showing(order=Order.NAME))
    assert view.current == keys[0]
    assert [key.task_id for key in view.selected] == ["b", "c"]


async def test_what_is_hidden_is_no_longer_chosen(
    model: TaskModel, show: Show, add_tasks: AddTasks
) -> None:
    model.add(await add_tasks("far", **finished(20)))
    (near,) = await add_tasks("near", **finished(1))
    model.add([near])
    view = show()
    view.selectAll()
    model.show(Showing(section=Section.EXPIRING))
    assert view.selected == [near]


@pytest.mark.parametrize("hidden_of", [2, 40])
async def test_hundreds_come_and_go_in_a_few_steps(
    model: TaskModel, add_tasks: AddTasks, hidden_of: int
) -> None:
    keys: list[TaskKey] = []
    for number in range(400):
        days = 20 if number % hidden_of == 0 else 1
        keys += await add_tasks(f"t{number}", **finished(days))
    model.add(keys)
    everything = shown(model)
    expected = [name for name in everything if int(name[1:]) % hidden_of]
    steps: list[str] = []
    model.rowsInserted.connect(lambda *_: steps.append("in"))
    model.rowsRemoved.connect(lambda *_: steps.append("out"))
    model.show(Showing(section=Section.EXPIRING))
    assert shown(model) == expected
    model.show(Showing())
    assert shown(model) == everything
    assert len(steps) <= 2 * FEW_RANGES


async def test_groups_have_a_heading_that_counts_and_cannot_be_chosen(
    model: TaskModel, show: Show, add_tasks: AddTasks, workspace: Workspace
) -> None:
    keys = await add_tasks("a", "b", "c")
    await workspace.library.organise(keys[:2], lambda task: replace(task, project="Spot"))
    model.add(keys)
    view = show()
    model.show(Showing(grouping=Grouping.PROJECT))
    assert shown(model) == ["Spot", "b", "a", "No project", "c"]
    assert model.heading_rows == [0, 3]
    assert view.rowHeight(0) < view.rowHeight(1) == view.rowHeight(2)
    view.choose(keys[0])
    QTest.keyClick(view, Qt.Key.Key_Down)  # over the heading
    assert view.selected == [keys[2]]
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.selected == [keys[1]]
    await workspace.library.organise(keys[2:], lambda task: replace(task, project="Spot"))
    model.refresh(keys[2:])
    model._settle()
    assert shown(model) == ["Spot", "c", "b", "a"]
    assert model.index(0, 0).data(ROW_ROLE) == HeadingRow("Spot", 3)
    assert view.rowHeight(3) == view.rowHeight(1)


async def test_days_are_headings_from_the_last_one_on(
    model: TaskModel, add_tasks: AddTasks
) -> None:
    now = utc_now()
    model.add(await add_tasks("today", created_at=now))
    model.add(await add_tasks("long ago", created_at=datetime(2024, 3, 5, 12, tzinfo=UTC)))
    model.add(await add_tasks("yesterday", created_at=now - timedelta(days=1)))
    model.show(Showing(grouping=Grouping.DAY))
    texts = shown(model)
    assert texts[:4] == ["Today", "today", "Yesterday", "yesterday"]
    assert "2024" in texts[4]


async def test_another_search_finds_by_words_and_tokens(
    model: TaskModel, add_tasks: AddTasks, workspace: Workspace
) -> None:
    model.add(await add_tasks("1", name="Boat at dusk", **finished(9)))
    model.add(await add_tasks("2", name="Boat at dawn", state=TaskState.FAILED, reason="Too dark"))
    model.add(await add_tasks("3", name="Lantern", state=TaskState.PROCESSING))
    for text, found in (
        ("boat", ["Boat at dawn", "Boat at dusk"]),
        ("boat -dawn", ["Boat at dusk"]),
        ("TOO DARK", ["Boat at dawn"]),
        ("state:failed", ["Boat at dawn"]),
        ("state:ready state:rendering", ["Lantern", "Boat at dusk"]),
        ("account:gate -state:failed", ["Lantern", "Boat at dusk"]),
        ("nothing like it", []),
        ("", ["Lantern", "Boat at dawn", "Boat at dusk"]),
    ):
        model.show(Showing(query=parse_query(text)))
        assert shown(model) == found, text
    assert len(workspace.library.tasks) == 3


async def test_what_renders_have_in_common_is_found_and_followed(
    model: TaskModel,
    add_tasks: AddTasks,
    workspace: Workspace,
    account: Account,
    token: str,
    eventually: Eventually,
) -> None:
    keys = [
        *await add_tasks("1", name="a", state=TaskState.FAILED),
        *await add_tasks("2", name="b"),
    ]
    await workspace.library.organise(
        keys[:1], lambda task: replace(task, project="Spot", tags=("hero", "night"))
    )
    model.add(keys)
    for text, found in (
        *(("tag:hero", ["a"]), ("-tag:hero", ["b"]), ("tag:hero tag:day", [])),
        *(
            ("project:spot state:failed", ["a"]),
            ('project:""', ["b"]),
            ("tag:night is:starred", []),
        ),
    ):
        model.show(Showing(query=parse_query(text)))
        assert shown(model) == found, text
    model.show(Showing(query=parse_query("account:gate")))
    assert shown(model) == ["b", "a"]
    await workspace.accounts.use(replace(account, name="Other"), token)
    model.refresh_all()
    await eventually(lambda: shown(model) == [])


class Life:
    """What happens to a list, at random, in whatever order it is shown."""

    def __init__(self, workspace: Workspace, model: TaskModel, add: AddTasks, seed: int) -> None:
        self._workspace = workspace
        self._model = model
        self._add_tasks = add
        self._random = Random(seed)  # noqa: S311 - no secret
        self._names = count()

    async def step(self) -> None:
        await self._random.choice((self.add, self.remove, self.save, self.rename, self.arrange))()

    async def add(self) -> None:
        names = (f"t{next(self._names)}" for _ in range(self._random.choice((1, 3, 60))))
        self._model.add(await self._add_tasks(*names, **finished(self._random.uniform(-1, 6))))

    async def remove(self) -> None:
        keys = self._some()
        await self._workspace.library.remove(keys)
        self._model.remove(keys)

    async def save(self) -> None:
        await self._change(lambda task: saved(task, 0, "/films/clip.mp4"))

    async def rename(self) -> None:
        await self._change(lambda task: replace(task, name=self._random.choice("abc")))

    async def arrange(self) -> None:
        self._model.show(
            Showing(
                order=self._random.choice(list(Order)),
                is_reversed=self._random.random() < 0.3,
                section=self._random.choice((Section.ALL, Section.EXPIRING)),
                grouping=self._random.choice(list(Grouping)),
                query=parse_query(self._random.choice(("", "t1", "name:a"))),
            )
        )

    async def _change(self, change: Callable[[Task], Task]) -> None:
        keys = self._some()
        for key in keys:
            await self._workspace.library.update(key, change)
        self._model.refresh(keys)
        self._model._settle()

    def _some(self) -> list[TaskKey]:
        keys = list(self._workspace.library.tasks)
        return self._random.sample(keys, min(self._random.choice((1, 30)), len(keys)))


@pytest.mark.parametrize("seed", range(4))
async def test_the_rows_are_always_those_wanted_in_their_order(
    model: TaskModel, add_tasks: AddTasks, workspace: Workspace, seed: int
) -> None:
    life = Life(workspace, model, add_tasks, seed)
    for _ in range(40):
        await life.step()
        showing, tasks = model.showing, list(workspace.library.tasks.values())[::-1]
        if showing.section is Section.EXPIRING:
            tasks = [task for task in tasks if task.key in workspace.radar.expiring]
        words, tokens = showing.query.words, showing.query.tokens
        tasks = [it for it in tasks if all(word in it.task_id for word in words)]
        tasks = [it for it in tasks if all(token.value in it.name for token in tokens)]
        rows = list(range(model.rowCount()))
        keys = [key for row in rows if (key := model.key_at(row))]
        assert set(keys) == {task.key for task in tasks}
        if showing.is_as_they_come:
            assert keys == [task.key for task in tasks]
        assert sorted([*(model.index_of(key).row() for key in keys), *model.heading_rows]) == rows
        assert sum(model.badge_counts.values()) == len(workspace.library.tasks)


async def test_ten_thousand_are_sorted_and_shown_in_one_step(
    workspace: Workspace, account: Account
) -> None:
    refs = [TaskRef(f"t{number}", name=f"take {number % 977}") for number in range(10_000)]
    await workspace.library.add(refs, account)
    model = TaskModel(workspace)
    told: list[str] = []
    model.layoutChanged.connect(lambda *_: told.append("moved"))
    model.rowsRemoved.connect(lambda *_: told.append("out"))
    model.rowsInserted.connect(lambda *_: told.append("in"))
    model.show(Showing(order=Order.NAME))
    assert shown(model)[:2] == ["take 0", "take 0"]
    model.show(Showing(order=Order.NAME, section=Section.EXPIRING))
    model.show(Showing())
    assert told == ["moved", "out", "in"]
