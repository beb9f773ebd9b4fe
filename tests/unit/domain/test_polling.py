"""When to ask next: bounds that hold whatever the dice say."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.polling import (
    BACKOFF_CAP_S,
    OVERDUE_CAP_S,
    RETRY_AFTER_CAP_S,
    backoff_s,
    interval_s,
    spread_s,
)
from kling_desktop.domain.render_times import RenderTimes


class Middle(Random):
    """Dice that always fall in the middle."""

    def uniform(self, a: float, b: float) -> float:
        return (a + b) / 2


RANDOMS = st.integers().map(Random)
PACES = st.floats(1, 300)
MINUTES = RenderTimes.learned([150.0, 180.0, 200.0, 220.0, 260.0] * 20)


def pause_at(age_s: float, random: Random | None = None) -> float:
    """An account's usual floor and ceiling: 5 s and 60 s."""
    return interval_s(age_s, MINUTES, fastest_s=5, slowest_s=60, random=random or Middle())


@pytest.mark.parametrize(
    ("age_s", "least_s", "most_s"),
    [
        (-60, 60, 60),  # nothing can have ended: the ceiling
        (0, 60, 60),
        (float("nan"), 60, 60),
        (230, 5, 12),  # where they end
        (3600, 60, 240),  # long past it: slower than the ceiling
        (7200, 300, 420),
        (86_400, OVERDUE_CAP_S, OVERDUE_CAP_S),  # and never given up
        (1e300, OVERDUE_CAP_S, OVERDUE_CAP_S),
        (float("inf"), OVERDUE_CAP_S, OVERDUE_CAP_S),
    ],
)
def test_renders_are_asked_about_when_they_are_likely_to_end(
    age_s: float, least_s: float, most_s: float
) -> None:
    assert least_s <= pause_at(age_s) <= most_s


def test_beyond_the_usual_the_pause_only_grows() -> None:
    pauses_s = [pause_at(age_s) for age_s in range(1800, 40_000, 600)]

    assert pauses_s == sorted(pauses_s)


@given(st.floats(), st.lists(st.floats(1, 10_000), max_size=30), PACES, PACES, RANDOMS)
def test_an_interval_stays_within_the_accounts_bounds(
    age_s: float, ended_s: list[float], fastest_s: float, slowest_s: float, random: Random
) -> None:
    times = RenderTimes.learned(ended_s)
    pause_s = interval_s(age_s, times, fastest_s=fastest_s, slowest_s=slowest_s, random=random)
    ceiling_s = max(fastest_s, slowest_s)

    assert fastest_s <= pause_s <= 1.1 * max(ceiling_s, OVERDUE_CAP_S)
    if not age_s > times.overdue_s:
        assert pause_s <= 1.1 * ceiling_s


@given(st.floats(0, 1e5), RANDOMS)
def test_an_interval_is_a_tenth_more_or_less(age_s: float, random: Random) -> None:
    middle_s = interval_s(age_s, MINUTES, fastest_s=0, slowest_s=60, random=Middle())
    pause_s = interval_s(age_s, MINUTES, fastest_s=0, slowest_s=60, random=random)

    assert 0.9 * middle_s <= pause_s * (1 + 1e-9)
    assert pause_s <= 1.1 * middle_s * (1 + 1e-9)


def test_intervals_of_equal_renders_differ_at_the_floor_too() -> None:
    random = Random(1)  # noqa: S311 - dice, no secrets
    pauses_s = {
        interval_s(230, MINUTES, fastest_s=30, slowest_s=60, random=random) for _ in range(50)
    }

    assert len(pauses_s) == 50
    assert min(pauses_s) >= 30


@pytest.mark.parametrize(
    ("failures", "middle_s"), [(1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 30), (10_000, 30)]
)
def test_each_failure_doubles_the_pause_up_to_a_cap(failures: int, middle_s: float) -> None:
    assert backoff_s(failures, retry_after_s=None, fastest_s=0, random=Middle()) == middle_s


@given(st.integers(0, 10**6), st.none() | st.floats(-10, 1e12), PACES, RANDOMS)
def test_backing_off_stays_within_its_bounds(
    failures: int, retry_after_s: float | None, fastest_s: float, random: Random
) -> None:
    pause = backoff_s(failures, retry_after_s=retry_after_s, fastest_s=fastest_s, random=random)

    assert pause >= fastest_s
    assert pause >= min(retry_after_s or 0, RETRY_AFTER_CAP_S)
    assert pause <= max(BACKOFF_CAP_S, fastest_s, min(retry_after_s or 0, RETRY_AFTER_CAP_S))


@pytest.mark.parametrize(("told_s", "pause_s"), [(7, 7), (900, 900), (86_400, 900), (0, 5)])
def test_what_the_service_asks_for_is_kept_within_reason(told_s: float, pause_s: float) -> None:
    assert backoff_s(1, retry_after_s=told_s, fastest_s=5, random=Middle()) == pause_s


@given(st.integers(0, 10**6), RANDOMS)
def test_a_start_is_spread_over_half_a_minute_at_most(count: int, random: Random) -> None:
    assert 0 <= spread_s(count, random=random) <= min(30, count / 20)
