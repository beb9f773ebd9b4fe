"""Ten thousand renders: what is done each second looks at the few rows in sight only."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSettings, Qt

from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.ordering import Order
from kling_desktop.domain.sections import Section
from kling_desktop.domain.showing import Showing
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.services.background import A_TURN
from kling_desktop.services.events import TasksAdded
from kling_desktop.ui.banners import Banners
from kling_desktop.ui.chosen import Chosen
from kling_desktop.ui.expiring import Expiring
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.summary import Summary
from kling_desktop.ui.tasks.grid_view import GridView
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.view import TaskView

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.roles import Row
    from tests.gui.conftest import DeskOn

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

MANY = 10_000
FEW_CALLS = 400  # of functions; one for each render would be 10,000


class Counting(TaskModel):
    """Notes which rows are asked for."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.asked: list[int] = []
        self.cells = 0

    @property
    def remembered(self) -> int:
        """How many places a view wants to find again."""
        return len(self.persistentIndexList())

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        self.cells += 1
        return super().flags(index)

    def has_clock(self, row: int) -> bool:
        self.asked.append(row)
        return super().has_clock(row)

    def row_of(self, key: TaskKey) -> Row | None:
        self.asked.append(self.index_of(key).row())
        return super().row_of(key)


def calls_of(work: Callable[[], object]) -> int:
    """How many functions that work calls, Python's own included."""
    count = 0

    def note(_frame: object, event: str, _what: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


async def test_each_second_only_what_is_in_sight_is_looked_at(
    workspace: Workspace, account: Account
) -> None:
    await workspace.library.add([TaskRef(f"t{number}") for number in range(MANY)], account)
    model = Counting(workspace)
    view = TaskView(model, Posters(workspace.paths.posters))
    view.resize(640, 480)
    view.show()
    home = QObject()
    summary = Summary(
        workspace,
        model,
        Banners(),
        ask_account=lambda _: None,
        open_settings=lambda: None,
        parent=home,
    )
    lines: list[str] = []
    summary.changed.connect(lines.append)

    def tick() -> None:
        view.repaint_rows(model.has_clock)

    tick()  # what is learned of render times is renewed once a minute, and now
    model.asked.clear()
    ticks, sums = calls_of(tick), calls_of(summary.refresh)
    assert set(model.asked) <= set(range(8))
    assert len(model.asked) >= 5  # the test does look at something
    assert lines == [f"{MANY:,} not asked yet"]
    assert ticks < FEW_CALLS
    assert sums < FEW_CALLS
    view.scrollToBottom()
    model.asked.clear()
    assert calls_of(tick) < FEW_CALLS
    assert set(model.asked) <= set(range(MANY - 8, MANY))


async def test_each_second_no_clip_is_looked_at_whose_time_has_not_come(
    workspace: Workspace, account: Account, tmp_path: Path
) -> None:
    await workspace.library.add([TaskRef(f"t{number}") for number in range(MANY)], account)
    ready = {key: ended(task) for key, task in workspace.library.tasks.items()}
    workspace.library._take(ready)
    workspace.hub.publish(TasksAdded(tuple(ready)))
    assert len(workspace.radar.unsaved) == MANY
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    home = QObject()
    expiring = Expiring(workspace, Banners(), memory, save=lambda: None, parent=home)
    assert calls_of(expiring.look) < 20


async def test_with_thousands_chosen_no_file_and_no_row_is_looked_at(
    workspace: Workspace, account: Account
) -> None:
    await workspace.library.add([TaskRef(f"t{number}") for number in range(MANY)], account)
    ready = {
        key: ended(task, path="/films/clip.mp4") for key, task in workspace.library.tasks.items()
    }
    workspace.library._take(ready)
    model = Counting(workspace)
    view = TaskView(model, Posters(workspace.paths.posters))
    view.selectAll()
    home = QObject()
    chosen = Chosen(workspace, model, view, home)
    assert len(chosen.keys) == MANY
    assert calls_of(lambda: chosen.keys) < 20  # asked for again and again
    assert calls_of(lambda: chosen.has_file) < 100
    assert model.asked == []


async def test_to_choose_thousands_no_cell_is_asked(workspace: Workspace, account: Account) -> None:
    model = await list_of(MANY, workspace, account)
    view = TaskView(model, Posters(workspace.paths.posters))
    grid = GridView(model, Posters(workspace.paths.posters))
    for one, other in ((view, grid), (grid, view)):
        model.cells = 0
        one.selectAll()
        assert len(one.selected) == MANY
        other.choose_all_of(one.selected, None)
        assert other.selected == one.selected
        assert model.cells < FEW_CALLS


async def test_to_sort_with_thousands_chosen_no_cell_is_remembered(
    workspace: Workspace, account: Account
) -> None:
    model = await list_of(MANY, workspace, account)
    view = TaskView(model, Posters(workspace.paths.posters))
    half = list(workspace.library.tasks)[: MANY // 2]
    view.choose_all_of(half, None)
    remembered: list[int] = []
    model.layoutAboutToBeChanged.connect(lambda: remembered.append(model.remembered))
    model.show(Showing(order=Order.ID))
    assert set(view.selected) == set(half)
    assert [count // len(half) for count in remembered] == [1]  # each row, and the corners of all


async def test_another_order_finds_out_of_no_render_what_it_knows(
    workspace: Workspace, account: Account
) -> None:
    model = await list_of(MANY, workspace, account)
    first = calls_of(lambda: model.show(Showing(order=Order.NAME)))
    model.show(Showing(order=Order.STATE))
    again = calls_of(lambda: model.show(Showing(order=Order.NAME)))
    assert again < first / 2


async def test_thousands_are_taken_off_the_list_and_the_next_one_is_chosen(
    workspace: Workspace, account: Account, desk_on: DeskOn, eventually: Eventually
) -> None:
    refs = [TaskRef(f"t{number}") for number in range(3 * A_TURN)]
    keys = list((await workspace.library.add(refs, account)).added)[::-1]  # as they are shown
    workspace.tracker.pause_all(on=True)
    async with desk_on(workspace) as opened:
        model, renders = opened.desk.model, opened.desk.renders
        renders.view.choose_all_of(keys[2:], keys[-1])  # the one that is told of last
        opened.desk.actions["remove"].trigger()
        await eventually(lambda: opened.desk.journal.undo_deed)
        assert [model.key_at(row) for row in range(model.rowCount())] == keys[:2]
        assert (renders.selected, renders.current) == ([keys[1]], keys[1])
        assert model.census.section(Section.ALL) == 2
        opened.desk.actions["undo"].trigger()
        await eventually(lambda: opened.desk.journal.redo_deed)
        assert [model.key_at(row) for row in range(model.rowCount())] == keys
        assert model.census.section(Section.ALL) == len(keys)
        opened.desk.actions["select_all"].trigger()
        opened.desk.actions["star"].trigger()
        await eventually(lambda: model.census.section(Section.STARRED) == len(keys))


async def list_of(count: int, workspace: Workspace, account: Account) -> Counting:
    await workspace.library.add([TaskRef(f"t{number}") for number in range(count)], account)
    return Counting(workspace)


def ended(task: Task, path: str = "") -> Task:
    video = Video(url="https://x.y/z", path=path)
    return replace(task, state=TaskState.SUCCEED, videos=(video,), state_since=task.added_at)
