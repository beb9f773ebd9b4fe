"""Which actions stand where: one table for the menu bar, the toolbar and the context menus."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMenu, QToolButton

from kling_desktop import __version__
from kling_desktop.demo.render import Render
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.ui import menus
from kling_desktop.ui.actions import SPECS
from kling_desktop.ui.dialogs.about import AboutDialog
from kling_desktop.ui.dialogs.shortcuts import ShortcutsDialog
from kling_desktop.ui.tasks.renders import Kind
from kling_desktop.ui.tasks.table_view import TableView
from kling_desktop.ui.theme import GRID
from kling_desktop.ui.toolbar import OFTEN, Toolbar
from tests.gui.controls import called

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE, TWO, THREE = (str(878106242831892487 + number) for number in range(3))
SHIFT = Qt.KeyboardModifier.ShiftModifier
FINISHED = {"state": TaskState.SUCCEED, "videos": (Video(url="http://127.0.0.1:9/clip.mp4"),)}
FAILED = {"state": TaskState.FAILED, "reason": "Too <b>bright</b>"}


def texts(menu: QMenu | None) -> list[str]:
    """What it says, a dash for each line that divides it."""
    assert menu is not None
    shown = [action for action in menu.actions() if action.isVisible()]
    words = ["-" if action.isSeparator() else action.text() for action in shown]
    # Qt shows no line at the top, and no two in a row.
    return [word for before, word in pairwise(["-", *words]) if (before, word) != ("-", "-")]


def context_menu(opened: Opened, *keys: TaskKey) -> QMenu:
    """The menu of these renders, opened as the view asks for it."""
    view = opened.desk.view
    view.selectAll() if len(keys) > 1 else view.choose(keys[0])
    view.menu_wanted.emit(opened.window.mapToGlobal(QPoint(20, 200)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def inside(menu: QMenu, text: str) -> QMenu:
    found = next(action for action in menu.actions() if action.text() == text).menu()
    assert isinstance(found, QMenu)
    return found


def tables() -> list[tuple[str | menus.Menu, ...]]:
    bar = [menu.entries for menu in menus.MENU_BAR]
    return [*bar, menus.FINISHED, menus.RUNNING, menus.FAILED, menus.MIXED, menus.ADD]


def test_every_name_in_the_tables_is_an_action() -> None:
    named = {name for table in tables() for name in menus.names(table)} | {*OFTEN, *menus.VIEWS}
    known = {spec.name for spec in SPECS}
    assert named - known == set()


@pytest.mark.usefixtures("account")
async def test_every_menu_is_read_by_its_own_name(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks
) -> None:
    await add_tasks("a1", is_paused=True)
    async with desk_on(workspace) as opened:
        opened.desk.renders.show_as(Kind.TABLE)
        table = opened.desk.view
        assert isinstance(table, TableView)
        table.columns_menu()
        opened.desk.menus.open_at_row()
        made: list[QMenu] = opened.window.findChildren(QMenu)
        ours = [it for it in made if it.title() or it.parent() is not opened.window.menuBar()]
        names = {called(it) for it in ours}
        assert not {"", "Kling Desktop"} & names
        assert {"File", "Edit", "Render", "View", "Help", "Sort by", "Group by", "Copy"} <= names
        assert {"Add", "Columns", "What can be done"} <= names
        for menu in made:
            menu.close()


def test_every_action_stands_in_the_menu_bar() -> None:
    in_bar = {name for menu in menus.MENU_BAR for name in menus.names(menu.entries)}
    assert {spec.name for spec in SPECS} <= in_bar


def test_no_action_stands_twice_in_a_menu() -> None:
    for table in tables():
        listed = list(menus.names(table))
        assert len(listed) == len(set(listed))


@pytest.mark.usefixtures("account")
async def test_the_menu_bar_offers_the_actions_and_their_keys(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        bar = opened.window.menuBar()
        assert [it.text() for it in bar.actions()] == [
            *("&File", "&Edit", "&Render", "&Playback", "&View", "&Help"),
        ]
        first = bar.actions()[0].menu()
        assert isinstance(first, QMenu)
        assert texts(first)[:5] == ["Add", "Paste", "From file…", "Import recent", "-"]
        assert opened.desk.actions["quit"] in first.actions()  # the same, not its like
        view = bar.actions()[4].menu()
        assert isinstance(view, QMenu)
        assert {"Sort by", "Group by"} <= set(texts(view))


def test_a_menu_inside_a_menu_appears_once_it_has_two_entries(qapp: QApplication) -> None:
    actions = {name: QAction(name, qapp) for name in ("remove", "sort_name", "sort_state")}
    table: tuple[str | menus.Menu, ...] = ("remove", menus._SORT)
    menu = QMenu()
    menus.fill(menu, table, {"remove": actions["remove"], "sort_name": actions["sort_name"]})
    assert texts(menu) == ["remove", "sort_name"]
    menu = QMenu()
    menus.fill(menu, table, actions)
    assert texts(menu) == ["remove", "Sort by"]
    assert texts(inside(menu, "Sort by")) == ["sort_name", "sort_state"]


@pytest.mark.usefixtures("account")
async def test_each_state_has_a_menu_of_its_own(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    (finished,) = await add_tasks(ONE, **FINISHED)
    (running,) = await add_tasks(TWO)
    (failed,) = await add_tasks(THREE, **FAILED)
    workspace.preferences.change(save_automatically=False)
    workspace.tracker.pause_all(on=True)
    async with desk_on(workspace) as opened:
        last = ["-", "Archive", "Remove from list"]
        rest = ["Rename…", "Project…", "Tags…", "Note…"]
        organise = ["-", "Star", "Reject", *rest]
        with_clip = ["-", "Star", "Reject", "Mark as seen", *rest]
        menu = context_menu(opened, finished)
        assert texts(menu) == [
            *("Save", "Save as…", "-", "Copy", *with_clip, "-", "Show last reply", *last),
        ]
        assert texts(inside(menu, "Copy")) == ["Copy link", "Copy id"]
        menu.close()
        menu = context_menu(opened, running)
        assert texts(menu) == [
            *("Check now", "Pause checking", "Bell: When it ends", "-", "Copy id", *organise),
            *("-", "Show last reply", *last),
        ]
        menu.close()
        menu = context_menu(opened, failed)
        assert texts(menu) == [
            *("Why?", "Show last reply", "-"),
            *("Copy error", "Copy request id", "Copy id", *organise, *last),
        ]
        menu.close()
        menu = context_menu(opened, finished, running, failed)
        assert texts(menu) == [
            *(
                "Save",
                "-",
                "Check now",
                "Pause checking",
                "Bell: When it ends",
                "-",
                "Copy",
                *with_clip,
            ),
            *last,
        ]
        copies = ["Copy link", "Copy id", "-", "Copy error", "Copy request id"]
        assert texts(inside(menu, "Copy")) == copies
        menu.close()


@pytest.mark.usefixtures("account")
async def test_a_key_opens_the_menu_at_the_row(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    keys = await add_tasks(*(str(int(ONE) + number) for number in range(40)))
    async with desk_on(workspace) as opened:
        view = opened.desk.view
        view.choose(keys[0])
        view.scrollToTop()  # away from it
        QTest.keyClick(view, Qt.Key.Key_F10, SHIFT)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        row = view.visualRect(view.currentIndex())
        assert view.viewport().rect().contains(row)
        beside = view.viewport().mapFromGlobal(menu.pos())
        assert row.left() <= beside.x() <= row.right()
        edges = (beside.y(), beside.y() + menu.height())  # below, or above where there is no room
        assert any(abs(edge - row.center().y()) <= row.height() for edge in edges)
        menu.close()


@pytest.mark.usefixtures("account")
async def test_what_a_failed_render_has_to_say_is_copied(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(Render(task_id=ONE))
    gateway.fail(ONE, "Too <b>bright</b>")
    async with desk_on(workspace) as opened:
        opened.desk.intake.take_text(ONE)
        actions, note = opened.desk.actions, opened.window.note
        await eventually(actions["copy_error"].isEnabled)
        actions["copy_error"].trigger()
        assert QGuiApplication.clipboard().text() == "Too <b>bright</b>"
        actions["copy_request_id"].trigger()
        await eventually(lambda: note.text == "Request id copied.")
        (key,) = workspace.library.tasks
        reply = json.loads(await workspace.library.last_reply(key))
        assert QGuiApplication.clipboard().text() == reply["request_id"]


@pytest.mark.usefixtures("account")
async def test_a_refusal_is_copied_and_a_request_id_that_is_not_there_is_told(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    refusal = Problem(kind=ErrorKind.QUOTA, detail="no access", ends_task=True)
    keys = await add_tasks(ONE, problem=refusal)
    keys += await add_tasks(TWO, state=TaskState.FAILED)
    keys += await add_tasks(THREE, problem=replace(refusal, detail=""))
    async with desk_on(workspace) as opened:
        opened.desk.view.selectAll()
        opened.desk.actions["copy_error"].trigger()
        lines = QGuiApplication.clipboard().text().splitlines()
        assert "no access" in lines
        assert "The service gave no reason." in lines
        assert any(line.startswith("The service refuses to answer") for line in lines)
        opened.desk.actions["copy_request_id"].trigger()
        await eventually(lambda: opened.window.note.text == "The service gave no request id.")
        assert QGuiApplication.clipboard().text().splitlines() == lines


@pytest.mark.usefixtures("account")
async def test_why_opens_the_details(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    await add_tasks(ONE, **FAILED)
    async with desk_on(workspace) as opened:
        opened.desk.actions["toggle_details"].trigger()
        assert not opened.desk.panel.isVisible()
        opened.desk.actions["why"].trigger()
        assert opened.desk.panel.isVisible()
        said = [label.text() for label in opened.desk.panel.findChildren(QLabel)]
        assert "The service gave this reason: Too <b>bright</b>" in said


@pytest.mark.usefixtures("account")
async def test_renders_are_added_from_chosen_files(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, tmp_path: Path
) -> None:
    one, two = tmp_path / "ids.txt", tmp_path / "more.csv"
    one.write_text(ONE)
    two.write_text(f"name,task_id\nboat,{TWO}\n")
    async with desk_on(workspace) as opened:
        opened.desk.actions["add_files"].trigger()
        (dialog,) = opened.window.findChildren(QFileDialog)
        assert dialog.nameFilters() == ["Text files (*.txt *.csv *.json *.log)", "All files (*)"]
        dialog.filesSelected.emit([str(one), str(two)])
        dialog.close()
        await eventually(lambda: opened.window.note.text.startswith("2 added"))
        assert {key.task_id for key in workspace.library.tasks} == {ONE, TWO}


@pytest.mark.usefixtures("account")
async def test_the_keys_are_listed_and_the_program_is_named(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.actions["shortcuts"].trigger()
        (listed,) = opened.window.findChildren(ShortcutsDialog)
        words = [label.text() for label in listed.findChildren(QLabel)]
        assert words[words.index("Previous pane") + 1] == "Shift+F6"
        assert words[words.index("Play") + 1] == "Space or Return"
        assert {"File", "Edit", "Render", "View", "Help"} <= set(words)
        listed.reject()
        opened.desk.actions["about"].trigger()
        (about,) = opened.window.findChildren(AboutDialog)
        assert f"Version {__version__}" in [it.text() for it in about.findChildren(QLabel)]
        about.reject()


@pytest.mark.usefixtures("account")
async def test_the_toolbar_drops_its_words_in_a_narrow_window(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    def styles(opened: Opened) -> dict[str, Qt.ToolButtonStyle]:
        buttons: list[Any] = opened.window._toolbar.findChildren(QToolButton)
        return {it.text(): it.toolButtonStyle() for it in buttons if it.text()}

    signs, words = (
        Qt.ToolButtonStyle.ToolButtonIconOnly,
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    )
    often = ("Add", "Check now", "Pause all", "Save all", "Settings")
    async with desk_on(workspace) as opened:
        assert styles(opened) == {
            **dict.fromkeys(often, words),
            **dict.fromkeys(("Filters", "Cards", "Table", "Grid", "Details"), signs),
        }
        opened.window.resize(880, 600)
        assert set(styles(opened).values()) == {signs}
        tips = [opened.desk.actions[name].toolTip() for name in ("check", "settings")]
        assert tips == ["Check now (F5)", "Settings (Ctrl+,)"]
        opened.window.resize(1180, 740)
        assert styles(opened)["Add"] is words


def test_the_search_and_the_views_have_their_places_in_the_toolbar(qapp: QApplication) -> None:
    names = ("toggle_filters", "add", *OFTEN, *menus.VIEWS, "settings", "toggle_details")
    actions = {name: QAction(name, qapp, checkable=name in menus.VIEWS) for name in names}
    bar, search = Toolbar(actions), QLineEdit()
    bar.put_search(search)
    bar.resize(1200, 40)
    bar.show()
    buttons: list[QToolButton] = bar.findChildren(QToolButton)
    places = {it.text(): it.x() for it in buttons if it.text() in names and it.isVisible()}
    assert sorted(places, key=lambda name: places[name]) == list(names)
    assert places["save_all"] < search.x() < places["view_cards"]
    assert 160 <= search.width() <= 320
    views = [bar.widgetForAction(actions[name]) for name in menus.VIEWS]
    assert {it.toolButtonStyle() for it in views if isinstance(it, QToolButton)} == {
        Qt.ToolButtonStyle.ToolButtonIconOnly
    }


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("percent", [100, 150])
async def test_the_searchs_hint_is_never_cut(
    workspace: Workspace, desk_on: DeskOn, percent: int
) -> None:
    workspace.preferences.change(text_percent=percent)
    async with desk_on(workspace) as opened:
        search, metrics = opened.desk.search, opened.desk.search.fontMetrics()
        for width in (1440, 760):
            opened.window.resize(width, 680)
            hint = search.placeholderText()
            assert metrics.horizontalAdvance(hint) < search.width() - 8 * GRID
            assert hint == "Search, or state:failed" or width < 1440
        search.resize(30 * GRID, search.height())
        assert search.placeholderText() == "Search"


@pytest.mark.usefixtures("account")
async def test_the_add_button_has_a_menu(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        button = opened.window._toolbar._worded["add"]
        assert texts(button.menu()) == ["Add", "Paste", "From file…", "Import recent"]
        assert button.defaultAction() is opened.desk.actions["add"]


@pytest.mark.usefixtures("account")
async def test_a_row_that_changed_keeps_its_place_while_the_menu_is_open(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(Render(task_id=ONE, waits_s=3600))
    async with desk_on(workspace) as opened:
        opened.desk.intake.take_text(ONE)
        await eventually(lambda: opened.desk.view.selected)
        menu = context_menu(opened, *opened.desk.view.selected)
        opened.desk.intake.take_text(TWO)
        await eventually(lambda: len(workspace.library.tasks) == 2)
        shown = opened.desk.model.key_at(0)
        assert shown
        assert shown.task_id == ONE
        menu.close()
