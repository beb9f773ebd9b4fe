"""Ends per second of a render that has come so far, age by age, from what was seen.

Ages fall into bins, each an eighth wider than the one before. A bin's hazard is what ended there
over the seconds spent there, by ended and running renders alike, so those still running count.
A few imagined renders, the prior, speak where nothing was seen.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, repeat
from math import erfc, inf, log, sqrt
from operator import add, mul
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

HALF_LIFE: Final = 150  # renders after which an older one counts half, since services change

_FIRST_EDGE_S = 4.0
_GROWTH = 1.12
_BINS = 76  # up to about six hours
EDGES_S: Final = (0.0, *(_FIRST_EDGE_S * _GROWTH**power for power in range(_BINS)))
WIDTHS_S: Final = tuple(end - start for start, end in zip(EDGES_S, EDGES_S[1:], strict=False))
_NEIGHBOURS = 2  # bins on either side that share their evidence
_LEAST = 1e-7  # keeps every sum of hazards growing, so that each sum belongs to one age

_PRIOR_RENDERS = 4.0
_PRIOR_MEDIAN_S = 200.0
_PRIOR_SIGMA = 0.6
_PRIOR_DOUBT = 0.3  # the share that knows the median only


@dataclass(frozen=True, slots=True)
class Evidence:
    """Per bin: how many ended there, and the seconds that all spent there."""

    ends: tuple[float, ...]
    spent_s: tuple[float, ...]

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(
            tuple(map(add, self.ends, other.ends)), tuple(map(add, self.spent_s, other.spent_s))
        )

    def smoothed(self) -> Evidence:
        return Evidence(_with_neighbours(self.ends), _with_neighbours(self.spent_s))

    def hazards(self) -> tuple[float, ...]:
        """Ends per second in each bin; always more than zero."""
        return tuple(
            max(ends / spent_s, _LEAST) if spent_s > 0 else _LEAST
            for ends, spent_s in zip(self.ends, self.spent_s, strict=True)
        )


def seen(ended_s: Sequence[float], running_s: Sequence[float]) -> Evidence:
    """From seconds from creation to end, oldest first, and ages in seconds of what still runs.

    All must be finite and not negative.
    """
    weights = accumulate(repeat(0.5 ** (1 / HALF_LIFE), len(ended_s)), mul, initial=1.0)
    ends, inside_s = _tally(reversed(ended_s), weights)
    running, running_inside_s = _tally(running_s, repeat(1.0))
    last_bins = map(add, ends, running)
    passed = list(accumulate(reversed(list(last_bins)), initial=0.0))[-2::-1]
    spent_s = (
        through * width_s + ended_inside + running_inside
        for through, width_s, ended_inside, running_inside in zip(
            passed[1:], WIDTHS_S, inside_s, running_inside_s, strict=False
        )
    )
    return Evidence(tuple(ends[:_BINS]), tuple(spent_s))


def expected(survival: Callable[[float], float], renders: float) -> Evidence:
    """What so many renders would show on average; `survival`: the share that runs longer than
    that many seconds.
    """
    at_edge = [survival(edge_s) for edge_s in EDGES_S]
    ends = tuple(renders * (start - end) for start, end in zip(at_edge, at_edge[1:], strict=False))
    spent_s = tuple(
        renders * width_s * (start + 4 * survival(edge_s + width_s / 2) + end) / 6
        for edge_s, width_s, start, end in zip(
            EDGES_S, WIDTHS_S, at_edge, at_edge[1:], strict=False
        )
    )
    return Evidence(ends, spent_s)


def _tally(spans_s: Iterable[float], weights: Iterable[float]) -> tuple[list[float], list[float]]:
    """Per bin, and one more for all beyond: weights that stop there, and their seconds in it."""
    stops = [0.0] * (_BINS + 1)
    inside_s = [0.0] * (_BINS + 1)
    for span_s, weight in zip(spans_s, weights, strict=False):
        last = bisect_right(EDGES_S, span_s) - 1
        stops[last] += weight
        inside_s[last] += weight * (span_s - EDGES_S[last])
    return stops, inside_s


def _with_neighbours(values: Sequence[float]) -> tuple[float, ...]:
    sums = list(accumulate(values, initial=0.0))
    return tuple(
        sums[min(index + _NEIGHBOURS + 1, _BINS)] - sums[max(index - _NEIGHBOURS, 0)]
        for index in range(_BINS)
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
