"""When the whole list is done, from what is left of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.estimate import Remaining, whole_list_s


def left(median_s: float, p75_s: float, *, is_late: bool = False) -> Remaining:
    return Remaining(median_s, p75_s, age_s=100, usual_s=100 if is_late else 101)


MANY = st.lists(
    st.builds(
        lambda median_s, more_s, is_late: left(median_s, median_s + more_s, is_late=is_late),
        st.floats(0, 1e6),
        st.floats(0, 1e6),
        st.booleans(),
    ),
    max_size=30,
)


def test_nothing_running_has_no_end() -> None:
    assert whole_list_s([]) is None


def test_one_render_is_done_at_its_own_p75() -> None:
    assert whole_list_s([left(60, 90)]) == 90


def test_the_last_of_many_is_later_than_any_one() -> None:
    ten_s = whole_list_s([left(60, 90)] * 10)

    # All ten done with 3 in 4: each has 0.75^(1/10), so 2.8 % run, five halvings after the median.
    assert ten_s == pytest.approx(60 + 30 * 4.14, abs=0.5)


def test_a_short_one_beside_a_long_one_changes_nothing() -> None:
    both_s = whole_list_s([left(10, 12), left(600, 700)])

    assert both_s == pytest.approx(700, abs=0.1)


def test_late_ones_are_left_out() -> None:
    usual, late = left(60, 90), left(4000, 9000, is_late=True)

    assert whole_list_s([usual, late]) == 90
    assert whole_list_s([late]) is None


def test_what_is_sure_is_taken_as_sure() -> None:
    assert whole_list_s([left(0, 0), left(5, 5)]) == 5


@given(MANY)
def test_the_whole_list_is_never_done_before_its_slowest(many: list[Remaining]) -> None:
    whole_s = whole_list_s(many)
    usual = [one for one in many if not one.is_late]

    assert (whole_s is None) is (not usual)
    assert whole_s is None or whole_s >= max(one.p75_s for one in usual)


@given(MANY, MANY)
def test_more_renders_take_no_less(some: list[Remaining], more: list[Remaining]) -> None:
    fewer_s, all_s = whole_list_s(some) or 0, whole_list_s(some + more) or 0

    assert all_s >= fewer_s * 0.99


def test_the_shares_lie_between_the_start_and_the_end_of_the_usual() -> None:
    assert Remaining(30, 60, age_s=60, usual_s=240).shares == (0.25, 0.375, 0.5)


def test_what_is_late_fills_all_there_is() -> None:
    assert Remaining(30, 60, age_s=300, usual_s=240).shares == (1, 1, 1)
    assert Remaining(0, 0, age_s=0, usual_s=0).shares == (1, 1, 1)


@given(*(st.floats(0, 1e6) for _ in range(4)))
def test_no_share_leaves_its_bar(
    median_s: float, more_s: float, age_s: float, usual_s: float
) -> None:
    remaining = Remaining(median_s, median_s + more_s, age_s=age_s, usual_s=usual_s)
    now, median, p75 = remaining.shares

    assert 0 <= now <= median <= p75 <= 1
    assert not remaining.is_late or now == 1
