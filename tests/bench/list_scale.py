"""The list with 10,000 and 100,000 renders, against a bare QTableView over the same rows.

Opening is from the model to the first picture; scrolling, each picture of a page down; one row,
from the change to its picture. Filtering and sorting have no bare counterpart that shows the same:
they are given as the longest time that the window is held up.
"""

from __future__ import annotations

import gc
import statistics
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.bench.loops import run_on_qt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QTableView

    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.model import TaskModel

SIZES = (10_000, 100_000)
PAGES = 60
ONE_BY_ONE = 200
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def figures() -> Iterator[str]:
    for size in SIZES:
        with tempfile.TemporaryDirectory() as home:
            yield from run_on_qt(partial(_measured, size, Path(home)))


async def _measured(size: int, home: Path) -> list[str]:
    from kling_desktop.services.workspace import open_workspace
    from kling_desktop.storage.paths import paths_in
    from kling_desktop.storage.vault import Vault

    async with open_workspace(paths_in(home), Vault(session_only=True)) as workspace:
        workspace.library._take({task.key: task for task in map(a_task, range(size))})
        return _compared(workspace, size)


def a_task(number: int) -> Task:
    """One of a list in which every state is met."""
    from kling_desktop.domain.task import Task, TaskState, Video

    states = (TaskState.SUBMITTED, TaskState.PROCESSING, TaskState.SUCCEED, TaskState.FAILED)
    state = states[number % 4]
    clip = Video(url="https://clips.example/a.mp4", path=f"/films/{number}.mp4", duration_s=5.0)
    return Task(
        account_id="main",
        task_id=str(878_106_242_831_000_000 + number),
        kind="multi-image2video",
        added_at=NOW + timedelta(seconds=number),
        name=f"Scene {number % 977}, take {number}",
        state=state,
        reason="too dark" if state is TaskState.FAILED else "",
        videos=(clip,) if state is TaskState.SUCCEED else (),
        project=f"Project {number % 7}",
    )


def _compared(workspace: Workspace, size: int) -> list[str]:
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.view import TaskView

    ours_s, (model, view) = _timed(lambda: _opened(TaskModel(workspace), TaskView, Posters))
    bare_s, bare = _timed(lambda: _bare(workspace))
    gc.freeze()  # as the program does when its window is there
    scrolls = [_scrolled(it) for it in (view, bare)]
    updates = [_updated(it) for it in (_one_by_one(workspace, model, view), _bare_one_by_one(bare))]
    lines = [
        _line(f"open {size:,}", ours_s, bare_s),
        _line(f"scroll a page of {size:,}", *scrolls),
        _line(f"one of {size:,} changes", *updates),
    ]
    lines += [_held_up(what, work, view, size) for what, work in _changes(model)]
    view.deleteLater()
    bare.deleteLater()
    return lines


def _opened(model: TaskModel, view_type: Any, posters_type: Any) -> tuple[TaskModel, QTableView]:
    view = view_type(model, posters_type(model._workspace.paths.posters))
    _show(view)
    return model, view


def _bare(workspace: Workspace) -> QTableView:
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
    from PySide6.QtWidgets import QTableView

    class Bare(QAbstractTableModel):
        def __init__(self) -> None:
            super().__init__()
            self.rows = list(workspace.library.tasks.values())[::-1]

        def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 - Qt's own habit
            return 0 if parent.isValid() else len(self.rows)

        def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 - as above
            return 0 if parent.isValid() else 4

        def data(self, index: Any, role: int = 0) -> Any:
            if role != Qt.ItemDataRole.DisplayRole:
                return None
            task = self.rows[index.row()]
            return (task.name, task.state.value, task.task_id, task.project)[index.column()]

    view = QTableView()
    model = Bare()
    model.setParent(view)
    view.setModel(model)
    _show(view)
    return view


def _show(view: QTableView) -> None:
    view.resize(680, 720)
    view.show()
    _paint(view)


def _paint(view: QTableView, place: QRect | None = None) -> None:
    """Into a picture: a screen that nobody sees is not painted at once."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage, QRegion

    area = place or view.viewport().rect()
    picture = QImage(area.size(), QImage.Format.Format_RGB32)
    view.viewport().render(picture, QPoint(), QRegion(area))


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    before = time.perf_counter()
    result = work()
    return time.perf_counter() - before, result


def _scrolled(view: QTableView) -> float:
    """Seconds for a picture, the median."""
    bar, times = view.verticalScrollBar(), []
    for page in range(PAGES):
        before = time.perf_counter()
        bar.setValue(page * bar.maximum() // PAGES)
        _paint(view)
        times.append(time.perf_counter() - before)
    return statistics.median(times)


def _one_by_one(workspace: Workspace, model: TaskModel, view: QTableView) -> Callable[[], None]:
    key = model.first_key
    assert key
    names = iter(range(ONE_BY_ONE + 1))
    view.scrollToTop()

    def change() -> None:
        task = workspace.library.tasks[key]
        workspace.library._tasks[key] = replace(task, name=f"Scene 1, take {next(names)}")
        model.refresh([key])
        _paint(view, view.visualRect(model.index_of(key)))

    return change


def _bare_one_by_one(view: QTableView) -> Callable[[], None]:
    view.scrollToTop()

    def change() -> None:
        model = view.model()
        first, last = model.index(0, 0), model.index(0, 3)
        model.dataChanged.emit(first, last)
        _paint(view, view.visualRect(first).united(view.visualRect(last)))

    return change


def _updated(change: Callable[[], None]) -> float:
    return statistics.median(_timed(change)[0] for _ in range(ONE_BY_ONE))


def _changes(model: TaskModel) -> list[tuple[str, Callable[[], None]]]:
    from kling_desktop.domain.ordering import Grouping, Order
    from kling_desktop.domain.search import parse_query
    from kling_desktop.domain.sections import Section
    from kling_desktop.domain.showing import Showing

    shown = [
        ("a letter of a search", Showing(query=parse_query("t"))),
        ("a word of a search", Showing(query=parse_query("take 77"))),
        ("a token", Showing(query=parse_query("state:failed"))),
        ("a section", Showing(section=Section.RENDERING)),
        ("everything", Showing()),
        ("by name", Showing(order=Order.NAME)),
        ("turned round", Showing(order=Order.NAME, is_reversed=True)),
        ("by project, in groups", Showing(grouping=Grouping.PROJECT)),
        ("everything", Showing()),
    ]
    return [(what, partial(model.show, it)) for what, it in shown]


def _held_up(what: str, work: Callable[[], None], view: QTableView, size: int) -> str:
    def shown() -> None:
        work()
        _paint(view)

    return f"list of {size:,}, {what}: {_timed(shown)[0] * 1000:.1f} ms"


def _line(what: str, ours_s: float, bare_s: float) -> str:
    ratio = ours_s / bare_s
    return (
        f"{what}: {ours_s * 1000:.2f} ms, a bare QTableView: {bare_s * 1000:.2f} ms, "
        f"ratio {ratio:.1f}"
    )
