"""A render's state follows from its age alone, and from what it is told."""

from __future__ import annotations

import pytest

from kling_desktop.demo.render import Fate, Render, begun, failed, finished, state, turned_s
from kling_desktop.domain.task import TaskState

S, P, F = TaskState.SUBMITTED, TaskState.PROCESSING, TaskState.FINISHING
DONE, BAD = TaskState.SUCCEED, TaskState.FAILED
PLAN = Render(task_id="1", waits_s=10, renders_s=20, link_lag_s=5)


@pytest.mark.parametrize(
    ("elapsed_s", "expected"),
    [(0, S), (9.9, S), (10, P), (29.9, P), (30, F), (34.9, F), (35, DONE), (9e9, DONE)],
)
def test_it_waits_renders_and_succeeds(elapsed_s: float, expected: TaskState) -> None:
    assert state(PLAN, elapsed_s) is expected


def test_it_fails_at_its_end() -> None:
    doomed = Render(task_id="1", waits_s=1, renders_s=1, fate=Fate.FAILS, reason="no")
    assert [state(doomed, at) for at in (0, 1, 2)] == [S, P, BAD]


def test_without_a_plan_it_renders_for_ever() -> None:
    assert state(Render(task_id="1"), 1e12) is P


@pytest.mark.parametrize(("elapsed_s", "expected"), [(5, 0), (15, 10), (31, 30), (99, 30)])
def test_it_knows_when_it_turned(elapsed_s: float, expected: float) -> None:
    assert turned_s(PLAN, elapsed_s) == expected


@pytest.mark.parametrize("elapsed_s", [0.0, 0.1, 3.3, 9.7, 10.1, 1_780_000_000.1, 17.123456789])
def test_what_it_is_told_holds_at_once(elapsed_s: float) -> None:
    endless = Render(task_id="1", waits_s=10.1)
    assert state(begun(endless, elapsed_s), elapsed_s) is P
    assert state(finished(endless, elapsed_s, 0), elapsed_s) is DONE
    assert state(finished(endless, elapsed_s, 1), elapsed_s) is F
    assert state(failed(endless, elapsed_s, "no"), elapsed_s) is BAD


def test_an_end_that_has_been_keeps_its_time() -> None:
    assert finished(PLAN, 100, 0).ends_s == 30
    assert failed(PLAN, 100, "after all").ends_s == 30
