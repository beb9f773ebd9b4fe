"""Which renders are shown, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kling_desktop.domain.ordering import SOON, Order, expires_soon, natural, place
from kling_desktop.domain.task import Task

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
TASK = Task(account_id="home", task_id="a1", kind="text2video", added_at=NOW)


@pytest.mark.parametrize(
    "ordered",
    [
        ["take 1", "take 2", "take 10", "take 11b"],
        ["alpha", "Beta", "gamma"],
        ["", "1", "2", "a"],
        ["7", "007 again", "8"],
        ["9" * 4999, "1" + "0" * 4999],  # Python turns no such text into a number
        ["part 2", "part 2 b", "part ²"],
    ],
)
def test_names_are_sorted_as_people_do(ordered: list[str]) -> None:
    shuffled = sorted(ordered, key=hash)
    assert sorted(shuffled, key=natural) == ordered


def test_a_render_without_a_name_goes_by_its_id() -> None:
    named = replace(TASK, name="Boat")
    assert place(TASK, Order.NAME, None) == natural("A1")
    assert place(named, Order.NAME, None) == natural("boat")


def test_what_expires_soonest_is_first_and_what_does_not_is_last() -> None:
    ends = [NOW + timedelta(days=9), None, NOW - timedelta(days=1), NOW, None]
    places = [place(TASK, Order.EXPIRES, end) for end in ends]
    assert sorted(range(5), key=places.__getitem__) == [2, 3, 0, 1, 4]


def test_the_newest_first_is_how_they_come() -> None:
    assert place(TASK, Order.NEWEST, NOW) == place(replace(TASK, name="b"), Order.NEWEST, None)


@pytest.mark.parametrize(
    ("left", "soon"),
    [
        (SOON + timedelta(seconds=1), False),
        (SOON, True),
        (timedelta(seconds=1), True),
        (timedelta(0), False),  # too late
        (timedelta(days=-1), False),
    ],
)
def test_the_last_days_of_a_clip(left: timedelta, soon: bool) -> None:
    assert expires_soon(NOW + left, NOW) is soon
