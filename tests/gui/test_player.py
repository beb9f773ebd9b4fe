"""Real clips, really played."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QToolButton

from kling_desktop.storage.settings import Settings
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.preview.player import Player

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.gui.conftest import Once

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

LENGTH_MS = 5_000
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
        player.show_clip(clip, QImage())
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
    return next(it.text() for it in player.findChildren(MutedLabel) if "/" in it.text())


async def test_a_clip_plays_pauses_and_goes_on(
    player: Player, clip: Path, eventually: Eventually
) -> None:
    player.show_clip(clip, POSTER)
    assert not player.findChildren(QMediaPlayer)  # a poster needs no decoder
    assert player.stage.currentWidget() is player.stage.poster
    click(player, "Play")
    assert player.stage.currentWidget() is player.stage.video
    position = control(player, QSlider, "Position")
    await eventually(lambda: position.value() > 200)
    assert player.is_playing
    assert position.maximum() == pytest.approx(LENGTH_MS, abs=100)
    click(player, "Pause")
    await eventually(lambda: not player.is_playing)
    still = player._media.position()
    sink = player.stage.video.videoSink()
    frame = sink.videoFrame().toImage()
    assert frame.width() / frame.height() == pytest.approx(1280 / 720, 0.01)
    assert len({frame.pixel(x, 300) for x in range(0, frame.width(), 20)}) > 3
    click(player, "Play")
    await eventually(lambda: player._media.position() > still + 200)
    assert shown_time(player).endswith("/ 0:05")


async def test_the_moving_picture_moves(
    player: Player, clip: Path, once: Once, eventually: Eventually
) -> None:
    player.show_clip(clip, POSTER)
    player.toggle()
    sink = player.stage.video.videoSink()
    frames: set[int] = set()

    def look() -> bool:
        image = sink.videoFrame().toImage()
        frames.add(hash(bytes(image.constBits()))) if not image.isNull() else None
        return len(frames) >= 4

    await once(sink.videoFrameChanged)
    await eventually(look)


async def test_dragging_the_slider_seeks(
    player: Player, clip: Path, eventually: Eventually
) -> None:
    player.show_clip(clip, POSTER)
    player.toggle()
    position: QSlider = control(player, QSlider, "Position")
    await eventually(lambda: position.maximum() > 1_000)
    player.toggle()
    await eventually(lambda: not player.is_playing)
    position.setSliderDown(True)
    for at in (1_000, 2_000, 4_000):
        position.setSliderPosition(at)
    position.setSliderDown(False)
    await eventually(lambda: player._media.position() == pytest.approx(4_000, abs=60))
    assert shown_time(player) == "0:04 / 0:05"
    assert not player.is_playing


async def test_an_arrow_key_on_the_slider_seeks(
    player: Player, clip: Path, eventually: Eventually
) -> None:
    player.show_clip(clip, POSTER)
    player.toggle()
    position: QSlider = control(player, QSlider, "Position")
    await eventually(lambda: position.maximum() > 1_000)
    player.toggle()
    await eventually(lambda: not player.is_playing)
    player._media.setPosition(1_000)
    await eventually(lambda: position.value() == 1_000)
    position.setPageStep(1_500)
    QTest.keyClick(position, Qt.Key.Key_PageUp)
    await eventually(lambda: player._media.position() == pytest.approx(2_500, abs=60))


async def test_a_loop_begins_again(player: Player, clip: Path, eventually: Eventually) -> None:
    player.show_clip(clip, POSTER)
    click(player, "Loop")
    player.toggle()
    await eventually(lambda: player._media.position() > 0)
    player._media.setPosition(LENGTH_MS - 300)
    seen: list[int] = []
    player._media.positionChanged.connect(seen.append)

    def wrapped() -> bool:
        late = next((n for n, at in enumerate(seen) if at > LENGTH_MS - 500), len(seen))
        return any(at < 1_000 for at in seen[late:])

    await eventually(wrapped)
    assert player.is_playing


async def test_without_a_loop_it_stops_at_the_end_and_can_be_played_again(
    player: Player, clip: Path, eventually: Eventually
) -> None:
    player.show_clip(clip, POSTER)
    player.toggle()
    await eventually(lambda: player._media.position() > 0)
    player._media.setPosition(LENGTH_MS - 200)
    await eventually(lambda: player._media.mediaStatus() is QMediaPlayer.MediaStatus.EndOfMedia)
    assert not player.is_playing
    click(player, "Play")
    await eventually(lambda: player.is_playing and 0 < player._media.position() < 3_000)


async def test_sound_is_as_it_was_and_its_changes_are_told(
    qapp: object, chosen: list[dict[str, Any]], player: Player
) -> None:
    assert qapp
    before = Player(Settings(volume=0.3, muted=False, loop=True))
    assert control(before, QSlider, "Volume").value() == 30
    assert not control(before, QToolButton, "Mute").isChecked()
    assert control(before, QToolButton, "Loop").isChecked()
    assert not before._sound.isMuted()
    assert before._sound.volume() == pytest.approx(0.3)
    click(player, "Mute")
    click(player, "Loop")
    control(player, QSlider, "Volume").setValue(55)
    assert chosen == [{"muted": False}, {"loop": True}, {"volume": 0.55}]
    assert not player._sound.isMuted()
    assert player._sound.volume() == pytest.approx(0.55)


async def test_only_files_are_opened(
    player: Player, clip: Path, clips: Path, eventually: Eventually
) -> None:
    sources: list[str] = []
    player._media.sourceChanged.connect(lambda url: sources.append(url.toString()))
    player.show_clip(clip, POSTER)
    player.toggle()
    player.show_clip(clips / "dusk-ridges.mp4", POSTER)
    player.toggle()
    await eventually(lambda: player.is_playing)
    player.show_nothing("Rendering")
    opened = [source for source in sources if source]
    assert opened == [f"file://{clip}", f"file://{clips / 'dusk-ridges.mp4'}"]
    assert sources[-1] == ""


@pytest.mark.parametrize("name", ["concat:a.mp4|b.mp4", "subfile,,start,0,end,0,,:a.mp4"])
async def test_a_file_with_a_name_that_means_something_is_a_file(
    player: Player, clip: Path, tmp_path: Path, eventually: Eventually, name: str
) -> None:
    odd = tmp_path / name
    odd.write_bytes(clip.read_bytes())
    player.show_clip(odd, POSTER)
    player.toggle()
    await eventually(lambda: player._media.position() > 0)
    assert player._media.source().isLocalFile()


async def test_a_clip_that_cannot_be_played_is_told(
    player: Player, tmp_path: Path, once: Once
) -> None:
    bad = tmp_path / "bad.mp4"
    bad.write_bytes(b"this is not a video" * 100)
    told = once(player.failed)
    player.show_clip(bad, POSTER)
    player.toggle()
    (text,) = await told
    assert text
    assert not player.is_playing


async def test_another_clip_lets_go_of_the_first(
    player: Player, clip: Path, clips: Path, eventually: Eventually
) -> None:
    player.show_clip(clip, POSTER)
    player.toggle()
    await eventually(lambda: player._media.position() > 0)
    player.show_clip(clips / "dusk-ridges.mp4", POSTER)
    assert not player.is_playing
    assert player._media.source().isEmpty()
    assert player.stage.currentWidget() is player.stage.poster
    assert control(player, QSlider, "Position").value() == 0


async def test_news_about_the_clip_that_plays_leaves_it_alone(
    player: Player, clip: Path, eventually: Eventually
) -> None:
    player.show_clip(clip, POSTER)
    player.toggle()
    await eventually(lambda: player._media.position() > 1_000)
    player.toggle()
    await eventually(lambda: not player.is_playing)
    at, time = control(player, QSlider, "Position").value(), shown_time(player)
    player.show_clip(clip, POSTER)  # its poster came, say
    assert control(player, QSlider, "Position").value() == at > 900
    assert shown_time(player) == time
    assert player.stage.currentWidget() is player.stage.video


async def test_with_no_clip_there_is_nothing_to_press(player: Player, clip: Path) -> None:
    player.show_nothing("Rendering")
    for name in ("Play", "Full screen (F)"):
        assert not control(player, QToolButton, name).isEnabled()
    player.toggle()
    assert player._media.source().isEmpty()
    player.show_clip(clip, POSTER)
    assert control(player, QToolButton, "Play").isEnabled()


async def test_a_click_on_the_picture_plays_and_a_double_click_fills_the_screen(
    player: Player, clip: Path, once: Once, eventually: Eventually
) -> None:
    player.show_clip(clip, POSTER)
    QTest.mouseClick(player.stage.poster, Qt.MouseButton.LeftButton)
    await eventually(lambda: player._media.position() > 0)
    QTest.mouseClick(player.stage.video, Qt.MouseButton.LeftButton)
    await eventually(lambda: not player.is_playing)
    QTest.mouseClick(player.stage.video, Qt.MouseButton.RightButton)
    assert not player.is_playing
    full = once(player.full_screen_wanted)
    QTest.mouseDClick(player.stage.video, Qt.MouseButton.LeftButton)
    await asyncio.wait_for(full, 5)


@pytest.mark.parametrize("part", ["poster", "video"])
async def test_a_press_that_moves_drags_and_does_not_play(
    player: Player, clip: Path, once: Once, part: str
) -> None:
    player.show_clip(clip, POSTER)
    if part == "video":
        player.stage.show_video()
    target: QWidget = getattr(player.stage, part)
    wanted: list[None] = []
    player.stage.drag_wanted.connect(lambda: wanted.append(None))
    told = once(player.stage.drag_wanted)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    QTest.mouseMove(target, QPoint(42, 41))
    assert wanted == []
    for way in (60, 80, 100):
        QTest.mouseMove(target, QPoint(way, 50))
    await told
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    assert len(wanted) == 1
    assert not player.is_playing
    assert player._media.source().isEmpty()


async def test_the_poster_is_shown_whole(player: Player, clip: Path) -> None:
    tall = QImage(90, 160, QImage.Format.Format_RGB32)
    tall.fill(0x30FF30)
    player.show_clip(clip, tall)
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
