"""Real clips, really played."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QSlider, QToolButton, QWidget

from kling_desktop.domain.marks import Marks
from kling_desktop.storage.settings import Settings
from kling_desktop.ui.preview.player import Player
from tests.gui.media import SAMPLES
from tests.media.barcode import read

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.playback import Unplayable
    from tests.gui.conftest import Once

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

LENGTH_US = 5_000_000
CHURN = """
import asyncio, sys
from pathlib import Path
from kling_desktop import app
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from kling_desktop.storage.settings import Settings
from kling_desktop.ui.errors import catch_all
from kling_desktop.ui.preview.player import Player
application = app._new_application()
catch_all(asyncio.new_event_loop())
clips = sorted(Path(sys.argv[1]).glob("*.mp4"))
for number in range(30):
    player = Player(Settings())  # it happens once in a player's life, if at all
    player.show()
    for clip in clips[:2]:
        player.show_clips([clip], QImage())
        player.toggle()
    while not player.is_playing:
        QTest.qWait(1)
    QTest.qWait(number)
    player.show_nothing("")
    player.deleteLater()
print("done")
"""
POSTER = QImage(160, 90, QImage.Format.Format_RGB32)


@pytest.fixture
def clip(clips: Path) -> Path:
    return clips / "moonlit-sea.mp4"


@pytest.fixture
def player(qapp: object) -> Player:
    assert qapp
    made = Player(Settings(loop=False))
    made.resize(480, 360)
    made.show()
    return made


@pytest.fixture
def chosen(player: Player) -> list[dict[str, Any]]:
    """What the player would have remembered."""
    told: list[dict[str, Any]] = []
    player.preferences_changed.connect(told.append)
    return told


def control(player: Player, kind: type[QWidget], name: str) -> Any:
    return next(it for it in player.findChildren(kind) if it.accessibleName() == name)


def click(player: Player, name: str) -> None:
    QTest.mouseClick(control(player, QToolButton, name), Qt.MouseButton.LeftButton)


def shown_time(player: Player) -> str:
    return player.controls.time.text()


def at_us(player: Player) -> int:
    """Where the shown frame begins; -1 while there is but a poster."""
    frame = player.reel.frame
    return frame.start_us if frame else -1


def number(player: Player) -> int | None:
    """Of the frame that is shown, read from its picture."""
    image = player.reel.image()
    return None if image.isNull() else read(image)


async def opened(player: Player, name: str, eventually: Eventually) -> None:
    """Let a sample stand on its first frame."""
    player.show_clips([SAMPLES / name], POSTER, 3.0)
    player.do(lambda transport: transport.seek(0))
    await eventually(lambda: number(player) == 0)


async def test_a_clip_plays_pauses_and_goes_on(
    player: Player, clip: Path, eventually: Eventually
) -> None:
    player.show_clips([clip], POSTER)
    assert not player.findChildren(QMediaPlayer)  # a poster needs no decoder
    assert player.stage.currentWidget() is player.stage.poster
    click(player, "Play")
    position = control(player, QSlider, "Position")
    await eventually(lambda: position.value() > 200)
    assert player.stage.currentWidget() is player.stage.video
    assert player.is_playing
    assert position.maximum() * 1000 == pytest.approx(LENGTH_US, abs=100_000)
    click(player, "Pause")
    await eventually(lambda: not player.is_playing)
    still = at_us(player)
    frame = player.reel.image()
    assert frame.width() / frame.height() == pytest.approx(1280 / 720, 0.01)
    assert len({frame.pixel(x, 300) for x in range(0, frame.width(), 20)}) > 3
    click(player, "Play")
    await eventually(lambda: at_us(player) > still + 200_000)
    assert shown_time(player).endswith("/ 0:05:00")


async def test_the_poster_stays_until_the_first_frame_is_there(
    player: Player, clip: Path, once: Once, eventually: Eventually
) -> None:
    player.show_clips([clip], POSTER)
    told = once(player.reel.opened)
    player.toggle()
    assert player.stage.currentWidget() is player.stage.poster  # black, a video would be yet
    await told
    await eventually(lambda: player.stage.currentWidget() is player.stage.video)


async def test_a_second_press_counts_before_the_first_frame_is_there(
    player: Player, eventually: Eventually
) -> None:
    player.show_clips([SAMPLES / "minute.mp4"], POSTER)
    player.toggle()
    player.toggle()
    await eventually(lambda: number(player) is not None)
    await eventually(lambda: not player.is_playing)
    player.show_clips([SAMPLES / "high.mp4"], POSTER)
    player.do(lambda transport: transport.step(1))
    player.toggle()
    await eventually(lambda: player.is_playing)


async def test_the_moving_picture_moves(player: Player, eventually: Eventually) -> None:
    player.show_clips([SAMPLES / "minute.mp4"], POSTER)
    player.toggle()
    seen: set[int | None] = set()
    player.reel.shown.connect(lambda _frame: seen.add(number(player)))
    await eventually(lambda: len(seen) > 10)
    assert None not in seen


async def test_pointing_shows_the_frame_at_the_pointer(
    player: Player, eventually: Eventually
) -> None:
    await opened(player, "high.mp4", eventually)
    bar = player.controls.seek_bar
    middle = bar.height() // 2
    places = [round(bar.x_of(place)) for place in (500_000, 2_510_000, 1_510_000)]
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(places[0], middle))
    for place in places:
        QTest.mouseMove(bar, QPoint(place, middle))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(places[-1], middle))
    aimed = bar.time_at(places[-1]) * 30 // 1_000_000
    await eventually(lambda: number(player) == aimed)
    assert not player.is_playing
    await eventually(lambda: shown_time(player).startswith("0:01:1"))


async def test_what_plays_stands_while_the_bar_is_held_and_goes_on(
    player: Player, eventually: Eventually
) -> None:
    player.show_clips([SAMPLES / "minute.mp4"], POSTER)
    player.toggle()
    await eventually(lambda: player.is_playing and at_us(player) > 0)
    bar = player.controls.seek_bar
    place = QPoint(round(bar.x_of(30_000_000)), bar.height() // 2)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=place)
    assert not player.is_playing
    await eventually(lambda: at_us(player) > 29_000_000)
    seen = at_us(player)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=place)
    await eventually(lambda: player.is_playing and at_us(player) > seen)


async def test_keys_on_the_bar_go_by_frames_and_pages(
    player: Player, eventually: Eventually
) -> None:
    await opened(player, "variable.mp4", eventually)
    bar = player.controls.seek_bar
    for key, wanted in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_End, 89),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(bar, key)
        await eventually(lambda wanted=wanted: number(player) == wanted)  # type: ignore[misc]  # a default keeps its value
    QTest.keyClick(bar, Qt.Key.Key_PageUp)
    await eventually(lambda: at_us(player) > 300_000)


async def test_the_frame_at_the_pointer_is_seen_above_the_bar(
    player: Player, eventually: Eventually, tmp_path: Path
) -> None:
    wanted: list[Path] = []
    player.strip_wanted.connect(wanted.append)
    await opened(player, "high.mp4", eventually)
    colours = ("#ff0000", "#00ff00", "#0000ff")
    pictures = []
    for colour in colours:
        picture = QImage(320, 180, QImage.Format.Format_RGB32)
        picture.fill(colour)
        pictures.append(tmp_path / f"{colour[1:]}.png")
        picture.save(str(pictures[-1]))
    bar, hover = player.controls.seek_bar, player._pointing.hover
    QTest.mouseMove(bar, QPoint(bar.width() // 2, 5))
    await eventually(hover.isVisible)
    assert wanted == [SAMPLES / "high.mp4"]
    bare = hover.height()
    player.show_strip(SAMPLES / "low.mp4", pictures)  # of another clip: too late
    player.show_strip(SAMPLES / "high.mp4", pictures)
    for share, colour in zip((0.0, 0.5, 1.0), colours, strict=True):
        bar.pointed.emit(round(share * 3_000_000))
        seen = hover.grab().toImage()
        assert seen.pixelColor(seen.width() // 2, 20).name() == colour
    assert hover.height() > bare + 80
    bar.pointed.emit(None)
    assert not hover.isVisible()
    assert len(wanted) == 1


async def test_a_loop_begins_again(player: Player, eventually: Eventually) -> None:
    await opened(player, "high.mp4", eventually)
    click(player, "Loop")
    seen: list[int] = []
    player.reel.shown.connect(lambda frame: seen.append(frame.start_us))
    player.do(lambda transport: transport.seek(2_700_000))
    player.toggle()
    await eventually(lambda: any(it > 2_900_000 for it in seen) and 0 < seen[-1] < 1_000_000)
    assert player.is_playing


async def test_without_a_loop_the_last_frame_stays_and_play_begins_anew(
    player: Player, eventually: Eventually
) -> None:
    await opened(player, "high.mp4", eventually)
    player.do(lambda transport: transport.seek(2_800_000))
    await eventually(lambda: number(player) == 84)
    click(player, "Play")
    await eventually(lambda: number(player) == 89 and not player.is_playing)
    click(player, "Play")
    await eventually(lambda: player.is_playing and 0 < at_us(player) < 1_000_000)


async def test_sound_is_as_it_was_and_its_changes_are_told(
    qapp: object, chosen: list[dict[str, Any]], player: Player, eventually: Eventually
) -> None:
    assert qapp
    before = Player(Settings(volume=0.3, muted=False, loop=True))
    assert control(before, QSlider, "Volume").value() == 30
    assert not control(before, QToolButton, "Mute").isChecked()
    assert control(before, QToolButton, "Loop").isChecked()
    await opened(before, "sound.mp4", eventually)
    (sound,) = before.findChildren(QAudioOutput)
    assert not sound.isMuted()
    assert sound.volume() == pytest.approx(0.3)
    before.close_clip()
    await opened(player, "sound.mp4", eventually)
    click(player, "Mute")
    click(player, "Loop")
    control(player, QSlider, "Volume").setValue(55)
    assert chosen == [{"muted": False}, {"loop": True}, {"volume": 0.55}]
    (sound,) = player.findChildren(QAudioOutput)
    assert not sound.isMuted()
    assert sound.volume() == pytest.approx(0.55)
    click(player, "Mute")
    player.turn_volume(20)
    assert control(player, QSlider, "Volume").value() == 75
    assert not sound.isMuted()  # who turns it up wants to hear it


async def test_speed_holds_for_the_next_clip_too(player: Player, eventually: Eventually) -> None:
    player.go_slower()
    player.go_slower()
    await opened(player, "high.mp4", eventually)
    (media,) = player.findChildren(QMediaPlayer)
    assert media.playbackRate() == 0.5
    for _ in range(9):
        player.go_faster()
    assert media.playbackRate() == 4.0
    assert player.controls.speed.accessibleName() == "Speed: 4×"
    player.controls.speed.menu().actions()[0].trigger()
    assert media.playbackRate() == 0.25
    await opened(player, "main.mp4", eventually)
    assert media.playbackRate() == 0.25


async def test_only_files_are_opened(
    player: Player, clip: Path, clips: Path, eventually: Eventually
) -> None:
    player.show_clips([clip], POSTER)
    player.toggle()
    (media,) = player.findChildren(QMediaPlayer)
    sources = [media.source().toString()]
    media.sourceChanged.connect(lambda url: sources.append(url.toString()))
    player.show_clips([clips / "dusk-ridges.mp4"], POSTER)
    player.toggle()
    await eventually(lambda: player.is_playing)
    player.show_nothing("Rendering")
    found = [source for source in sources if source]
    assert found == [f"file://{clip}", f"file://{clips / 'dusk-ridges.mp4'}"]
    assert sources[-1] == ""


@pytest.mark.parametrize("name", ["concat:a.mp4|b.mp4", "subfile,,start,0,end,0,,:a.mp4"])
async def test_a_file_with_a_name_that_means_something_is_a_file(
    player: Player, clip: Path, tmp_path: Path, eventually: Eventually, name: str
) -> None:
    odd = tmp_path / name
    odd.write_bytes(clip.read_bytes())
    player.show_clips([odd], POSTER)
    player.toggle()
    await eventually(lambda: at_us(player) > 0)
    (media,) = player.findChildren(QMediaPlayer)
    assert media.source().isLocalFile()


@pytest.mark.says(r"^\[\w+ @ 0x|moov|Consider|error|Error")
@pytest.mark.parametrize(
    ("name", "said", "is_offered"),
    [
        ("av1.mp4", "This program cannot decode AV1 on this computer.", True),
        ("page.mp4", "This file is not a video, whatever its name says.", False),
        ("playlist.mp4", "This file is not a video, whatever its name says.", False),
        ("gone.mp4", "The file of this clip is not there any more.", False),
        ("cut", "This file is damaged. Nothing in it can be shown.", True),
        ("deaf", "There is no picture in this file, only sound.", True),
    ],
)
async def test_what_cannot_be_played_says_why_and_may_be_opened_elsewhere(
    player: Player, tmp_path: Path, eventually: Eventually, name: str, said: str, is_offered: bool
) -> None:
    made = {
        "cut": (SAMPLES / "high.mp4").read_bytes()[:2_000],
        "deaf": (SAMPLES / "sound.mp4").read_bytes().replace(b"trak", b"free", 1),
    }
    path = SAMPLES / name
    if name in made:
        path = tmp_path / "clip.mp4"
        path.write_bytes(made[name])
    told: list[Unplayable] = []
    taken: list[None] = []
    player.failed.connect(told.append)
    player.stage.poster.offer_taken.connect(lambda: taken.append(None))
    player.show_clips([path], POSTER)
    player.toggle()
    await eventually(lambda: told)
    assert player.stage.currentWidget() is player.stage.poster
    assert player.stage.poster.text() == said
    assert not player.is_playing
    (button,) = player.stage.poster.findChildren(QPushButton)
    assert button.isVisible() is is_offered
    if is_offered:
        assert button.text() == "Open in default player"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert len(taken) == 1
    assert player.path == path  # what is opened elsewhere, shown in its folder, or deleted


async def test_another_clip_lets_go_of_the_first(
    player: Player, clip: Path, clips: Path, eventually: Eventually
) -> None:
    player.show_clips([clip], POSTER)
    player.toggle()
    await eventually(lambda: at_us(player) > 0)
    player.show_clips([clips / "dusk-ridges.mp4"], POSTER)
    assert not player.is_playing
    (media,) = player.findChildren(QMediaPlayer)
    assert media.source().isEmpty()
    assert player.stage.currentWidget() is player.stage.poster
    assert control(player, QSlider, "Position").value() == 0


async def test_news_about_the_clip_that_plays_leaves_it_alone(
    player: Player, clip: Path, eventually: Eventually
) -> None:
    player.show_clips([clip], POSTER)
    player.toggle()
    await eventually(lambda: at_us(player) > 1_000_000)
    player.toggle()
    await eventually(lambda: not player.is_playing)
    at, time = control(player, QSlider, "Position").value(), shown_time(player)
    player.show_clips([clip], POSTER)  # its poster came, say
    assert control(player, QSlider, "Position").value() == at > 900
    assert shown_time(player) == time
    assert player.stage.currentWidget() is player.stage.video


async def test_with_no_clip_there_is_nothing_to_press(player: Player, clip: Path) -> None:
    player.show_nothing("Rendering")
    for name in ("Play", "Full screen", "Next frame", "Save frame"):
        assert not control(player, QToolButton, name).isEnabled()
    player.toggle()
    player.do(lambda transport: transport.step(1))
    assert not player.findChildren(QMediaPlayer)
    player.show_clips([clip], POSTER)
    assert control(player, QToolButton, "Play").isEnabled()


async def test_each_video_of_a_render_has_a_tab(player: Player, eventually: Eventually) -> None:
    files = [SAMPLES / "minute.mp4", SAMPLES / "minute-second.mp4"]
    player.show_clips([files[0]], POSTER)
    assert not player.tabs.isVisible()
    alone = player.height_for(400)
    player.show_clips(files, POSTER)
    assert [player.tabs.tabText(at) for at in range(2)] == ["Video 1", "Video 2"]
    assert player.tabs.isVisible()
    assert player.height_for(400) > alone
    player.tabs.setCurrentIndex(1)
    assert player.path == files[1]
    await eventually(lambda: number(player) == 2048)  # there is no poster of it
    assert not player.is_playing
    player.toggle()
    await eventually(lambda: (number(player) or 0) > 2050)
    player.show_clips(files, POSTER)  # news about it
    assert player.path == files[1]
    player.tabs.setCurrentIndex(0)
    assert player.path == files[0]
    await eventually(lambda: player.is_playing and 0 < (number(player) or 0) < 1000)
    player.show_nothing("")
    assert not player.tabs.isVisible()


async def test_marks_are_those_of_one_clip(player: Player, eventually: Eventually) -> None:
    await opened(player, "high.mp4", eventually)
    click(player, "Next frame")
    await eventually(lambda: number(player) == 1)
    player.resize(1200, 700)
    click(player, "Set in point")
    bar = player.controls.seek_bar
    assert bar.marks == Marks(33_333)
    await opened(player, "main.mp4", eventually)
    assert bar.marks == Marks()


@pytest.mark.parametrize("width", [280, 340, 432, 700, 1400])
async def test_buttons_that_have_no_room_are_left_out(
    player: Player, clip: Path, width: int
) -> None:
    player.show_clips([clip], POSTER, 5.0)
    player.resize(width, 400)
    controls = player.controls
    shown = [it for it in controls.findChildren(QWidget) if it.isVisibleTo(controls)]
    assert controls.play in shown
    assert controls.full in shown
    assert (controls.next in shown) is (width > 600)
    assert all(controls.rect().contains(it.geometry()) for it in shown if it.parent() is controls)
    edges = sorted((it.geometry() for it in shown if it.parent() is controls and it is not
                    controls.seek_bar), key=lambda it: it.left())  # fmt: skip
    assert all(left.right() < right.left() for left, right in pairwise(edges))
    assert controls.minimumSizeHint().width() <= 240


async def test_a_click_on_the_picture_plays_and_a_double_click_fills_the_screen(
    player: Player, clip: Path, once: Once, eventually: Eventually
) -> None:
    player.show_clips([clip], POSTER)
    QTest.mouseClick(player.stage.poster, Qt.MouseButton.LeftButton)
    await eventually(lambda: at_us(player) > 0)
    QTest.mouseClick(player.stage.video, Qt.MouseButton.LeftButton)
    await eventually(lambda: not player.is_playing)
    QTest.mouseClick(player.stage.video, Qt.MouseButton.RightButton)
    assert not player.is_playing
    full = once(player.full_screen_wanted)
    QTest.mouseDClick(player.stage.video, Qt.MouseButton.LeftButton)
    await asyncio.wait_for(full, 5)


@pytest.mark.parametrize("part", ["poster", "video"])
@pytest.mark.parametrize("is_frame", [False, True])
async def test_a_press_that_moves_drags_and_does_not_play(
    player: Player, clip: Path, part: str, is_frame: bool
) -> None:
    player.show_clips([clip], POSTER)
    if part == "video":
        player.stage.show_video()
    stage, target = player.stage, getattr(player.stage, part)
    wanted: list[str] = []
    stage.drag_wanted.connect(lambda: wanted.append("clip"))
    stage.frame_drag_wanted.connect(lambda: wanted.append("frame"))
    held = Qt.KeyboardModifier.ShiftModifier if is_frame else Qt.KeyboardModifier.NoModifier
    QTest.mousePress(target, Qt.MouseButton.LeftButton, held, QPoint(40, 40))
    move(stage, QPoint(42, 41), held)
    assert wanted == []
    for way in (60, 80, 100):
        move(stage, QPoint(way, 50), held)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, held, QPoint(100, 50))
    assert wanted == ["frame" if is_frame else "clip"]
    assert not player.is_playing
    assert not player.reel.is_open


def move(target: QWidget, place: QPoint, held: Qt.KeyboardModifier) -> None:
    """As QTest.mouseMove, which knows of no keys."""
    at, left = QPointF(place), Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, target.mapToGlobal(at), left, left, held)
    QCoreApplication.sendEvent(target, event)


async def test_the_poster_is_shown_whole(player: Player, clip: Path) -> None:
    tall = QImage(90, 160, QImage.Format.Format_RGB32)
    tall.fill(0x30FF30)
    player.show_clips([clip], tall)
    seen = player.stage.poster.grab().toImage()
    height = seen.height()
    assert seen.pixelColor(seen.width() // 2, 4).green() > 240
    assert seen.pixelColor(seen.width() // 2, height - 4).green() > 240
    assert seen.pixelColor(4, height // 2).lightness() == 0


def test_hurrying_from_clip_to_clip_freezes_nothing(clips: Path) -> None:
    """FFmpeg's threads must not need Python while QMediaPlayer.stop() waits for them; in a process
    of its own, since no time limit ends a thread that waits in C++.
    """
    done = subprocess.run(
        [sys.executable, "-c", CHURN, str(clips)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "done\n"), done.stderr
