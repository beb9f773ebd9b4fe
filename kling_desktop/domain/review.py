"""What a creator says of finished clips: starred or rejected, seen, put into the archive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from kling_desktop.domain.task import Task, TaskKey

SEEN_AFTER_S = 1.0  # of playing; a shorter clip is seen when it was played once


def starred(task: Task, *, on: bool) -> Task:
    """A star takes a rejection away."""
    return replace(task, is_starred=on, is_rejected=task.is_rejected and not on)


def rejected(task: Task, *, on: bool) -> Task:
    """A rejection takes a star away."""
    return replace(task, is_rejected=on, is_starred=task.is_starred and not on)


def seen(task: Task, now: datetime) -> Task:
    """Note when its clip was looked at first; nothing where there is none."""
    return replace(task, seen_at=now) if task.is_unseen else task


def not_seen(task: Task) -> Task:
    return replace(task, seen_at=None)


def archived(task: Task, *, on: bool) -> Task:
    return replace(task, is_archived=on)


def seen_after_s(task: Task) -> float:
    """How long its first clip has to play to be seen, in s."""
    length_s = task.videos[0].duration_s if task.videos else None
    return min(length_s or SEEN_AFTER_S, SEEN_AFTER_S)


@dataclass(frozen=True, slots=True)
class Walk:
    """Clips one after the other; `place` is `len(keys)` when the last is behind."""

    keys: tuple[TaskKey, ...]
    place: int = 0

    @property
    def key(self) -> TaskKey | None:
        """None at the end."""
        return self.keys[self.place] if self.place < len(self.keys) else None

    def to(self, place: int) -> Walk:
        """As near to it as there is a place."""
        return replace(self, place=min(max(place, 0), len(self.keys)))

    def at(self, key: TaskKey) -> Walk:
        return self.to(self.keys.index(key))

    def without(self, gone: Collection[TaskKey]) -> Walk:
        """It stays where it is, or comes to what follows."""
        passed = sum(key not in gone for key in self.keys[: self.place])
        return Walk(tuple(key for key in self.keys if key not in gone), passed)


@dataclass(frozen=True, slots=True)
class Tally:
    starred: int
    rejected: int
    unseen: int


def tally(tasks: Iterable[Task]) -> Tally:
    """What was said of clips."""
    counted = list(tasks)
    return Tally(
        sum(task.is_starred for task in counted),
        sum(task.is_rejected for task in counted),
        sum(task.is_unseen for task in counted),
    )
