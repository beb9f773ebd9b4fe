"""The sentence that floats above the list: where it stands, and where the focus goes after it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

LONG = "This clip cannot be played here: the file holds nothing that this computer can show."


def place_of(widget: QWidget, opened: Opened) -> QRect:
    """In the window."""
    return QRect(widget.mapTo(opened.window, QPoint()), widget.size())


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("width", [880, 720])
@pytest.mark.parametrize("text", ["Renamed.", LONG])
async def test_it_covers_no_drawer(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, width: int, text: str
) -> None:
    await add_tasks("a1", is_paused=True)
    async with desk_on(workspace) as opened:
        panes, note = opened.window.panes, opened.window.note
        opened.window.resize(width, 600)
        note.say(text, "Undo", opened.desk.actions["undo"])
        usual = place_of(note, opened)
        for drawer in (panes.details, panes.filters):
            if drawer.is_drawer:
                panes.reveal(drawer)
                assert not place_of(note, opened).intersects(place_of(drawer, opened))
                assert place_of(opened.desk.renders, opened).contains(place_of(note, opened))
                panes.close_drawer()
        assert place_of(note, opened) == usual
        panes.reveal(panes.details)
        note.hide()
        note.say(text)
        assert not place_of(note, opened).intersects(place_of(panes.details, opened))


@pytest.mark.parametrize("is_by_key", [True, False])
async def test_the_focus_is_afterwards_where_it_was(
    *,
    workspace: Workspace,
    desk_on: DeskOn,
    add_tasks: AddTasks,
    eventually: Eventually,
    is_by_key: bool,
) -> None:
    keys = await add_tasks("a1", "b1", is_paused=True)
    async with desk_on(workspace) as opened:
        before = opened.desk.panel.tabs.tabBar()
        before.setFocus()
        opened.desk.organising.set_star(keys, on=True)
        await eventually(lambda: opened.window.note.button.isVisible())
        button = opened.window.note.button
        if is_by_key:
            button.setFocus()
            QTest.keyClick(button, Qt.Key.Key_Space)
        else:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert QApplication.focusWidget() is before
        await eventually(lambda: opened.window.note.text.startswith("Undone"))
        assert QApplication.focusWidget() is before


async def test_a_step_undone_by_key_takes_the_focus_from_no_other_place(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    """The button for it goes, and may have had the focus."""
    keys = await add_tasks("a1", is_paused=True)
    async with desk_on(workspace) as opened:
        view, button = opened.desk.view, opened.window.note.button
        view.setFocus()
        opened.desk.organising.set_star(keys, on=True)
        await eventually(button.isVisible)
        button.setFocus()
        opened.desk.actions["undo"].trigger()
        await eventually(lambda: not button.isVisible())
        assert QApplication.focusWidget() is view


async def test_what_had_the_focus_may_be_gone_by_then(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    keys = await add_tasks("a1", is_paused=True)
    async with desk_on(workspace) as opened:
        gone, button = QLineEdit(opened.window), opened.window.note.button
        gone.show()
        gone.setFocus()
        opened.desk.organising.set_star(keys, on=True)
        await eventually(button.isVisible)
        button.setFocus()
        was_deleted: list[bool] = []
        gone.destroyed.connect(lambda: was_deleted.append(True))
        gone.deleteLater()
        await eventually(lambda: was_deleted)
        QTest.keyClick(button, Qt.Key.Key_Space)
        await eventually(lambda: opened.window.note.text.startswith("Undone"))
