"""Above a side: which clip it is, what is said of it, its sound, and the button to keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from kling_desktop.ui import icons
from kling_desktop.ui.i18n import whole
from kling_desktop.ui.labels import ElidedLabel, MutedLabel, PlainLabel
from kling_desktop.ui.preview.buttons import SignButton
from kling_desktop.ui.theme import GRID, current_theme, scaled, strong

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kling_desktop.domain.task import Task

_SIGN = 16  # px
_WORDS_FROM = 26  # heights of the font: below that, the name needs the room


class Heading(QWidget):
    """`number` is the side's, 1 or 2, and the key that keeps it."""

    keep_wanted = Signal()
    sound_wanted = Signal()

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._number = PlainLabel(whole(number), self)
        self.name = ElidedLabel("", self)
        self.place = MutedLabel("", self)
        self._sign = QLabel(self)
        self.verdict = MutedLabel("", self)
        self.sound = SignButton("volume-x", self.tr("Sound"), self, is_switch=True)
        self.keep = QPushButton(self)
        self.keep.setAccessibleName(self.tr("Keep this one"))
        self.keep.setToolTip(self.tr("Star it, and reject the other ({0})").format(number))
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._wear()
        self.sound.clicked.connect(self.sound_wanted)
        self.keep.clicked.connect(self.keep_wanted)

    def show_task(self, task: Task, position: int) -> None:
        """`position` of the video counts from 0."""
        self._task = task
        self.name.setText(task.name or task.task_id)
        count = len(task.videos)
        place = self.tr("Video {0} of {1}").format(whole(position + 1), whole(count))
        self.place.setText(place)
        self.place.setVisible(count > 1)
        self._say()

    def show_sound(self, *, on: bool) -> None:
        self.sound.setChecked(on)
        self.sound.wear("volume-2" if on else "volume-x")
        self.sound.name(self.tr("Turn its sound off") if on else self.tr("Hear its sound"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._wear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        has_room = self.width() >= _WORDS_FROM * self.fontMetrics().height()
        self.keep.setText(self.tr("Keep this one") if has_room else self.tr("Keep"))
        if self._task:
            self._show_verdict(self._task, has_room=has_room)

    def _show_verdict(self, task: Task, *, has_room: bool) -> None:
        theme, side, density = current_theme(), scaled(_SIGN), self.devicePixelRatioF()
        star = icons.pixmap("star", theme.star, side, density, is_filled=True)
        thumb = icons.pixmap("thumbs-down", theme.muted, side, density)
        self._sign.setPixmap(star if task.is_starred else thumb)
        self.verdict.setText(self.tr("Starred") if task.is_starred else self.tr("Rejected"))
        is_judged = task.is_starred or task.is_rejected
        self._sign.setToolTip(self.verdict.text())
        self._sign.setVisible(is_judged)
        self.verdict.setVisible(is_judged and has_room)

    def _wear(self) -> None:
        for label in (self._number, self.name):
            label.setFont(strong(self.font()))
        self._say()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for widget in (self._number, self.name, self.place, self._sign, self.verdict):
            row.addWidget(widget)
        row.setStretchFactor(self.name, 1)
        row.addWidget(self.sound)
        row.addWidget(self.keep)
