"""Moves a player exactly to the frame: one question at a time, and the newest wins."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtMultimedia import QMediaMetaData, QMediaPlayer

from kling_desktop.domain.playback import LastFrameSearch, Span

PATIENCE_MS = 10_000  # a frame of 4K far from a key frame takes seconds
_ALL_IS_SAID_MS = 20  # "nothing there" comes just before "the end", which stops the player
_LATE_MS = 100  # a frame from before a pause may come that much later
_ROUNDED_US = 1_000  # the player takes whole ms


class Seeking(QObject):
    """Is given each frame that comes. `arrived` is sent when nothing is on its way any more."""

    arrived = Signal()

    def __init__(self, media: QMediaPlayer) -> None:
        super().__init__(media)
        self._media = media
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        self._nothing = QTimer(self, singleShot=True, interval=_ALL_IS_SAID_MS)
        self._nothing.timeout.connect(self._look_before)
        self._since_pause = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._since_pause.timeout.connect(self._take_as_answer)
        self.reset()

    def reset(self) -> None:
        self.frame: Span | None = None
        self._end_us = 0  # of the picture, once the file was found to promise more
        self._asked_ms: int | None = None
        self._was_asked = self._is_doubtful = False
        self._next_ms: int | None = None
        self._last_asked_ms = 0
        self._steps = 0
        self._back_from: Span | None = None
        self._search: LastFrameSearch | None = None
        self._patience.stop()
        self._nothing.stop()

    @property
    def is_moving(self) -> bool:
        return self._asked_ms is not None

    @property
    def duration_us(self) -> int:
        return self._end_us or self._media.duration() * 1000

    @property
    def frames_per_s(self) -> float:
        told = self._media.metaData().value(QMediaMetaData.Key.VideoFrameRate)
        if isinstance(told, float) and told > 0:
            return told
        return 1e6 / max(self.frame.end_us - self.frame.start_us, 1) if self.frame else 0.0

    @property
    def is_at_end(self) -> bool:
        """Sound may be longer than the picture by less than a frame."""
        if self.frame is None:
            return False
        is_longer = self._media.hasAudio() and not self._end_us
        spare_us = self._half_frame_us if is_longer else 2 * _ROUNDED_US
        return self.duration_us - self.frame.end_us < spare_us

    def pause(self) -> None:
        self._media.pause()
        self._since_pause.start()

    def seek(self, at_us: int) -> None:
        self._steps = 0
        self._back_from = None
        self._next_ms = -(-at_us // 1000) + 1  # a frame's own start may be rounded down
        self._go_on()

    def seek_end(self) -> None:
        self.seek(self.duration_us - max(self._half_frame_us, 2 * _ROUNDED_US))

    def step(self, count: int) -> None:
        self._steps += count
        self._go_on()

    def take(self, frame: Span) -> bool:
        """A frame came; whether it is one to be shown, and not only passed on the way."""
        self.frame = frame
        is_answer = self._answers(frame)
        if is_answer:
            self._settle()
        elif self._asked_ms is not None and self._since_pause.isActive():
            self._is_doubtful = True
            self._since_pause.start()
        if is_answer and self._search:
            self._search.saw(frame)
            self._search_on()
        elif is_answer and self._is_back_again(frame):
            return False
        return self._search is None

    def take_nothing(self) -> None:
        """There is no frame at that time, or the clip has ended before it."""
        if self._asked_ms is not None and not self._nothing.isActive():
            self._nothing.start()

    def go_on(self) -> None:
        """A frame was shown."""
        if self._asked_ms is None and not self._go_on() and self._was_asked:
            self._was_asked = False
            self.arrived.emit()

    @property
    def _half_frame_us(self) -> int:
        return round(5e5 / self.frames_per_s) if self.frames_per_s else 0

    def _go_on(self) -> bool:
        """Ask for what is wanted next, if there is something."""
        if self.frame is None or self._asked_ms is not None or self._search:
            return False
        wanted_ms, self._next_ms = self._next_ms, None
        if wanted_ms is None:
            wanted_ms = self._next_step(self.frame)
        if wanted_ms is not None:
            self._ask(wanted_ms)
        return wanted_ms is not None

    def _next_step(self, frame: Span) -> int | None:
        if self._steps > 0 and not self.is_at_end:
            self._steps -= 1
            return -(-frame.end_us // 1000) + 1
        if self._steps < 0 and frame.start_us > _ROUNDED_US:
            self._steps += 1
            self._back_from = frame
            return frame.start_us // 1000 - 1
        self._steps = 0
        return None

    def _ask(self, at_ms: int) -> None:
        last_ms = self._end_us // 1000 - 1 if self._end_us else self._media.duration()
        self._last_asked_ms = min(max(at_ms, 0), last_ms)
        self._asked_ms, self._was_asked = self._last_asked_ms, True
        self._patience.start()
        self._media.setPosition(self._last_asked_ms)
        if self._media.playbackState() is QMediaPlayer.PlaybackState.StoppedState:
            self._media.pause()  # it was at the end

    def _answers(self, frame: Span) -> bool:
        """Only one is on its way, but a frame from before may come in between."""
        if self._asked_ms is None:
            return False
        at_us = self._asked_ms * 1000
        if frame.holds(at_us, tolerance_us=_ROUNDED_US):
            return True
        if self._media.isPlaying():
            return at_us <= frame.start_us < at_us + 1_000_000
        return not self._since_pause.isActive()  # a gap, or past the end

    def _is_back_again(self, frame: Span) -> bool:
        """A step back over a gap leads to the same frame: ask for what is before it."""
        start, self._back_from = self._back_from, None
        if start is None or frame.start_us < start.start_us or self._last_asked_ms <= 0:
            return False
        self._back_from = start
        self._ask(self._last_asked_ms - max(start.length_us // 2000, 1))
        return True

    def _take_as_answer(self) -> None:
        """No better frame came: there is a gap at that time, or the end is before it."""
        if self._is_doubtful:
            self._settle()
            self.go_on()

    def _settle(self) -> None:
        self._asked_ms, self._is_doubtful = None, False
        self._patience.stop()
        self._nothing.stop()

    def _look_before(self) -> None:
        """Where there is nothing, the last frame is shown."""
        if self._asked_ms is None:
            return
        if self._search is None:
            self._search = LastFrameSearch(self._asked_ms * 1000)
        else:
            self._search.saw(None)
        self._asked_ms = None
        self._search_on()

    def _search_on(self) -> None:
        if self._search is None:
            return
        target_us = self._search.target_us
        if target_us is not None:
            self._ask(target_us // 1000)
            return
        last, self._search = self._search.last, None
        self._steps, self._next_ms = 0, None
        if last:
            self._end_us = last.end_us
            self._ask(last.middle_us // 1000)
        else:
            self.go_on()

    def _give_up(self) -> None:
        self._asked_ms, self._search = None, None
        self.go_on()
