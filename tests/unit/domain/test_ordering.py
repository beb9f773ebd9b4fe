"""Which renders are shown, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from kling_desktop.domain.ordering import (
    SOON,
    Grouping,
    Order,
    Place,
    Sortable,
    expires_soon,
    group_of,
    natural,
    placing,
)
from kling_desktop.domain.task import Task, TaskState, Video

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


def item(task: Task = TASK, expires: datetime | None = None) -> Sortable:
    return Sortable(task, "Main", 3, expires)


def test_a_render_without_a_name_goes_by_its_id() -> None:
    named = replace(TASK, name="Boat")
    assert placing(Order.NAME, NOW)(item()) == (natural("A1"),)
    assert placing(Order.NAME, NOW)(item(named)) == (natural("boat"),)


def test_what_expires_soonest_is_first_and_what_does_not_has_no_place() -> None:
    ends = [NOW + timedelta(days=9), NOW - timedelta(days=1), NOW]
    places = [placing(Order.EXPIRES, NOW)(item(expires=end)) for end in ends]
    assert sorted(places, key=lambda it: it or ()) == [places[1], places[2], places[0]]
    assert placing(Order.EXPIRES, NOW)(item()) is None


def test_the_newest_first_is_how_they_come() -> None:
    assert placing(Order.NEWEST, NOW)(item(expires=NOW)) == ()
    assert placing(Order.NEWEST, NOW)(item(replace(TASK, name="b"))) == ()


DONE = replace(
    TASK,
    state=TaskState.SUCCEED,
    updated_at=NOW + timedelta(minutes=3),
    created_at=NOW,
    videos=(
        Video(url="https://a", duration_s=5.0, size_bytes=70, path="/films/b 2.mp4"),
        Video(url="https://b", duration_s=10.0),
    ),
    project="Spot",
    tags=("hero", "night"),
    cost="3.5",
)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.STATE, (3,)),
        (Order.ELAPSED, (180.0,)),
        (Order.FINISHED, (-(NOW + timedelta(minutes=3)).timestamp(),)),
        (Order.LENGTH, (15.0,)),
        (Order.SIZE, (70,)),
        (Order.PROJECT, (natural("spot"),)),
        (Order.TAGS, (natural("hero, night"),)),
        (Order.ACCOUNT, (natural("main"),)),
        (Order.KIND, (natural("text2video"),)),
        (Order.COST, (natural("3.5"),)),
        (Order.ID, (natural("a1"),)),
        (Order.PATH, (natural("/films/b 2.mp4"),)),
    ],
)
def test_each_order_goes_by_what_it_is_called(order: Order, expected: Place) -> None:
    assert placing(order, NOW)(item(DONE)) == expected


@pytest.mark.parametrize(
    "order", [Order.FINISHED, Order.LENGTH, Order.SIZE, Order.PROJECT, Order.TAGS, Order.COST]
)
def test_what_a_render_does_not_have_gives_it_no_place(order: Order) -> None:
    assert placing(order, NOW)(item()) is None


def test_a_day_is_the_one_where_the_creator_is() -> None:
    late = replace(TASK, created_at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    berlin = timezone(timedelta(hours=2))
    assert group_of(late, Grouping.DAY, UTC) == "2026-07-01"
    assert group_of(late, Grouping.DAY, berlin) == "2026-07-02"
    assert group_of(DONE, Grouping.PROJECT) == "Spot"
    assert group_of(DONE, Grouping.ACCOUNT) == "home"


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
