"""The renders a gateway knows, and the ways to turn them by hand."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kling_desktop.demo.render import Render, begun, failed, finished

if TYPE_CHECKING:
    from collections.abc import Iterable

Clock = Callable[[], float]
"""Unix seconds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`born_at` is unix seconds; `links` counts how often the links were made anew."""

    render: Render
    born_at: float
    links: int = 0

    def elapsed_s(self, now: float) -> float:
        return now - self.born_at

    @property
    def ended_at(self) -> float:
        """Unix seconds; infinite while nobody knows."""
        return self.born_at + self.render.ends_s


class Book:
    """Thread-safe. What changes a render raises KeyError where the id is unknown."""

    def __init__(self, renders: Iterable[Render], clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._entries: dict[str, Entry] = {}
        for render in renders:
            self.add(render)

    @property
    def renders(self) -> tuple[Render, ...]:
        with self._lock:
            return tuple(entry.render for entry in self._entries.values())

    def add(self, render: Render) -> None:
        """Take a render in, or begin it anew."""
        entry = Entry(render, self._clock() - render.age_s)
        with self._lock:
            self._entries[render.task_id] = entry

    def find(self, task_id: str) -> Entry | None:
        with self._lock:
            return self._entries.get(task_id)

    def listed(self, kind: str) -> list[Entry]:
        """All of a kind that lists may have, newest first."""
        with self._lock:
            entries = [
                entry
                for entry in self._entries.values()
                if entry.render.is_listed and entry.render.kind == kind
            ]
        entries.sort(key=lambda entry: entry.born_at)
        entries.reverse()  # of those born at one moment, the one added last goes first
        return entries

    def begin(self, task_id: str) -> None:
        self._change(task_id, begun)

    def finish(self, task_id: str, link_lag_s: float) -> None:
        self._change(task_id, lambda render, elapsed_s: finished(render, elapsed_s, link_lag_s))

    def fail(self, task_id: str, reason: str) -> None:
        self._change(task_id, lambda render, elapsed_s: failed(render, elapsed_s, reason))

    def renew_links(self, task_id: str) -> None:
        with self._lock:
            entry = self._entries[task_id]
            self._entries[task_id] = replace(entry, links=entry.links + 1)

    def _change(self, task_id: str, change: Callable[[Render, float], Render]) -> None:
        now = self._clock()
        with self._lock:
            entry = self._entries[task_id]
            changed = change(entry.render, entry.elapsed_s(now))
            self._entries[task_id] = replace(entry, render=changed)
