"""Which renders are followed, when each is due, and which are being asked about."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kling_desktop.services.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.learning import Group


class Agenda:
    """A render is in one place at a time: due at some moment, or in flight.

    Instants are seconds on a clock that never jumps. `again` are those in flight that are wanted
    anew: the answer on its way may not count, because it was asked for as somebody else, say.
    """

    def __init__(self) -> None:
        self._schedule = Schedule()
        self._groups: defaultdict[Group, set[TaskKey]] = defaultdict(set)
        self.in_flight: set[TaskKey] = set()
        self.again: set[TaskKey] = set()

    def put(self, task: Task, due: float) -> None:
        """Ask about a render then; one in flight is left to its answer."""
        if task.key not in self.in_flight:
            self.again.discard(task.key)
            self._groups[task.account_id, task.kind].add(task.key)
            self._schedule.put(task.key, due)

    def postpone(self, key: TaskKey) -> None:
        """Follow a render without asking about it for now."""
        self._schedule.drop(key)

    def drop(self, key: TaskKey) -> None:
        """Follow a render no more."""
        self._schedule.drop(key)
        for keys in self._groups.values():
            keys.discard(key)

    def clear(self) -> None:
        self._schedule.clear()
        self._groups.clear()

    def take(self, keys: Iterable[TaskKey]) -> None:
        """Note that renders are being asked about."""
        for key in keys:
            self._schedule.drop(key)
            self.in_flight.add(key)

    def take_back(self, keys: Iterable[TaskKey]) -> None:
        """Note that questions have been answered, or not."""
        self.in_flight.difference_update(keys)

    def group(self, group: Group) -> AbstractSet[TaskKey]:
        """The followed renders of one account and kind."""
        return self._groups[group]

    def pop_due(self, now: float) -> Iterator[TaskKey]:
        return (key for key in self._schedule.pop_due(now) if key not in self.in_flight)

    def due_at(self, key: TaskKey) -> float | None:
        return self._schedule.due_at(key)

    @property
    def next_at(self) -> float | None:
        return self._schedule.next_at

    def __contains__(self, key: TaskKey) -> bool:
        """Whether a render is due at some moment or in flight."""
        return key in self._schedule or key in self.in_flight
