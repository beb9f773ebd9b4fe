"""Keeps two clips in step that play side by side: where each is, and how fast one has to run.

Instants are in µs of any clock that never goes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kling_desktop.domain.playback import Span

MOST = 0.05  # faster or slower: less than is seen, or heard in a voice
OUT_OF_STEP_US = 200_000  # from here on a jump is less odd than seconds of catching up
_CATCH_UP_US = 1_000_000  # time in which two thirds of a drift are made good
_UNSEEN_US = 3_000  # the frames come no more evenly than that
_ENOUGH = 3  # frames


class PlaybackClock:
    """Where a playing clip is, by its frames: they are shown late at times, never early."""

    def __init__(self) -> None:
        self.restart(1.0)

    def restart(self, rate: float) -> None:
        """Forget what was seen: from now on it plays `rate` times as fast as usual."""
        self._rate = rate
        self._lead_us: list[float] = []

    def saw(self, frame: Span, now_us: int) -> None:
        self._lead_us.append(frame.start_us - now_us * self._rate)

    def at(self, now_us: int) -> float | None:
        """In µs from the clip's start; None until enough frames were seen."""
        if len(self._lead_us) < _ENOUGH:
            return None
        return max(self._lead_us) + now_us * self._rate


def rate_factor(drift_us: float) -> float:
    """How much faster than usual a clip is to play that is ahead by `drift_us`, or behind where
    that is negative: 1 ± MOST.
    """
    if abs(drift_us) < _UNSEEN_US:
        return 1.0
    return 1.0 - min(max(drift_us / _CATCH_UP_US, -MOST), MOST)


def is_out_of_step(drift_us: float) -> bool:
    """Whether only a jump helps."""
    return abs(drift_us) > OUT_OF_STEP_US
