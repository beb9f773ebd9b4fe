"""What happened to a render, as a list that is told in the details."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from datetime import datetime

    from kling_desktop.domain.errors import Problem
    from kling_desktop.domain.task import Task


class Happening(StrEnum):
    """The values are in the ledger."""

    STATE = "state"  # another state was seen; `count` answers had told of the one before
    TROUBLE = "trouble"  # questions began to fail, or fail otherwise
    ANSWERED = "answered"  # an answer came again, after `count` that failed
    SAVED = "saved"  # a video is on disk; `detail` is the file
    NOT_SAVED = "not_saved"  # saving failed; `word` is a SaveTrouble, `detail` what it names
    GONE = "gone"  # the service has deleted the clip
    PAUSED = "paused"
    RESUMED = "resumed"
    # `word` is a FollowUpResult; `detail` and `count` are its outcome's.
    FOLLOWED_UP = "followed_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`word` is a TaskState, a SaveTrouble or a FollowUpResult, by what happened; `detail` is other
    people's text.
    """

    at: datetime
    what: Happening
    word: str = ""
    detail: str = ""
    count: int = 0
    problem: Problem | None = None


def entries(before: Task, after: Task, now: datetime) -> tuple[Entry, ...]:
    """What a change of a render is worth telling of, in the order in which it is told."""
    return (
        *_answers(before, after, now),
        *_files(before, after, now),
        *_pauses(before, after, now),
    )


def _answers(before: Task, after: Task, now: datetime) -> list[Entry]:
    told = []
    if before.problem and not after.problem:
        told.append(Entry(at=now, what=Happening.ANSWERED, count=before.problem_count))
    elif after.problem and _differs(before.problem, after.problem):
        told.append(Entry(at=now, what=Happening.TROUBLE, problem=after.problem))
    if (after.state, after.raw_status) != (before.state, before.raw_status):
        said = after.raw_status if after.state is TaskState.UNKNOWN else after.reason
        told.append(
            Entry(at=now, what=Happening.STATE, word=after.state, detail=said, count=before.checks)
        )
    if after.clip_gone_at and not before.clip_gone_at:
        told.append(Entry(at=now, what=Happening.GONE))
    return told


def _files(before: Task, after: Task, now: datetime) -> list[Entry]:
    known = {video.path for video in before.videos}
    fresh = [video.path for video in after.videos if video.path and video.path not in known]
    return [Entry(at=now, what=Happening.SAVED, detail=path) for path in fresh]


def _pauses(before: Task, after: Task, now: datetime) -> list[Entry]:
    if before.is_paused is after.is_paused:
        return []
    return [Entry(at=now, what=Happening.PAUSED if after.is_paused else Happening.RESUMED)]


def _differs(before: Problem | None, after: Problem) -> bool:
    return before is None or (before.kind, before.cause) != (after.kind, after.cause)
