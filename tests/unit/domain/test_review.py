"""What is said of finished clips, and the walk through them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.review import (
    Tally,
    Walk,
    archived,
    not_seen,
    rejected,
    seen,
    seen_after_s,
    starred,
    tally,
)
from kling_desktop.domain.task import Task, TaskKey, TaskState, Video

NOW = datetime(2026, 5, 1, tzinfo=UTC)
CLIP = Video(url="https://a.example/1", path="/films/1.mp4", duration_s=5.0)
TASK = Task(
    account_id="a",
    task_id="t",
    kind="text2video",
    added_at=NOW,
    state=TaskState.SUCCEED,
    videos=(CLIP,),
)
KEYS = tuple(TaskKey("a", str(number)) for number in range(4))


def verdict(task: Task) -> tuple[bool, bool]:
    return task.is_starred, task.is_rejected


def test_star_and_rejection_exclude_one_another() -> None:
    star = starred(TASK, on=True)
    assert verdict(star) == (True, False)
    no = rejected(star, on=True)
    assert verdict(no) == (False, True)
    assert verdict(starred(no, on=False)) == (False, True)
    assert verdict(starred(no, on=True)) == (True, False)
    assert verdict(rejected(star, on=False)) == (True, False)
    assert verdict(rejected(no, on=False)) == (False, False)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=8))
def test_no_clip_is_both(steps: list[tuple[bool, bool]]) -> None:
    task = TASK
    for is_star, on in steps:
        task = starred(task, on=on) if is_star else rejected(task, on=on)
        assert verdict(task) != (True, True)


def test_a_clip_is_seen_once() -> None:
    assert TASK.is_unseen
    first = seen(TASK, NOW)
    assert (first.seen_at, first.is_unseen) == (NOW, False)
    assert seen(first, NOW + timedelta(hours=1)) is first
    assert not_seen(first) == TASK


@pytest.mark.parametrize(
    "values",
    [
        {"state": TaskState.PROCESSING},
        {"state": TaskState.FAILED},
        {"videos": ()},
        {"videos": (replace(CLIP, path=""),), "clip_gone_at": NOW},
    ],
)
def test_what_has_no_clip_is_neither_unseen_nor_seen(values: dict[str, Any]) -> None:
    without = replace(TASK, **values)
    assert (without.has_clip, without.is_unseen) == (False, False)
    assert seen(without, NOW) is without


def test_a_saved_clip_is_there_whatever_the_service_has_deleted() -> None:
    assert replace(TASK, clip_gone_at=NOW).has_clip


@pytest.mark.parametrize(
    ("videos", "wanted"),
    [
        *(((CLIP,), 1.0), ((replace(CLIP, duration_s=0.4), CLIP), 0.4), ((), 1.0)),
        *(((replace(CLIP, duration_s=None),), 1.0), ((replace(CLIP, duration_s=0.0),), 1.0)),
    ],
)
def test_a_short_clip_is_seen_sooner(videos: tuple[Video, ...], wanted: float) -> None:
    assert seen_after_s(replace(TASK, videos=videos)) == wanted


def test_the_archive_takes_and_gives_back() -> None:
    assert archived(archived(TASK, on=True), on=False) == TASK


def test_a_walk_goes_on_to_its_end_and_back() -> None:
    walk = Walk(KEYS).at(KEYS[2])
    assert walk.key == KEYS[2]
    assert walk.to(3).key == KEYS[3]
    assert walk.to(4).key is None
    assert walk.to(9) == walk.to(4)
    assert walk.to(-1).key == KEYS[0]
    assert Walk(()).key is None


@pytest.mark.parametrize(
    ("place", "gone", "key", "new_place"),
    [
        (2, {KEYS[0]}, KEYS[2], 1),
        (2, {KEYS[2]}, KEYS[3], 2),
        (2, {KEYS[1], KEYS[2], KEYS[3]}, None, 1),
        (0, {KEYS[3]}, KEYS[0], 0),
        (4, set(KEYS), None, 0),
    ],
)
def test_what_goes_meanwhile_is_passed_over(
    place: int, gone: set[TaskKey], key: TaskKey | None, new_place: int
) -> None:
    walk = Walk(KEYS, place).without(gone)
    assert (walk.key, walk.place) == (key, new_place)


def test_what_was_said_is_counted() -> None:
    star, no = starred(TASK, on=True), rejected(seen(TASK, NOW), on=True)
    assert tally([star, star, no, TASK]) == Tally(starred=2, rejected=1, unseen=3)
    assert tally([]) == Tally(0, 0, 0)
