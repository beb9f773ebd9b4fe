"""Two clips that are moved as one: the same time is shown of both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.ui.compare.synchroniser import Synchroniser

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kling_desktop.domain.playback import Span
    from kling_desktop.ui.preview.clip import Clip

_ROUNDED_US = 1_000  # a file may round a frame's start to ms


class ClipPair(QObject):
    """Times are in µs. The longer clip leads; where the other has ended, its last frame stays.

    `ready`: each is open, or has failed. `moved` carries the Span shown of the leading one, and
    `settled`: both stand where they were to go. What cannot be played is left out.
    """

    ready = Signal()
    moved = Signal(object)
    settled = Signal()
    playing_changed = Signal(bool)

    def __init__(self, clips: tuple[Clip, Clip], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clips = clips
        self._synchroniser = Synchroniser(clips, self)
        self._synchroniser.jump_wanted.connect(self._meet)
        self._asked: dict[Clip, int] = {}
        self._failed: set[Clip] = set()
        self._is_playing = self._is_held = self._is_moving = False
        self._is_looping = True
        self._heard: Clip | None = None
        for clip in clips:
            clip.set_loop(False)
            clip.opened.connect(self._tell_ready)
            clip.failed.connect(partial(self._note_failure, clip))
            clip.shown.connect(partial(self._note_frame, clip))
            clip.arrived.connect(self._align)
            clip.ended.connect(partial(self._note_end, clip))

    @property
    def playable(self) -> list[Clip]:
        """Those that are open."""
        return [clip for clip in self.clips if clip.path and clip.frame]

    @property
    def leader(self) -> Clip | None:
        return max(self.playable, key=lambda clip: clip.duration_us, default=None)

    @property
    def is_playing(self) -> bool:
        return self._is_playing

    @property
    def is_moving(self) -> bool:
        """Whether one of them is not yet where it is to go."""
        return self._is_moving

    @property
    def is_looping(self) -> bool:
        return self._is_looping

    @property
    def speed(self) -> float:
        return self._synchroniser.speed

    @property
    def drift_us(self) -> float:
        """How far one was ahead of the other, when that was looked at last."""
        return self._synchroniser.drift_us

    @property
    def heard(self) -> Clip | None:
        """The one whose sound is on."""
        return self._heard

    def open(self, paths: Sequence[Path]) -> None:
        self.close()
        for clip, path in zip(self.clips, paths, strict=True):
            clip.open(path)

    def close(self) -> None:
        """Let go of the files."""
        self._set_playing(on=False)
        self._is_held = self._is_moving = False
        self._failed.clear()
        self._asked.clear()
        for clip in self.clips:
            clip.close()

    def play(self) -> None:
        leader = self.leader
        if leader is None:
            return
        self._set_playing(on=True)
        if leader.is_at_end and not leader.is_moving:
            self.seek(0)
        else:
            self._align()

    def pause(self) -> None:
        """Both stand on the same time."""
        self._set_playing(on=False)
        if not self._is_moving:
            self._meet()

    def toggle(self) -> None:
        if self._is_playing:
            self.pause()
        else:
            self.play()

    def seek(self, at_us: int) -> None:
        """If they play they go on from there, once both are there."""
        self._stand()
        self._is_moving = bool(self.playable)
        for clip in self.playable:
            self._asked[clip] = at_us
            clip.seek(at_us)

    def seek_end(self) -> None:
        """Show the last frame of the longer one."""
        self._set_playing(on=False)
        self._stand()
        if self.leader:
            self._is_moving = True
            self.leader.seek_end()

    def step(self, count: int) -> None:
        """Pause, and move by frames of the leading clip; the other follows."""
        if self._is_playing:
            self.pause()
        if self.leader:
            self._is_moving = True
            self.leader.step(count)

    def hold(self, *, on: bool) -> None:
        """Stand still for as long as somebody drags."""
        self._is_held = on
        if on:
            self._stand()
        else:
            self._align()

    def set_speed(self, speed: float) -> None:
        """1 is the usual one."""
        self._synchroniser.set_speed(speed)

    def set_loop(self, on: bool) -> None:
        """Together, at the end of the longer one."""
        self._is_looping = on

    def hear(self, heard: Clip | None) -> None:
        """The sound of one of them, or of none."""
        self._heard = heard
        for clip in self.clips:
            clip.set_muted(clip is not heard)

    # What the clips tell

    def _note_failure(self, clip: Clip, _why: object) -> None:
        self._failed.add(clip)
        self._tell_ready()
        self._align()

    def _tell_ready(self) -> None:
        if all(clip in self._failed or clip in self.playable for clip in self.clips):
            self.ready.emit()

    def _note_frame(self, clip: Clip, frame: Span) -> None:
        if clip is self.leader:
            self.moved.emit(frame)

    def _note_end(self, clip: Clip) -> None:
        """The leader's is that of both; the other waits for it."""
        if clip is not self.leader or not self._is_playing:
            return
        if self._is_looping:
            self.seek(0)
        else:
            self.pause()

    # How they stay together

    def _align(self) -> None:
        """Once both stand still, let the other show what the leader shows; then go on."""
        leader = self.leader
        if leader is None or leader.frame is None or self._synchroniser.is_at_work:
            return
        if any(clip.is_moving for clip in self.playable) or self._bring(leader.frame.start_us):
            return
        if self._is_playing and not self._is_held:
            self._start(leader)
        elif self._is_moving:
            self._is_moving = False
            self.settled.emit()

    def _bring(self, at_us: int) -> bool:
        """Whether one has to move to be there; it is asked once, as there may be a gap."""
        away = [clip for clip in self.playable if not _shows(clip, at_us)]
        asked = [clip for clip in away if self._asked.get(clip) != at_us]
        for clip in asked:
            self._is_moving = True
            self._asked[clip] = at_us
            clip.seek(at_us)
        return bool(asked)

    def _start(self, leader: Clip) -> None:
        self._is_moving = False
        self._asked.clear()
        self._synchroniser.hold_steady(self._heard or leader)
        self._synchroniser.start()
        for clip in self.playable:
            if clip is leader or not clip.is_at_end:
                clip.play()

    def _stand(self) -> None:
        self._synchroniser.stop()
        for clip in self.playable:
            clip.pause()

    def _meet(self) -> None:
        """Where the leading one is."""
        if self.leader and self.leader.frame:
            self.seek(self.leader.frame.start_us)

    def _set_playing(self, *, on: bool) -> None:
        if on != self._is_playing:
            self._is_playing = on
            if not on:
                self._synchroniser.stop()
            self.playing_changed.emit(on)


def _shows(clip: Clip, at_us: int) -> bool:
    """Whether it shows what there is at a time, which is its last frame from its end on."""
    frame = clip.frame
    if frame is None:
        return False
    return frame.holds(at_us + _ROUNDED_US) or (clip.is_at_end and at_us >= frame.start_us)
