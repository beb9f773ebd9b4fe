"""When the whole list is done, from what is left of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.estimate import Remaining, whole_list_s

MANY = st.lists(
    st.builds(
        lambda median_s, more_s, is_late: Remaining(median_s, median_s + more_s, is_late),
        st.floats(0, 1e6),
        st.floats(0, 1e6),
        st.booleans(),
    ),
    max_size=30,
)


def test_nothing_running_has_no_end() -> None:
    assert whole_list_s([]) is None


def test_one_render_is_done_at_its_own_p75() -> None:
    assert whole_list_s([Remaining(60, 90, is_late=False)]) == 90


def test_the_last_of_many_is_later_than_any_one() -> None:
    ten_s = whole_list_s([Remaining(60, 90, is_late=False)] * 10)

    # All ten done with 3 in 4: each has 0.75^(1/10), so 2.8 % run, five halvings after the median.
    assert ten_s == pytest.approx(60 + 30 * 4.14, abs=0.5)


def test_a_short_one_beside_a_long_one_changes_nothing() -> None:
    both_s = whole_list_s([Remaining(10, 12, is_late=False), Remaining(600, 700, is_late=False)])

    assert both_s == pytest.approx(700, abs=0.1)


def test_late_ones_are_left_out() -> None:
    usual, late = Remaining(60, 90, is_late=False), Remaining(4000, 9000, is_late=True)

    assert whole_list_s([usual, late]) == 90
    assert whole_list_s([late]) is None


def test_what_is_sure_is_taken_as_sure() -> None:
    assert whole_list_s([Remaining(0, 0, is_late=False), Remaining(5, 5, is_late=False)]) == 5


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
