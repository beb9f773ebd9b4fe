"""The list under keyboard and mouse."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QFont, QGuiApplication, QPainter
from PySide6.QtTest import QTest

from kling_desktop.domain.task import TaskState, Video
from kling_desktop.services.library import utc_now
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.tasks.card_delegate import CardDelegate
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.painting.measures import card_height
from kling_desktop.ui.tasks.roles import ROW_ROLE
from kling_desktop.ui.tasks.view import TaskView, saved_files

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QStyleOptionViewItem

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, Once

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
Show = Callable[[], TaskView]

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Counting(CardDelegate):
    """Notes whom it paints."""

    def __init__(self, posters: Posters, view: TaskView) -> None:
        super().__init__(posters, view)
        self.painted: list[int] = []

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.painted.append(index.row())
        super().paint(painter, option, index)


@pytest.fixture
def show(workspace: Workspace) -> Show:
    """Shows a list of what the workspace holds by then."""

    def open_view() -> TaskView:
        view = TaskView(TaskModel(workspace), Posters(workspace.paths.posters))
        view.resize(640, 480)
        view.show()
        view.activateWindow()
        view.setFocus()
        return view

    return open_view


def key_at(view: TaskView, row: int) -> TaskKey:
    key = view._tasks.key_at(row)
    assert key
    return key


def posters_of(view: TaskView) -> Posters:
    delegate = view.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    return delegate._posters


def names(keys: list[TaskKey]) -> list[str]:
    return [key.task_id for key in keys]


async def test_the_keyboard_walks_through_the_list(show: Show, add_tasks: AddTasks) -> None:
    await add_tasks(*(f"t{number}" for number in range(20)))
    view = show()
    view.choose(key_at(view, 0))
    walked = []
    for key in (
        *(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up),
        *(Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Up),
    ):
        QTest.keyClick(view, key)
        assert view.current
        assert view.selected == [view.current]
        walked.append(view.current.task_id)
    assert walked == ["t18", "t17", "t18", "t0", "t0", "t19", "t19"]


async def test_many_are_chosen_by_keyboard_in_the_order_of_the_list(
    show: Show, add_tasks: AddTasks
) -> None:
    await add_tasks("a", "b", "c", "d")
    view = show()
    view.choose(key_at(view, 3))
    QTest.keyClick(view, Qt.Key.Key_Up, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert names(view.selected) == ["c", "b", "a"]
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    assert names(view.selected) == ["d", "c", "b", "a"]


async def test_choosing_is_the_same_while_a_key_is_held(show: Show, add_tasks: AddTasks) -> None:
    """Whoever pastes holds Ctrl still when the new render is chosen."""
    keys = await add_tasks("a", "b")
    view = show()
    view.choose(keys[0])
    QTest.keyPress(view, Qt.Key.Key_Control, CTRL)
    assert QGuiApplication.keyboardModifiers() == CTRL
    for _ in range(2):
        view.choose(keys[1])
        assert (view.current, view.selected) == (keys[1], [keys[1]])
    QTest.keyRelease(view, Qt.Key.Key_Control)


async def test_tab_leaves_the_list(show: Show, add_tasks: AddTasks) -> None:
    await add_tasks("a", "b")
    view = show()
    view.choose(key_at(view, 0))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.current
    assert view.current.task_id == "b"


async def test_every_choice_is_told(show: Show, add_tasks: AddTasks) -> None:
    await add_tasks("a", "b")
    view = show()
    told: list[list[str]] = []
    view.chosen.connect(lambda: told.append(names(view.selected)))
    view.choose(key_at(view, 0))
    QTest.keyClick(view, Qt.Key.Key_Down)
    view.clearSelection()
    assert told == [["b"], ["a"], []]


async def test_what_a_screen_reader_chooses_becomes_current(
    show: Show, add_tasks: AddTasks
) -> None:
    """It selects, and moves no focus; a hand that takes a choice back stays where it is."""
    await add_tasks("a", "b", "c")
    view = show()
    view.choose(key_at(view, 0))
    table = QAccessible.queryAccessibleInterface(view).selectionInterface()
    table.clear()
    assert table.select(child_of(view, "b, Not asked yet"))
    assert names(view.selected) == ["b"]
    assert view.current == key_at(view, 1)
    click = view.visualRect(view.model().index(0, 0)).center()
    for _ in range(2):  # chosen too, and given up
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, click)
    assert names(view.selected) == ["b"]
    assert view.current == key_at(view, 0)


def child_of(view: TaskView, name: str) -> QAccessibleInterface:
    face = QAccessible.queryAccessibleInterface(view)
    cells = (face.child(number) for number in range(face.childCount()))
    return next(it for it in cells if it.text(QAccessible.Text.Name) == name)


async def test_a_tick_paints_running_rows_and_no_other(
    show: Show, add_tasks: AddTasks, eventually: Eventually
) -> None:
    ended = {"state": TaskState.FAILED, "reason": "No."}
    await add_tasks("row5", **ended)
    await add_tasks("row4", state=TaskState.PROCESSING)
    await add_tasks("row3", "row2", **ended)
    await add_tasks("row1", state=TaskState.SUBMITTED)
    await add_tasks("row0", **ended)
    view = show()
    counting = Counting(posters_of(view), view)
    view.setItemDelegate(counting)
    await eventually(lambda: set(counting.painted) == set(range(6)))
    await eventually(lambda: not view.viewport().testAttribute(Qt.WidgetAttribute.WA_PendingUpdate))
    counting.painted.clear()
    view.repaint_rows(view._tasks.has_clock)
    await eventually(lambda: counting.painted)
    assert sorted(counting.painted) == [1, 4]


async def test_a_minute_paints_rows_whose_days_are_counted_and_no_other(
    show: Show, add_tasks: AddTasks, eventually: Eventually
) -> None:
    await add_tasks("row2", **done(""), state_since=utc_now())
    await add_tasks("row1", state=TaskState.PROCESSING)
    await add_tasks("row0", **done("/films/saved.mp4"))
    view = show()
    counting = Counting(posters_of(view), view)
    view.setItemDelegate(counting)
    await eventually(lambda: set(counting.painted) == set(range(3)))
    await eventually(lambda: not view.viewport().testAttribute(Qt.WidgetAttribute.WA_PendingUpdate))
    counting.painted.clear()
    view.repaint_rows(view._tasks.has_expiry)
    await eventually(lambda: counting.painted)
    assert counting.painted == [2]


async def test_rows_are_as_high_as_their_text_wants(show: Show, add_tasks: AddTasks) -> None:
    await add_tasks("a", "b")
    view = show()
    font = view.font()
    for share in (2.0, 1.0):
        larger = QFont(font)
        larger.setPointSizeF(font.pointSizeF() * share)
        view.setFont(larger)
        assert view.rowHeight(1) == card_height(larger)


async def test_rows_out_of_sight_are_not_looked_at(
    show: Show, add_tasks: AddTasks, eventually: Eventually
) -> None:
    await add_tasks(*(f"t{number}" for number in range(500)), state=TaskState.PROCESSING)
    view = show()
    counting = Counting(posters_of(view), view)
    view.setItemDelegate(counting)
    await eventually(lambda: counting.painted)
    counting.painted.clear()
    view.repaint_rows(view._tasks.has_clock)
    await eventually(lambda: counting.painted)
    assert set(counting.painted) <= set(range(8))


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "Boat & moon, take 1 ü%20.mp4"
    path.write_bytes(b"whole")
    return path


def done(*paths: str) -> dict[str, Any]:
    videos = tuple(Video(url=f"https://x.y/{number}", path=it) for number, it in enumerate(paths))
    return {"state": TaskState.SUCCEED, "videos": videos}


async def test_a_drag_is_asked_for_inside_the_mouse_event(
    show: Show, add_tasks: AddTasks, once: Once
) -> None:
    keys = await add_tasks("ready", **done(""))
    view = show()
    view.choose(keys[0])
    told = once(view.drag_wanted)
    at = view.visualRect(view._tasks.index(0, 0)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    for way in (10, 20, 30):
        QTest.mouseMove(view.viewport(), at + QPoint(way, way))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    await told


async def test_a_file_that_has_gone_is_not_offered(
    show: Show, add_tasks: AddTasks, clip: Path
) -> None:
    await add_tasks("one", **done(str(clip)))
    view = show()
    row = view._tasks.index(0, 0).data(ROW_ROLE)
    assert row
    assert saved_files(row) == [clip]
    clip.unlink()
    assert saved_files(row) == []
