"""First frames of saved clips, as the views paint them: made elsewhere, kept scaled."""

from __future__ import annotations

import time
import weakref
from functools import partial
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from kling_desktop.ui.frames.frames import Frames
from kling_desktop.ui.frames.scaling import Kept, Shown, read_fitted
from kling_desktop.ui.frames.troubles import OF_THE_FILE, FrameTrouble
from kling_desktop.ui.preview.scrubbing import Scrubbing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap

    from kling_desktop.domain.task import Task, TaskKey

LARGEST = QSize(960, 960)
LOOK_AGAIN_S = 5.0  # whether a clip that is painted is still the same file


class Posters(QObject):
    """`made` carries the key of a render whose picture is there now, or is another now; `left_out`
    that of one that was not in sight when its turn came.
    """

    made = Signal(object)
    left_out = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.frames = Frames(folder, self)
        self.scrubbing = Scrubbing(self.frames, self)
        self.scrubbing.ready.connect(self.made)
        self._kept = Kept()
        self._made: dict[Path, Path] = {}  # of each clip, the picture file told last
        self._waiting: dict[Path, set[Shown]] = {}
        self._looked: dict[Path, float] = {}
        self._keys: dict[Path, set[TaskKey]] = {}
        self._mended: set[Path] = set()
        self._large: Path | None = None
        self._sights: list[weakref.WeakMethod[Callable[[TaskKey], bool]]] = []
        self.frames.poster_made.connect(self._read)
        self.frames.failed.connect(self._give_up)
        self.frames.dropped.connect(self._leave_out)

    def thumbnail(self, task: Task, size: QSize, density: float) -> QPixmap | None:
        """The poster fitted into `size` logical pixels, or what is scrubbed to; None, and asked
        for, if not there yet.
        """
        clip = first_clip(task)
        if clip is None:
            return None
        shown = Shown(clip, size.width(), size.height(), density)
        return self.scrubbing.picture(task.key, shown) or self._poster(task.key, shown)

    def large(self, task: Task) -> QImage:
        """The poster for the player, null if not there yet."""
        self._large = clip = first_clip(task)
        if clip is None:
            return QImage()
        shown = Shown(clip, LARGEST.width(), LARGEST.height(), 1.0)
        picture = self._poster(task.key, shown)
        return picture.toImage() if picture else QImage()

    def is_there(self, task: Task) -> bool:
        """Whether its poster was made, as far as it was asked for."""
        return first_clip(task) in self._made

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for is there, or is known not to come."""
        return not self._waiting

    def watch(self, is_in_sight: Callable[[TaskKey], bool]) -> None:
        """A view's method: nothing is decoded for a row that no view has in sight."""
        self._sights.append(weakref.WeakMethod(is_in_sight))

    def close(self) -> None:
        self._waiting.clear()
        self.frames.close()

    def _poster(self, key: TaskKey, shown: Shown) -> QPixmap | None:
        self._keys.setdefault(shown.clip, set()).add(key)
        picture = self._kept.get(shown)
        waiting = self._waiting.get(shown.clip, ())
        if picture is None and shown not in waiting:
            if waiting or shown.clip in self._made or self._is_old(shown.clip):
                self._ask(shown)
        elif self._is_old(shown.clip):
            self._look(shown)
        return picture

    def _is_old(self, clip: Path) -> bool:
        """What cannot be decoded is not asked for at each painting, either."""
        return time.monotonic() - self._looked.get(clip, -inf) > LOOK_AGAIN_S

    def _ask(self, shown: Shown) -> None:
        self._waiting.setdefault(shown.clip, set()).add(shown)
        self._look(shown)

    def _look(self, shown: Shown) -> None:
        self._looked[shown.clip] = time.monotonic()
        self.frames.poster(shown.clip, shown.long_side, partial(self._is_wanted, shown.clip))

    def _is_wanted(self, clip: Path) -> bool:
        if clip == self._large or not self._sights:
            return True
        alive = [in_sight for it in self._sights if (in_sight := it())]
        return any(in_sight(key) for in_sight in alive for key in self._keys[clip])

    def _read(self, clip: Path, file: Path) -> None:
        before, self._made[clip] = self._made.get(clip), file
        pictures = self.frames.pictures
        if before and pictures.key_of(before) != pictures.key_of(file):
            for shown in self._kept.of(clip):
                self._ask(shown)  # the clip is another one now
        for shown in self._waiting.get(clip, ()):
            if pictures.poster_file(pictures.key_of(file), shown.long_side) == file:
                self.frames.background.run(
                    partial(read_fitted, file, shown.room), partial(self._keep, shown, file)
                )

    def _keep(self, shown: Shown, file: Path, image: QImage) -> None:
        waiting = self._waiting.get(shown.clip, set())
        waiting.discard(shown)
        if not waiting:
            self._waiting.pop(shown.clip, None)
        if image.isNull():
            self._mend(shown, file)
            return
        self._mended.discard(file)
        self._kept.put(shown, image)
        self._tell(shown.clip)

    def _mend(self, shown: Shown, file: Path) -> None:
        """Once: what is broken when it was just made will be so again."""
        if file not in self._mended:
            self._mended.add(file)
            self._waiting.setdefault(shown.clip, set()).add(shown)
            self.frames.forget(shown.clip, partial(self._look, shown))

    def _give_up(self, clip: Path, trouble: FrameTrouble) -> None:
        self._waiting.pop(clip, None)
        self._looked[clip] = time.monotonic()
        if trouble is FrameTrouble.GONE:
            del self._looked[clip]  # it may come back at any time; to look costs next to nothing
        if trouble in OF_THE_FILE and clip in self._made:
            del self._made[clip]
            self._kept.forget(clip)
            self._tell(clip)

    def _leave_out(self, clip: Path) -> None:
        """It is asked for again when it is painted: now, if it is in sight after all."""
        self._waiting.pop(clip, None)
        self._looked.pop(clip, None)
        for key in tuple(self._keys[clip]):
            self.left_out.emit(key)

    def _tell(self, clip: Path) -> None:
        for key in tuple(self._keys[clip]):
            self.made.emit(key)


def first_clip(task: Task) -> Path | None:
    """Where the first of a render's saved videos is, or was."""
    return next((Path(video.path) for video in task.videos if video.path), None)
