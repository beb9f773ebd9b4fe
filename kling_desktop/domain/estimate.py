"""How long what is running will probably take."""

from __future__ import annotations

from dataclasses import dataclass
from math import log1p, log2
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ALL_DONE = log1p(-0.25)  # of all being done: three chances in four, as p75 is for one
_HALVINGS = 12  # of a span of a few minutes: to the second


@dataclass(frozen=True, slots=True)
class Remaining:
    """Seconds left of one render: an estimate, never a promise."""

    median_s: float  # half of such renders are done by then
    p75_s: float
    age_s: float  # how long it has run
    usual_s: float  # the age by which 95 of 100 such renders are done

    @property
    def is_late(self) -> bool:
        """Longer than usual."""
        return self.age_s >= self.usual_s

    @property
    def shares(self) -> tuple[float, float, float]:
        """Now, the median and p75, each as a share of the time from the start to `usual_s`."""
        ages_s = (self.age_s, self.age_s + self.median_s, self.age_s + self.p75_s)
        now, median, p75 = (min(s / self.usual_s, 1.0) if self.usual_s > 0 else 1.0 for s in ages_s)
        return now, median, p75


def whole_list_s(remaining: Iterable[Remaining]) -> float | None:
    """Seconds until all are done with three chances in four; one render's own p75.

    Renders run side by side, so this is the last of many and later than any one's p75. Late ones
    are left out, since nobody knows their end: say beside it how many they are. None if no other
    runs.
    """
    usual = [one for one in remaining if not one.is_late]
    if not usual:
        return None
    earliest_s = max(one.p75_s for one in usual)
    widest_s = max(one.p75_s - one.median_s for one in usual)
    latest_s = earliest_s + widest_s * log2(len(usual))
    return _when_all_are_done_s(usual, earliest_s, latest_s)


def _when_all_are_done_s(usual: Sequence[Remaining], earliest_s: float, latest_s: float) -> float:
    for _ in range(_HALVINGS if latest_s > earliest_s else 0):
        middle_s = (earliest_s + latest_s) / 2
        if sum(log1p(-_chance_to_run_at(one, middle_s)) for one in usual) < _ALL_DONE:
            earliest_s = middle_s
        else:
            latest_s = middle_s
    return latest_s


def _chance_to_run_at(one: Remaining, later_s: float) -> float:
    """Half at the median, a quarter at p75, and on in that manner; asked from p75 on only."""
    half_life_s = one.p75_s - one.median_s
    return 0.5 ** (1 + (later_s - one.median_s) / half_life_s) if half_life_s > 0 else 0.0
