"""What is told of a transfer while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.speed import Speed
from kling_desktop.services.saving import Phase, Saving

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT_S = 0.1
WORTH_BYTES = 64 * 1024  # of one try, to count as getting on


class Progress:
    """Calls `report` at most ten times a second. `now` gives seconds that never go back."""

    def __init__(self, report: Callable[[Saving], None], now: Callable[[], float]) -> None:
        self._report = report
        self._now = now
        self._speed = Speed()
        self._first: int | None = None
        self._done = 0
        self._told_at = -REPORT_S

    @property
    def is_getting_on(self) -> bool:
        """Whether this try went on from an earlier one, and came further: what has to begin at its
        first byte each time might do so for ever.
        """
        return bool(self._first) and self._done - (self._first or 0) >= WORTH_BYTES

    def begin(self) -> None:
        """Of another video."""
        self._speed, self._told_at = Speed(), -REPORT_S
        self._first, self._done = None, 0

    def note(self, done: int, total: int | None) -> None:
        if self._first is None or done < self._done:  # it was begun anew
            self._first = done
        self._done = done
        now = self._now()
        if now - self._told_at >= REPORT_S:
            self._told_at = now
            speed = self._speed.note(done, now)
            self._report(Saving(phase=Phase.RUNNING, done=done, total=total, bytes_per_s=speed))
