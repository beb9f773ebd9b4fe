"""How fast bytes come in."""

from __future__ import annotations

from collections import deque

SPAN_S = 5.0  # looked at; shorter jumps, longer lags behind
ENOUGH_S = 0.5


class Speed:
    """Instants are seconds of any clock that never goes back."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def note(self, done: int, now: float) -> float | None:
        """Take in that `done` bytes are there; returns bytes per second, None at first."""
        self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[1][0] >= SPAN_S:
            self._seen.popleft()
        since, before = self._seen[0]
        return (done - before) / (now - since) if now - since >= ENOUGH_S else None
