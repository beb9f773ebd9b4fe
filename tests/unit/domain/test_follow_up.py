"""After which renders something is done, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kling_desktop.domain.follow_up import (
    FollowUpOutcome,
    FollowUpResult,
    Occasion,
    is_concerned,
    is_ripe,
)
from kling_desktop.domain.task import Task, TaskState, Video

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
SINCE = int(NOW.timestamp())
ENDED = Task(
    account_id="a",
    task_id="t",
    kind="text2video",
    added_at=NOW,
    state=TaskState.SUCCEED,
    state_since=NOW + timedelta(seconds=5),
    updated_at=NOW + timedelta(seconds=4),
    videos=(Video(url="https://x/a.mp4"),),
)


@pytest.mark.parametrize(
    ("occasion", "state", "covers"),
    [
        (Occasion.SUCCEEDED, TaskState.SUCCEED, True),
        (Occasion.SUCCEEDED, TaskState.FAILED, False),
        (Occasion.FAILED, TaskState.FAILED, True),
        (Occasion.FAILED, TaskState.SUCCEED, False),
        (Occasion.BOTH, TaskState.SUCCEED, True),
        (Occasion.BOTH, TaskState.FAILED, True),
        (Occasion.BOTH, TaskState.FINISHING, False),
        (Occasion.BOTH, TaskState.UNKNOWN, False),
    ],
)
def test_each_occasion_has_its_renders(occasion: Occasion, state: TaskState, covers: bool) -> None:
    assert is_concerned(replace(ENDED, state=state), occasion, SINCE) is covers


def test_what_ended_before_is_not_concerned_whenever_that_was_noticed() -> None:
    before = NOW - timedelta(seconds=1)
    assert is_concerned(ENDED, Occasion.BOTH, SINCE)
    assert is_concerned(replace(ENDED, updated_at=None), Occasion.BOTH, SINCE)
    assert not is_concerned(replace(ENDED, updated_at=before), Occasion.BOTH, SINCE)
    assert not is_concerned(replace(ENDED, state_since=before), Occasion.BOTH, SINCE)
    assert not is_concerned(replace(ENDED, state_since=None), Occasion.BOTH, SINCE)


def test_zero_is_never() -> None:
    assert not is_concerned(ENDED, Occasion.BOTH, 0)


def test_the_file_is_waited_for_where_there_will_be_one() -> None:
    saved = replace(ENDED, videos=(Video(url="https://x/a.mp4", path="/a.mp4"),))
    assert not is_ripe(ENDED, waits_for_file=True, is_saving=False)
    assert is_ripe(ENDED, waits_for_file=False, is_saving=False)
    assert is_ripe(saved, waits_for_file=True, is_saving=False)
    assert not is_ripe(saved, waits_for_file=True, is_saving=True)
    gone = replace(ENDED, clip_gone_at=NOW)
    assert is_ripe(gone, waits_for_file=True, is_saving=False)
    failed = replace(ENDED, state=TaskState.FAILED, videos=())
    assert is_ripe(failed, waits_for_file=True, is_saving=False)


def test_only_what_went_well_is_good() -> None:
    good = {it for it in FollowUpResult if FollowUpOutcome(it).is_good}
    assert good == {it for it in FollowUpResult if it.value.endswith("_done")}
