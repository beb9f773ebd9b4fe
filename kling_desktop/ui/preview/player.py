"""Plays one saved clip: play and pause, scrub, loop, volume, full screen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.i18n import clock
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.preview.settling import settle
from kling_desktop.ui.preview.stage import Stage
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

    from kling_desktop.storage.settings import Settings

_VOLUME_STEPS = 100
_ICON = 18  # px


class Player(QWidget):
    """Only files of ours are ever given to it. `preferences_changed` carries names and values.

    What plays is made when something is played first: that takes as long as a window does.
    """

    preferences_changed = Signal(dict)
    failed = Signal(str)
    full_screen_wanted = Signal()
    playing_changed = Signal(bool)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._path: Path | None = None
        self._told_ms = 0
        self._made: QMediaPlayer | None = None
        self._build_controls(settings)
        self._connect()
        self._apply(settings)

    @property
    def is_playing(self) -> bool:
        return self._made is not None and self._made.isPlaying()

    def show_clip(self, path: Path, poster: QImage, length_s: float = 0.0) -> None:
        """Show a clip's poster and its length as told; it is opened when it is played."""
        self._told_ms = round(length_s * 1000)
        if path != self._path:
            self._release()
            self._path = path
        self.stage.poster.show_picture(poster)
        self._enable(True)

    def show_nothing(self, text: str) -> None:
        self._told_ms = 0
        self._release()
        self.stage.poster.show_text(text)
        self._enable(False)

    def height_for(self, width: int) -> int:
        """What a picture of 16:9 and the controls take, in px."""
        return width * 9 // 16 + self._controls.sizeHint().height() + 2 * GRID

    def toggle(self) -> None:
        """Play or pause."""
        if self._path is None:
            return
        if self._media.source().isEmpty():
            self._media.setSource(QUrl.fromLocalFile(str(self._path)))
        if self.is_playing:
            self._media.pause()
        else:
            self.stage.show_video()
            self._media.play()

    def close_clip(self) -> None:
        """Let go of the file, so that it can be moved or removed."""
        self._release()

    def _release(self) -> None:
        self.stage.show_poster()
        if self._made:
            self._made.stop()
            self._made.setSource(QUrl())
        self._path = None

    @property
    def _media(self) -> QMediaPlayer:
        if self._made is None:
            self._made = self._new_media()
        return self._made

    @property
    def _sound(self) -> QAudioOutput:
        return self._media.audioOutput()

    def _new_media(self) -> QMediaPlayer:
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer  # late: not at the start

        media, sound = QMediaPlayer(self), QAudioOutput(self)
        settle(sound, media, self.stage.video)
        sound.setVolume(self._volume.value() / _VOLUME_STEPS)
        sound.setMuted(self._mute.isChecked())
        media.setAudioOutput(sound)
        media.setVideoOutput(self.stage.video)
        _set_loops(media, on=self._loop.isChecked())
        media.playbackStateChanged.connect(self._show_state)
        media.positionChanged.connect(self._show_position)
        media.durationChanged.connect(self._position.setMaximum)
        media.errorOccurred.connect(lambda _error, text: self.failed.emit(text))
        return media

    def _build_controls(self, settings: Settings) -> None:
        self._play = _button("play", self.tr("Play (Space)"), self.toggle)
        self._loop = _button("repeat", self.tr("Loop"), None, checkable=True)
        self._mute = _button("volume-2", self.tr("Mute"), None, checkable=True)
        self._full = _button("maximize", self.tr("Full screen (F)"), self.full_screen_wanted.emit)
        self._time = MutedLabel("0:00 / 0:00", self)
        self._position = QSlider(Qt.Orientation.Horizontal, self)
        self._position.setAccessibleName(self.tr("Position"))
        self._volume = QSlider(Qt.Orientation.Horizontal, self)
        self._volume.setAccessibleName(self.tr("Volume"))
        self._volume.setRange(0, _VOLUME_STEPS)
        self._volume.setFixedWidth(18 * GRID)
        self._volume.setValue(round(settings.volume * _VOLUME_STEPS))
        self._controls = row = QHBoxLayout()
        row.setSpacing(GRID)
        for widget in (self._play, self._position, self._time, self._loop, self._mute):
            row.addWidget(widget)
        row.addWidget(self._volume)
        row.addWidget(self._full)
        row.setStretchFactor(self._position, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.stage, 1)
        layout.addLayout(row)

    def _connect(self) -> None:
        self._position.sliderMoved.connect(self._seek)
        self._position.actionTriggered.connect(self._jump)
        self._loop.toggled.connect(self._set_loop)
        self._mute.toggled.connect(self._set_muted)
        self._volume.valueChanged.connect(self._set_volume)
        self.stage.clicked.connect(self.toggle)
        self.stage.double_clicked.connect(self.full_screen_wanted)

    def _apply(self, settings: Settings) -> None:
        self._loop.setChecked(settings.loop)
        self._mute.setChecked(settings.muted)
        self._show_state()

    def _enable(self, enabled: bool) -> None:
        for widget in (self._play, self._position, self._full):
            widget.setEnabled(enabled)
        self._show_position(self._made.position() if self._made else 0)

    def _seek(self, position_ms: int) -> None:
        if self._made:
            self._made.setPosition(position_ms)

    def _jump(self, _action: int) -> None:
        """A click beside the handle or an arrow key moves the slider before its signal."""
        if not self._position.isSliderDown():
            self._seek(self._position.sliderPosition())

    def _set_loop(self, on: bool) -> None:
        if self._made:
            _set_loops(self._made, on=on)
        self.preferences_changed.emit({"loop": on})

    def _set_muted(self, on: bool) -> None:
        if self._made:
            self._sound.setMuted(on)
        follow_theme(self._mute, "volume-x" if on else "volume-2", size=_ICON)
        self.preferences_changed.emit({"muted": on})

    def _set_volume(self, step: int) -> None:
        if self._made:
            self._sound.setVolume(step / _VOLUME_STEPS)
        self.preferences_changed.emit({"volume": step / _VOLUME_STEPS})

    def _show_state(self) -> None:
        playing = self.is_playing
        self.playing_changed.emit(playing)
        follow_theme(self._play, "pause" if playing else "play", size=_ICON)
        self._play.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))

    def _show_position(self, position_ms: int) -> None:
        if not self._position.isSliderDown():
            self._position.setValue(position_ms)
        known_ms = self._made.duration() if self._made else 0
        now, length = timedelta(milliseconds=position_ms), known_ms or self._told_ms
        self._time.setText(f"{clock(now)} / {clock(timedelta(milliseconds=length))}")


def _button(
    icon: str, text: str, action: Callable[[], None] | None, *, checkable: bool = False
) -> QToolButton:
    button = QToolButton()
    follow_theme(button, icon, size=_ICON)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setAutoRaise(True)
    button.setCheckable(checkable)
    if action:
        button.clicked.connect(lambda: action())
    return button


def _set_loops(media: QMediaPlayer, *, on: bool) -> None:
    media.setLoops((media.Loops.Infinite if on else media.Loops.Once).value)
