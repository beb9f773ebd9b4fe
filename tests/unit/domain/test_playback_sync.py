"""Two clips are brought into step and stay there: simulated, with frames that come late."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.playback import Span
from kling_desktop.domain.playback_sync import (
    MOST,
    OUT_OF_STEP_US,
    PlaybackClock,
    is_out_of_step,
    rate_factor,
)

FRAME_US = 33_333
LOOK_US = 200_000  # how often the law is asked


@dataclass(slots=True)
class Player:
    """Plays at `rate` by a clock that is fast by `skew`, and shows frames up to `late_us` late."""

    at_us: float
    skew: float = 1.0
    late_us: int = 0
    rate: float = 1.0
    seed: int = 7
    clock: PlaybackClock = field(default_factory=PlaybackClock)
    chance: Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)  # noqa: S311 - the same lateness in each run

    def run(self, now_us: int, span_us: int) -> None:
        """Play on for a while; the clock sees each frame that begins in it."""
        speed = self.rate * self.skew
        end_us = self.at_us + span_us * speed
        number = int(self.at_us // FRAME_US) + 1
        while number * FRAME_US <= end_us:
            shown_us = now_us + (number * FRAME_US - self.at_us) / speed
            late_us = self.chance.randint(0, self.late_us)
            frame = Span(number * FRAME_US, (number + 1) * FRAME_US)
            self.clock.saw(frame, round(shown_us + late_us))
            number += 1
        self.at_us = end_us

    def set_rate(self, rate: float) -> None:
        self.rate = rate
        self.clock.restart(rate)


def drifts(steady: Player, nudged: Player, seconds: int, speed: float = 1.0) -> list[float]:
    """How far the second is ahead after each look, in µs that a person waits."""
    steady.set_rate(speed)
    nudged.set_rate(speed)
    seen = []
    for look in range(seconds * 1_000_000 // LOOK_US):
        for player in (steady, nudged):
            player.run(look * LOOK_US, LOOK_US)
        now_us = (look + 1) * LOOK_US
        here, there = steady.clock.at(now_us), nudged.clock.at(now_us)
        if here is not None and there is not None:
            steady.set_rate(speed)
            nudged.set_rate(speed * rate_factor((there - here) / speed))
        seen.append((nudged.at_us - steady.at_us) / speed)
    return seen


@given(drift_us=st.floats(-1e7, 1e7))
def test_the_rate_stays_within_what_is_not_noticed_and_works_against_the_drift(
    drift_us: float,
) -> None:
    factor = rate_factor(drift_us)
    assert 1 - MOST <= factor <= 1 + MOST
    assert (factor - 1) * drift_us <= 0
    assert rate_factor(-drift_us) == pytest.approx(2 - factor)


@pytest.mark.parametrize("ahead_us", [180_000, 40_000, -40_000, -180_000])
@pytest.mark.parametrize("speed", [0.5, 1.0, 4.0])
def test_a_drift_goes_away_without_swinging_to_the_other_side(ahead_us: int, speed: float) -> None:
    start_us = 10_000_000
    seen = drifts(Player(start_us), Player(start_us + ahead_us * speed), 10, speed)
    sizes = [abs(it) for it in seen]
    assert all(later <= earlier + 1 for earlier, later in pairwise(sizes))
    assert all(it * ahead_us > 0 or abs(it) < 1_000 for it in seen)
    assert sizes[-1] < 4_000


def test_frames_that_come_late_at_times_do_not_shake_it() -> None:
    steady = Player(0, late_us=25_000, seed=1)
    nudged = Player(60_000, late_us=25_000, seed=2)
    seen = drifts(steady, nudged, 60)
    assert max(map(abs, seen[25:])) < FRAME_US / 2


@pytest.mark.parametrize("skew", [0.998, 1.002])
def test_a_clip_whose_clock_runs_at_another_speed_is_held(skew: float) -> None:
    seen = drifts(Player(0), Player(0, skew=skew), 60)
    assert abs(seen[-1]) < 5_000
    without_us = abs(skew - 1) * 60_000_000
    assert without_us > 3 * FRAME_US, "this is what it would have come to"


def test_a_clock_tells_nothing_before_it_has_seen_enough() -> None:
    clock = PlaybackClock()
    assert clock.at(0) is None
    for number in range(3):
        clock.saw(Span(number * FRAME_US, (number + 1) * FRAME_US), number * FRAME_US + 500)
    assert clock.at(100_000) == 99_500
    clock.restart(2.0)
    assert clock.at(100_000) is None


def test_only_a_large_drift_is_worth_a_jump() -> None:
    assert not is_out_of_step(OUT_OF_STEP_US)
    assert is_out_of_step(OUT_OF_STEP_US + 1)
    assert is_out_of_step(-OUT_OF_STEP_US - 1)
