"""Which renders have ended since they were looked at last."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.library import Library


class EndDetector:
    """One for each that asks: an end is told once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._running = set(library.open_keys)

    @property
    def is_any_running(self) -> bool:
        """As of the last look."""
        return bool(self._running)

    def ended_among(self, keys: Iterable[TaskKey]) -> list[Task]:
        """Those that ran at the last look, run no more, and are still on the list."""
        looked_at = set(keys)
        running = looked_at & self._library.open_keys
        ended = (looked_at & self._running) - running
        self._running = (self._running | running) - ended
        return list(self._library.listed(ended))
