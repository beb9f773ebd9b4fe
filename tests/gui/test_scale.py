"""Ten thousand renders: what is done each second looks at the few rows in sight only."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings

from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.services.events import TasksAdded
from kling_desktop.ui.banners import Banners
from kling_desktop.ui.chosen import Chosen
from kling_desktop.ui.expiring import Expiring
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.summary import Summary
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.view import TaskView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.roles import Row

MANY = 10_000
FEW_CALLS = 400  # of functions; one for each render would be 10,000


class Counting(TaskModel):
    """Notes which rows are asked for."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.asked: list[int] = []

    def has_clock(self, row: int) -> bool:
        self.asked.append(row)
        return super().has_clock(row)

    def row_at(self, row: int) -> Row | None:
        self.asked.append(row)
        return super().row_at(row)


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


def ended(task: Task, path: str = "") -> Task:
    video = Video(url="https://x.y/z", path=path)
    return replace(task, state=TaskState.SUCCEED, videos=(video,), state_since=task.added_at)
