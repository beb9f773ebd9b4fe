"""What a row says: one badge, and an ended render never looks paused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kling_desktop.domain.badge import Badge, SavingStage, badge
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.task import Task, TaskState, Video

START = datetime(2026, 7, 1, 12, tzinfo=UTC)
NEW = Task(account_id="home", task_id="a1", kind="text2video", added_at=START)
DONE = replace(NEW, state=TaskState.SUCCEED, videos=(Video(url="https://cdn/1.mp4"),))
SAVED = replace(DONE, videos=(Video(url="https://cdn/1.mp4", path="/clips/1.mp4"),))
GONE = replace(
    NEW,
    problem=Problem(kind=ErrorKind.NOT_FOUND),
    problem_count=3,
    problem_since=START,
    checked_at=START + timedelta(seconds=60),
)
REFUSED = replace(NEW, problem=Problem(kind=ErrorKind.BAD_REPLY, ends_task=True))


@pytest.mark.parametrize(
    ("task", "expected", "while_paused"),
    [
        (NEW, Badge.NEW, Badge.PAUSED),
        (replace(NEW, raw_status="reticulating"), Badge.UNCLEAR, Badge.PAUSED),
        (replace(NEW, state=TaskState.SUBMITTED), Badge.WAITING, Badge.PAUSED),
        (replace(NEW, state=TaskState.PROCESSING), Badge.RENDERING, Badge.PAUSED),
        (replace(NEW, state=TaskState.FINISHING), Badge.FINISHING, Badge.PAUSED),
        (replace(NEW, state=TaskState.FAILED), Badge.FAILED, Badge.FAILED),
        (replace(DONE, videos=()), Badge.NO_VIDEO, Badge.NO_VIDEO),
        (DONE, Badge.READY, Badge.READY),
        (replace(DONE, clip_gone_at=START), Badge.EXPIRED, Badge.EXPIRED),
        (SAVED, Badge.SAVED, Badge.SAVED),
        (replace(SAVED, clip_gone_at=START), Badge.SAVED, Badge.SAVED),
        (replace(SAVED, problem=GONE.problem), Badge.SAVED, Badge.SAVED),
        (GONE, Badge.NOT_FOUND, Badge.NOT_FOUND),
        (REFUSED, Badge.REFUSED, Badge.REFUSED),
        (replace(GONE, problem_count=2), Badge.NOT_KNOWN, Badge.PAUSED),
    ],
)
def test_the_badge_of_a_task(task: Task, expected: Badge, while_paused: Badge) -> None:
    assert badge(task, saving=SavingStage.IDLE, paused=False) is expected
    assert badge(task, saving=SavingStage.IDLE, paused=True) is while_paused


@pytest.mark.parametrize(
    ("task", "saving", "expected"),
    [
        (DONE, SavingStage.UNDER_WAY, Badge.SAVING),
        (DONE, SavingStage.FAILED, Badge.NOT_SAVED),
        (SAVED, SavingStage.UNDER_WAY, Badge.SAVING),
        (SAVED, SavingStage.FAILED, Badge.SAVED),
    ],
)
def test_saving_shows(task: Task, saving: SavingStage, expected: Badge) -> None:
    assert badge(task, saving=saving, paused=False) is expected


@pytest.mark.parametrize("state", list(TaskState))
@pytest.mark.parametrize("saving", list(SavingStage))
@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize("task", [NEW, DONE, SAVED, GONE, REFUSED])
def test_every_task_has_a_badge(
    task: Task, state: TaskState, saving: SavingStage, paused: bool
) -> None:
    task = replace(task, state=state)

    found = badge(task, saving=saving, paused=paused)

    assert (found is Badge.PAUSED) is (paused and task.is_open)


@pytest.mark.parametrize(
    ("task", "saving", "expected"),
    [
        (SAVED, SavingStage.IDLE, Badge.FILE_MISSING),
        (SAVED, SavingStage.FAILED, Badge.FILE_MISSING),
        (SAVED, SavingStage.UNDER_WAY, Badge.SAVING),
        (replace(SAVED, clip_gone_at=START), SavingStage.IDLE, Badge.FILE_MISSING),
        (NEW, SavingStage.IDLE, Badge.NEW),
    ],
)
def test_a_file_that_is_missing(task: Task, saving: SavingStage, expected: Badge) -> None:
    assert badge(task, saving=saving, paused=False, is_file_missing=True) is expected
