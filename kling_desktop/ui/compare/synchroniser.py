"""Keeps two clips in step while both play, by letting one run a little faster or slower."""

from __future__ import annotations

from functools import partial
from time import monotonic_ns
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kling_desktop.domain.playback_sync import PlaybackClock, is_out_of_step, rate_factor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.playback import Span
    from kling_desktop.ui.preview.clip import Clip

_LOOK_MS = 150
_JUMP_AGAIN_MS = 3_000  # a computer that is too slow for both would do nothing but jump


class Synchroniser(QObject):
    """`jump_wanted`: they are too far apart for it. `drift_us` is what was seen last: how long the
    one clip is ahead of the other that keeps its speed, negative where it is behind.
    """

    jump_wanted = Signal()

    def __init__(self, clips: tuple[Clip, Clip], parent: QObject) -> None:
        super().__init__(parent)
        self.drift_us = 0.0
        self._clips = clips
        self._clocks = {clip: PlaybackClock() for clip in clips}
        self._steady = clips[0]
        self._speed = 1.0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._keep_in_step)
        self._jumped = QTimer(self, singleShot=True, interval=_JUMP_AGAIN_MS)
        for clip in clips:
            clip.shown.connect(partial(self._note_frame, clip))

    @property
    def is_at_work(self) -> bool:
        return self._look.isActive()

    @property
    def speed(self) -> float:
        return self._speed

    def start(self) -> None:
        self.set_speed(self._speed)
        self._look.start()

    def stop(self) -> None:
        self._look.stop()

    def set_speed(self, speed: float) -> None:
        """1 is the usual one."""
        self._speed = speed
        self._run(self._clips, speed)

    def hold_steady(self, clip: Clip) -> None:
        """Whose speed is never touched: that would be heard in its sound."""
        self._steady = clip

    def _note_frame(self, clip: Clip, frame: Span) -> None:
        self._clocks[clip].saw(frame, _now_us())

    def _keep_in_step(self) -> None:
        now_us = _now_us()
        steady, nudged = sorted(self._clips, key=lambda clip: clip is not self._steady)
        here, there = (self._clocks[clip].at(now_us) for clip in (steady, nudged))
        if here is None or there is None or not (steady.is_playing and nudged.is_playing):
            return
        self.drift_us = (there - here) / self._speed
        if is_out_of_step(self.drift_us) and not self._jumped.isActive():
            self._jumped.start()
            self.jump_wanted.emit()
            return
        self._run([steady], self._speed)
        self._run([nudged], self._speed * rate_factor(self.drift_us))

    def _run(self, clips: Iterable[Clip], rate: float) -> None:
        for clip in clips:
            clip.set_rate(rate)
            self._clocks[clip].restart(rate)


def _now_us() -> int:
    return monotonic_ns() // 1_000
