"""What is copied elsewhere: looked at if that is wished, offered, and never taken by itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kling_desktop.storage.settings import Settings
from kling_desktop.ui.clipboard_watch import LONGEST
from kling_desktop.ui.dialogs.add_tasks import AddDialog

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE, TWO, THREE = (str(878106242831892487 + number) for number in range(3))
SECRET = "sk-" + "canary-0123456789abcdef"


@pytest.fixture(autouse=True)
def wanted(workspace: Workspace) -> None:
    QGuiApplication.clipboard().clear()
    workspace.preferences.change(watch_clipboard=True)


def copy(text: str) -> None:
    """Off screen nobody owns the clipboard: it is as if another program did it."""
    QGuiApplication.clipboard().setText(text)


def offer(opened: Opened) -> str:
    note = opened.window.note
    return note.button.text() if note.isVisible() and note.button.isVisible() else ""


def test_nobody_is_watched_who_has_not_asked_for_it() -> None:
    assert not Settings().watch_clipboard


@pytest.mark.usefixtures("account")
async def test_copied_ids_are_offered_and_added_on_a_click(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    await add_tasks(ONE)
    async with desk_on(workspace) as opened:
        copy(f"look at {ONE}, {TWO} and {THREE}")
        assert offer(opened) == "Add 2 renders"
        assert len(workspace.library.tasks) == 1
        QTest.mouseClick(opened.window.note.button, Qt.MouseButton.LeftButton)
        await eventually(lambda: len(workspace.library.tasks) == 3)


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize(
    "text",
    [
        "",
        "a sentence of no use",
        "d41d8cd98f00b204e9800998ecf8427e",  # a checksum may be one of a few services' ids
        "0123abcd-0123-4123-8123-0123456789ab",
        SECRET,
        f"{ONE} " + "x" * LONGEST,
    ],
)
async def test_what_is_not_surely_a_render_is_passed_over(
    workspace: Workspace, desk_on: DeskOn, text: str
) -> None:
    async with desk_on(workspace) as opened:
        copy(text)
        assert offer(opened) == ""


@pytest.mark.usefixtures("account")
async def test_a_status_link_says_what_it_is(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        copy("https://kling.example/v1/videos/lip-sync/my-own-1")
        assert offer(opened) == "Add 1 render"


@pytest.mark.usefixtures("account")
async def test_a_token_beside_ids_is_neither_shown_nor_kept(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        copy(f"{SECRET}\n{ONE}")
        assert offer(opened) == "Add 1 render"
        assert "canary" not in opened.window.note.text
        QTest.mouseClick(opened.window.note.button, Qt.MouseButton.LeftButton)
        await eventually(lambda: "A token was left out" in opened.window.note.text)
        assert "canary" not in repr(vars(opened.desk._clipboard))


@pytest.mark.usefixtures("account")
async def test_what_a_password_manager_copies_is_not_read(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        mime = QMimeData()
        mime.setText(ONE)
        mime.setData("x-kde-passwordManagerHint", b"secret")
        QGuiApplication.clipboard().setMimeData(mime)
        assert offer(opened) == ""


@pytest.mark.usefixtures("account")
async def test_nothing_is_read_when_it_is_off(workspace: Workspace, desk_on: DeskOn) -> None:
    workspace.preferences.change(watch_clipboard=False)
    async with desk_on(workspace) as opened:
        copy(ONE)
        assert offer(opened) == ""
        workspace.preferences.change(watch_clipboard=True)
        copy(TWO)
        assert offer(opened) == "Add 1 render"


@pytest.mark.usefixtures("account")
async def test_it_waits_for_the_window_to_come_to_the_front(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.add_tasks.open()
        await eventually(lambda: not opened.window.isActiveWindow())
        copy(ONE)
        assert offer(opened) == ""
        opened.window.findChildren(AddDialog)[0].reject()
        opened.window.activateWindow()  # as a window manager would do by itself
        await eventually(lambda: offer(opened) == "Add 1 render")


@pytest.mark.usefixtures("account")
async def test_the_same_is_offered_once_and_something_else_in_its_place(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        copy(ONE)
        opened.window.note.hide()
        copy(ONE)
        assert offer(opened) == ""
        copy(f"{TWO} {THREE}")
        assert offer(opened) == "Add 2 renders"


@pytest.mark.usefixtures("account")
async def test_what_was_copied_meanwhile_is_not_added_for_it(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        copy(ONE)
        opened.desk.add_tasks.open()  # from here on it is not looked at
        await eventually(lambda: not opened.window.isActiveWindow())
        copy(f"{TWO} {THREE}")
        opened.desk._clipboard._add.trigger()
        await opened.workspace.library.flush()
        assert not workspace.library.tasks
        assert not any("add renders" in task.get_name() for task in workspace.scope._running)
