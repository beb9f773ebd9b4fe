"""Ends per second of a render that has come so far, age by age, from what was seen.

Ages fall into bins, each an eighth wider than the one before. A bin's hazard is what ended there
over the seconds spent there, by ended and running renders alike, so those still running count.
A few imagined renders, the prior, speak where nothing was seen.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise, repeat
from math import erfc, log, sqrt
from operator import add, mul
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

HALF_LIFE: Final = 150  # renders after which an older one counts half, since services change

_FIRST_EDGE_S = 4.0
_GROWTH = 1.12
_BINS = 76  # up to about six hours
EDGES_S: Final = (0.0, *(_FIRST_EDGE_S * _GROWTH**power for power in range(_BINS)))
WIDTHS_S: Final = tuple(end - start for start, end in pairwise(EDGES_S))
_LEAST = 1e-7  # keeps every sum of hazards growing, so that each sum belongs to one age

_PRIOR_RENDERS = 4.0
_PRIOR_MEDIAN_S = 200.0
_PRIOR_SIGMA = 0.6
_PRIOR_DOUBT = 0.4  # the share that knows the median only


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was seen in each bin: how many entered it, how many ended there, the seconds spent."""

    entered: tuple[float, ...]  # one that still runs there counts half
    ended: tuple[float, ...]
    spent_s: tuple[float, ...]

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(
            tuple(map(add, self.entered, other.entered)),
            tuple(map(add, self.ended, other.ended)),
            tuple(map(add, self.spent_s, other.spent_s)),
        )

    def hazards(self) -> tuple[float, ...]:
        """Ends per second in each bin, more than zero, such that of those who entered the right
        share survives it (a life table).
        """
        return tuple(
            max(_LEAST, -log(max(1 - ended / entered, _LEAST)) / width_s) if entered else _LEAST
            for ended, entered, width_s in zip(self.ended, self.entered, WIDTHS_S, strict=True)
        )

    def shared_hazards(self, reach: int) -> tuple[float, ...]:
        """The same, each bin taken together with that many on either side: ends over seconds."""
        ended, spent_s = _sums_around(self.ended, reach), _sums_around(self.spent_s, reach)
        return tuple(
            max(_LEAST, ends / seconds) if seconds else _LEAST
            for ends, seconds in zip(ended, spent_s, strict=True)
        )


def seen(ended_s: Sequence[float], running_s: Sequence[float]) -> Evidence:
    """From seconds from creation to end, oldest first, and ages in seconds of what still runs.

    All must be finite and not negative.
    """
    weights = accumulate(repeat(0.5 ** (1 / HALF_LIFE), len(ended_s)), mul, initial=1.0)
    ended, ended_inside_s = _tally(reversed(ended_s), weights)
    running, running_inside_s = _tally(running_s, repeat(1.0))
    stopped = list(map(add, ended, running))
    entered = list(accumulate(reversed(stopped)))[::-1]
    inside_s = map(add, ended_inside_s, running_inside_s)
    passed_s = map(mul, entered[1:], WIDTHS_S)
    return Evidence(
        entered=tuple(all_ - still / 2 for all_, still in zip(entered[:-1], running, strict=False)),
        ended=tuple(ended[:-1]),
        spent_s=tuple(map(add, passed_s, inside_s)),
    )


def expected(survival: Callable[[float], float], renders: float) -> Evidence:
    """What so many renders would show on average; `survival`: the share that runs longer than
    that many seconds.
    """
    alive = [renders * survival(edge_s) for edge_s in EDGES_S]
    middle = [renders * survival(sum(edges_s) / 2) for edges_s in pairwise(EDGES_S)]
    return Evidence(
        entered=tuple(alive[:-1]),
        ended=tuple(before - after for before, after in pairwise(alive)),
        spent_s=tuple(
            width_s * (before + 4 * between + after) / 6  # Simpson's rule
            for width_s, between, (before, after) in zip(
                WIDTHS_S, middle, pairwise(alive), strict=True
            )
        ),
    )


def _tally(spans_s: Iterable[float], weights: Iterable[float]) -> tuple[list[float], list[float]]:
    """Per bin, and one more for all beyond: weights that stop there, and their seconds in it."""
    stops = [0.0] * (_BINS + 1)
    inside_s = [0.0] * (_BINS + 1)
    for span_s, weight in zip(spans_s, weights, strict=False):
        last = bisect_right(EDGES_S, span_s) - 1
        stops[last] += weight
        inside_s[last] += weight * (span_s - EDGES_S[last])
    return stops, inside_s


def _sums_around(values: Sequence[float], reach: int) -> tuple[float, ...]:
    sums = list(accumulate(values, initial=0.0))
    return tuple(
        sums[min(index + reach + 1, _BINS)] - sums[max(index - reach, 0)] for index in range(_BINS)
    )


def _prior_survival(age_s: float) -> float:
    """A log-normal, mixed with the law whose hazard is one over the median plus the age: likely
    at any early age, and after a long wait about as long again.
    """
    if age_s <= 0:
        return 1.0
    usual = erfc(log(age_s / _PRIOR_MEDIAN_S) / (_PRIOR_SIGMA * sqrt(2))) / 2
    doubtful = _PRIOR_MEDIAN_S / (_PRIOR_MEDIAN_S + age_s)
    return (1 - _PRIOR_DOUBT) * usual + _PRIOR_DOUBT * doubtful


PRIOR: Final = expected(_prior_survival, _PRIOR_RENDERS)
