"""One clip in a decoder: opened after a look at it, moved through exactly to the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import (
    QAudioOutput,
    QMediaMetaData,
    QMediaPlayer,
    QVideoFrame,
    QVideoSink,
)

from kling_desktop.domain.playback import Flaw, Span, Unplayable
from kling_desktop.storage.containers import container_of
from kling_desktop.ui.preview.seeking import PATIENCE_MS, Seeking
from kling_desktop.ui.preview.settling import settle

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtMultimediaWidgets import QVideoWidget

# The bundled FFmpeg decodes these on any computer: when no picture comes, it is the file's fault.
_ALWAYS_DECODED = frozenset({"H264", "H265", "VP8", "VP9", "MPEG4", "MPEG2", "MotionJPEG"})

_State = QMediaPlayer.PlaybackState
_Status = QMediaPlayer.MediaStatus


class Clip(QObject):
    """Only finished files of ours are to be given to it. Times are in µs, exact to 1 ms.

    `opened` comes with the first frame. `shown` carries the Span of each frame that is shown,
    `failed` an Unplayable. `ended`: it played to the end, unless it loops; the last frame stays.
    `arrived`: what was asked for by `seek` and `step` is shown.
    """

    opened = Signal()
    shown = Signal(object)
    arrived = Signal()
    playing_changed = Signal(bool)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, output: QVideoWidget | QVideoSink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = QAudioOutput(self)
        self._media = QMediaPlayer(self)
        settle(self._sound, self._media, output)
        self._media.setAudioOutput(self._sound)
        if isinstance(output, QVideoSink):
            self._sink = output
            self._media.setVideoSink(output)
        else:
            self._sink = output.videoSink()
            self._media.setVideoOutput(output)
        self._seeking = Seeking(self._media)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._path: Path | None = None
        self._is_loaded = False
        self._loops = self._has_ended = False
        self._shown = QVideoFrame()
        self._connect()

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def frame(self) -> Span | None:
        """What the shown frame covers; None before the first."""
        return self._seeking.frame

    @property
    def is_playing(self) -> bool:
        return self._media.isPlaying()

    @property
    def is_moving(self) -> bool:
        """Whether a frame that was asked for has not come yet."""
        return self._seeking.is_moving

    @property
    def is_at_end(self) -> bool:
        """Whether the last frame is shown."""
        return self._seeking.is_at_end

    @property
    def is_looping(self) -> bool:
        return self._loops

    @property
    def duration_us(self) -> int:
        """Of the picture, as far as it is known; 0 before it is opened."""
        return self._seeking.duration_us

    @property
    def frames_per_s(self) -> float:
        """The mean where the rate varies; 0 before it is opened."""
        return self._seeking.frames_per_s

    @property
    def codec(self) -> str:
        """As Qt names it: `H264`, `AV1`; empty where it is not known."""
        name = self._media.metaData().stringValue(QMediaMetaData.Key.VideoCodec)
        return "" if name == "Unspecified" else name

    @property
    def rate(self) -> float:
        return self._media.playbackRate()

    @property
    def is_muted(self) -> bool:
        return self._sound.isMuted()

    @property
    def volume(self) -> float:
        """0 to 1."""
        return self._sound.volume()

    def image(self) -> QImage:
        """The shown frame in full size, upright; null where there is none."""
        return self._shown.toImage()

    def open(self, path: Path, *, play: bool = False) -> None:
        """Show the first frame, or play. Where to move is remembered until it is there."""
        self.close()
        flaw = _flaw_of(path)
        if flaw:
            self.failed.emit(Unplayable(flaw))
            return
        self._path, self._has_ended = path, False
        self._patience.start()
        self._media.setLoops(QMediaPlayer.Loops.Once.value)
        self._media.setSource(QUrl.fromLocalFile(str(path)))
        if play:
            self._media.play()
        else:
            self._media.pause()  # shows exactly one frame

    def close(self) -> None:
        """Let go of the file, so that it can be moved or removed."""
        self._path, self._is_loaded, self._shown = None, False, QVideoFrame()
        self._patience.stop()
        self._seeking.reset()
        self._release()

    def play(self) -> None:
        """From here on; from the start where it had ended."""
        if self._path is None:
            return
        self._has_ended = False
        if self.is_at_end and not self.is_moving:
            self.seek(0)
        self._media.play()

    def pause(self) -> None:
        if self.is_playing:
            self._seeking.pause()

    def toggle(self) -> None:
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def seek(self, at_us: int) -> None:
        """Show the frame that covers a time. While one is on its way only the newest is kept."""
        self._seeking.seek(at_us)

    def seek_end(self) -> None:
        """Show the last frame."""
        self._seeking.seek_end()

    def step(self, count: int) -> None:
        """Pause, and move by frames; steps that are on their way add up."""
        self.pause()
        self._seeking.step(count)

    def set_loop(self, on: bool) -> None:
        self._loops = on
        if self.frame:
            self._apply_loop()

    def set_rate(self, rate: float) -> None:
        """1 is the usual speed; more than 0."""
        self._media.setPlaybackRate(rate)

    def set_muted(self, on: bool) -> None:
        self._sound.setMuted(on)

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self._sound.setVolume(volume)

    def _connect(self) -> None:
        self._sink.videoFrameChanged.connect(self._take)
        self._media.mediaStatusChanged.connect(self._follow)
        self._media.errorOccurred.connect(self._take_error)
        self._media.playbackStateChanged.connect(self._tell_playing)
        self._patience.timeout.connect(self._miss_picture)
        self._seeking.arrived.connect(self.arrived)

    def _take(self, frame: QVideoFrame) -> None:
        if not self._is_loaded:
            return  # it is of the clip before
        if not frame.isValid():
            self._seeking.take_nothing()
            return
        is_first = self.frame is None
        self._shown = frame  # the output may have the next one already
        self._patience.stop()
        if not self._seeking.take(Span(frame.startTime(), frame.endTime())):
            return
        if is_first:
            self._apply_loop()
            self.opened.emit()
        self.shown.emit(self.frame)
        self._stop_at_end()
        self._seeking.go_on()

    def _apply_loop(self) -> None:
        loops = QMediaPlayer.Loops.Infinite if self._loops else QMediaPlayer.Loops.Once
        self._media.setLoops(loops.value)

    def _stop_at_end(self) -> None:
        """The player itself would end with a black picture."""
        if self.is_playing and self.is_at_end and not self.is_looping and not self.is_moving:
            self.pause()
            self._end()

    def _end(self) -> None:
        """Where the last frame comes late, the player may tell of the end besides."""
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit()

    def _follow(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is _Status.LoadedMedia and not self._is_loaded and self._path:
            self._is_loaded = True
            if not self._media.hasVideo():
                self._fail(Flaw.NO_PICTURE)
            elif self.codec in _ALWAYS_DECODED:  # going round, others might show nothing for ever
                self._apply_loop()
        elif status is _Status.EndOfMedia and self._is_loaded:
            if self.frame is None:
                self._miss_picture()
            elif self.is_moving:
                self._seeking.take_nothing()
            elif self._loops:  # it was told so too late
                self._media.play()
            else:  # its last frame was not shown, or is gone by now
                self.seek_end()
                self._end()

    def _take_error(self, error: QMediaPlayer.Error) -> None:
        if self.frame:
            self._seeking.take_nothing()  # the file is damaged at that place
        elif self._path and error is not QMediaPlayer.Error.NoError:
            self._fail(_flaw_of(self._path) or Flaw.DAMAGED)

    def _tell_playing(self, state: QMediaPlayer.PlaybackState) -> None:
        self.playing_changed.emit(state is _State.PlayingState)

    def _miss_picture(self) -> None:
        """No frame came, and no error either."""
        self._fail(Flaw.DAMAGED if self.codec in _ALWAYS_DECODED else Flaw.UNDECODED)

    def _fail(self, flaw: Flaw) -> None:
        self._path, self._is_loaded = None, False
        self._patience.stop()
        QTimer.singleShot(0, self, self._release)  # the player is in the midst of telling
        self.failed.emit(Unplayable(flaw, self.codec))

    def _release(self) -> None:
        if self._path is None and not self._media.source().isEmpty():
            self._media.stop()
            self._media.setSource(QUrl())


def _flaw_of(path: Path) -> Flaw | None:
    """What can be seen without a decoder."""
    try:
        return None if container_of(path) else Flaw.NOT_A_VIDEO
    except OSError:
        return Flaw.MISSING
