"""A task as a row of the ledger, and back."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import UTC, datetime, timedelta
from typing import Any

from kling_desktop.domain.errors import Cause, ErrorKind, Problem
from kling_desktop.domain.task import Bell, Task, TaskState, Video

TASK_COLUMNS = (
    "account_id, task_id, kind, name, state, raw_status, reason, added_at, created_at, updated_at,"
    " state_since, checked_at, checks, problem, problem_since, problem_count, cost, is_paused,"
    " clip_gone_at, note, project, tags, is_starred, bell"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# All that a datetime holds: what is read equals what was written.
_MICROSECOND = timedelta(microseconds=1)
_PROBLEM_FIELDS = frozenset(field.name for field in fields(Problem))
# There are ten thousand rows to be read before anything is seen.
_STATES = {state.value: state for state in TaskState}
_BELLS = {bell.value: bell for bell in Bell}
_NO_TAGS = "[]"


def task_row(task: Task) -> tuple[Any, ...]:
    """In the order of `TASK_COLUMNS`."""
    return (*task.key, *told_row(task), *creators_row(task)[1:])


def told_row(task: Task) -> tuple[Any, ...]:
    """From `kind` to `clip_gone_at`: what the service told, and our asking."""
    return (
        task.kind,
        task.name,
        task.state.value,
        task.raw_status,
        task.reason,
        microseconds(task.added_at),
        microseconds(task.created_at),
        microseconds(task.updated_at),
        microseconds(task.state_since),
        microseconds(task.checked_at),
        task.checks,
        problem_text(task.problem),
        microseconds(task.problem_since),
        task.problem_count,
        task.cost,
        int(task.is_paused),
        microseconds(task.clip_gone_at),
    )


def creators_row(task: Task) -> tuple[Any, ...]:
    """What the creator made of it: the name, and from `note` to `bell`."""
    tags = json.dumps(task.tags, ensure_ascii=False)
    return (task.name, task.note, task.project, tags, int(task.is_starred), task.bell.value)


def video_rows(task: Task) -> list[tuple[Any, ...]]:
    return [
        (
            *(*task.key, position, video.url, video.watermark_url),
            *(video.duration_s, video.path, video.size_bytes),
        )
        for position, video in enumerate(task.videos)
    ]


def task_of(row: tuple[Any, ...], videos: tuple[Video, ...]) -> Task:
    return Task(
        account_id=row[0],
        task_id=row[1],
        kind=row[2],
        name=row[3],
        state=_STATES[row[4]],
        raw_status=row[5],
        reason=row[6],
        added_at=from_microseconds(row[7]),
        created_at=instant_of(row[8]),
        updated_at=instant_of(row[9]),
        state_since=instant_of(row[10]),
        checked_at=instant_of(row[11]),
        checks=row[12],
        problem=problem_of(row[13]),
        problem_since=instant_of(row[14]),
        problem_count=row[15],
        cost=row[16],
        is_paused=bool(row[17]),
        clip_gone_at=instant_of(row[18]),
        note=row[19],
        project=row[20],
        tags=() if row[21] == _NO_TAGS else tuple(json.loads(row[21])),
        is_starred=bool(row[22]),
        bell=_BELLS[row[23]],
        videos=videos,
    )


def problem_text(problem: Problem | None) -> str | None:
    return json.dumps(asdict(problem)) if problem else None


def problem_of(text: str | None) -> Problem | None:
    if text is None:
        return None
    stored = {name: value for name, value in json.loads(text).items() if name in _PROBLEM_FIELDS}
    cause = stored.get("cause", "")
    known = Cause(cause) if cause in set(Cause) else Cause.NONE  # a newer version may know more
    return Problem(**{**stored, "kind": ErrorKind(stored["kind"]), "cause": known})


def microseconds(instant: datetime | None) -> int | None:
    return None if instant is None else (instant - _EPOCH) // _MICROSECOND


def instant_of(count: int | None) -> datetime | None:
    return None if count is None else from_microseconds(count)


def from_microseconds(count: int) -> datetime:
    return _EPOCH + count * _MICROSECOND
