"""Ends per second, age by age, from what was seen."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.hazard import EDGES_S, HALF_LIFE, WIDTHS_S, expected, seen

SPANS = st.lists(st.floats(0, 1e9), max_size=50)


def test_the_bins_reach_from_seconds_to_six_hours() -> None:
    assert EDGES_S[0] == 0
    assert EDGES_S[1] == 4
    assert EDGES_S[-1] == pytest.approx(6 * 3600, rel=0.15)


def test_an_end_and_a_running_render_spend_their_seconds_in_the_bins_they_came_through() -> None:
    evidence = seen([3.0], [5.0])

    assert evidence.spent_s[:3] == pytest.approx((3 + 4, WIDTHS_S[1], 5 - EDGES_S[2]))
    assert evidence.ended[:2] == (1, 0)
    assert evidence.entered[:3] == (2, 1, 0.5)


def test_an_end_beyond_the_last_bin_was_running_in_all() -> None:
    evidence = seen([10.0**6], [])

    assert set(evidence.ended) == {0}
    assert set(evidence.entered) == {1}
    assert sum(evidence.spent_s) == pytest.approx(EDGES_S[-1])


def test_an_end_a_half_life_ago_counts_half() -> None:
    evidence = seen([1.0, *[100.0] * HALF_LIFE], [])

    assert evidence.ended[0] == pytest.approx(0.5)


def test_a_constant_hazard_is_found_in_every_bin() -> None:
    evidence = expected(lambda age_s: exp(-age_s / 200), renders=3)

    assert evidence.hazards()[:60] == pytest.approx([1 / 200] * 60)
    assert evidence.shared_hazards(0)[:60] == pytest.approx([1 / 200] * 60, rel=0.02)


def test_bins_share_what_they_saw_with_their_neighbours() -> None:
    alone = seen([100.0] * 10, [10_000.0] * 10)
    ends = [index for index, hazard in enumerate(alone.shared_hazards(0)) if hazard > 1e-6]
    shared = [index for index, hazard in enumerate(alone.shared_hazards(2)) if hazard > 1e-6]

    assert len(ends) == 1
    assert shared == list(range(ends[0] - 2, ends[0] + 3))


@given(SPANS, SPANS, st.integers(0, 5))
def test_every_hazard_is_more_than_zero(
    ended_s: list[float], running_s: list[float], reach: int
) -> None:
    evidence = seen(ended_s, running_s)

    assert min(evidence.hazards()) > 0
    assert min(evidence.shared_hazards(reach)) > 0
    assert max(evidence.ended) <= len(ended_s)


@given(SPANS)
def test_the_order_of_running_renders_is_of_no_matter(running_s: list[float]) -> None:
    forwards, backwards = seen([], running_s), seen([], running_s[::-1])

    assert forwards.entered == pytest.approx(backwards.entered)
    assert forwards.spent_s == pytest.approx(backwards.spent_s, rel=1e-6, abs=1e-6)
