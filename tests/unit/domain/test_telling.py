"""What is told of renders that ended, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kling_desktop.domain.task import Bell, Task, TaskKey, TaskState
from kling_desktop.domain.telling import (
    GATHER_S,
    LONGEST_S,
    PATIENCE_S,
    Ended,
    Telling,
    Waiting,
    due,
    is_wanted,
    noted,
    seen,
    taken,
)

ONE, TWO, THREE = (
    Ended(TaskKey("gate", name), is_good=name != "two") for name in ("one", "two", "3")
)
TASK = Task(
    account_id="gate",
    task_id="one",
    kind="text2video",
    added_at=datetime(2026, 11, 27, tzinfo=UTC),
    state=TaskState.SUCCEED,
)


@pytest.mark.parametrize(
    ("bell", "only_failures", "good", "bad"),
    [
        (Bell.ON, False, True, True),
        (Bell.FAILURES, False, False, True),
        (Bell.OFF, False, False, False),
        (Bell.ON, True, False, True),
        (Bell.FAILURES, True, False, True),
        (Bell.OFF, True, False, False),
    ],
)
def test_bell_and_choice_say_what_is_told(
    *, bell: Bell, only_failures: bool, good: bool, bad: bool
) -> None:
    ended_well = replace(TASK, bell=bell)
    failed = replace(ended_well, state=TaskState.FAILED)
    refused = replace(ended_well, state=TaskState.PROCESSING)  # it ended, and not well
    assert is_wanted(ended_well, only_failures=only_failures) is good
    assert is_wanted(failed, only_failures=only_failures) is bad
    assert is_wanted(refused, only_failures=only_failures) is bad


def test_one_end_is_told_a_moment_later() -> None:
    waiting = noted(Waiting(), (ONE,), 100.0)
    assert due(waiting, is_held=False) == 100.0 + GATHER_S
    telling, rest = taken(waiting, running=3)
    assert telling == Telling((ONE,), is_all=False)
    assert telling.only is ONE
    assert rest.ended == ()


def test_what_follows_fast_is_told_with_the_first() -> None:
    waiting = noted(Waiting(), (ONE,), 100.0)
    waiting = noted(waiting, (TWO, THREE), 101.0)
    assert due(waiting, is_held=False) == 101.0 + GATHER_S
    assert due(noted(waiting, (), 102.0, silent=1), is_held=False) == 101.0 + GATHER_S
    telling, _ = taken(waiting, running=1)
    assert telling
    assert (telling.good, telling.bad, telling.only) == (2, 1, None)


def test_the_first_does_not_wait_for_one_after_the_other() -> None:
    waiting = Waiting()
    for number in range(30):
        end = Ended(TaskKey("gate", str(number)), is_good=True)
        waiting = noted(waiting, (end,), 100.0 + number)
    assert due(waiting, is_held=False) == 100.0 + LONGEST_S


def test_what_comes_later_has_a_moment_of_its_own() -> None:
    _, rest = taken(noted(Waiting(), (ONE,), 100.0), running=1)
    assert due(noted(rest, (TWO,), 110.0), is_held=False) == 110.0 + GATHER_S


def test_what_is_held_waits_longer_but_not_for_ever() -> None:
    waiting = noted(Waiting(), (ONE,), 100.0)
    assert due(waiting, is_held=True) == 100.0 + PATIENCE_S


def test_the_last_of_several_tells_that_all_have_ended() -> None:
    _, rest = taken(noted(Waiting(), (ONE,), 100.0), running=1)
    telling, rest = taken(noted(rest, (TWO,), 200.0), running=0)
    assert telling == Telling((TWO,), is_all=True)
    assert rest == Waiting()


def test_several_at_once_may_be_all_of_them() -> None:
    telling, _ = taken(noted(Waiting(), (ONE, TWO), 100.0), running=0)
    assert telling == Telling((ONE, TWO), is_all=True)


def test_a_single_render_is_not_called_all_of_them() -> None:
    telling, _ = taken(noted(Waiting(), (ONE,), 100.0), running=0)
    assert telling == Telling((ONE,), is_all=False)


def test_ends_that_are_not_told_count_towards_all_and_say_nothing() -> None:
    waiting = noted(Waiting(), (), 100.0, silent=2)
    assert taken(waiting, running=0) == (None, Waiting())
    telling, _ = taken(noted(waiting, (ONE,), 200.0), running=0)
    assert telling == Telling((ONE,), is_all=True)


def test_what_was_seen_is_not_told_any_more_but_was_there() -> None:
    waiting = seen(noted(Waiting(), (ONE,), 100.0))
    assert waiting.ended == ()
    telling, _ = taken(noted(waiting, (TWO,), 200.0), running=0)
    assert telling == Telling((TWO,), is_all=True)


def test_the_same_render_is_told_once_at_a_time() -> None:
    again = replace(ONE, is_good=False)
    waiting = noted(noted(Waiting(), (ONE,), 100.0), (again,), 100.5)
    telling, _ = taken(waiting, running=1)
    assert telling == Telling((again,), is_all=False)
