"""Renders handed over to other programs. Real drags are in tests/e2e: they need a screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QPixmap
from PySide6.QtTest import QTest

from kling_desktop.demo.render import Render
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.task import TaskKey, TaskState, Video
from kling_desktop.ui.drag_picture import drag_picture
from kling_desktop.ui.tasks.mime import copied_mime, files_mime
from kling_desktop.ui.tasks.roles import ROW_ROLE
from kling_desktop.ui.tasks.view import saved_files

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE, TWO = "878106242831892487", "878106242831892488"
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
AWKWARD = "Boat & moon, take 1 ü%20#?.mp4"


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / AWKWARD
    path.write_bytes(b"whole")
    return path


def done(*paths: Path | None, url: str = "https://x.example/1.mp4") -> dict[str, Any]:
    videos = tuple(Video(url=url, path=str(it or "")) for it in paths)
    return {"state": TaskState.SUCCEED, "videos": videos}


def dragged(opened: Opened, part: str) -> list[str]:
    """The files of a drag that begins now; offscreen it is over at once."""
    source = opened.desk.view if part == "list" else opened.desk.panel.player.stage
    source.drag_wanted.emit()
    drags = source.findChildren(QDrag)
    files = [url.toLocalFile() for drag in drags for url in drag.mimeData().urls()]
    assert all(drag.supportedActions() is Qt.DropAction.CopyAction for drag in drags)
    assert not any(drag.pixmap().isNull() for drag in drags)
    for drag in drags:
        drag.deleteLater()
        QCoreApplication.sendPostedEvents(drag, QEvent.Type.DeferredDelete)
    return files


def copied() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def badge(opened: Opened, key: TaskKey) -> Badge | None:
    row = opened.desk.model.row_of(key)
    return row.badge if row else None


async def test_dragged_are_all_files_of_what_is_chosen_and_of_what_is_shown(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, clip: Path, tmp_path: Path
) -> None:
    workspace.preferences.change(save_automatically=False)
    other, third = tmp_path / "other.mp4", tmp_path / "third.mp4"
    other.write_bytes(b"whole too")
    third.write_bytes(b"and this")
    (two,) = await add_tasks("two", **done(clip, other))
    await add_tasks("one", **done(third))
    async with desk_on(workspace) as opened:
        opened.desk.view.selectAll()
        assert dragged(opened, "list") == [str(third), str(clip), str(other)]
        opened.desk.view.choose(two)
        assert dragged(opened, "list") == [str(clip), str(other)]
        assert dragged(opened, "stage") == [str(clip), str(other)]
        assert opened.window.note.text == ""
        opened.desk.view.clearSelection()
        assert dragged(opened, "list") == []


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("part", ["list", "stage"])
async def test_what_is_not_saved_is_saved_and_the_same_gesture_works_then(
    *,
    workspace: Workspace,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
    add_tasks: AddTasks,
    part: str,
) -> None:
    workspace.preferences.change(save_automatically=False)
    gateway.add(Render(task_id=ONE, clips=("moonlit-sea.mp4",), renders_s=0))
    gateway.add(Render(task_id=TWO))
    keys = await add_tasks(ONE, TWO)
    async with desk_on(workspace) as opened:
        await eventually(lambda: badge(opened, keys[0]) is Badge.READY)
        await eventually(lambda: badge(opened, keys[1]) is Badge.RENDERING)
        opened.desk.view.choose(keys[1])
        assert dragged(opened, part) == []
        assert opened.window.note.text == "There is no clip to drag yet."
        opened.desk.view.choose(keys[0])
        assert dragged(opened, part) == []
        told = "Not saved yet. Saving it now: drag again when it is saved."
        assert opened.window.note.text == told
        await eventually(lambda: badge(opened, keys[0]) is Badge.SAVED)
        assert dragged(opened, part) == [str(workspace.paths.downloads / f"{ONE}.mp4")]


@pytest.mark.usefixtures("account")
async def test_the_saved_go_along_while_the_others_are_saved(
    *,
    workspace: Workspace,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
    add_tasks: AddTasks,
    clip: Path,
) -> None:
    workspace.preferences.change(save_automatically=False)
    gateway.add(Render(task_id=ONE, clips=("moonlit-sea.mp4",), renders_s=0))
    (fresh,) = await add_tasks(ONE)
    await add_tasks("old", **done(clip))
    async with desk_on(workspace) as opened:
        await eventually(lambda: badge(opened, fresh) is Badge.READY)
        opened.desk.view.selectAll()
        assert dragged(opened, "list") == [str(clip)]
        assert opened.window.note.text.startswith("What is saved goes along.")
        await eventually(lambda: badge(opened, fresh) is Badge.SAVED)
        assert len(dragged(opened, "list")) == 2


async def test_a_file_keeps_its_own_name_and_is_offered_as_a_file_alone(clip: Path) -> None:
    mime = files_mime([clip])
    assert mime.formats() == ["text/uri-list"]
    raw = bytes(mime.data("text/uri-list").data()).decode()
    assert raw.startswith("file:///")
    assert "%2520%23%3F.mp4" in raw  # a per cent sign in a name stays one


async def test_copied_files_paste_in_every_file_manager(clip: Path, tmp_path: Path) -> None:
    mime = copied_mime([clip, tmp_path / "b.mp4"])
    uris = bytes(mime.data("text/uri-list").data()).decode().split()
    gnome = bytes(mime.data("x-special/gnome-copied-files").data()).decode()
    assert gnome.split("\n") == ["copy", *uris]
    assert bytes(mime.data("application/x-kde-cutselection").data()) == b"0"
    assert mime.text() == f"{clip}\n{tmp_path / 'b.mp4'}"
    assert [url.toLocalFile() for url in mime.urls()] == [str(clip), str(tmp_path / "b.mp4")]


async def test_files_paths_and_ids_go_to_the_clipboard_by_key(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, clip: Path
) -> None:
    workspace.preferences.change(save_automatically=False)
    await add_tasks(ONE, **done(clip))
    async with desk_on(workspace) as opened:
        view, note = opened.desk.view, opened.window.note
        QTest.keyClick(view, Qt.Key.Key_C, CTRL)
        assert [it.toLocalFile() for it in copied().urls()] == [str(clip)]
        assert note.text == f"Copied: {AWKWARD}"
        QTest.keyClick(view, Qt.Key.Key_C, SHIFT | ALT)
        assert (copied().text(), copied().hasUrls()) == (str(clip), False)
        assert note.text == "Path copied."
        QTest.keyClick(view, Qt.Key.Key_C, CTRL | SHIFT)
        assert copied().text() == ONE
        assert note.text == "Id copied."


@pytest.mark.parametrize(
    ("ends_in", "told"),
    [
        (timedelta(days=20), "Link copied. It ends "),
        (-timedelta(days=2), "Link copied. It has probably ended: "),
    ],
)
async def test_a_copied_link_tells_its_end(
    *,
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    ends_in: timedelta,
    told: str,
) -> None:
    workspace.preferences.change(save_automatically=False)
    end = round((datetime.now(UTC) + ends_in).timestamp())
    url = f"https://x.example/1.mp4?ksTime={end:08x}"
    await add_tasks("with", **done(None, url=url))
    await add_tasks("running", state=TaskState.PROCESSING)
    async with desk_on(workspace) as opened:
        assert not opened.desk.actions["copy_link"].isEnabled()
        opened.desk.view.selectAll()
        opened.desk.actions["copy_link"].trigger()
        assert copied().text() == url
        assert opened.window.note.text.startswith(told)


async def test_what_is_no_video_any_more_is_not_opened(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, tmp_path: Path
) -> None:
    workspace.preferences.change(save_automatically=False)
    trap, clip = tmp_path / "trap.desktop", tmp_path / "clip.mp4"
    trap.write_text("[Desktop Entry]")
    clip.symlink_to(trap)
    await add_tasks(ONE, **done(clip))
    async with desk_on(workspace) as opened:
        opened.desk.actions["open_with"].trigger()
        assert opened.window.note.text == "This is not a video any more: clip.mp4"


async def test_a_file_that_has_gone_is_not_offered(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, clip: Path
) -> None:
    workspace.preferences.change(save_automatically=False)
    await add_tasks("one", **done(clip))
    async with desk_on(workspace) as opened:
        row = opened.desk.model.index(0, 0).data(ROW_ROLE)
        assert row
        assert saved_files(row) == [clip]
        clip.unlink()
        assert saved_files(row) == []


@pytest.mark.parametrize("density", [1.0, 2.0])
def test_the_picture_of_a_drag_counts(qapp: object, density: float) -> None:
    assert qapp
    poster = QPixmap(320, 180)
    poster.fill(Qt.GlobalColor.green)
    poster.setDevicePixelRatio(density)
    one, five, many = (drag_picture(poster, count, density) for count in (1, 5, 200))
    assert one.devicePixelRatio() == density
    assert one.size() == five.size() == many.size()
    assert len({bytes(it.toImage().constBits()) for it in (one, five, many)}) == 3
    bare = drag_picture(None, 1, density)
    assert not bare.isNull()
