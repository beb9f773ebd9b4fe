"""What is to be decoded, the most urgent first."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kling_desktop.ui.frames.places import FramePlace
    from kling_desktop.ui.frames.troubles import FrameTrouble

    Done = Callable[[Path | FrameTrouble], None]


class Kind(IntEnum):
    """In the order in which they are done."""

    EXPORT = 0
    STRIP = 1
    POSTER = 2


@dataclass(frozen=True, slots=True)
class Export:
    at: FramePlace
    target: Path
    done: Done


@dataclass(frozen=True, slots=True)
class Job:
    """`key` is the clip's in Pictures, as it was when this was asked. `export` where it is one.

    `sides` are those a poster was asked in. It is left out when `is_wanted` says no by then.
    """

    kind: Kind
    clip: Path
    key: str
    is_wanted: Callable[[], bool]
    sides: set[int] = field(default_factory=set)
    export: Export | None = None


class Jobs:
    def __init__(self) -> None:
        self._waiting: list[Job] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, job: Job) -> None:
        """What is asked again while it waits is done once, and comes last of its kind."""
        if job.export is None:
            for same in self._waiting:
                if (same.kind, same.key) == (job.kind, job.key):
                    job.sides.update(same.sides)
                    self._waiting.remove(same)
                    break
        self._waiting.append(job)

    def take(self) -> tuple[Job | None, list[Job]]:
        """The next to do, and those that nobody wants any more."""
        dropped = [job for job in self._waiting if not job.is_wanted()]
        self._waiting = [job for job in self._waiting if job not in dropped]
        following = min(self._waiting, key=lambda job: job.kind, default=None)
        if following:
            self._waiting.remove(following)
        return following, dropped

    def take_all(self) -> list[Job]:
        taken, self._waiting = self._waiting, []
        return taken
