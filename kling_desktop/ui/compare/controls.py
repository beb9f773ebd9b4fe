"""One transport for both clips: play, step, seek, speed, loop; and how they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kling_desktop.domain.time_code import time_code
from kling_desktop.ui.keyboard.commands import COMPARE
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.preview.buttons import SignButton, SpeedButton
from kling_desktop.ui.preview.seek_bar import SeekBar
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.domain.playback import Span
    from kling_desktop.ui.compare.clip_pair import ClipPair
    from kling_desktop.ui.keyboard.bindings import Bindings


class Controls(QWidget):
    def __init__(self, pair: ClipPair, parent: QWidget) -> None:
        super().__init__(parent)
        self._pair = pair
        self.back = self._sign("step-back", self.tr("Previous frame"), "step_back")
        self.play = self._sign("play", self.tr("Play"), "toggle")
        self.on = self._sign("step-forward", self.tr("Next frame"), "step_on")
        self.seek_bar = SeekBar(self)
        self.time = MutedLabel("", self)
        self.speed = SpeedButton(self)
        self.loop = self._sign("repeat", self.tr("Loop"), "loop", is_switch=True)
        wipe = self.tr("Wipe: one over the other")
        self.wipe = self._sign("square-split-horizontal", wipe, "wipe", is_switch=True)
        self.full = self._sign("maximize", self.tr("Full screen"), "full_screen")
        self.loop.setChecked(pair.is_looping)
        self._lay_out()
        self._connect()
        self.refresh()

    def show_keys(self, bindings: Bindings) -> None:
        """Name those in force in the tooltips."""
        for button in self.findChildren(SignButton):
            button.show_keys(bindings, COMPARE)
        self.speed.show_keys(bindings, (f"{COMPARE}slower", f"{COMPARE}faster"))

    def refresh(self) -> None:
        """What there is to move through may be another by now."""
        leader = self._pair.leader
        for widget in (self.back, self.play, self.on, self.seek_bar, self.speed):
            widget.setEnabled(leader is not None)
        self.seek_bar.show_length(leader.duration_us if leader else 0)
        if leader and leader.frame:
            self._show(leader.frame)

    def set_speed(self, speed: float) -> None:
        self._pair.set_speed(speed)
        self.speed.show_speed(speed)

    def _show(self, frame: Span) -> None:
        leader = self._pair.leader
        if leader is None:
            return
        self.seek_bar.show_time(frame.start_us)
        rate = leader.frames_per_s
        now, end = time_code(frame.start_us, rate), time_code(leader.duration_us, rate)
        self.time.setText(f"{now} / {end}")
        self.seek_bar.say_time(frame.start_us, self.tr("{0} of {1}").format(now, end))
        longest = self.time.fontMetrics().horizontalAdvance(f"{end} / {end}")
        self.time.setMinimumWidth(max(longest, self.time.minimumWidth()))  # the bar keeps its place

    def _show_playing(self, on: bool) -> None:
        self.play.wear("pause" if on else "play")
        self.play.name(self.tr("Pause") if on else self.tr("Play"))

    def _connect(self) -> None:
        pair, bar = self._pair, self.seek_bar
        pair.moved.connect(self._show)
        pair.playing_changed.connect(self._show_playing)
        self.play.clicked.connect(pair.toggle)
        self.back.clicked.connect(lambda: pair.step(-1))
        self.on.clicked.connect(lambda: pair.step(1))
        bar.scrubbed.connect(pair.seek)
        bar.stepped.connect(pair.step)
        bar.sliderPressed.connect(lambda: pair.hold(on=True))
        bar.sliderReleased.connect(lambda: pair.hold(on=False))
        self.speed.chosen.connect(self.set_speed)
        self.loop.toggled.connect(pair.set_loop)

    def _sign(self, sign: str, text: str, command: str, *, is_switch: bool = False) -> SignButton:
        button = SignButton(sign, text, self, is_switch=is_switch)
        button.command = command
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for widget in (self.back, self.play, self.on):
            row.addWidget(widget)
        row.addWidget(self.seek_bar, 1)
        for part in (self.time, self.speed, self.loop, self.wipe, self.full):
            row.addWidget(part)
