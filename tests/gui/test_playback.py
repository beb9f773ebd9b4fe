"""Keys and menu entries that play, over real clips in a real window."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QImage
from PySide6.QtTest import QTest

from kling_desktop.domain.task import TaskState, Video
from kling_desktop.ui.actions import SPECS
from tests.gui.media import SAMPLES
from tests.media.barcode import read

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.preview.player import Player
    from tests.gui.conftest import AddTasks, DeskOn, Opened

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]

SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key


def saved(*names: str | Path, title: str = "") -> dict[str, Any]:
    videos = tuple(Video(url="", path=str(SAMPLES / name), duration_s=3.0) for name in names)
    return {"state": TaskState.SUCCEED, "videos": videos, "name": title}


def number(player: Player) -> int | None:
    """Of the frame that is shown, read from its picture."""
    image = player.reel.image()
    return None if image.isNull() else read(image)


async def stands_on(opened: Opened, wanted: int, eventually: Eventually) -> None:
    await eventually(lambda: number(opened.desk.panel.player) == wanted)


async def press(
    opened: Opened,
    place: QWidget,
    key: Qt.Key,
    eventually: Eventually,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Offscreen gives the focus to the video's own window when that is shown."""
    opened.window.activateWindow()
    place.setFocus()
    await eventually(place.hasFocus)
    QTest.keyClick(place, key, held)


@pytest.mark.parametrize("part", ["list", "player", "button"])
async def test_keys_go_through_a_clip_exactly(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually, part: str
) -> None:
    await add_tasks("one", **saved("minute.mp4"))
    async with desk_on(workspace) as opened:
        player = opened.desk.panel.player
        places: dict[str, QWidget] = {
            "list": opened.desk.view,
            "player": player,
            "button": player.controls.mute,
        }
        place = places[part]
        for key, wanted in (
            (KEYS.Key_Period, 1),
            (KEYS.Key_Period, 2),
            (KEYS.Key_Comma, 1),
        ):
            await press(opened, place, key, eventually)
            await stands_on(opened, wanted, eventually)
        await press(opened, place, KEYS.Key_I, eventually)
        await press(opened, place, KEYS.Key_Period, eventually)
        await stands_on(opened, 2, eventually)
        await press(opened, place, KEYS.Key_O, eventually)
        bar = player.controls.seek_bar
        assert bar.marks.span(0).length_us == pytest.approx(66_667, abs=2)
        await press(opened, place, KEYS.Key_I, eventually, SHIFT)
        assert not bar.marks
        await press(opened, place, KEYS.Key_L, eventually)
        await eventually(lambda: player.is_playing and (number(player) or 0) > 10)
        await press(opened, place, KEYS.Key_K, eventually)
        await eventually(lambda: not player.is_playing)
        base = number(player) or 0
        await press(opened, place, KEYS.Key_J, eventually)
        await eventually(lambda: (number(player) or base) < base)
        await press(opened, place, KEYS.Key_K, eventually)
        await press(opened, place, KEYS.Key_Less, eventually)
        assert player.reel.speed == 0.75
        await press(opened, place, KEYS.Key_Equal, eventually)
        assert player.reel.speed == 1.0


