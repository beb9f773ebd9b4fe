"""Speeds to choose, and those of J and L."""

from __future__ import annotations

from functools import reduce

import pytest

from kling_desktop.domain.shuttle import SPEEDS, faster, shuttled, slower


def test_speeds_go_up_and_down_to_their_ends() -> None:
    assert reduce(lambda speed, _: faster(speed), range(20), SPEEDS[0]) == 4.0
    assert reduce(lambda speed, _: slower(speed), range(20), SPEEDS[-1]) == 0.25
    assert [slower(faster(speed)) for speed in SPEEDS[:-1]] == list(SPEEDS[:-1])


@pytest.mark.parametrize(
    ("presses", "speeds"),
    [
        ([1, 1, 1, 1], [1, 2, 4, 4]),
        ([-1, -1, -1, -1], [-1, -2, -4, -4]),
        ([1, 1, -1, -1, 1], [1, 2, -1, -2, 1]),
    ],
)
def test_each_press_doubles_and_the_other_way_begins_anew(
    presses: list[int], speeds: list[int]
) -> None:
    seen, speed = [], 0
    for way in presses:
        speed = shuttled(speed, way)
        seen.append(speed)
    assert seen == speeds
