"""What links, files and other starts bring to the window: it is shown, and waits for a yes."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QPlainTextEdit

from kling_desktop.app import _receive
from kling_desktop.ui.dialogs.add_tasks import AddDialog
from kling_desktop.ui.open_requests import OpenRequests, come_to_front
from kling_desktop.ui.single_instance.request import Request
from kling_desktop.ui.single_instance.start import Start

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.application import Application
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE, TWO = "878106242831892487", "878106242831892488"


def received(opened: Opened, qapp: Application, request: Request | None = None) -> OpenRequests:
    start = Start(request or Request())
    return _receive(start, qapp, opened.window, opened.desk, opened.workspace)


def proposed(opened: Opened) -> list[str]:
    """What stands in each dialog that is open."""
    dialogs = [it for it in opened.window.findChildren(AddDialog) if it.isVisible()]
    editors = [it.findChild(QPlainTextEdit) for it in dialogs]
    return [it.toPlainText() for it in editors if it]


@pytest.mark.usefixtures("account")
async def test_a_link_is_shown_and_adds_nothing_by_itself(
    workspace: Workspace, desk_on: DeskOn, qapp: Application, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        open_requests = received(opened, qapp, Request(links=(f"kling-desktop:{ONE}",)))
        await eventually(lambda: proposed(opened) == [ONE])
        open_requests.take(Request(links=(f"kling-desktop:add?id={TWO}&kind=lip-sync",)))
        await eventually(lambda: proposed(opened) == [f"{ONE}\n{TWO}"])
        assert not workspace.library.tasks
        opened.window.findChildren(AddDialog)[0].accept()
        await eventually(lambda: len(workspace.library.tasks) == 2)
        assert {task.kind for task in workspace.library.tasks.values()} == {"lip-sync"}
        assert proposed(opened) == []
        open_requests.take(Request(text="later"))
        await eventually(lambda: proposed(opened) == ["later"])


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("kling-desktop:add", "The link names no render."),
        ("kling-desktop:add?id=a%20b", "What the link calls an id cannot be one."),
        ("kling-desktop:add?id=a1&kind=b", "The link names a kind of render"),
        ("kling-desktop:add?id=a1&token=canary", "The link holds more than ids and their kind"),
        ("kling-desktop:" + "1" * 10_000, "The link holds too much."),
    ],
)
async def test_a_bad_link_gets_a_sentence(
    workspace: Workspace, desk_on: DeskOn, qapp: Application, eventually: Eventually,
    link: str, said: str,
) -> None:  # fmt: skip
    async with desk_on(workspace) as opened:
        received(opened, qapp).take(Request(links=(link, link)))
        await eventually(lambda: opened.window.note.text.startswith(said))
        assert opened.window.note.text.count(said) == 1
        assert "canary" not in opened.window.note.text
        assert proposed(opened) == []


async def test_files_come_the_same_way_and_bad_ones_are_named(
    workspace: Workspace, desk_on: DeskOn, qapp: Application, eventually: Eventually, tmp_path: Path
) -> None:
    (tmp_path / "ids.txt").write_text(ONE)
    (tmp_path / "reply.json").write_text(f'{{"data": {{"task_id": "{TWO}"}}}}')
    (tmp_path / "binary.txt").write_bytes(b"\0\1")
    (tmp_path / "empty.txt").touch()
    names = ("ids.txt", "reply.json", "binary.txt", "gone.txt", "clip.mp4")
    async with desk_on(workspace) as opened:
        open_requests = received(opened, qapp)
        open_requests.take(Request(files=tuple(str(tmp_path / name) for name in names)))
        await eventually(lambda: proposed(opened))
        (text,) = proposed(opened)
        assert text.startswith(f"{ONE}\n")
        assert TWO in text
        assert all(name in opened.window.note.text for name in names[2:])
        opened.window.findChildren(AddDialog)[0].reject()
        open_requests.take(Request(files=(str(tmp_path / "empty.txt"),)))
        nothing = "There is nothing in these files."
        await eventually(lambda: opened.window.note.text == nothing)


async def test_what_a_mac_opens_comes_as_an_event_even_before_the_window(
    workspace: Workspace, desk_on: DeskOn, qapp: Application, eventually: Eventually, tmp_path: Path
) -> None:
    file = tmp_path / "the ids.txt"
    file.write_text(ONE)
    qapp._is_heard = False  # as in a program that has just started
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(file))))
    async with desk_on(workspace) as opened:
        received(opened, qapp)
        await eventually(lambda: proposed(opened) == [ONE])
        qapp.sendEvent(qapp, QFileOpenEvent(QUrl(f"kling-desktop:add?id={TWO}")))
        await eventually(lambda: proposed(opened) == [f"{ONE}\n{TWO}"])


async def test_a_minimised_window_comes_back_and_one_in_the_background_stays(
    workspace: Workspace, desk_on: DeskOn, qapp: Application
) -> None:
    async with desk_on(workspace) as opened:
        window, open_requests = opened.window, received(opened, qapp)
        window.showMinimized()
        open_requests.take(Request(in_background=True))
        assert window.isMinimized()
        open_requests.take(Request())
        assert window.isVisible()
        assert not window.isMinimized()
        window.hide()
        come_to_front(window)
        assert window.isVisible()


@pytest.mark.usefixtures("qapp")
async def test_the_desktops_leave_is_used_once(
    workspace: Workspace, desk_on: DeskOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    async with desk_on(workspace) as opened:
        come_to_front(opened.window, "a-token")
        assert "XDG_ACTIVATION_TOKEN" not in os.environ
