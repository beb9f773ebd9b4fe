"""One transport for both clips: play, step, seek, speed, loop, and how they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QToolButton, QWidget

from kling_desktop.domain.shuttle import SPEEDS
from kling_desktop.domain.time_code import time_code
from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.compare.buttons import ICON, name_button, sign_button
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.domain.playback import Span
    from kling_desktop.ui.compare.clip_pair import ClipPair


class Controls(QWidget):
    def __init__(self, pair: ClipPair, parent: QWidget) -> None:
        super().__init__(parent)
        self._pair = pair
        self.play = sign_button("play", self.tr("Play"), self.tr("Space"), self)
        self.back = sign_button("step-back", self.tr("The frame before"), ",", self)
        self.on = sign_button("step-forward", self.tr("The next frame"), ".", self)
        self.position = QSlider(Qt.Orientation.Horizontal, self)
        self.position.setAccessibleName(self.tr("Position"))
        self.time = MutedLabel("", self)
        self.speed = self._speeds()
        self.loop = sign_button("repeat", self.tr("Loop"), "R", self, is_switch=True)
        self.loop.setChecked(pair.is_looping)
        wipe = self.tr("Wipe: one over the other")
        self.wipe = sign_button("square-split-horizontal", wipe, "W", self, is_switch=True)
        self.full = sign_button("maximize", self.tr("Full screen"), "F", self)
        self._lay_out()
        self._connect()
        self.setEnabled(False)

    def refresh(self) -> None:
        """What there is to move through may be another by now."""
        leader = self._pair.leader
        self.setEnabled(leader is not None)
        self.position.setRange(0, leader.duration_us // 1000 if leader else 0)
        if leader and leader.frame:
            self._show(leader.frame)

    def set_speed(self, speed: float) -> None:
        self.speed.setCurrentIndex(SPEEDS.index(speed))

    def _show(self, frame: Span) -> None:
        leader = self._pair.leader
        if leader is None:
            return
        if not self.position.isSliderDown():
            self.position.setValue(frame.start_us // 1000)
        rate = leader.frames_per_s
        now, end = time_code(frame.start_us, rate), time_code(leader.duration_us, rate)
        self.time.setText(self.tr("{0} / {1}").format(now, end))

    def _show_playing(self, on: bool) -> None:
        follow_theme(self.play, "pause" if on else "play", size=ICON)
        name_button(self.play, self.tr("Pause") if on else self.tr("Play"), self.tr("Space"))

    def _jump(self, _action: int) -> None:
        """A click beside the handle or an arrow key moves the slider before its signal."""
        if not self.position.isSliderDown():
            self._seek(self.position.sliderPosition())

    def _seek(self, at_ms: int) -> None:
        self._pair.seek(at_ms * 1000)

    def _connect(self) -> None:
        pair = self._pair
        pair.moved.connect(self._show)
        pair.playing_changed.connect(self._show_playing)
        self.play.clicked.connect(pair.toggle)
        self.back.clicked.connect(lambda: pair.step(-1))
        self.on.clicked.connect(lambda: pair.step(1))
        self.position.sliderPressed.connect(lambda: pair.hold(on=True))
        self.position.sliderMoved.connect(self._seek)
        self.position.sliderReleased.connect(lambda: pair.hold(on=False))
        self.position.actionTriggered.connect(self._jump)
        self.speed.currentIndexChanged.connect(lambda place: pair.set_speed(SPEEDS[place]))
        self.loop.toggled.connect(pair.set_loop)

    def _speeds(self) -> QComboBox:
        box = QComboBox(self)
        box.addItems([self.tr("{0}×").format(f"{speed:g}") for speed in SPEEDS])
        box.setCurrentIndex(SPEEDS.index(1.0))
        box.setAccessibleName(self.tr("Speed"))
        box.setToolTip(self.tr("Speed (J, L)"))
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return box

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        buttons: tuple[QToolButton, ...] = (self.back, self.play, self.on)
        for widget in (
            *buttons,
            self.position,
            self.time,
            self.speed,
            self.loop,
            self.wipe,
            self.full,
        ):
            row.addWidget(widget)
        row.setStretchFactor(self.position, 1)
