"""Has the other process do one job after the other; a clip that ends it costs only itself."""

from __future__ import annotations

import os
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.storage.pictures import SIDES, STRIP_COUNT, STRIP_SIDE
from kling_desktop.ui.frames.decoder import Decoder
from kling_desktop.ui.frames.jobs import Export, Job, Jobs, Kind
from kling_desktop.ui.frames.protocol import Request
from kling_desktop.ui.frames.troubles import FrameTrouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kling_desktop.storage.pictures import Pictures
    from kling_desktop.ui.frames.jobs import Done
    from kling_desktop.ui.frames.places import FramePlace
    from kling_desktop.ui.frames.protocol import Answer

LIMITS_S = {Kind.EXPORT: 90.0, Kind.STRIP: 30.0, Kind.POSTER: 15.0}


class Making(QObject):
    """`made` carries the job, and for each frame a dictionary from side (px) to file. `failed`: the
    job, a FrameTrouble, and files that may have been begun. `dropped`: a job nobody wanted any
    more.
    """

    made = Signal(object, object)
    failed = Signal(object, object, object)
    dropped = Signal(object)

    def __init__(self, pictures: Pictures, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._numbers = count(1)
        self._jobs = Jobs()
        self._now: tuple[Job, Request] | None = None
        self.decoder = Decoder(self)
        self.decoder.free.connect(self._go_on)
        self.decoder.answered.connect(self._take)
        self.decoder.broke.connect(self._clear_up)

    @property
    def is_idle(self) -> bool:
        return self._now is None and not self._jobs

    def poster(self, clip: Path, key: str, is_wanted: Callable[[], bool], side: int) -> None:
        self._add(Job(Kind.POSTER, clip, key, is_wanted, sides={side}))

    def strip(self, clip: Path, key: str, is_wanted: Callable[[], bool]) -> None:
        self._add(Job(Kind.STRIP, clip, key, is_wanted))

    def export(self, clip: Path, at: FramePlace, target: Path, done: Done) -> None:
        self._add(Job(Kind.EXPORT, clip, "", lambda: True, export=Export(at, target, done)))

    def close(self) -> list[tuple[Job, list[Path]]]:
        """Returns what will not be done, and files that may have been begun for it."""
        self.decoder.close()
        under_way = [(job, _files(request)) for job, request in filter(None, (self._now,))]
        self._now = None
        return [*under_way, *((job, []) for job in self._jobs.take_all())]

    def _add(self, job: Job) -> None:
        self._jobs.add(job)
        self._go_on()

    def _go_on(self) -> None:
        if not self._jobs or self._now:
            return
        if not self.decoder.is_free:
            self.decoder.start()
            return
        job, dropped = self._jobs.take()
        if job:
            self._now = (job, self._request(job))
            self.decoder.ask(self._now[1])
        for unwanted in dropped:
            self.dropped.emit(unwanted)

    def _take(self, answer: Answer) -> None:
        if self._now is None:
            return
        (job, request), self._now = self._now, None
        if answer.trouble:
            self.failed.emit(job, answer.trouble, _files(request))
            return
        made = range(min(answer.count, request.count))
        frames = [{side: request.picture_file(at, side) for side in request.sides} for at in made]
        self.made.emit(job, frames)

    def _clear_up(self, was_asked: bool) -> None:
        """Begin anew after a clip; where no process starts, none of them has a chance."""
        now, self._now = self._now, None
        if now:
            self.failed.emit(now[0], FrameTrouble.DAMAGED, _files(now[1]))
        if was_asked:
            self._go_on()
            return
        for job in self._jobs.take_all():
            self.failed.emit(job, FrameTrouble.NOT_STARTED, [])

    def _request(self, job: Job) -> Request:
        number = next(self._numbers)
        ask = partial(Request, number=number, clip=str(job.clip), limit_s=LIMITS_S[job.kind])
        if job.export:
            beside = job.export.target.with_name(f".frame-{os.getpid()}-{number}")
            return ask(at_us=job.export.at.at_us, sides=(0,), stem=str(beside), ending="png")
        stem = self._pictures.new_stem(number)
        if job.kind is Kind.STRIP:
            return ask(count=STRIP_COUNT, sides=(STRIP_SIDE,), stem=stem, ending="jpg")
        return ask(sides=SIDES, stem=stem, ending="jpg")


def _files(request: Request) -> list[Path]:
    return [
        request.picture_file(index, side)
        for index in range(request.count)
        for side in request.sides
    ]
