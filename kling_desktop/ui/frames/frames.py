"""What the window asks for: posters, strips and frames of clips. Nothing here waits."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from kling_desktop.storage.pictures import Pictures, put_in_place
from kling_desktop.ui.frames.background import Background
from kling_desktop.ui.frames.troubles import OF_THE_FILE, FrameTrouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kling_desktop.ui.frames.jobs import Done, Job
    from kling_desktop.ui.frames.making import Making
    from kling_desktop.ui.frames.places import FramePlace

_T = TypeVar("_T")
MAKE_ROOM_EACH = 64  # clips


def _always() -> bool:
    return True


class Frames(QObject):
    """Reachable as `desk.frames`.

    `poster_made` carries the clip and a picture file, `strip_made` the clip and a tuple of picture
    files in the order of time, spread evenly over the clip (nine, fewer where it has fewer frames);
    `failed` the clip and a FrameTrouble; `dropped` a clip whose poster nobody wanted any more. All
    pictures stand upright.
    """

    poster_made = Signal(object, object)
    strip_made = Signal(object, object)
    failed = Signal(object, object)
    dropped = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pictures = Pictures(folder)
        self.background = Background(self)
        self._making: Making | None = None
        self._bad: dict[str, FrameTrouble] = {}
        self._count = 0

    @property
    def making(self) -> Making:
        """By the other process; most starts need none."""
        if self._making is None:
            from kling_desktop.ui.frames.making import Making  # late: the start waits for it

            self._making = Making(self.pictures, self)
            self._making.made.connect(self._take)
            self._making.failed.connect(self._fail)
            self._making.dropped.connect(lambda job: self.dropped.emit(job.clip))
        return self._making

    def poster(self, clip: Path, long_side: int, is_wanted: Callable[[], bool] = _always) -> None:
        """Ask for the first frame, `long_side` px or some more: `poster_made` tells where it is.

        Nothing is decoded where `is_wanted` says no when it would begin.
        """
        self.background.run(
            partial(_look, self.pictures, clip, partial(self._find_poster, long_side)),
            partial(
                self._go_on, clip, lambda key: self.making.poster(clip, key, is_wanted, long_side)
            ),
        )

    def forget(self, clip: Path, then: Callable[[], None]) -> None:
        """Throw away all pictures of a clip, one of which is broken: they are made anew."""
        look = partial(_look, self.pictures, clip, self.pictures.forget)
        self.background.run(look, lambda _: then())

    def strip(self, clip: Path, is_wanted: Callable[[], bool] = _always) -> None:
        """Ask for the frames to scrub through: `strip_made` tells, also of a strip made before."""
        self.background.run(
            partial(_look, self.pictures, clip, self.pictures.strip),
            partial(self._go_on, clip, lambda key: self.making.strip(clip, key, is_wanted)),
        )

    def export(self, clip: Path, at: FramePlace, target: Path, done: Done) -> None:
        """Write one frame as a PNG in full size, whole or not at all; goes before all else.

        Nothing is replaced: where `target` is taken, the picture becomes `name (2).png`. `done` is
        called once, later, with the path that it got or with what was in the way.
        """
        self.making.export(clip, at, target, done)

    def close(self) -> None:
        """Give up what is asked for, and end the process."""
        given_up = self._making.close() if self._making else []
        self.background.close()
        for job, files in given_up:
            _remove(files)
            if job.export:
                job.export.done(FrameTrouble.CLOSED)

    def _find_poster(self, long_side: int, key: str) -> Path | None:
        return self.pictures.poster(key, long_side)

    def _go_on(
        self,
        clip: Path,
        make: Callable[[str], None],
        looked: tuple[str, Path | tuple[Path, ...] | None] | FrameTrouble,
    ) -> None:
        """Tell of what is on disk, or have it made."""
        if isinstance(looked, FrameTrouble):
            self.failed.emit(clip, looked)
            return
        key, found = looked
        if isinstance(found, tuple) and found:
            self.strip_made.emit(clip, found)
        elif found:
            self.poster_made.emit(clip, found)
        elif key in self._bad:
            self.failed.emit(clip, self._bad[key])
        else:
            make(key)

    def _take(self, job: Job, frames: Sequence[dict[int, Path]]) -> None:
        if job.export:
            (made,) = frames[0].values()
            self.background.run(partial(_put, made, job.export.target), job.export.done)
        elif job.sides:
            take_poster = partial(self.pictures.take_poster, job.key, frames[0])
            self.background.run(partial(_try, take_poster), partial(self._tell, job))
        else:
            files = [file for frame in frames for file in frame.values()]
            take = partial(self.pictures.take_strip, job.key, files)
            self.background.run(partial(_try, take), partial(self._tell, job))
        self._count += 1
        if self._count % MAKE_ROOM_EACH == 1:
            self.background.run(partial(_try, self.pictures.make_room), lambda _: None)

    def _tell(self, job: Job, taken: tuple[Path, ...] | FrameTrouble | None) -> None:
        if isinstance(taken, FrameTrouble):
            self.failed.emit(job.clip, taken)
        elif taken:
            self.strip_made.emit(job.clip, taken)
        for side in sorted(job.sides if taken is None else ()):
            self.poster_made.emit(job.clip, self.pictures.poster_file(job.key, side))

    def _fail(self, job: Job, trouble: FrameTrouble, begun: list[Path]) -> None:
        if begun:
            self.background.run(partial(_remove, begun), lambda _: None)
        if job.export:
            job.export.done(trouble)
            return
        if trouble in OF_THE_FILE:
            self._bad[job.key] = trouble
        self.failed.emit(job.clip, trouble)


def _look(
    pictures: Pictures, clip: Path, find: Callable[[str], _T]
) -> tuple[str, _T] | FrameTrouble:
    try:
        pictures.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        key = pictures.key(clip)
        return key, find(key)
    except OSError:
        return FrameTrouble.GONE


def _put(made: Path, target: Path) -> Path | FrameTrouble:
    return _try(lambda: put_in_place(made, target))


def _try(work: Callable[[], _T]) -> _T | FrameTrouble:
    try:
        return work()
    except OSError:
        return FrameTrouble.NOT_WRITTEN


def _remove(files: list[Path]) -> None:
    for file in files:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
