"""The last frame of each chosen clip, where the creator's next shot begins."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage, QImageReader

from kling_desktop.ui.frames.places import LAST
from kling_desktop.ui.frames.troubles import FrameTrouble
from kling_desktop.ui.i18n import plural, whole
from kling_desktop.ui.tasks.mime import copied_mime
from kling_desktop.words import short_list

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kling_desktop.ui.chosen import Chosen
    from kling_desktop.ui.frames.frames import Frames

    Results = Sequence[Path | FrameTrouble]


class LastFrames(QObject):
    """`report` carries a sentence; `saved` another, after which `show` shows the files."""

    report = Signal(str)
    saved = Signal(str)

    def __init__(
        self,
        frames: Frames,
        chosen: Chosen,
        copies: Path,
        reveal: Callable[[Sequence[Path]], None],
    ) -> None:
        """What is copied is a file in `copies` until the next is copied."""
        super().__init__(chosen)
        self._frames = frames
        self._chosen = chosen
        self._copies = copies
        self._reveal = reveal
        self._saved: list[Path] = []
        self.show = QAction(self.tr("Show in folder"), self)
        self.show.triggered.connect(lambda: self._reveal(self._saved))

    def save(self) -> None:
        """Beside each clip, named after it."""
        targets = [(clip, clip.with_name(self._name(clip))) for clip in self._chosen.files]
        self._export(targets, self._tell_saved)

    def copy(self) -> None:
        """As files, and a single one as a picture, too."""
        targets = [(clip, self._copies / self._name(clip)) for clip in self._chosen.files]
        self._frames.background.run(
            partial(_empty, self._copies), lambda _: self._export(targets, self._put_on_clipboard)
        )

    def _name(self, clip: Path) -> str:
        return self.tr("{0} – last frame").format(clip.stem) + ".png"

    def _export(
        self, targets: Sequence[tuple[Path, Path]], finish: Callable[[Results], None]
    ) -> None:
        """`finish` gets what became of each, in their order, unless the program ends first."""
        results: dict[int, Path | FrameTrouble] = {}

        def take(number: int, result: Path | FrameTrouble) -> None:
            results[number] = result
            if len(results) == len(targets) and FrameTrouble.CLOSED not in results.values():
                finish([results[at] for at in range(len(targets))])

        if not targets:
            self.report.emit(self.tr("There is no clip to take a frame from."))
        for number, (clip, target) in enumerate(targets):
            self._frames.export(clip, LAST, target, partial(take, number))

    def _tell_saved(self, results: Results) -> None:
        made, troubles = _parted(results)
        if not made:
            self.report.emit(troubles[0].sentence)
            return
        self._saved = made
        if troubles:
            template = self.tr("{0} last frames saved, {1} not: {2}")
            said = template.format(whole(len(made)), whole(len(troubles)), troubles[0].sentence)
        elif len(made) > 1:
            count = len(made)
            said = plural("LastFrames", "{count} last frames saved beside their clips.", "", count)
        else:
            said = self.tr("Saved as {0}").format(made[0])
        self.saved.emit(said)

    def _put_on_clipboard(self, results: Results) -> None:
        made, troubles = _parted(results)
        if not made:
            self.report.emit(troubles[0].sentence)
        elif len(made) == 1:
            self._frames.background.run(
                lambda: QImageReader(str(made[0]), b"png").read(),
                partial(self._tell_copied, results),
            )
        else:
            self._tell_copied(results, QImage())

    def _tell_copied(self, results: Results, picture: QImage) -> None:
        made, troubles = _parted(results)
        mime = copied_mime(made)
        if not picture.isNull():
            mime.setImageData(picture)
        QGuiApplication.clipboard().setMimeData(mime)
        said = self.tr("Copied: {0}").format(short_list([file.name for file in made]))
        self.report.emit(f"{said} {troubles[0].sentence}" if troubles else said)


def _parted(results: Results) -> tuple[list[Path], list[FrameTrouble]]:
    troubles = [result for result in results if isinstance(result, FrameTrouble)]
    return [result for result in results if not isinstance(result, FrameTrouble)], troubles


def _empty(folder: Path) -> None:
    """Make room for what is copied next. What cannot be removed stays."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for file in folder.iterdir():
            file.unlink()
    except OSError:
        return  # that the folder takes nothing is said when the picture cannot be written
