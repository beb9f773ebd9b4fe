"""What the seek bar does: moves the clip, and shows what is at the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from kling_desktop.domain.time_code import time_code
from kling_desktop.ui.preview.hover import Hover

if TYPE_CHECKING:
    from kling_desktop.ui.preview.reel import Reel
    from kling_desktop.ui.preview.seek_bar import SeekBar


class Pointing(QObject):
    """`strip_wanted` is sent when somebody points at the bar for the first time in a clip."""

    strip_wanted = Signal(object)

    def __init__(self, bar: SeekBar, reel: Reel) -> None:
        super().__init__(bar)
        self.hover = Hover(bar)
        self._bar = bar
        self._reel = reel
        self._goes_on = False
        self._has_asked = False
        bar.scrubbed.connect(self._scrub)
        bar.stepped.connect(self._step)
        bar.pointed.connect(self._point)
        bar.sliderPressed.connect(self._hold)
        bar.sliderReleased.connect(self._let_go)

    def reset(self) -> None:
        """For another clip."""
        self.hover.take_strip(())
        self.hover.hide()
        self._has_asked = False

    def _scrub(self, at_us: int) -> None:
        self._reel.do(lambda transport: transport.seek(at_us))

    def _step(self, count: int) -> None:
        self._reel.do(lambda transport: transport.step(count))

    def _hold(self) -> None:
        """It stands while the bar is held, and goes on afterwards."""
        self._goes_on = self._reel.is_running
        if self._goes_on:
            self._reel.toggle()

    def _let_go(self) -> None:
        if self._goes_on and not self._reel.is_running:
            self._reel.toggle()

    def _point(self, at_us: int | None) -> None:
        length_us = self._bar.maximum() * 1000
        if at_us is None or not length_us or not self._bar.isEnabled():
            self.hover.hide()
            return
        if not self._has_asked:
            self._has_asked = True
            self.strip_wanted.emit(self._reel.path)
        above = self._bar.mapToGlobal(QPoint(round(self._bar.x_of(at_us)), 0))
        text = time_code(at_us, self._reel.frames_per_s)
        self.hover.show_at(above, at_us / length_us, text)
