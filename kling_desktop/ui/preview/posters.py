"""First frames of saved clips: made one at a time, kept on disk, scaled once per size."""

from __future__ import annotations

import hashlib
from collections import OrderedDict, deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QPixmap

from kling_desktop.ui.preview.settling import settle

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

    from kling_desktop.domain.task import Task, TaskKey

LARGEST = QSize(960, 960)
FRAME_LIMIT_MS = 10_000
KEPT_IN_MEMORY = 256
_QUALITY = 85


class Posters(QObject):
    """`made` carries the key of a render whose poster is there now."""

    made = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._scaled: OrderedDict[tuple[str, int, float], QPixmap] = OrderedDict()
        self._waiting: deque[tuple[TaskKey, Path]] = deque()
        self._asked: set[TaskKey] = set()
        self._now: tuple[TaskKey, Path] | None = None
        self._busy = False
        self._player: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._limit = QTimer(self, singleShot=True, interval=FRAME_LIMIT_MS)
        self._limit.timeout.connect(self._give_up)

    def path(self, key: TaskKey) -> Path:
        name = hashlib.sha256("\n".join(key).encode()).hexdigest()[:32]
        return self._folder / f"{name}.jpg"

    def thumbnail(self, task: Task, size: QSize, density: float) -> QPixmap | None:
        """The poster fitted into `size` logical pixels; None, and asked for, if not there yet."""
        path = self.path(task.key)
        entry = (path.name, size.width(), density)
        if entry in self._scaled:
            self._scaled.move_to_end(entry)
            return self._scaled[entry]
        picture = QImage(str(path)) if any(v.path for v in task.videos) else QImage()
        if picture.isNull():
            self._ask(task)
            return None
        fitted = picture.scaled(
            size * density,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(density)
        return self._keep(entry, QPixmap.fromImage(fitted))

    def close(self) -> None:
        self._waiting.clear()
        self._limit.stop()
        if self._player:
            self._player.setSource(QUrl())

    def _keep(self, entry: tuple[str, int, float], picture: QPixmap) -> QPixmap:
        self._scaled[entry] = picture
        if len(self._scaled) > KEPT_IN_MEMORY:
            self._scaled.popitem(last=False)
        return picture

    def _ask(self, task: Task) -> None:
        saved = next((Path(video.path) for video in task.videos if video.path), None)
        if saved and task.key not in self._asked:
            self._asked.add(task.key)
            self._waiting.append((task.key, saved))
            if not self._busy:
                self._busy = True
                QTimer.singleShot(0, self._next)  # painting asked; players are made outside of it

    def _next(self) -> None:
        self._limit.stop()
        player = self._decoder()
        player.setSource(QUrl())  # frees the decoder of the last one
        self._busy = bool(self._waiting)
        if self._waiting:
            self._now = self._waiting.popleft()
            self._limit.start()
            player.setSource(QUrl.fromLocalFile(str(self._now[1])))
            player.pause()  # shows exactly one frame

    def _give_up(self) -> None:
        """Leave the clip at hand without a poster."""
        if self._now:
            self._now = None
            QTimer.singleShot(0, self._next)

    def _decoder(self) -> QMediaPlayer:
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink  # 50 ms: not at start-up

        if self._player is None:
            self._player = QMediaPlayer(self)
            self._sink = QVideoSink(self)
            settle(self._player, self._sink)
            self._player.setVideoSink(self._sink)
            self._sink.videoFrameChanged.connect(self._take)
            self._player.errorOccurred.connect(lambda *_: self._give_up())
        return self._player

    def _take(self, frame: QVideoFrame) -> None:
        if self._now is None or not frame.isValid():
            return
        key, _ = self._now
        picture = frame.toImage()
        self._now = None
        if not picture.isNull():
            self._write(key, picture)
            self.made.emit(key)
        QTimer.singleShot(0, self._next)

    def _write(self, key: TaskKey, picture: QImage) -> None:
        fitted = picture.scaled(
            LARGEST.boundedTo(picture.size()),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        path = self.path(key)
        beside = path.with_suffix(".new.jpg")
        if fitted.save(str(beside), quality=_QUALITY):
            beside.replace(path)
