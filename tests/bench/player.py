"""From a click on a poster to the first frame of the clip, against a bare QMediaPlayer on the same
file; and the memory that clips take which are opened one after the other.

Off screen. The frame counts when Qt's video window has painted it, with both.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.loops import run_on_qt

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from PySide6.QtMultimediaWidgets import QVideoWidget

    from kling_desktop.ui.preview.player import Player

TIMES = 25
CLIPS = 500
WARM = 100  # clips after which every buffer has been needed once
SAMPLES = Path(__file__).parents[1] / "media" / "samples"
_IN_TURN = ("high.mp4", "tall.mp4", "vp9.webm", "hevc.mp4", "sound.mp4", "fps-60.mp4")


def figures() -> Iterator[str]:
    yield from run_on_qt(_measured)


async def _measured() -> list[str]:
    from kling_desktop.resources import resource
    from kling_desktop.storage.settings import Settings
    from kling_desktop.ui.loop import from_qt
    from kling_desktop.ui.preview.player import Player

    player = await from_qt(lambda: Player(Settings()))
    player.resize(800, 600)
    player.show()
    bare = await from_qt(_bare)
    clips = sorted(resource("clips").glob("*.mp4"))
    pairs = [
        (await _timed(_ours(player, clip)), await _timed(bare(clip)))
        for clip in (clips[number % len(clips)] for number in range(TIMES))
    ]
    ours, alone = (median(times[1:]) * 1000 for times in zip(*pairs, strict=True))
    ratio = median(mine / other for mine, other in pairs[1:])
    grown = await _grown(player)
    player.close_clip()
    player.deleteLater()
    said = f"a click to the first frame: {ours:.0f} ms; a bare QMediaPlayer: {alone:.0f} ms"
    return [
        f"{said}, ratio {ratio:.2f}",
        f"memory after {CLIPS} clips in turn: {grown / 1e6:+.1f} MB since the first {WARM}",
    ]


def _ours(player: Player, clip: Path) -> Callable[[], Awaitable[object]]:
    """All that a click does, with the poster before it and the frame on the stage after it."""
    from PySide6.QtGui import QImage

    player.show_nothing("")
    player.show_clips([clip], QImage(1280, 720, QImage.Format.Format_RGB32), 5.0)
    video = player.stage.video

    def click() -> Awaitable[object]:
        painted = _painted(video)
        player.stage.clicked.emit()
        return painted

    return click


def _bare() -> Callable[[Path], Callable[[], Awaitable[object]]]:
    """One player for all clips, as ours has."""
    from PySide6.QtCore import QUrl
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
    from PySide6.QtMultimediaWidgets import QVideoWidget

    from kling_desktop.ui.preview.settling import settle

    widget = QVideoWidget()
    widget.resize(800, 500)
    widget.show()
    media, sound = QMediaPlayer(widget), QAudioOutput(widget)
    settle(media, sound, widget)
    sound.setMuted(True)
    media.setAudioOutput(sound)
    media.setVideoOutput(widget)

    def prepared(clip: Path) -> Callable[[], Awaitable[object]]:
        media.stop()
        media.setSource(QUrl())

        def click() -> Awaitable[object]:
            painted = _painted(widget)
            media.setSource(QUrl.fromLocalFile(str(clip)))
            media.play()
            return painted

        return click

    return prepared


async def _timed(click: Callable[[], Awaitable[object]]) -> float:
    await asyncio.sleep(0.1)  # until what was before is gone
    before = time.perf_counter()
    await click()
    return time.perf_counter() - before


async def _grown(player: Player) -> int:
    """How many bytes more the process holds."""
    held = 0
    for number in range(CLIPS):
        await _timed(_ours(player, SAMPLES / _IN_TURN[number % len(_IN_TURN)]))
        if number == WARM:
            held = _held()
    return _held() - held


def _held() -> int:
    """Bytes in memory now; Linux tells."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


def _painted(widget: QVideoWidget) -> Awaitable[None]:
    """Done when the widget's window has painted a frame that it has not got yet."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtGui import QGuiApplication

    painted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    sink = widget.videoSink()
    assert not sink.videoFrame().isValid()

    class Watch(QObject):
        def eventFilter(self, _window: QObject, event: QEvent) -> bool:
            is_paint = event.type() in (QEvent.Type.Expose, QEvent.Type.UpdateRequest)
            if is_paint and sink.videoFrame().isValid():
                QTimer.singleShot(0, self, self.tell)  # after the event
            return False

        def tell(self) -> None:
            self.deleteLater()
            if not painted.done():
                painted.set_result(None)

    watch = Watch(widget)
    for window in QGuiApplication.allWindows():
        if window.metaObject().className() == "QVideoWindow":
            window.installEventFilter(watch)
    return painted
