"""Minutes, seconds and frames."""

from __future__ import annotations

import pytest

from kling_desktop.domain.time_code import frame_number, time_code


@pytest.mark.parametrize(
    ("at_us", "rate", "said"),
    [
        (0, 30.0, "0:00:00"),
        (33_333, 30.0, "0:00:01"),
        (966_667, 30.0, "0:00:29"),
        (1_000_000, 30.0, "0:01:00"),
        (999_999, 30.0, "0:01:00"),
        (62_033_333, 30.0, "1:02:01"),
        (3_723_000_000, 24.0, "1:02:03:00"),
        (41_667, 24.0, "0:00:01"),
        (16_667, 60.0, "0:00:01"),
        (1_001_000, 30000 / 1001, "0:01:00"),
        (33_000, 30.0, "0:00:01"),  # Matroska tells whole ms
        (-5, 30.0, "0:00:00"),
        (500_000, 0.0, "0:00:00"),
    ],
)
def test_a_time_is_told_by_its_frames(at_us: int, rate: float, said: str) -> None:
    assert time_code(at_us, rate) == said


@pytest.mark.parametrize("rate", [24.0, 25.0, 30000 / 1001, 30.0, 60.0])
def test_every_frame_of_an_hour_has_its_number(rate: float) -> None:
    for number in range(0, int(3_600 * rate), 7):
        start_us = round(number * 1e6 / rate)
        assert frame_number(start_us, rate) == number


def test_within_a_second_frames_count_up() -> None:
    codes = [time_code(round(number * 1e6 / 24), 24.0) for number in range(48)]
    assert codes == [f"0:0{number // 24}:{number % 24:02}" for number in range(48)]
