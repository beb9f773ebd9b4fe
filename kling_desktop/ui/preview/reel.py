"""The clip that the player has in hand: opened when something is first done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from kling_desktop.domain.shuttle import USUAL_SPEED
from kling_desktop.domain.time_code import frame_number

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtMultimediaWidgets import QVideoWidget

    from kling_desktop.domain.playback import Span, Unplayable
    from kling_desktop.ui.preview.transport import Transport

    Deed = Callable[[Transport], None]


class Reel(QObject):
    """`opened` comes with the first frame, `shown` carries the Span of each; `failed` an
    Unplayable, `marks_changed` the Marks. What it was told of loop, sound and speed holds for
    every clip.

    What plays is made when something is played first: that takes as long as a window does.
    """

    opened = Signal()
    shown = Signal(object)
    failed = Signal(object)
    running_changed = Signal(bool)
    marks_changed = Signal(object)

    def __init__(self, output: Callable[[], QVideoWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._output = output
        self._transport: Transport | None = None
        self._waiting: list[Deed] = []
        self._arriving: list[Deed] = []
        self.path: Path | None = None
        self.loops = self.is_muted = True
        self.volume = 1.0
        self.speed = USUAL_SPEED

    @property
    def is_open(self) -> bool:
        """Or about to be."""
        return self._transport is not None and self._transport.clip.path is not None

    @property
    def is_running(self) -> bool:
        return self._transport is not None and self._transport.is_running

    @property
    def frame(self) -> Span | None:
        """What the shown frame covers; None while nothing is decoded."""
        return self._transport.clip.frame if self._transport else None

    @property
    def frames_per_s(self) -> float:
        """0 while nothing is decoded."""
        return self._transport.clip.frames_per_s if self._transport and self.frame else 0.0

    @property
    def duration_us(self) -> int:
        """0 while nothing is decoded."""
        return self._transport.clip.duration_us if self._transport and self.frame else 0

    @property
    def frame_number(self) -> int:
        """Of the shown frame, from 0."""
        return frame_number(self.frame.start_us, self.frames_per_s) if self.frame else 0

    def image(self) -> QImage:
        """The shown frame in full size; null while nothing is decoded."""
        return self._transport.clip.image() if self._transport and self.frame else QImage()

    def take(self, path: Path | None) -> None:
        """Have another clip in hand, or none; it is opened later."""
        self.close()
        self.path = path

    def close(self) -> None:
        """Let go of the file, so that it can be moved or removed."""
        self._waiting.clear()
        self._arriving.clear()
        self.path = None
        if self._transport:
            self._transport.reset()
            self._transport.clip.close()

    def toggle(self) -> None:
        """Play or pause."""
        if self.path is None:
            return
        if self.is_open:
            self.do(lambda transport: transport.toggle())
        else:
            self.open(play=True)

    def do(self, deed: Deed) -> None:
        """Step, seek, mark: as soon as the clip is open."""
        if self.path is None:
            return
        if self.frame:
            deed(self._made())
            return
        self._waiting.append(deed)
        if not self.is_open:
            self.open()

    def do_at_rest(self, deed: Deed) -> None:
        """The same, once the frame is there that was asked for last."""
        self.do(lambda transport: self._await(transport, deed))

    def open(self, *, play: bool = False) -> None:
        """Show the first frame of the clip in hand, or play it."""
        if self.path:
            self._made().clip.open(self.path, play=play)

    def set_loop(self, on: bool) -> None:
        self.loops = on
        if self._transport:
            self._transport.clip.set_loop(on)

    def set_muted(self, on: bool) -> None:
        self.is_muted = on
        if self._transport:
            self._transport.clip.set_muted(on)

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self.volume = volume
        if self._transport:
            self._transport.clip.set_volume(volume)

    def set_speed(self, speed: float) -> None:
        self.speed = speed
        if self._transport:
            self._transport.set_speed(speed)

    def _made(self) -> Transport:
        if self._transport is None:
            self._transport = self._new_transport()
        return self._transport

    def _new_transport(self) -> Transport:
        from kling_desktop.ui.preview.clip import Clip  # late: the window is up by then
        from kling_desktop.ui.preview.transport import Transport

        clip = Clip(self._output(), self)
        transport = Transport(clip)
        clip.set_loop(self.loops)
        clip.set_muted(self.is_muted)
        clip.set_volume(self.volume)
        transport.set_speed(self.speed)
        clip.opened.connect(self._begin)
        clip.shown.connect(self.shown)
        clip.arrived.connect(self._arrive)
        clip.failed.connect(self._fail)
        transport.running_changed.connect(self.running_changed)
        transport.marks_changed.connect(self.marks_changed)
        return transport

    def _begin(self) -> None:
        self.opened.emit()
        waiting, self._waiting = self._waiting, []
        for deed in waiting:
            deed(self._made())

    def _await(self, transport: Transport, deed: Deed) -> None:
        if transport.clip.is_moving:
            self._arriving.append(deed)
        else:
            deed(transport)

    def _arrive(self) -> None:
        arriving, self._arriving = self._arriving, []
        for deed in arriving:
            deed(self._made())

    def _fail(self, trouble: Unplayable) -> None:
        self._waiting.clear()
        self.failed.emit(trouble)
