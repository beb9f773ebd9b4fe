"""The shown frame as a picture: copied, saved beside its clip, or dragged into another program."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QGuiApplication, QImage, QPixmap

from kling_desktop.services.background import on_own_thread
from kling_desktop.storage.new_files import write_new
from kling_desktop.ui.drag_picture import HOT_SPOT, LARGEST, drag_picture
from kling_desktop.ui.file_manager import FileManager
from kling_desktop.ui.tasks.mime import files_mime

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.background import TaskScope
    from kling_desktop.ui.note import Note
    from kling_desktop.ui.preview.player import Player
    from kling_desktop.ui.preview.transport import Transport


class Stills(QObject):
    """Pictures are in full size, PNG, and encoded on a thread of their own; but for a drag, which
    cannot wait.
    """

    report = Signal(str)

    def __init__(self, scope: TaskScope, note: Note, player: Callable[[], Player]) -> None:
        super().__init__(note)
        self._scope = scope
        self._note = note
        self._player = player
        self._dragged: tempfile.TemporaryDirectory[str] | None = None
        self._saved: Path | None = None
        self._show_saved = QAction(self.tr("Show in folder"), self)
        self._show_saved.triggered.connect(self._reveal)
        self._file_manager = FileManager(self)

    def copy(self) -> None:
        """The picture itself, for whatever takes one."""
        self._player().reel.do_at_rest(self._copy)

    def save(self) -> None:
        self._player().reel.do_at_rest(self._save)

    def drag(self, source: QWidget) -> None:
        """Must run inside the mouse event, as all drags must: then only what is decoded counts."""
        player = self._player()
        image, clip = player.reel.image(), player.path
        if image.isNull() or clip is None:
            return
        folder = self._dragged = self._dragged or tempfile.TemporaryDirectory(prefix="frames-")
        file = Path(folder.name) / self._target(clip, player.reel.frame_number).name
        if image.save(str(file)):
            drag = QDrag(source)
            drag.setMimeData(files_mime([file]))
            drag.setPixmap(_small(image, source.devicePixelRatioF()))
            drag.setHotSpot(HOT_SPOT)
            drag.exec(Qt.DropAction.CopyAction)

    def close(self) -> None:
        """Remove what was made for drags: whoever took it has copied it."""
        if self._dragged:
            self._dragged.cleanup()

    def _copy(self, _transport: Transport) -> None:
        image = self._player().reel.image()
        if not image.isNull():
            QGuiApplication.clipboard().setImage(image)
            number = self._player().reel.frame_number
            self.report.emit(self.tr("Frame {0} copied.").format(number))

    def _save(self, _transport: Transport) -> None:
        player = self._player()
        image, clip = player.reel.image(), player.path
        if clip and not image.isNull():
            target = self._target(clip, player.reel.frame_number)
            self._scope.spawn(self._write(image, target), name="save a frame")

    def _target(self, clip: Path, number: int) -> Path:
        """`moon.mp4`, 36 → `moon – frame 36.png` beside it."""
        return clip.with_name(self.tr("{0} – frame {1}").format(clip.stem, number) + ".png")

    async def _write(self, image: QImage, target: Path) -> None:
        try:
            saved = await on_own_thread(lambda: write_new(target, png(image)), name="save a frame")
        except OSError as error:
            self.report.emit(self.tr("The frame could not be saved: {0}").format(error.strerror))
            return
        self._saved = saved
        said = self.tr("Frame saved: {0}").format(saved.name)
        self._note.say(said, self._show_saved.text(), self._show_saved)

    def _reveal(self) -> None:
        if self._saved:
            self._file_manager.reveal([self._saved])


def png(image: QImage) -> bytes:
    """May take a second for 4K."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # takes str, says bytes
    return bytes(buffer.data().data())


def _small(image: QImage, density: float) -> QPixmap:
    fitted = image.scaled(
        LARGEST * density,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    picture = QPixmap.fromImage(fitted)
    picture.setDevicePixelRatio(density)
    return drag_picture(picture, 1, density)
