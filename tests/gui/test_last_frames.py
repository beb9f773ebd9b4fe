"""The last frame of what is chosen: saved beside the clip, or on the clipboard."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from kling_desktop.domain.task import TaskState, Video
from tests.media.barcode import read
from tests.media.make import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]


def done(*paths: Path) -> dict[str, object]:
    videos = tuple(Video(url="https://x.example/1.mp4", path=str(path)) for path in paths)
    return {"state": TaskState.SUCCEED, "videos": videos}


def copied(sample: str, to: Path) -> Path:
    shutil.copy(SAMPLES / sample, to)
    return to


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return copied("sound.mp4", tmp_path / "Sea at dusk.mp4")


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    return copied("page.mp4", tmp_path / "Not found.mp4")


def pictures(folder: Path) -> dict[str, int | None]:
    return {file.name: read(QImage(str(file))) for file in folder.glob("*.png")}


def trigger(opened: Opened, name: str) -> None:
    action = opened.desk.actions[name]
    assert action.isEnabled()
    opened.window.note.hide()
    action.trigger()


@pytest.mark.usefixtures("account")
async def test_the_last_frame_is_saved_beside_its_clip(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    clip: Path,
    tmp_path: Path,
    eventually: Eventually,
) -> None:
    await add_tasks("one", **done(clip))
    async with desk_on(workspace) as opened:
        note = opened.window.note
        QTest.keyClick(opened.desk.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        await eventually(
            lambda: note.text == f"Saved as {tmp_path / 'Sea at dusk – last frame.png'}"
        )
        assert note.button.isVisible()
        assert note.button.text() == "Show in folder"
        trigger(opened, "save_last_frame")
        again = tmp_path / "Sea at dusk – last frame (2).png"
        await eventually(lambda: note.text == f"Saved as {again}")
        assert pictures(tmp_path) == {"Sea at dusk – last frame.png": 89, again.name: 89}
        shown: list[Sequence[Path]] = []
        opened.desk.last_frames._reveal = shown.append
        note.button.click()
        assert shown == [[again]]


@pytest.mark.usefixtures("account")
async def test_of_several_renders_all_videos_have_theirs_saved(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    clip: Path,
    bad: Path,
    tmp_path: Path,
    eventually: Eventually,
) -> None:
    second = copied("long-group.mp4", tmp_path / "Boat.mp4")
    third = copied("tall.mp4", tmp_path / "Tower.mp4")
    await add_tasks("one", **done(clip, second))
    await add_tasks("two", **done(third))
    async with desk_on(workspace) as opened:
        opened.desk.view.selectAll()
        trigger(opened, "save_last_frame")
        note = opened.window.note
        await eventually(lambda: note.text == "3 last frames saved beside their clips.")
        assert pictures(tmp_path) == {
            "Boat – last frame.png": 239,
            "Sea at dusk – last frame.png": 89,
            "Tower – last frame.png": 89,
        }
        await add_tasks("three", **done(bad))
        await eventually(lambda: opened.desk.model.rowCount() == 3)
        opened.desk.view.selectAll()
        trigger(opened, "save_last_frame")
        sentence = "This file is not a video of a kind that is opened here."
        await eventually(lambda: note.text == f"3 last frames saved, 1 not: {sentence}")
        assert len(pictures(tmp_path)) == 6


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("name", ["save_last_frame", "copy_last_frame"])
async def test_what_has_no_frame_is_told_in_a_sentence(
    *,
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    bad: Path,
    tmp_path: Path,
    eventually: Eventually,
    name: str,
) -> None:
    await add_tasks("one", **done(bad))
    async with desk_on(workspace) as opened:
        trigger(opened, name)
        sentence = "This file is not a video of a kind that is opened here."
        await eventually(lambda: opened.window.note.text == sentence)
        assert not opened.window.note.button.isVisible()
        assert not list(tmp_path.glob("*.png"))
        bad.unlink()
        trigger(opened, name)
        there_is_none = "There is no clip to take a frame from."
        await eventually(lambda: opened.window.note.text == there_is_none)


@pytest.mark.usefixtures("account")
async def test_the_last_frame_is_copied_as_picture_and_as_file(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    clip: Path,
    bad: Path,
    eventually: Eventually,
) -> None:
    await add_tasks("one", **done(clip))
    clipboard = QGuiApplication.clipboard()
    async with desk_on(workspace) as opened:
        for _ in range(2):  # the name stays: what was copied before has gone
            trigger(opened, "copy_last_frame")
            note = opened.window.note
            await eventually(lambda: note.text == "Copied: Sea at dusk – last frame.png")  # noqa: B023 - awaited now
        mime = clipboard.mimeData()
        (url,) = mime.urls()
        assert url.fileName() == "Sea at dusk – last frame.png"
        assert read(QImage(url.toLocalFile())) == 89
        assert read(clipboard.image()) == 89
        assert not list(clip.parent.glob("*.png"))  # it is no file that the creator asked for
        await add_tasks("two", **done(bad, clip))
        await eventually(lambda: opened.desk.model.rowCount() == 2)
        opened.desk.view.selectAll()
        trigger(opened, "copy_last_frame")
        await eventually(lambda: note.text.endswith("of a kind that is opened here."))
        assert note.text.startswith("Copied: Sea at dusk – last frame.png, Sea at dusk – last")
        assert len(clipboard.mimeData().urls()) == 2
        assert not clipboard.mimeData().hasImage()