async def test_home_and_end_belong_to_the_list_and_in_the_player_to_the_clip(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    first, _, last = await add_tasks("one", "two", "three", **saved("high.mp4"))
    async with desk_on(workspace) as opened:
        view, player = opened.desk.view, opened.desk.panel.player
        await press(opened, view, KEYS.Key_End, eventually)
        assert view.current == first
        await press(opened, view, KEYS.Key_Home, eventually)
        assert view.current == last
        assert number(player) is None
        await press(opened, player, KEYS.Key_End, eventually)
        await stands_on(opened, 89, eventually)
        await press(opened, player, KEYS.Key_Home, eventually)
        await stands_on(opened, 0, eventually)
        assert view.current == last
        volume = player.controls.volume.value()
        await press(opened, player, KEYS.Key_Down, eventually)
        assert player.controls.volume.value() == volume - 10


async def test_nothing_plays_while_somebody_types(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    await add_tasks("one", **saved("high.mp4"))
    async with desk_on(workspace) as opened:
        search = opened.desk.search
        search.setFocus()
        QTest.keyClicks(search, "jkl,.io[]cm<>=")
        assert search.text() == "jkl,.io[]cm<>="
        assert not opened.desk.panel.player.reel.is_open


async def test_brackets_go_through_the_ready_clips_as_the_list_has_them(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (last,) = await add_tasks("one", **saved("minute.mp4"))
    await add_tasks("two", state=TaskState.PROCESSING)
    await add_tasks("three", state=TaskState.FAILED)
    (first,) = await add_tasks("four", **saved("minute-second.mp4"))
    async with desk_on(workspace) as opened:
        view, player = opened.desk.view, opened.desk.panel.player
        assert view.current == first
        await press(opened, view, KEYS.Key_BracketRight, eventually)
        assert view.current == last
        await press(opened, view, KEYS.Key_BracketRight, eventually)
        assert view.current == last  # there is no further one
        player.toggle()
        await eventually(lambda: player.is_playing)
        await press(opened, view, KEYS.Key_BracketLeft, eventually)
        assert view.current == first
        await eventually(lambda: (number(player) or 0) > 2048)
        await eventually(lambda: player.is_playing)


async def test_a_frame_is_saved_beside_its_clip_and_replaces_nothing(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    clip = tmp_path / "Dusk, take 2.mp4"
    clip.write_bytes((SAMPLES / "tall.mp4").read_bytes())
    await add_tasks("one", **saved(clip))
    async with desk_on(workspace) as opened:
        view = opened.desk.view
        for _ in range(7):
            await press(opened, view, KEYS.Key_Period, eventually)
        await stands_on(opened, 7, eventually)
        await press(opened, view, KEYS.Key_C, eventually, SHIFT)
        note = opened.window.note
        await eventually(lambda: note.text == "Frame saved: Dusk, take 2 – frame 7.png")
        assert note.button.text() == "Show in folder"
        picture = QImage(str(tmp_path / "Dusk, take 2 – frame 7.png"))
        assert (picture.width(), picture.height()) == (180, 320)
        assert read(picture) == 7
        await press(opened, view, KEYS.Key_C, eventually, SHIFT)
        await eventually(lambda: note.text == "Frame saved: Dusk, take 2 – frame 7 (2).png")
        assert len(list(tmp_path.glob("*.png"))) == 2
        assert not list(tmp_path.glob("*.part"))


async def test_a_frame_that_cannot_be_saved_is_told(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    folder = tmp_path / "videos"
    folder.mkdir()
    clip = folder / "clip.mp4"
    clip.write_bytes((SAMPLES / "high.mp4").read_bytes())
    await add_tasks("one", **saved(clip))
    async with desk_on(workspace) as opened:
        opened.desk.actions["step_on"].trigger()
        await stands_on(opened, 1, eventually)
        clip.unlink()
        folder.rmdir()
        opened.desk.actions["save_frame"].trigger()
        await eventually(lambda: "could not be saved" in opened.window.note.text)


async def test_a_frame_is_copied_as_a_picture(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    await add_tasks("one", **saved("rotated.mp4"))
    async with desk_on(workspace) as opened:
        view = opened.desk.view
        await press(opened, view, KEYS.Key_Period, eventually)
        await stands_on(opened, 1, eventually)
        await press(opened, view, KEYS.Key_Period, eventually)
        QTest.keyClick(view, KEYS.Key_C)  # the frame that was asked for is meant
        await eventually(lambda: opened.window.note.text == "Frame 2 copied.")
        copied = QGuiApplication.clipboard().image()
        assert (copied.width(), copied.height()) == (320, 180)
        assert read(copied) == 2


async def test_the_shown_frame_can_be_dragged_out(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    await add_tasks("one", **saved("square.mp4"))
    async with desk_on(workspace) as opened:
        stage = opened.desk.panel.player.stage
        stage.frame_drag_wanted.emit()
        assert stage.findChildren(QDrag) == []  # nothing is decoded yet
        opened.desk.actions["to_end"].trigger()
        await stands_on(opened, 89, eventually)
        stage.frame_drag_wanted.emit()  # offscreen it is over at once
        (drag,) = stage.findChildren(QDrag)
        (url,) = drag.mimeData().urls()
        file = Path(url.toLocalFile())
        assert file.name == "square – frame 89.png"
        assert read(QImage(str(file))) == 89
        assert not drag.pixmap().isNull()
        drag.deleteLater()
        QCoreApplication.sendPostedEvents(drag, QEvent.Type.DeferredDelete)
    assert not file.exists()  # whoever took it has copied it


async def test_loop_and_mute_are_ticked_as_they_are(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    await add_tasks("one", **saved("high.mp4"))
    async with desk_on(workspace) as opened:
        actions, controls = opened.desk.actions, opened.desk.panel.player.controls
        for name, button in (("loop", controls.loop), ("mute", controls.mute)):
            assert actions[name].isChecked()
            actions[name].trigger()
            assert not button.isChecked()
            assert not actions[name].isChecked()
            button.click()
            assert actions[name].isChecked()


def test_no_key_means_two_things() -> None:
    keys = Counter(key for spec in SPECS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


async def test_the_frames_of_a_clip_are_seen_above_its_seek_bar(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    await add_tasks("one", **saved("minute.mp4"))
    async with desk_on(workspace) as opened:
        player = opened.desk.panel.player
        bar, hover = player.controls.seek_bar, player._pointing.hover
        bar.pointed.emit(bar.maximum() * 500)
        bare = hover.height()
        await eventually(lambda: hover._strip)
        bar.pointed.emit(bar.maximum() * 500)
        assert hover.height() > bare
        assert abs((read(hover._shown.toImage()) or 0) - 930) < 2
        assert not player.reel.is_open  # looking costs no decoder here
