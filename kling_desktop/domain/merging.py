"""Two views of one render made one: what is here stays, what is missing here is filled in."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from kling_desktop.domain.task import Bell, Task, Video

if TYPE_CHECKING:
    from datetime import datetime


def organised_by(task: Task, other: Task) -> Task:
    """What the creator made of `task`, and where that is nothing, of `other`.

    A bell that is on, and no star, count as nothing: a render comes so.
    """
    is_judged = task.is_starred or task.is_rejected
    judged = task if is_judged else other
    return replace(
        task,
        name=task.name or other.name,
        note=task.note or other.note,
        project=task.project or other.project,
        tags=task.tags or other.tags,
        is_starred=judged.is_starred,
        is_rejected=judged.is_rejected,
        is_archived=task.is_archived or other.is_archived,
        bell=other.bell if task.bell is Bell.ON else task.bell,
        seen_at=task.seen_at or other.seen_at,
    )


def told_by(task: Task, other: Task) -> Task:
    """What the service told of `task`; a final state that only `other` knows, times, cost, files
    and lengths from there.
    """
    ended = other if other.state.is_final and not task.state.is_final else task
    return replace(
        task,
        state=ended.state,
        raw_status=ended.raw_status or task.raw_status,
        reason=ended.reason,
        state_since=ended.state_since or task.state_since,
        updated_at=ended.updated_at or _either(task.updated_at, other.updated_at),
        created_at=_either(task.created_at, other.created_at),
        cost=task.cost or other.cost,
        clip_gone_at=_either(task.clip_gone_at, other.clip_gone_at),
        videos=tuple(_video(here, there) for here, there in zip_longest(task.videos, other.videos)),
    )


def _either(here: datetime | None, there: datetime | None) -> datetime | None:
    return here or there


def _video(here: Video | None, there: Video | None) -> Video:
    if here is None or there is None:
        found = here or there
        assert found  # noqa: S101 - one of two is there: the longer one's
        return found
    file = here if here.path else there
    length = there.duration_s if here.duration_s is None else here.duration_s
    return replace(here, duration_s=length, path=file.path, size_bytes=file.size_bytes)
