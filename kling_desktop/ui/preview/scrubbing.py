"""Frames of the one clip whose poster the pointer is on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from kling_desktop.ui.frames.scaling import Shown, read_fitted

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.frames.frames import Frames

_LINE = 2  # logical px
_EDGE = 1  # on white, too, the line is seen


class Scrubbing(QObject):
    """`ready` carries the key of a render that can be scrubbed through from now on."""

    ready = Signal(object)

    def __init__(self, frames: Frames, parent: QObject) -> None:
        super().__init__(parent)
        self._frames = frames
        self._key: TaskKey | None = None
        self._size = QSize()
        self._fraction = 0.0
        self._shown: Shown | None = None
        self._strip: list[QPixmap] = []
        self._is_mended = False
        frames.strip_made.connect(self._read)

    @property
    def key(self) -> TaskKey | None:
        """The render that is pointed at."""
        return self._key

    def point(self, key: TaskKey, size: QSize, fraction: float) -> None:
        """The pointer is on the poster of that size, at 0 (left) to 1 (right) of its width."""
        if (key, size) != (self._key, self._size):
            self.leave()
        self._key, self._size, self._fraction = key, size, fraction

    def leave(self) -> None:
        self._key = self._shown = None
        self._strip = []
        self._is_mended = False

    def picture(self, key: TaskKey, shown: Shown) -> QPixmap | None:
        """The frame that is pointed at; None, and the strip asked for, where there is none yet."""
        if key != self._key or QSize(shown.width, shown.height) != self._size:
            return None
        if shown != self._shown:
            self._shown, self._strip = shown, []
            self._ask(shown)
        if not self._strip:
            return None
        at = min(int(self._fraction * len(self._strip)), len(self._strip) - 1)
        return _with_line(self._strip[at], self._fraction)

    def _ask(self, shown: Shown) -> None:
        self._frames.strip(shown.clip, partial(self._is_wanted, shown))

    def _is_wanted(self, shown: Shown) -> bool:
        return shown == self._shown

    def _read(self, clip: Path, files: tuple[Path, ...]) -> None:
        shown = self._shown
        if shown and shown.clip == clip:
            self._frames.background.run(
                lambda: [read_fitted(file, shown.room) for file in files],
                partial(self._keep, shown),
            )

    def _keep(self, shown: Shown, images: list[QImage]) -> None:
        if shown != self._shown:
            return
        if any(image.isNull() for image in images):
            self._mend(shown)
            return
        self._strip = [_pixmap(image, shown.density) for image in images]
        if self._key:
            self.ready.emit(self._key)

    def _mend(self, shown: Shown) -> None:
        if not self._is_mended:
            self._is_mended = True
            self._frames.forget(shown.clip, partial(self._ask, shown))


def _pixmap(image: QImage, density: float) -> QPixmap:
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(density)
    return picture


def _with_line(frame: QPixmap, fraction: float) -> QPixmap:
    marked = frame.copy()
    size = marked.deviceIndependentSize()
    line = QRectF(fraction * (size.width() - _LINE), 0, _LINE, size.height())
    painter = QPainter(marked)
    painter.fillRect(line.adjusted(-_EDGE, 0, _EDGE, 0), QColor(0, 0, 0, 150))
    painter.fillRect(line, QColor("#ffffff"))
    painter.end()
    return marked
