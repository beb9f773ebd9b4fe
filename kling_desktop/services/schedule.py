"""When each render is due: a heap, where the last word about a render counts."""

from __future__ import annotations

import heapq
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.domain.task import TaskKey


class Schedule:
    """Instants are seconds on a clock that never jumps. An outdated entry is skipped when met."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, TaskKey]] = []
        self._due: dict[TaskKey, float] = {}
        self._order = count()

    def put(self, key: TaskKey, due: float) -> None:
        self._due[key] = due
        heapq.heappush(self._heap, (due, next(self._order), key))

    def drop(self, key: TaskKey) -> None:
        self._due.pop(key, None)

    def clear(self) -> None:
        self._heap.clear()
        self._due.clear()

    def __contains__(self, key: TaskKey) -> bool:
        return key in self._due

    def due_at(self, key: TaskKey) -> float | None:
        return self._due.get(key)

    @property
    def next_at(self) -> float | None:
        return self._heap[0][0] if self._heap else None

    def pop_due(self, now: float) -> Iterator[TaskKey]:
        """Those due by now, earliest first; each stays in the schedule until it is dropped."""
        while self._heap and self._heap[0][0] <= now:
            due, _, key = heapq.heappop(self._heap)
            if self._due.get(key) == due:
                yield key
