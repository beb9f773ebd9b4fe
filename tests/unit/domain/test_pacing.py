"""How long a render is left alone after what was heard of it last."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.account import Account
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.pacing import SOON, UNCLEAR, pause_s
from kling_desktop.domain.polling import JITTER, OVERDUE_CAP_S
from kling_desktop.domain.render_times import RenderTimes
from kling_desktop.domain.task import Task, TaskState

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
ACCOUNT = Account(account_id="a", name="A", base_url="https://a.example")
TIMES = RenderTimes.learned([200.0] * 30)
RUNNING = Task(
    account_id="a",
    task_id="t1",
    kind="text2video",
    added_at=NOW - timedelta(seconds=190),
    state=TaskState.PROCESSING,
    raw_status="processing",
)


class Middle(Random):
    """Dice that always fall in the middle."""

    def uniform(self, a: float, b: float) -> float:
        return (a + b) / 2


def pause(task: Task, now: datetime = NOW, random: Random | None = None) -> float:
    return pause_s(task, TIMES, account=ACCOUNT, now=now, random=random or Middle())


@pytest.mark.parametrize(
    "task",
    [
        replace(RUNNING, state=TaskState.FINISHING),
        replace(RUNNING, problem=Problem(kind=ErrorKind.NOT_FOUND), problem_count=1),
    ],
)
def test_what_is_about_to_turn_is_looked_at_soon(task: Task) -> None:
    assert pause(task) == pytest.approx(SOON * ACCOUNT.fastest_s)


def test_a_status_that_nobody_knows_is_asked_about_more_slowly() -> None:
    unclear = replace(RUNNING, state=TaskState.UNKNOWN, raw_status="simmering")
    assert pause(unclear) == pytest.approx(UNCLEAR * pause(RUNNING))


def test_trouble_with_one_render_makes_it_wait_longer_each_time() -> None:
    pauses = [
        pause(replace(RUNNING, problem=Problem(kind=ErrorKind.SERVER), problem_count=count))
        for count in range(1, 9)
    ]
    assert pauses == sorted(pauses)
    assert pause(RUNNING) <= pauses[0] < pauses[-1] <= 60


def test_an_old_render_that_has_just_come_is_not_left_alone() -> None:
    old = replace(RUNNING, created_at=NOW - timedelta(days=200), added_at=NOW)
    assert pause(old) <= ACCOUNT.slowest_s
    watched_for_days = replace(old, added_at=NOW - timedelta(days=5))
    assert pause(watched_for_days) == OVERDUE_CAP_S


@given(
    st.floats(0, 1e7),
    st.floats(-1e5, 1e7),
    st.sampled_from([state for state in TaskState if not state.is_final]),
    st.none() | st.sampled_from(ErrorKind),
    st.integers(1, 10_000),
    st.integers().map(Random),
)
def test_never_under_the_floor_and_never_given_up(
    age_s: float,
    watched_s: float,
    state: TaskState,
    kind: ErrorKind | None,
    count: int,
    random: Random,
) -> None:
    task = replace(
        RUNNING,
        created_at=NOW - timedelta(seconds=age_s),
        added_at=NOW - timedelta(seconds=watched_s),
        state=state,
        problem=Problem(kind=kind) if kind else None,
        problem_count=count if kind else 0,
    )
    longest_s = UNCLEAR * OVERDUE_CAP_S * (1 + JITTER)
    assert ACCOUNT.fastest_s <= pause(task, random=random) <= longest_s
