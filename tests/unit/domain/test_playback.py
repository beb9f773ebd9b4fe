"""Where the last frame of a clip is, when it promises more than it has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.playback import LastFrameSearch, Span

FRAME_US = 33_333


def test_a_span_does_not_hold_its_end() -> None:
    span = Span(33_333, 66_667)
    assert span.holds(33_333)
    assert not span.holds(66_667)
    assert span.holds(66_667, tolerance_us=1_000)
    assert span.middle_us == 50_000


def found(search: LastFrameSearch, frames: list[Span]) -> int:
    """Ask as a player would be asked; returns how often."""
    asked = 0
    while (target := search.target_us) is not None:
        asked += 1
        at_us = max(target, 0)
        search.saw(next((it for it in frames if it.holds(at_us)), None))
    return asked


@given(count=st.integers(1, 3_000), missing_us=st.integers(0, 60_000_000))
def test_the_last_frame_is_found_in_few_questions(count: int, missing_us: int) -> None:
    frames = [Span(n * FRAME_US, (n + 1) * FRAME_US) for n in range(count)]
    search = LastFrameSearch(count * FRAME_US + missing_us)
    assert found(search, frames) < 50
    assert search.last == frames[-1]


def test_a_player_that_gives_the_last_one_again_ends_the_search() -> None:
    last = Span(0, FRAME_US)
    search = LastFrameSearch(3_000_000)
    search.saw(None)
    while search.target_us is not None:
        search.saw(last)
    assert search.last == last


@pytest.mark.parametrize("at_us", [0, 1_000, 5_000_000])
def test_where_there_is_nothing_at_all_it_ends(at_us: int) -> None:
    search = LastFrameSearch(at_us)
    assert found(search, []) < 20
    assert search.last is None
