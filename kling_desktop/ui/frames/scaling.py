"""Picture files read at the size in which they are shown, and what is kept of them in memory."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

if TYPE_CHECKING:
    from pathlib import Path

KEPT_BYTES = 64 * 1024**2
_COARSE = 2  # JPEG comes out smaller at no cost; the last step of it is smoothed


@dataclass(frozen=True, slots=True)
class Shown:
    """A clip's poster as it is shown: fitted into logical pixels, at a device pixel ratio."""

    clip: Path
    width: int
    height: int
    density: float

    @property
    def long_side(self) -> int:
        """In device pixels, of the room that the picture has."""
        return round(max(self.width, self.height) * self.density)

    @property
    def room(self) -> QSize:
        """In device pixels."""
        return QSize(self.width, self.height) * self.density


def read_fitted(file: Path, room: QSize) -> QImage:
    """A picture that fits into `room` px; a null one where the file is broken. May block."""
    reader = QImageReader(str(file), b"jpg")
    reader.setAutoDetectImageFormat(False)  # whatever else it is, it is not ours
    whole = reader.size()
    fitted = whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    coarse = fitted * _COARSE
    if coarse.width() < whole.width():
        reader.setScaledSize(coarse)
    picture = reader.read()
    if picture.isNull():
        return picture
    return picture.scaled(
        fitted,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


class Kept:
    """Pictures in memory; those looked at longest ago go first."""

    def __init__(self, room_bytes: int = KEPT_BYTES) -> None:
        self._room = room_bytes
        self._pictures: OrderedDict[Shown, QPixmap] = OrderedDict()
        self._bytes = 0

    def get(self, shown: Shown) -> QPixmap | None:
        picture = self._pictures.get(shown)
        if picture is not None:
            self._pictures.move_to_end(shown)
        return picture

    def put(self, shown: Shown, image: QImage) -> QPixmap:
        self._drop(shown)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(shown.density)
        self._pictures[shown] = picture
        self._bytes += _bytes(picture)
        while self._bytes > self._room and len(self._pictures) > 1:
            self._drop(next(iter(self._pictures)))
        return picture

    def of(self, clip: Path) -> list[Shown]:
        return [shown for shown in self._pictures if shown.clip == clip]

    def forget(self, clip: Path) -> None:
        for shown in self.of(clip):
            self._drop(shown)

    def _drop(self, shown: Shown) -> None:
        old = self._pictures.pop(shown, None)
        if old is not None:
            self._bytes -= _bytes(old)


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * picture.depth() // 8
