"""The palette by its keys: it runs any action, and goes to any render."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kling_desktop.domain.sections import Section
from kling_desktop.domain.task import Task, TaskState
from kling_desktop.services.library import Removed
from kling_desktop.ui.dialogs.shortcuts import ShortcutsDialog
from kling_desktop.ui.palette.dialog import PaletteDialog

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.palette.rows import Row
    from tests.gui.conftest import AddTasks, DeskOn, Opened

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]

CTRL = Qt.KeyboardModifier.ControlModifier
STALL_S = 0.05  # of the processor: others may be at work here
MANY = 10_000


async def opened_palette(opened: Opened, eventually: Eventually) -> PaletteDialog:
    """By its key, in the list."""
    QTest.keyClick(opened.desk.view, Qt.Key.Key_K, CTRL)
    return await shown_palette(opened, eventually)


async def shown_palette(opened: Opened, eventually: Eventually) -> PaletteDialog:
    def seen() -> list[PaletteDialog]:
        found = opened.window.findChildren(PaletteDialog)
        return [it for it in found if it.isVisible() and it.isActiveWindow()]

    await eventually(seen)
    return seen()[-1]


def rows(palette: PaletteDialog) -> list[Row]:
    return list(palette._rows.rows) if palette.list.isVisible() else []


def titles(palette: PaletteDialog) -> list[str]:
    return [row.title for row in rows(palette)]


def current(palette: PaletteDialog) -> str:
    return rows(palette)[palette.list.currentIndex().row()].title


def press(palette: PaletteDialog, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.field, key)


async def typed(palette: PaletteDialog, text: str, eventually: Eventually) -> None:
    palette.field.clear()
    if text.isascii():
        QTest.keyClicks(palette.field, text)
    else:  # no key of this keyboard
        palette.field.insert(text)
    assert palette._finder
    finder = palette._finder
    await eventually(lambda: finder._search is None)


@pytest.fixture
async def keys(add_tasks: AddTasks, workspace: Workspace) -> list[TaskKey]:
    workspace.tracker.pause_all(on=True)
    added = await add_tasks("878106242831892487", name="Opening shot", project="Harbour film")
    added += await add_tasks("878106242831892488", name="夜の海", tags=("hero", "night"))
    return added + await add_tasks("878106242831892489", name="Set on fire")


async def test_it_runs_an_action_and_gives_the_focus_back(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    assert keys
    async with desk_on(workspace) as opened:
        palette = await opened_palette(opened, eventually)
        assert palette.field.hasFocus()
        await typed(palette, "keyb", eventually)
        assert current(palette) == "Keyboard shortcuts"
        row = rows(palette)[0]
        assert (row.beside, row.key) == ("Help", "F1")
        assert row.strong == {0, 1, 2, 3}
        press(palette, Qt.Key.Key_Return)
        await eventually(lambda: opened.window.findChildren(ShortcutsDialog))
        (sheet,) = opened.window.findChildren(ShortcutsDialog)
        sheet.reject()
        assert opened.window.focusWidget() is opened.desk.view


async def test_escape_changes_nothing_and_gives_the_focus_back(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.renders.choose(keys[0])
        palette = await opened_palette(opened, eventually)
        await typed(palette, "remove", eventually)
        press(palette, Qt.Key.Key_Escape)
        assert not palette.isVisible()
        assert opened.window.focusWidget() is opened.desk.view
        assert opened.desk.renders.selected == [keys[0]]
        assert set(workspace.library.tasks) == set(keys)


@pytest.mark.parametrize(
    ("query", "place"),
    [("opening", 0), ("oshot", 0), ("harbour", 0), ("92487", 0), ("海", 1), ("hero", 1)],
)
async def test_it_goes_to_a_render_by_name_id_project_and_tag(
    workspace: Workspace,
    keys: list[TaskKey],
    desk_on: DeskOn,
    eventually: Eventually,
    query: str,
    place: int,
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.renders.choose(keys[2])
        palette = await opened_palette(opened, eventually)
        await typed(palette, query, eventually)
        name = workspace.library.tasks[keys[place]].name
        assert current(palette) == name
        assert rows(palette)[0].beside.startswith("Paused")
        press(palette, Qt.Key.Key_Return)
        assert opened.desk.renders.selected == [keys[place]]
        assert opened.window.note.isHidden()


async def test_what_hides_a_render_is_cleared_with_a_word(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.search.setText("state:failed")
        opened.desk.renders.change(section=Section.FAILED)
        palette = await opened_palette(opened, eventually)
        await typed(palette, "opening", eventually)
        press(palette, Qt.Key.Key_Return)
        assert opened.desk.renders.selected == [keys[0]]
        assert opened.desk.search.text() == ""
        said = "Search and filters were cleared to show this render."
        assert opened.window.note.text == said


async def test_what_is_archived_is_shown_where_it_is(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    await workspace.library.organise([keys[0]], lambda task: replace(task, is_archived=True))
    async with desk_on(workspace) as opened:
        palette = await opened_palette(opened, eventually)
        await typed(palette, "opening", eventually)
        press(palette, Qt.Key.Key_Return)
        assert opened.desk.model.showing.section is Section.ARCHIVED
        assert opened.desk.renders.selected == [keys[0]]
        said = "This render is in the archive, which is shown now."
        assert opened.window.note.text == said


async def test_a_render_that_went_meanwhile_is_not_gone_to(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        palette = await opened_palette(opened, eventually)
        await typed(palette, "opening", eventually)
        await workspace.library.remove([keys[0]])
        press(palette, Qt.Key.Key_Return)
        assert keys[0] not in opened.desk.renders.selected


async def test_what_cannot_be_done_now_stands_last_and_is_not_run(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    assert keys
    async with desk_on(workspace) as opened:
        palette = await opened_palette(opened, eventually)
        await typed(palette, "compare", eventually)
        (row,) = [it for it in rows(palette) if it.title == "Compare"]
        assert not row.is_enabled
        said = palette._rows.data(palette._rows.index(rows(palette).index(row), 0))
        assert said == "Compare, Render, Ctrl+D, not possible now"
        enabled = [it.is_enabled for it in rows(palette)]
        assert enabled == sorted(enabled, reverse=True)
        press(palette, Qt.Key.Key_Return)
        if not any(enabled):
            assert palette.isVisible()
            press(palette, Qt.Key.Key_Escape)
        assert not opened.desk.comparing.is_on


async def test_keys_go_through_the_list_while_somebody_types(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    assert keys
    async with desk_on(workspace) as opened:
        palette = await opened_palette(opened, eventually)
        shown = titles(palette)
        assert len(shown) > 12
        press(palette, Qt.Key.Key_Down, Qt.Key.Key_Down)
        assert current(palette) == shown[2]
        press(palette, Qt.Key.Key_Up)
        assert current(palette) == shown[1]
        press(palette, Qt.Key.Key_PageDown)
        assert shown.index(current(palette)) > 5
        press(palette, Qt.Key.Key_End)
        assert current(palette) == shown[-1]
        press(palette, Qt.Key.Key_PageUp)
        assert current(palette) != shown[-1]
        press(palette, Qt.Key.Key_Home)
        assert current(palette) == shown[0]
        assert palette.field.hasFocus()
        press(palette, Qt.Key.Key_Escape)


async def test_a_word_that_is_being_put_together_is_the_input_methods(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        palette = await opened_palette(opened, eventually)
        before = current(palette)
        composing = QInputMethodEvent("よる", [])
        QCoreApplication.sendEvent(palette.field, composing)
        press(palette, Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert palette.isVisible()
        assert current(palette) == before
        done = QInputMethodEvent("", [])
        done.setCommitString("夜")
        QCoreApplication.sendEvent(palette.field, done)
        await eventually(lambda: titles(palette) == ["夜の海"])
        press(palette, Qt.Key.Key_Return)
        assert opened.desk.renders.selected == [keys[1]]


async def test_what_was_done_lately_comes_first_after_a_restart_too(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    assert keys
    async with desk_on(workspace) as opened:
        for query in ("table", "grid"):
            opened.desk.actions["palette"].trigger()
            palette = await shown_palette(opened, eventually)
            await typed(palette, query, eventually)
            press(palette, Qt.Key.Key_Return)
    async with desk_on(workspace) as opened:
        opened.desk.view.setFocus()
        palette = await opened_palette(opened, eventually)
        assert titles(palette)[:3] == ["Grid", "Table", "Add"]
        await typed(palette, "t", eventually)
        assert current(palette) == "Table"
        press(palette, Qt.Key.Key_Escape)


async def test_nothing_fits(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    assert keys
    async with desk_on(workspace) as opened:
        palette = await opened_palette(opened, eventually)
        await typed(palette, "zzzz", eventually)
        assert rows(palette) == []
        assert palette._nothing.isVisible()
        press(palette, Qt.Key.Key_Return)
        assert palette.isVisible()
        press(palette, Qt.Key.Key_Escape)


async def test_it_leaves_what_fills_the_window(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.toggle_full_screen()
        opened.desk.actions["palette"].trigger()
        palette = await shown_palette(opened, eventually)
        await typed(palette, "opening", eventually)
        press(palette, Qt.Key.Key_Return)
        assert not opened.window.isFullScreen()
        assert opened.desk.renders.selected == [keys[0]]


async def test_ten_thousand_renders_are_searched_without_a_stall(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    """And Return does what was typed, however soon it comes."""
    first = workspace.library.tasks[keys[0]]
    await workspace.library.restore(Removed(tuple(_many(first)), ()))
    async with desk_on(workspace) as opened:
        await eventually(lambda: opened.desk.model.rowCount() > MANY)
        palette = await opened_palette(opened, eventually)
        finder = palette._finder
        assert finder
        longest = 0.0
        for query in ("s", "shot 77", "sht99", "zqzq", "spot 3 take"):
            palette.field.clear()
            began = time.thread_time()
            palette.field.setText(query)
            longest = max(longest, time.thread_time() - began)
            while finder._search is not None:
                began = time.thread_time()
                finder._step()
                longest = max(longest, time.thread_time() - began)
        assert longest < STALL_S
        palette.field.setText("Shot 7777")
        press(palette, Qt.Key.Key_Return)
        (chosen,) = opened.desk.renders.selected
        assert workspace.library.tasks[chosen].name == "Shot 7777"


def _many(like: Task) -> list[Task]:
    start = datetime.now(UTC) - timedelta(days=3)
    return [
        replace(
            like,
            task_id=f"9{number:017}",
            name=f"Shot {number}",
            project=f"Spot {number % 9}",
            tags=("take",) if number % 2 else (),
            state=TaskState.FAILED,
            added_at=start + timedelta(seconds=number),
        )
        for number in range(MANY)
    ]


async def test_it_stands_in_the_window_and_is_painted(
    workspace: Workspace, keys: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    assert keys
    async with desk_on(workspace) as opened:
        palette = await opened_palette(opened, eventually)
        assert opened.window.geometry().contains(palette.geometry())
        await typed(palette, "set", eventually)
        plain = palette.list.viewport().grab().toImage()
        press(palette, Qt.Key.Key_Down)
        assert palette.list.viewport().grab().toImage() != plain
        QApplication.sendEvent(palette, QEvent(QEvent.Type.PaletteChange))
        press(palette, Qt.Key.Key_Escape)
