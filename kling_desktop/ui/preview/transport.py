"""How a clip is gone through: play, shuttle, step, at what speed, between which marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kling_desktop.domain.marks import Marks
from kling_desktop.domain.shuttle import USUAL_SPEED, shuttled
from kling_desktop.ui.preview.backwards import Backwards

if TYPE_CHECKING:
    from kling_desktop.domain.playback import Span
    from kling_desktop.ui.preview.clip import Clip

_EARLY_MS = 12  # a jump takes that long, and the frame after the last must not be seen
_INSIDE_US = 2_000  # of a frame's end: the player is asked by the ms


class Transport(QObject):
    """`running_changed`: it runs, forwards or backwards. `marks_changed` carries the Marks."""

    running_changed = Signal(bool)
    marks_changed = Signal(object)

    def __init__(self, clip: Clip) -> None:
        super().__init__(clip)
        self.clip = clip
        self.marks = Marks()
        self._speed = USUAL_SPEED
        self._shuttle = 0
        self._was_running = False
        self._backwards = Backwards(clip, lambda: self.bounds)
        self._backwards.ended.connect(self.stop)
        self._turn = QTimer(self, singleShot=True)
        self._turn.setTimerType(Qt.TimerType.PreciseTimer)
        self._turn.timeout.connect(self._turn_back)
        clip.shown.connect(self._keep_inside)
        clip.ended.connect(self.stop)
        clip.playing_changed.connect(self._tell)

    @property
    def bounds(self) -> Span:
        """What is played: all of it, or the part that is marked."""
        return self.marks.span(self.clip.duration_us)

    @property
    def is_running(self) -> bool:
        return self.clip.is_playing or self._backwards.is_on

    @property
    def shuttle_speed(self) -> int:
        """What J and L have come to; 0 while neither is at work."""
        return self._shuttle

    def reset(self) -> None:
        """For another clip."""
        self._end_shuttle()
        self._turn.stop()
        self._set_marks(Marks())

    def toggle(self) -> None:
        if self.is_running:
            self.stop()
        else:
            self.play()

    def play(self) -> None:
        self._end_shuttle()
        self._run()

    def stop(self) -> None:
        """Stand on a frame; with marks on one between them."""
        was_running = self.is_running
        self._end_shuttle()
        self._turn.stop()
        self.clip.pause()
        frame = self.clip.frame
        if was_running and self.marks and frame:
            bounds = self.bounds
            at_us = max(min(frame.middle_us, bounds.end_us - _INSIDE_US), bounds.start_us)
            self.clip.seek(at_us)
        self._tell()

    def shuttle(self, way: int) -> None:
        """J is -1, L is 1: each press doubles the speed, up to four times."""
        self._shuttle = shuttled(self._shuttle, way)
        if self._shuttle > 0:
            self._backwards.stop()
            self.clip.set_rate(float(self._shuttle))
            self._run()
        else:
            self.clip.pause()
            self._backwards.run(-self._shuttle)
        self._tell()

    def step(self, count: int) -> None:
        self._end_shuttle()
        self._turn.stop()
        self.clip.step(count)
        self._tell()

    def seek(self, at_us: int) -> None:
        self._turn.stop()
        self.clip.seek(at_us)

    def to_start(self) -> None:
        self.seek(self.bounds.start_us)

    def to_end(self) -> None:
        """To the last frame, or the out point."""
        if self.marks.out_us is None:
            self._turn.stop()
            self.clip.seek_end()
        else:
            self.seek(self.marks.out_us - _INSIDE_US)

    def mark_in(self) -> None:
        if self.clip.frame:
            self._set_marks(self.marks.begun_at(self.clip.frame))

    def mark_out(self) -> None:
        if self.clip.frame:
            self._set_marks(self.marks.ended_at(self.clip.frame))

    def clear_marks(self) -> None:
        self._set_marks(Marks())

    def set_speed(self, speed: float) -> None:
        self._speed = speed
        if not self._shuttle:
            self.clip.set_rate(speed)

    def _run(self) -> None:
        frame, bounds = self.clip.frame, self.bounds
        is_inside = frame and bounds.start_us <= frame.start_us < bounds.end_us
        if frame and self.marks and not (is_inside and not self._is_last(frame)):
            self.clip.seek(bounds.start_us)
        self.clip.play()
        self._tell()

    def _is_last(self, frame: Span) -> bool:
        return frame.end_us >= self.bounds.end_us - _INSIDE_US

    def _keep_inside(self, frame: Span) -> None:
        """Come back from the out point in time; the player knows of none."""
        if not self.marks or not self.clip.is_playing or self.clip.is_moving:
            return
        bounds = self.bounds
        is_outside = frame.start_us >= bounds.end_us or frame.end_us <= bounds.start_us
        if is_outside or (self._is_last(frame) and not self.clip.is_looping):
            self._turn_back()
        elif self._is_last(frame):
            lasts_ms = frame.length_us / self.clip.rate / 1000
            self._turn.start(max(round(lasts_ms) - _EARLY_MS, 0))

    def _turn_back(self) -> None:
        if not self.clip.is_playing:
            return
        if self.clip.is_looping:
            self.clip.seek(self.bounds.start_us)
        else:
            self.stop()

    def _end_shuttle(self) -> None:
        self._backwards.stop()
        if self._shuttle:
            self._shuttle = 0
            self.clip.set_rate(self._speed)

    def _set_marks(self, marks: Marks) -> None:
        if marks != self.marks:
            self.marks = marks
            self.marks_changed.emit(marks)

    def _tell(self) -> None:
        if self.is_running != self._was_running:
            self._was_running = self.is_running
            self.running_changed.emit(self.is_running)
