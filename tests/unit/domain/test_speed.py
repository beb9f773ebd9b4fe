"""How fast bytes come in."""

from __future__ import annotations

import pytest

from kling_desktop.domain.speed import ENOUGH_S, SPAN_S, Speed


def test_nothing_is_told_before_there_is_enough_to_go_by() -> None:
    speed = Speed()
    assert speed.note(0, 10.0) is None
    assert speed.note(1000, 10.0 + ENOUGH_S / 2) is None
    assert speed.note(1000, 10.0 + ENOUGH_S) == pytest.approx(1000 / ENOUGH_S)


def test_what_was_there_before_does_not_count() -> None:
    speed = Speed()
    speed.note(5_000_000, 0.0)
    assert speed.note(5_000_100, 1.0) == pytest.approx(100)


def test_it_follows_a_change_within_its_span() -> None:
    speed = Speed()
    for tenth in range(100):
        speed.note(tenth * 1000, tenth / 10)
    for tenth in range(int(SPAN_S * 10) + 2):
        told = speed.note(99_000, 10 + tenth / 10)
    assert told == 0
