"""What the creator's own renders tell of how long one takes, and when to look.

Waiting and processing share one clock, from the creation on: gateways draw the border between
them differently, and the age alone says most of it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from math import inf, log, sqrt
from operator import mul
from typing import TYPE_CHECKING, Final

from kling_desktop.domain import hazard
from kling_desktop.domain.estimate import Remaining
from kling_desktop.domain.hazard import EDGES_S, WIDTHS_S

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kling_desktop.domain.hazard import Evidence

PRICE_S: Final = 0.5  # one more request is worth half a second less of not knowing

_OLDEST_S = 366 * 86_400.0  # ages beyond are taken for this one, so that sums stay exact
# With fewer renders than that, so many bins on either side speak together: a few show holes
# between them that are none, and where nothing is thought to end nobody would look.
_REACHES = ((10, 6), (30, 4), (60, 3), (300, 2))
_LEAST_REACH = 1
_LAST = len(WIDTHS_S) - 1
_HALF = log(2)  # the hazard's sum over which half of what runs ends
_THREE_QUARTERS = log(4)
_USUAL = log(20)  # 95 of 100


@dataclass(frozen=True, slots=True)
class RenderTimes:
    """What is known of how long renders of one account and kind take; made by `learned`.

    Both curves hold their values at the bins' edges and are straight between: `_risk` the sum of
    the hazard (survival is e to the minus that), `_density` the sum of its square root.
    """

    count: int  # ended renders it rests on
    _risk: tuple[float, ...]
    _density: tuple[float, ...]

    @classmethod
    def learned(cls, ended_s: Sequence[float], running_s: Sequence[float] = ()) -> RenderTimes:
        """Learn from seconds from creation to end, oldest first (later ones weigh more), and from
        the ages in seconds of renders still running; the prior alone from nothing.

        What is no such time (negative, endless, not a number) is left out; so is what has run for
        more than six hours, for that is stuck, and would weigh on all others for ever.
        """
        ended = [span_s for span_s in ended_s if 0 <= span_s < inf]
        running = [age_s for age_s in running_s if 0 <= age_s < EDGES_S[-1]]
        evidence = hazard.seen(ended, running) + hazard.PRIOR
        return cls.resting_on(evidence, count=len(ended), reach=_reach(len(ended)))

    @classmethod
    def resting_on(cls, evidence: Evidence, *, count: int, reach: int) -> RenderTimes:
        """When to look is decided by each bin together with `reach` neighbours on either side; the
        estimates take it as it is, since sharing would move early ends to earlier yet.
        """
        shared = evidence.shared_hazards(reach)
        return cls(count, _curve(evidence.hazards()), _curve(map(sqrt, shared)))

    @property
    def overdue_s(self) -> float:
        """The age in seconds, twice the 95th percentile, past which the usual is of no use."""
        return 2 * _age_at(self._risk, _USUAL)

    def next_check_s(self, age_s: float, *, price_s: float = PRICE_S) -> float:
        """Seconds from that age until the next question; no floor, no ceiling.

        Where the hazard is h, the best interval is √(2·price/h): a request that saves less
        waiting than its price is not worth it. (Barlow, Hunter and Proschan, "Optimum checking
        procedures", 1963; here with h changing on the way.)
        """
        age_s = _sound(age_s)
        return _age_at(self._density, _at(self._density, age_s) + sqrt(2 * price_s)) - age_s

    def remaining(self, age_s: float) -> Remaining:
        """What is left of a render of that age in seconds that still runs."""
        age_s = _sound(age_s)
        risk = _at(self._risk, age_s)
        return Remaining(
            median_s=_age_at(self._risk, risk + _HALF) - age_s,
            p75_s=_age_at(self._risk, risk + _THREE_QUARTERS) - age_s,
            age_s=age_s,
            usual_s=_age_at(self._risk, _USUAL),
        )


def _reach(count: int) -> int:
    return next((reach for fewer, reach in _REACHES if count < fewer), _LEAST_REACH)


def _sound(age_s: float) -> float:
    return min(age_s, _OLDEST_S) if age_s > 0 else 0.0  # zero also for what is not a number


def _curve(slopes: Iterable[float]) -> tuple[float, ...]:
    return tuple(accumulate(map(mul, slopes, WIDTHS_S), initial=0.0))


def _at(curve: Sequence[float], age_s: float) -> float:
    """The last bin's slope goes on for ever."""
    index = min(bisect_right(EDGES_S, age_s) - 1, _LAST)
    slope = (curve[index + 1] - curve[index]) / WIDTHS_S[index]
    return curve[index] + slope * (age_s - EDGES_S[index])


def _age_at(curve: Sequence[float], value: float) -> float:
    index = min(bisect_right(curve, value) - 1, _LAST)
    slope = (curve[index + 1] - curve[index]) / WIDTHS_S[index]
    return EDGES_S[index] + (value - curve[index]) / slope
