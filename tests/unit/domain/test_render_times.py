"""What is learned of render times: estimates that hold, and when to look."""

from __future__ import annotations

from itertools import pairwise
from math import inf, nan
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.hazard import expected
from kling_desktop.domain.render_times import RenderTimes

if TYPE_CHECKING:
    from kling_desktop.domain.estimate import Remaining

ANY_NUMBER = st.floats()  # also endless, negative, and none at all
SPANS = st.lists(st.floats(1, 30_000), max_size=40)
NOTHING_KNOWN = RenderTimes.learned([])


def log_normal(count: int, median_s: float) -> list[float]:
    random = Random(1)  # noqa: S311 - dice, no secrets
    return [median_s * random.lognormvariate(0, 0.4) for _ in range(count)]


def left(times: RenderTimes, age_s: float = 0.0) -> Remaining:
    return times.remaining(age_s)


def test_a_new_account_is_thought_to_take_some_minutes_or_much_longer() -> None:
    assert NOTHING_KNOWN.count == 0
    assert left(NOTHING_KNOWN).median_s == pytest.approx(200, rel=0.02)
    assert 300 < left(NOTHING_KNOWN).p75_s < 400
    assert not left(NOTHING_KNOWN, 900).is_late
    assert left(NOTHING_KNOWN, 1800).is_late


def test_after_a_long_wait_about_as_long_again_is_left() -> None:
    assert 1800 < left(NOTHING_KNOWN, 3600).median_s < 7200


@pytest.mark.parametrize(("renders", "within"), [(1, 200), (3, 60), (10, 10), (100, 6)])
def test_renders_of_a_minute_move_the_estimate_there(renders: int, within: float) -> None:
    times = RenderTimes.learned([60.0] * renders)

    assert times.count == renders
    assert left(times).median_s == pytest.approx(60, abs=within)


def test_few_renders_leave_the_estimate_wide() -> None:
    widths_s = [
        left(RenderTimes.learned([60.0] * renders)).p75_s
        - left(RenderTimes.learned([60.0] * renders)).median_s
        for renders in (3, 10, 30, 100)
    ]

    assert widths_s == sorted(widths_s, reverse=True)
    assert widths_s[0] > 100
    assert widths_s[-1] < 5


def test_learned_estimates_are_right_on_average() -> None:
    times = RenderTimes.learned(log_normal(500, 200))

    assert left(times).median_s == pytest.approx(200, rel=0.05)
    assert left(times).p75_s == pytest.approx(262, rel=0.07)
    assert not left(times, 300).is_late
    assert left(times, 450).is_late


def test_later_renders_weigh_more() -> None:
    slower = RenderTimes.learned(log_normal(300, 100) + log_normal(300, 400))
    faster = RenderTimes.learned(log_normal(300, 400) + log_normal(300, 100))

    assert left(slower).median_s > 1.5 * left(faster).median_s


def test_renders_that_still_run_lengthen_the_estimate() -> None:
    ended_s = log_normal(30, 100)
    with_running = RenderTimes.learned(ended_s, [250.0] * 30)

    assert with_running.count == 30
    assert left(with_running).median_s > 1.2 * left(RenderTimes.learned(ended_s)).median_s


def test_renders_just_started_tell_nothing() -> None:
    ended_s = log_normal(30, 100)
    median_s = left(RenderTimes.learned(ended_s)).median_s

    with_running = RenderTimes.learned(ended_s, [0.0, 1.0] * 500)

    assert left(with_running).median_s == pytest.approx(median_s, rel=0.01)


def test_what_is_stuck_for_hours_weighs_on_no_other() -> None:
    ended_s = log_normal(30, 100)

    assert RenderTimes.learned(ended_s, [90_000.0] * 1000) == RenderTimes.learned(ended_s)


def test_no_such_times_are_left_out() -> None:
    odd = [nan, inf, -inf, -1.0]

    assert RenderTimes.learned([*odd, 60.0, *odd], [*odd, 30.0]) == RenderTimes.learned([60], [30])


def test_questions_are_dense_where_ends_are_and_rare_before_and_after() -> None:
    times = RenderTimes.learned(log_normal(200, 200))

    assert times.next_check_s(0) > 60
    assert times.next_check_s(220) < 15
    assert times.next_check_s(3600) > 30


def test_the_interval_is_the_root_of_twice_the_price_over_the_hazard() -> None:
    evidence = expected(lambda age_s: 2.0 ** (-age_s / 140), renders=1)
    times = RenderTimes.resting_on(evidence, count=0, reach=0)

    assert times.next_check_s(30) == pytest.approx((140 / 0.6931) ** 0.5, rel=0.02)
    assert times.next_check_s(30, price_s=2) == pytest.approx(2 * times.next_check_s(30), rel=0.02)


def test_fifty_young_renders_that_end_at_any_age_are_looked_at_at_any_age() -> None:
    random = Random(1)  # noqa: S311 - dice, no secrets
    times = RenderTimes.learned([random.expovariate(1 / 200) for _ in range(50)])

    assert all(8 < times.next_check_s(age_s) < 30 for age_s in range(0, 500, 10))


@given(st.lists(ANY_NUMBER, max_size=20), st.lists(ANY_NUMBER, max_size=20), ANY_NUMBER)
def test_whatever_is_learned_and_asked_makes_sense(
    ended_s: list[float], running_s: list[float], age_s: float
) -> None:
    times = RenderTimes.learned(ended_s, running_s)
    remaining = times.remaining(age_s)

    assert 0 < remaining.median_s <= remaining.p75_s < inf
    assert 0 < times.next_check_s(age_s) < inf
    assert 0 < times.overdue_s < inf
    assert times.count <= len(ended_s)


@given(SPANS, SPANS, st.lists(st.floats(0, 1e6), min_size=2))
def test_waiting_never_makes_the_end_earlier_nor_late_usual_again(
    ended_s: list[float], running_s: list[float], ages_s: list[float]
) -> None:
    times = RenderTimes.learned(ended_s, running_s)
    for earlier_s, later_s in pairwise(sorted(ages_s)):
        before, after = times.remaining(earlier_s), times.remaining(later_s)

        assert later_s + after.median_s >= (earlier_s + before.median_s) * (1 - 1e-9)
        assert later_s + after.p75_s >= (earlier_s + before.p75_s) * (1 - 1e-9)
        assert after.is_late >= before.is_late


@given(SPANS, st.lists(st.floats(1, 20_000), min_size=1, max_size=40))
def test_running_renders_never_shorten_the_estimate_of_those_as_old(
    ended_s: list[float], running_s: list[float]
) -> None:
    without, with_running = RenderTimes.learned(ended_s), RenderTimes.learned(ended_s, running_s)

    assert with_running.remaining(0).median_s >= without.remaining(0).median_s * (1 - 1e-9)


@given(st.permutations(log_normal(60, 200)))
def test_the_order_of_few_ends_matters_little(ended_s: list[float]) -> None:
    assert left(RenderTimes.learned(ended_s)).median_s == pytest.approx(195, abs=20)


@pytest.mark.parametrize("count", [0, 1, 9, 10, 29, 30, 59, 60, 299, 300, 10_000])
def test_any_number_of_renders_can_be_learned(count: int) -> None:
    times = RenderTimes.learned(log_normal(count, 200))

    assert times.count == count
    assert left(times).median_s == pytest.approx(200, rel=0.25)
