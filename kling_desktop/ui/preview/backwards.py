"""Runs a clip backwards, which the player cannot: from frame to frame, by the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.domain.playback import Span
    from kling_desktop.ui.preview.clip import Clip

_TICK_MS = 8  # half a frame at 60 a second
_INSIDE_US = 2_000


class Backwards(QObject):
    """Leaves frames out where they do not come fast enough. `ended`: it came to the start."""

    ended = Signal()

    def __init__(self, clip: Clip, bounds: Callable[[], Span]) -> None:
        super().__init__(clip)
        self._clip = clip
        self._bounds = bounds
        self._speed = 1
        self._from_us = 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_on(self) -> bool:
        return self._timer.isActive()

    def run(self, speed: int) -> None:
        """From the shown frame on, that many times as fast as forwards."""
        frame, bounds = self._clip.frame, self._bounds()
        self._speed = speed
        at_us = frame.start_us if frame else 0
        is_at_start = at_us <= bounds.start_us
        self._begin(bounds.end_us - _INSIDE_US if is_at_start and self._clip.is_looping else at_us)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _begin(self, at_us: int) -> None:
        self._from_us = at_us
        self._clock.start()

    def _go_on(self) -> None:
        frame = self._clip.frame
        if self._clip.is_moving or frame is None:
            return
        bounds = self._bounds()
        at_us = self._from_us - self._clock.elapsed() * 1000 * self._speed
        if at_us >= bounds.start_us:
            if not frame.holds(at_us, tolerance_us=_INSIDE_US):  # else it would come once more
                self._clip.seek(at_us)
        elif frame.start_us > bounds.start_us:
            self._clip.seek(bounds.start_us)  # that one is to be seen, too
        elif self._clip.is_looping:
            self._begin(bounds.end_us - _INSIDE_US)
        else:
            self.stop()
            self.ended.emit()
