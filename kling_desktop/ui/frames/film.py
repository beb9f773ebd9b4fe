"""A clip opened in the decoding process, and its frames one by one."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from kling_desktop.ui.preview.settling import settle

if TYPE_CHECKING:
    from collections.abc import Callable

_Status = QMediaPlayer.MediaStatus
_ENDS = frozenset({_Status.EndOfMedia, _Status.InvalidMedia})
_FIRST_PATIENCE_MS = 8_000
_PATIENCE_MS = 2_000  # some seeks into what is not there are answered by nothing at all
_LAST_PATIENCE_MS = 1_000
_FIRST_STEP_BACK_MS = 250
_NEAR_MS = 500  # what is left is played through: only then no frame is left out


class Film(QObject):
    """Waits in event loops of its own: nothing else happens in this process meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = QEventLoop(self)
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        settle(self._player, self._sink)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._take)
        self._player.mediaStatusChanged.connect(self._note)
        self._player.errorOccurred.connect(lambda *_: self._loop.quit())
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._loop.quit)
        self._newest: QVideoFrame | None = None
        self._until_us: float | None = None  # while it plays

    def open(self, path: str) -> QVideoFrame | None:
        """The first frame; None where none can be decoded."""

        def begin() -> None:
            self._player.setSource(QUrl.fromLocalFile(path))
            self._player.pause()

        return self._after(begin, _FIRST_PATIENCE_MS)

    def close(self) -> None:
        self._player.setSource(QUrl())
        QCoreApplication.processEvents()  # frames on their way are none of the next clip's

    def at(self, at_us: int, first: QVideoFrame) -> QVideoFrame | None:
        """The frame that covers a time; the last one for a time behind it."""
        if first.startTime() <= at_us < first.endTime():
            return first
        frame = self._seek(at_us // 1000 + 1)  # at its very beginning, Qt gives the one before
        if frame and frame.startTime() > at_us:  # rounded up, over the frame's end
            frame = self._seek(max(frame.startTime() // 1000 - 1, 0))
        if frame and frame.startTime() > at_us:  # some no seek leads to, in a file without an index
            before = self._seek(max(at_us // 1000 - _NEAR_MS, 0))
            frame = self._play(until_us=at_us) or before
        return frame or self.last(first)

    def last(self, first: QVideoFrame) -> QVideoFrame:
        """The last one that can be decoded, by playing what follows the last place found.

        A machine that is busy leaves out frames when it plays, but none when it is asked for one.
        """
        place, frame = self._near_the_end(first)
        if not place:  # the only place is the beginning: be there
            frame = self._seek(0) or first
        frame = self._play(until_us=inf) or frame
        while following := self._following(frame):
            frame = following
        return frame

    def spread(self, count: int, first: QVideoFrame) -> list[QVideoFrame]:
        """`count` frames, fewer where some are the same or cannot be decoded."""
        length_ms, found, missing = self._player.duration(), list[QVideoFrame](), 0
        for index in range(count):
            frame = self._seek(length_ms * (2 * index + 1) // (2 * count))
            missing = 0 if frame else missing + 1
            if frame and (not found or frame.startTime() > found[-1].startTime()):
                found.append(frame)
            if missing > 1:
                break
        return found or [first]

    def _near_the_end(self, first: QVideoFrame) -> tuple[int, QVideoFrame]:
        """A place (ms) with a frame, and no further than `_NEAR_MS` from the last such place."""
        length = self._player.duration()
        step, beyond = _FIRST_STEP_BACK_MS, length
        while (place := length - step) > 0:
            frame = self._seek(place)
            if frame:
                return self._nearer(place, frame, beyond)
            beyond, step = place, 2 * step
        return self._nearer(0, first, beyond)

    def _nearer(self, place: int, frame: QVideoFrame, beyond: int) -> tuple[int, QVideoFrame]:
        """Halve the way to where there was no frame any more, and stay at the last one found."""
        was_missed = False
        while beyond - place > _NEAR_MS:
            middle = (place + beyond) // 2
            found = self._seek(middle)
            was_missed = found is None
            if found:
                place, frame = middle, found
            else:
                beyond = middle
        if was_missed:
            frame = self._seek(place) or frame
        return place, frame

    def _following(self, frame: QVideoFrame) -> QVideoFrame | None:
        """None behind the last one, for which Qt gives that again, or nothing."""
        found = self._seek(frame.endTime() // 1000 + 2, _LAST_PATIENCE_MS)
        return found if found and found.startTime() > frame.startTime() else None

    def _seek(self, place_ms: int, patience_ms: int = _PATIENCE_MS) -> QVideoFrame | None:
        def seek() -> None:
            self._player.setPosition(place_ms)
            if self._player.playbackState() is not QMediaPlayer.PlaybackState.PausedState:
                self._player.pause()  # the end had been reached

        return self._after(seek, patience_ms)

    def _play(self, until_us: float) -> QVideoFrame | None:
        """The last frame that begins by then, of all that come; None when none comes."""
        self._until_us = until_us
        frame = self._after(self._player.play, _PATIENCE_MS)
        self._until_us = None
        return frame

    def _after(self, act: Callable[[], None], patience_ms: int) -> QVideoFrame | None:
        """The frame that follows; the wait ends, too, with the clip or with nothing happening."""
        self._newest = None
        QTimer.singleShot(0, act)
        self._silence.start(patience_ms)
        self._loop.exec()
        self._silence.stop()
        return self._newest

    def _take(self, frame: QVideoFrame) -> None:
        if not frame.isValid():  # the sink is emptied at the end
            return
        if self._until_us is None or frame.startTime() <= self._until_us:
            self._newest = frame
            self._silence.start()
        if self._until_us is None or frame.startTime() > self._until_us:
            self._loop.quit()

    def _note(self, status: QMediaPlayer.MediaStatus) -> None:
        is_sound_alone = status is _Status.LoadedMedia and not self._player.hasVideo()
        if status in _ENDS or is_sound_alone:
            self._loop.quit()
