"""What an id tells of the time at which its render was made."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.id_times import created_from_id

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def test_an_id_of_the_services_own() -> None:
    """The pair of the official answer in the reference."""
    created = created_from_id("878106242831892487", NOW)

    assert created is not None
    told = datetime.fromtimestamp(1_777_385_361.501, UTC)
    assert abs(created - told) < timedelta(milliseconds=50)


@pytest.mark.parametrize(
    "task_id",
    [
        *("", "x", "87810624283189248", "8781062428318924870", "87810624283189248x"),
        *(" 878106242831892487", "+87810624283189248", "-87810624283189248", "8" * 17 + "\u0668"),
        *("000000000000000000", "100000000000000000", "999999999999999999"),
        *("shot-7", "task_878106242831892487", "123e4567-e89b-12d3-a456-426614174000"),
    ],
)
def test_any_other_id_tells_nothing(task_id: str) -> None:
    assert created_from_id(task_id, NOW) is None


def test_the_future_is_not_believed() -> None:
    assert created_from_id("878106242831892487", datetime(2026, 4, 1, tzinfo=UTC)) is None


@given(st.from_regex(r"[0-9]{18}", fullmatch=True) | st.text())
def test_a_time_told_is_a_possible_one(task_id: str) -> None:
    created = created_from_id(task_id, NOW)

    assert created is None or datetime(2024, 1, 1, tzinfo=UTC) <= created <= NOW
