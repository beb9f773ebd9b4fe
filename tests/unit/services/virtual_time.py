"""An event loop whose clock runs ahead as soon as nobody has anything to do."""

from __future__ import annotations

import asyncio
import selectors
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

THREAD_WAIT_S = 1.0


class _Selector(selectors.DefaultSelector):
    """Waits for real work in other threads only; any other wait is over at once."""

    def __init__(self) -> None:
        super().__init__()
        self.advance: Callable[[float], None] = lambda _: None
        self.threads_at_work = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if self.threads_at_work or timeout is None:
            return super().select(THREAD_WAIT_S)
        self.advance(timeout)
        return []


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """`steady` is the loop's clock in seconds; `wall` goes with it, and leaps when told to."""

    def __init__(self) -> None:
        self._selector_ahead = _Selector()
        self.steady = 1000.0
        self.leapt = timedelta(0)
        super().__init__(self._selector_ahead)
        self._selector_ahead.advance = self._advance

    def time(self) -> float:
        return self.steady

    def wall(self) -> datetime:
        start = datetime(2026, 5, 1, 12, tzinfo=UTC)
        return start + timedelta(seconds=self.steady - 1000.0) + self.leapt

    def run_in_executor(self, *arguments: Any) -> asyncio.Future[Any]:  # type: ignore[override]  # all are handed on
        future = super().run_in_executor(*arguments)
        self._selector_ahead.threads_at_work += 1
        future.add_done_callback(self._thread_has_ended)
        return future

    def _thread_has_ended(self, _: asyncio.Future[Any]) -> None:
        self._selector_ahead.threads_at_work -= 1

    def _advance(self, seconds: float) -> None:
        self.steady += max(seconds, 1e-6)
