"""What stands below the picture: the seek bar, and one line of buttons as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from kling_desktop.domain.time_code import frame_number, time_code
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.preview.buttons import SignButton, SpeedButton
from kling_desktop.ui.preview.seek_bar import SeekBar
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kling_desktop.ui.keyboard.bindings import Bindings

VOLUME_STEPS = 100


class Controls(QWidget):
    """Only looks; what each part does is decided by the player."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right everywhere
        self.seek_bar = SeekBar(self)
        self.play = self._sign("play", self.tr("Play"), "play")
        self.speed = SpeedButton(self)
        self.loop = self._sign("repeat", self.tr("Loop"), "loop", is_switch=True)
        self.mute = self._sign("volume-2", self.tr("Mute"), "mute", is_switch=True)
        self.full = self._sign("maximize", self.tr("Full screen"), "full_screen")
        self.step_back = self._sign("step-back", self.tr("Previous frame"), "step_back")
        self.step_on = self._sign("step-forward", self.tr("Next frame"), "step_on")
        self.previous = self._sign("skip-back", self.tr("Previous clip"), "previous_clip")
        self.next = self._sign("skip-forward", self.tr("Next clip"), "next_clip")
        self.mark_in = self._sign("arrow-left-to-line", self.tr("Set in point"), "mark_in")
        self.mark_out = self._sign("arrow-right-to-line", self.tr("Set out point"), "mark_out")
        self.save_frame = self._sign("camera", self.tr("Save frame"), "save_frame")
        self.save_frame.add(self.tr("Shift and drag the picture to take the frame along."))
        self.volume = self._volume()
        self.time = _RunningLabel("00:00:00 / 00:00:00", self)
        self.frame = _RunningLabel(self.tr("Frame {0}").format("0000"), self)
        self._lay_out()

    def show_keys(self, bindings: Bindings) -> None:
        """Name those in force in the tooltips."""
        for button in self.findChildren(SignButton):
            button.show_keys(bindings)
        self.speed.show_keys(bindings, ("slower", "faster"))

    def set_enabled(self, on: bool) -> None:
        """All that is of no use without a clip."""
        for widget in (
            *(self.seek_bar, self.play, self.full, self.step_back, self.step_on),
            *(self.mark_in, self.mark_out, self.save_frame, self.speed),
        ):
            widget.setEnabled(on)

    def keep_off_the_edges(self, on: bool) -> None:
        """Where nothing else is around them, of the screen say."""
        beside = 4 * GRID if on else 0
        self._column.setContentsMargins(beside, 0, beside, 2 * GRID if on else 0)
        self._fit(self.width())

    def show_playing(self, playing: bool) -> None:
        self.play.wear("pause" if playing else "play")
        self.play.name(self.tr("Pause") if playing else self.tr("Play"))

    def show_time(self, at_us: int, length_us: int, frames_per_s: float) -> None:
        now, length = time_code(at_us, frames_per_s), time_code(length_us, frames_per_s)
        self.time.setText(f"{now} / {length}")
        self.seek_bar.say_time(at_us, self.tr("{0} of {1}").format(now, length))
        number = frame_number(at_us, frames_per_s) if frames_per_s else None
        said = "" if number is None else self.tr("Frame {0}").format(number)
        self.frame.setText(said)
        self.time.setToolTip(said)

    def minimumSizeHint(self) -> QSize:
        """What fits is seen, down to the first of them."""
        needed = sum(it.sizeHint().width() for it in (self.play, self.full)) + 40 * GRID
        return QSize(needed, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        """Leave out what matters least until the rest has room."""
        margins = self._column.contentsMargins()
        left = width - margins.left() - margins.right() - GRID  # one more between the sides
        for group in self._by_importance:
            left -= sum(it.sizeHint().width() + GRID for it in group)
            for widget in group:
                widget.setVisible(left >= 0)

    def _sign(self, sign: str, text: str, command: str, *, is_switch: bool = False) -> SignButton:
        button = SignButton(sign, text, self, is_switch=is_switch)
        button.command = command
        return button

    def _volume(self) -> QSlider:
        volume = QSlider(Qt.Orientation.Horizontal, self)
        volume.setAccessibleName(self.tr("Volume"))
        volume.setRange(0, VOLUME_STEPS)
        volume.setFixedWidth(18 * GRID)
        volume.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return volume

    @property
    def _by_importance(self) -> tuple[tuple[QWidget, ...], ...]:
        """What is of use together is seen together."""
        return (
            *((self.play,), (self.time,), (self.full,), (self.mute,)),
            *((self.step_back, self.step_on), (self.speed,), (self.loop,), (self.save_frame,)),
            *((self.volume,), (self.mark_in, self.mark_out), (self.previous, self.next)),
            (self.frame,),
        )

    def _lay_out(self) -> None:
        self._line = line = QHBoxLayout()
        line.setSpacing(GRID)
        for button in (self.previous, self.step_back, self.play, self.step_on, self.next):
            line.addWidget(button)
        line.addSpacing(GRID)
        line.addWidget(self.time)
        line.addWidget(self.frame)
        line.addStretch(1)
        for widget in (
            *(self.mark_in, self.mark_out, self.speed, self.loop, self.mute, self.volume),
            *(self.save_frame, self.full),
        ):
            line.addWidget(widget)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self.seek_bar)
        layout.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class _RunningLabel(MutedLabel):
    """As wide as the longest text that it gets, so that nothing moves while it runs."""

    def __init__(self, longest: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self._longest = longest

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._longest)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
