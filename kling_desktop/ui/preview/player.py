"""Plays the saved clips of one render: picture, controls, and a tab for each video."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kling_desktop.domain.shuttle import faster, slower
from kling_desktop.ui.preview.controls import VOLUME_STEPS, Controls
from kling_desktop.ui.preview.flaws import OPENED_ELSEWHERE, sentence_about
from kling_desktop.ui.preview.pointing import Pointing
from kling_desktop.ui.preview.reel import Reel
from kling_desktop.ui.preview.stage import Stage
from kling_desktop.ui.preview.video_tabs import VideoTabs
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kling_desktop.domain.playback import Span, Unplayable
    from kling_desktop.storage.settings import Settings
    from kling_desktop.ui.preview.reel import Deed


class Player(QWidget):
    """Only files of ours are ever given to it. `preferences_changed` carries names and values,
    `failed` an Unplayable, `neighbour_wanted` -1 or 1 for the clip before or after, `strip_wanted`
    the clip of which `show_strip` is to be given pictures.
    """

    preferences_changed = Signal(dict)
    failed = Signal(object)
    full_screen_wanted = Signal()
    playing_changed = Signal(bool)
    neighbour_wanted = Signal(int)
    frame_wanted = Signal()
    strip_wanted = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Player"))
        self.tabs = VideoTabs(self)
        self.stage = Stage(self)
        self.controls = Controls(self)
        self.reel = Reel(lambda: self.stage.video, self)
        self._pointing = Pointing(self.controls.seek_bar, self.reel)
        self._files: list[Path] = []
        self._poster = QImage()
        self._told_us = 0
        self._lay_out()
        self._connect()
        self._apply(settings)

    @property
    def path(self) -> Path | None:
        """The file that is shown, and that whatever is done here is done to."""
        return self.reel.path

    @property
    def is_playing(self) -> bool:
        return self.reel.is_running

    def show_clips(self, files: Sequence[Path], poster: QImage, length_s: float = 0.0) -> None:
        """Show the first clip's poster and its length as told; it is opened when it is played."""
        self._told_us, self._poster = round(length_s * 1e6), poster
        if list(files) != self._files or self.path is None:
            self._files = list(files)
            self.tabs.put(len(files))
            self._take(0)
        elif self.tabs.number == 0 and not self.reel.is_open:
            self._show_poster()
        self.controls.set_enabled(True)

    def show_nothing(self, text: str) -> None:
        self._told_us, self._files = 0, []
        self.tabs.put(0)
        self.close_clip()
        self.stage.poster.show_text(text)
        self.controls.set_enabled(False)

    def show_strip(self, path: Path, pictures: Sequence[Path]) -> None:
        """What is seen above the seek bar, spread evenly over the clip."""
        if path == self.path:
            self._pointing.hover.take_strip(pictures)

    def height_for(self, width: int) -> int:
        """What a picture of 16:9 and the controls take, in px."""
        tabs = 0 if self.tabs.isHidden() else self.tabs.sizeHint().height() + GRID
        return tabs + width * 9 // 16 + self.controls.sizeHint().height() + GRID

    def toggle(self) -> None:
        """Play or pause."""
        self.reel.toggle()

    def do(self, deed: Deed) -> None:
        """Step, seek, mark: as soon as the clip is open."""
        self.reel.do(deed)

    def close_clip(self) -> None:
        """Let go of the file, so that it can be moved or removed."""
        self.reel.close()
        self._pointing.reset()
        self.stage.show_poster()
        self._show_time()

    def go_faster(self) -> None:
        self.go_at(faster(self.reel.speed))

    def go_slower(self) -> None:
        self.go_at(slower(self.reel.speed))

    def go_at(self, speed: float) -> None:
        """As many times as fast as it was made."""
        self.reel.set_speed(speed)
        self.controls.speed.show_speed(speed)

    def turn_volume(self, steps: int) -> None:
        """By hundredths; who turns it up wants to hear it."""
        self.controls.volume.setValue(self.controls.volume.value() + steps)
        if steps > 0:
            self.controls.mute.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that a button with the focus leaves over; those of the player come as shortcuts."""
        pressed = QKeySequence(event.keyCombination())
        for action in self.actions():
            if pressed in action.shortcuts() and action.isEnabled():
                action.trigger()
                return
        super().keyPressEvent(event)

    def _take(self, number: int) -> None:
        """Have one of the files in hand."""
        self.close_clip()
        self.reel.take(self._files[number])
        if number == 0:
            self._show_poster()
        else:  # there is no poster of the others
            self.reel.open()

    def _change_tab(self, number: int) -> None:
        if self._files and number >= 0 and self._files[number] != self.path:
            was_playing = self.is_playing
            self._take(number)
            if was_playing:
                self.reel.toggle()

    def _show_poster(self) -> None:
        self.stage.poster.show_picture(self._poster)
        self.stage.show_poster()
        self._show_time()

    def _show_time(self, frame: Span | None = None) -> None:
        at_us = frame.start_us if frame else 0
        length_us = self.reel.duration_us or self._told_us
        self.controls.seek_bar.show_length(length_us)
        self.controls.seek_bar.show_time(at_us)
        self.controls.show_time(at_us, length_us, self.reel.frames_per_s)

    def _fail(self, trouble: Unplayable) -> None:
        is_for_others = trouble.flaw in OPENED_ELSEWHERE
        offer = self.tr("Open in default player") if is_for_others else ""
        self.stage.poster.show_text(sentence_about(trouble), offer)
        self.stage.show_poster()
        self.failed.emit(trouble)

    def _set_loop(self, on: bool) -> None:
        self.reel.set_loop(on)
        self.preferences_changed.emit({"loop": on})

    def _set_muted(self, on: bool) -> None:
        self.reel.set_muted(on)
        self.controls.mute.wear("volume-x" if on else "volume-2")
        self.preferences_changed.emit({"muted": on})

    def _set_volume(self, step: int) -> None:
        self.reel.set_volume(step / VOLUME_STEPS)
        self.preferences_changed.emit({"volume": step / VOLUME_STEPS})

    def _apply(self, settings: Settings) -> None:
        controls = self.controls
        controls.volume.setValue(round(settings.volume * VOLUME_STEPS))
        controls.loop.setChecked(settings.loop)
        controls.mute.setChecked(settings.muted)
        self.reel.set_loop(settings.loop)
        self.reel.set_muted(settings.muted)
        self.reel.set_volume(settings.volume)
        controls.mute.wear("volume-x" if settings.muted else "volume-2")
        controls.show_playing(False)
        self._show_time()
        controls.loop.toggled.connect(self._set_loop)
        controls.mute.toggled.connect(self._set_muted)
        controls.volume.valueChanged.connect(self._set_volume)
        controls.volume.actionTriggered.connect(lambda _action: controls.mute.setChecked(False))

    def _connect(self) -> None:
        controls, reel = self.controls, self.reel
        self.tabs.currentChanged.connect(self._change_tab)
        self.stage.clicked.connect(self.toggle)
        self.stage.double_clicked.connect(self.full_screen_wanted)
        self._pointing.strip_wanted.connect(self.strip_wanted)
        reel.opened.connect(self.stage.show_video)
        reel.shown.connect(self._show_time)
        reel.failed.connect(self._fail)
        reel.running_changed.connect(controls.show_playing)
        reel.running_changed.connect(self.playing_changed)
        reel.marks_changed.connect(controls.seek_bar.show_marks)
        controls.play.clicked.connect(self.toggle)
        controls.full.clicked.connect(self.full_screen_wanted)
        controls.save_frame.clicked.connect(self.frame_wanted)
        controls.speed.chosen.connect(self.go_at)
        controls.step_back.clicked.connect(lambda: self.do(lambda it: it.step(-1)))
        controls.step_on.clicked.connect(lambda: self.do(lambda it: it.step(1)))
        controls.mark_in.clicked.connect(lambda: self.do(lambda it: it.mark_in()))
        controls.mark_out.clicked.connect(lambda: self.do(lambda it: it.mark_out()))
        controls.previous.clicked.connect(lambda: self.neighbour_wanted.emit(-1))
        controls.next.clicked.connect(lambda: self.neighbour_wanted.emit(1))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.tabs)
        layout.addWidget(self.stage, 1)
        layout.addWidget(self.controls)
