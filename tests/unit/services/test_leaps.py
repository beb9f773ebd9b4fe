"""A machine that slept, and clocks that are put right."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kling_desktop.services.leaps import Leaps


class Clocks:
    def __init__(self) -> None:
        self.wall = datetime(2026, 5, 1, 12, tzinfo=UTC)
        self.steady = 0.0

    def pass_by(self, wall_s: float, steady_s: float) -> None:
        self.wall += timedelta(seconds=wall_s)
        self.steady += steady_s


@pytest.mark.parametrize(
    ("wall_s", "steady_s", "leapt"),
    [
        (5, 5, False),
        (300, 300, False),  # a busy moment, however long, is no sleep
        (8 * 3600, 3, True),
        (86_400, 5, True),
        (-86_400, 5, False),  # set back
        (10, 5, False),
    ],
)
def test_only_a_wall_clock_that_ran_ahead_is_a_leap(
    wall_s: float, steady_s: float, leapt: bool
) -> None:
    clocks = Clocks()
    leaps = Leaps(lambda: clocks.wall, lambda: clocks.steady)
    clocks.pass_by(wall_s, steady_s)
    assert leaps.happened() is leapt
    assert leaps.happened() is False  # told once
