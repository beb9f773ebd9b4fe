"""The table and the grid: what is chosen, sorted, shown and remembered in them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from kling_desktop.domain.ordering import Grouping, Order
from kling_desktop.domain.showing import Showing
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.tasks.columns import COLUMNS, NONE
from kling_desktop.ui.tasks.grid_delegate import tile_width
from kling_desktop.ui.tasks.grid_model import GridModel
from kling_desktop.ui.tasks.grid_view import GridView
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.renders import Kind
from kling_desktop.ui.tasks.table_delegate import MARGIN
from kling_desktop.ui.tasks.table_view import MEMORY, TableView
from kling_desktop.ui.tasks.view import TaskView

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.list_view import ListView
    from tests.gui.conftest import AddTasks, DeskOn

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
NAMES = [column.name for column in COLUMNS]


@pytest.fixture
def model(workspace: Workspace) -> TaskModel:
    return TaskModel(workspace)


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_table(
    model: TaskModel, workspace: Workspace, memory: QSettings
) -> Callable[[], TableView]:
    """A view ends with its test: painted later, it would find no event loop."""

    def open_it() -> TableView:
        made = TableView(model, workspace, memory)
        made.resize(900, 400)
        made.show()
        return made

    return open_it


@pytest.fixture
def open_grid(model: TaskModel, workspace: Workspace) -> Callable[[], GridView]:
    def open_it() -> GridView:
        made = GridView(model, Posters(workspace.paths.posters))
        made.resize(700, 500)
        made.show()
        return made

    return open_it


def texts(model: TaskModel, row: int) -> dict[str, str]:
    return {name: model.index(row, place).data() for place, name in enumerate(NAMES)}


# The table


@pytest.mark.usefixtures("account")
async def test_each_column_says_what_is_known_and_nothing_else(
    model: TaskModel, add_tasks: AddTasks, workspace: Workspace
) -> None:
    video = Video(url="", duration_s=5.0, path="/films/boat.mp4", size_bytes=949_077)
    full = {"name": "Boat", "state": TaskState.SUCCEED, "videos": (video,), "cost": "3.5"}
    (key,) = await add_tasks("1", **full)
    await workspace.library.organise(
        [key], lambda task: replace(task, name="Boat", project="Spot", tags=("hero", "night"))
    )
    model.add([key])
    said = texts(model, 0)
    assert said["name"] == "Boat"
    assert said["state"] == "Saved"
    assert (said["length"], said["size"], said["cost"]) == ("5 s", "926.8 kB", "3.5")
    assert (said["project"], said["tags"], said["account"]) == ("Spot", "hero, night", "Gate")
    assert (said["id"], said["path"], said["kind"]) == (
        "1",
        "/films/boat.mp4",
        "Multi-image to video",
    )
    model.add(await add_tasks("2"))
    empty = texts(model, 0)
    unknown = {"elapsed", "estimate", "finished", "length", "size", "expires", "project", "tags"}
    assert {name for name, text in empty.items() if text == NONE} == unknown | {"cost", "path"}


async def test_a_click_on_a_title_sorts_and_another_turns_it_round(
    model: TaskModel, open_table: Callable[[], TableView], add_tasks: AddTasks
) -> None:
    table = open_table()
    for name in ("b", "c", "a"):
        model.add(await add_tasks(f"id {name}", name=name))
    asked: list[Order] = []
    table.sort_wanted.connect(asked.append)
    header = table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked == [Order.NAME]
    table.show_order(Order.NAME, is_reversed=False)
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (
        *(NAMES.index("name"),),
        Qt.SortOrder.AscendingOrder,
    )


async def test_columns_are_hidden_moved_and_remembered(
    model: TaskModel, open_table: Callable[[], TableView], workspace: Workspace, memory: QSettings
) -> None:
    table = open_table()
    header = table.horizontalHeader()
    menu = table.columns_menu()
    next(it for it in menu.actions() if it.text() == "Project").trigger()
    next(it for it in menu.actions() if it.text() == "Kind").trigger()
    header.moveSection(NAMES.index("size"), 1)
    header.resizeSection(0, 321)
    another = TableView(model, workspace, memory)
    again = another.horizontalHeader()
    assert again.isSectionHidden(NAMES.index("project"))
    assert not again.isSectionHidden(NAMES.index("kind"))
    assert again.visualIndex(NAMES.index("size")) == 1
    assert again.sectionSize(0) == 321
    next(it for it in table.columns_menu().actions() if it.text() == "Usual columns").trigger()
    assert not header.isSectionHidden(NAMES.index("project"))
    assert [header.visualIndex(it) for it in range(len(NAMES))] == list(range(len(NAMES)))


@pytest.mark.parametrize("kept", [QByteArray(b"nonsense"), "nonsense", 7])
async def test_what_was_remembered_badly_gives_the_usual_columns(
    model: TaskModel, workspace: Workspace, memory: QSettings, kept: object
) -> None:
    memory.setValue(MEMORY, kept)
    view = TableView(model, workspace, memory)
    header = view.horizontalHeader()
    shown = {name for place, name in enumerate(NAMES) if not header.isSectionHidden(place)}
    assert shown == {column.name for column in COLUMNS if column.is_shown}


async def test_a_heading_spans_the_table(
    model: TaskModel, open_table: Callable[[], TableView], add_tasks: AddTasks
) -> None:
    table = open_table()
    model.add(await add_tasks("a", "b"))
    model.show(Showing(grouping=Grouping.ACCOUNT))
    assert table.columnSpan(0, 0) == len(COLUMNS)
    assert table.columnSpan(1, 0) == 1
    model.show(Showing())
    assert table.columnSpan(0, 0) == 1


@pytest.mark.usefixtures("account")
async def test_a_window_of_a_laptop_shows_the_usual_columns_up_to_the_size(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    await add_tasks(*map(str, range(878106242831892000, 878106242831892040)), is_paused=True)
    async with desk_on(workspace) as opened:
        opened.window.resize(1440, 900)
        opened.desk.renders.show_as(Kind.TABLE)
        view, place = opened.desk.view, NAMES.index("size")
        assert isinstance(view, TableView)
        await eventually(view.verticalScrollBar().isVisible)
        assert (
            view.columnViewportPosition(place) + view.columnWidth(place) <= view.viewport().width()
        )
        largest, words = view.fontMetrics().horizontalAdvance("1,023.9 MB"), view.columnWidth(place)
        assert largest + 2 * MARGIN <= words


# The grid


async def test_the_grid_puts_them_in_lines_and_headings_in_lines_of_their_own(
    workspace: Workspace, model: TaskModel, add_tasks: AddTasks
) -> None:
    grid = GridModel(model)
    QAbstractItemModelTester(grid, QAbstractItemModelTester.FailureReportingMode.Warning, grid)
    grid.set_width(3)
    keys = await add_tasks("a", "b", "c", "d", "e")
    model.add(keys)
    assert (grid.rowCount(), grid.columnCount()) == (2, 3)
    assert [grid.key_of(grid.index(1, column)) for column in range(3)] == [keys[1], keys[0], None]
    await workspace.library.organise(keys[:4], lambda task: replace(task, project="Spot"))
    model.refresh(keys)
    model.show(Showing(grouping=Grouping.PROJECT))
    assert grid.heading_lines == [0, 3]
    assert (grid.index_of(keys[0]).row(), grid.index_of(keys[0]).column()) == (2, 0)
    assert grid.index_of(keys[4]).row() == 4
    told: list[tuple[int, int]] = []
    grid.dataChanged.connect(lambda first, last, _: told.append((first.row(), last.row())))
    model.refresh([keys[4]])
    assert told == [(4, 4)]
    await workspace.library.remove(keys)
    model.remove(keys)
    assert grid.rowCount() == 0


async def test_the_keys_go_on_in_the_next_line_and_over_headings(
    workspace: Workspace, model: TaskModel, open_grid: Callable[[], GridView], add_tasks: AddTasks
) -> None:
    grid = open_grid()
    keys = (await add_tasks(*"abcdefgh"))[::-1]  # as they are shown
    await workspace.library.organise(keys[:4], lambda task: replace(task, project="Spot"))
    model.add(keys)
    model.show(Showing(grouping=Grouping.PROJECT))
    grid.resize(3 * tile_width(grid.font()) + 50, 500)
    grid.choose(keys[2])
    for key, expected in (
        *((Qt.Key.Key_Right, 3), (Qt.Key.Key_Right, 4), (Qt.Key.Key_Left, 3), (Qt.Key.Key_Up, 0)),
        *((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Down, 3), (Qt.Key.Key_Down, 4)),
        *((Qt.Key.Key_End, 7), (Qt.Key.Key_Up, 4), (Qt.Key.Key_Home, 0)),
    ):
        QTest.keyClick(grid, key)
        assert grid.current == keys[expected], (key, expected)
        assert grid.selected == [keys[expected]]


async def test_the_grid_has_a_scroll_bar_where_it_needs_one_and_tiles_as_high_with_it(
    model: TaskModel,
    open_grid: Callable[[], GridView],
    add_tasks: AddTasks,
    eventually: Eventually,
) -> None:
    grid = open_grid()
    bar = grid.verticalScrollBar()
    model.add(await add_tasks(*"ab"))
    grid.resize(400, 120)
    await eventually(bar.isVisible)
    height = grid.rowHeight(0)
    grid.resize(400, 600)
    await eventually(lambda: not bar.isVisible())
    assert grid.rowHeight(0) == height


async def test_who_is_chosen_in_the_grid_stays_so_when_lines_are_counted_anew(
    model: TaskModel, open_grid: Callable[[], GridView], add_tasks: AddTasks
) -> None:
    grid = open_grid()
    keys = await add_tasks(*"abcdefgh")
    model.add(keys)
    grid.choose(keys[6])
    model.add(await add_tasks("new"))
    grid.resize(1200, 500)
    assert (grid.selected, grid.current) == ([keys[6]], keys[6])


@pytest.mark.parametrize("kind", ["cards", "table", "grid"])
async def test_any_choice_of_many_is_told_as_it_was_made(
    workspace: Workspace,
    model: TaskModel,
    open_table: Callable[[], TableView],
    open_grid: Callable[[], GridView],
    add_tasks: AddTasks,
    kind: str,
) -> None:
    keys = (await add_tasks(*(f"t{number}" for number in range(40))))[::-1]
    await workspace.library.organise(keys[3:20], lambda task: replace(task, project="Spot"))
    model.add(keys)
    view: ListView
    if kind == "cards":
        view = TaskView(model, Posters(workspace.paths.posters))
    else:
        view = open_table() if kind == "table" else open_grid()
    chance = Random(7)  # noqa: S311 - no secret
    for grouping in (Grouping.NONE, Grouping.PROJECT):
        model.show(Showing(grouping=grouping))
        shown = [key for row in range(model.rowCount()) if (key := model.key_at(row))]
        for share in (0.1, 0.5, 0.9, 1.0):
            chosen = [key for key in shown if chance.random() < share]
            view.choose_all_of(chance.sample(chosen, len(chosen)), chosen[0])
            assert (view.selected, view.current) == (chosen, chosen[0])
        view.selectAll()
        assert view.selected == shown


async def test_who_is_chosen_in_the_table_stays_so_when_rows_are_put_in_order(
    model: TaskModel, open_table: Callable[[], TableView], add_tasks: AddTasks
) -> None:
    table = open_table()
    keys = await add_tasks(*"cabfed")
    model.add(keys)
    table.choose_all_of([keys[0], keys[2], keys[5]], keys[2])
    for order, places in ((Order.ID, (2, 0, 5)), (Order.NEWEST, (5, 2, 0))):
        model.show(Showing(order=order))
        assert table.selected == [keys[at] for at in places]
        assert table.current == keys[2]


# One after the other


async def test_what_is_chosen_goes_along_from_view_to_view(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    keys = await add_tasks("a", "b", "c")
    async with desk_on(workspace) as opened:
        renders, actions = opened.desk.renders, opened.desk.actions
        renders.choose(keys[1])
        for name, kind in (
            *(("view_table", TableView), ("view_grid", GridView)),
            *(("view_cards", TaskView),),
        ):
            actions[name].trigger()
            assert type(renders.view) is kind
            assert (renders.selected, renders.current) == ([keys[1]], keys[1])
            assert renders.view.hasFocus()
            assert opened.desk.panel.heading.name.shown.text() == "b"
            assert opened.desk.panel.overview.isVisible()  # the details stay, too
        actions["view_grid"].trigger()
    async with desk_on(workspace) as opened:
        assert opened.desk.renders.kind is Kind.GRID
        first = opened.desk.view.current
        QTest.keyClick(opened.desk.view, Qt.Key.Key_Delete)  # the list's keys work in every view
        await eventually(lambda: first not in workspace.library.tasks)
