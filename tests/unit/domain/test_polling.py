"""When to ask next: bounds that hold whatever the dice say."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.polling import (
    BACKOFF_CAP_S,
    RETRY_AFTER_CAP_S,
    SLOWEST_S,
    backoff_s,
    next_interval_s,
    spread_s,
)


class Middle(Random):
    """Dice that always fall in the middle."""

    def uniform(self, a: float, b: float) -> float:
        return (a + b) / 2


RANDOMS = st.integers().map(Random)
PACES = st.floats(1, 300)


@pytest.mark.parametrize(
    ("age_s", "interval_s"),
    [(-60, 5), (0, 5), (62, 5), (100, 8), (300, 24), (750, 60), (86_400, 60), (10**9, 60)],
)
def test_the_pause_grows_with_the_renders_age(age_s: float, interval_s: float) -> None:
    pause = next_interval_s(timedelta(seconds=age_s), fastest_s=5, random=Middle())

    assert pause == pytest.approx(interval_s)


@given(st.floats(-1e6, 1e9), PACES, RANDOMS)
def test_the_pause_stays_within_its_bounds(age_s: float, fastest_s: float, random: Random) -> None:
    pause = next_interval_s(timedelta(seconds=age_s), fastest_s=fastest_s, random=random)

    assert 0.9 * fastest_s <= pause <= 1.1 * max(SLOWEST_S, fastest_s)


def test_pauses_of_equal_renders_differ() -> None:
    random = Random(1)  # noqa: S311 - dice, no secrets
    pauses = {next_interval_s(timedelta(0), fastest_s=5, random=random) for _ in range(50)}

    assert len(pauses) == 50


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
