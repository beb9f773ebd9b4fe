"""A render as the ledger knows it, and what may follow what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.id_times import created_from_id

if TYPE_CHECKING:
    from kling_desktop.domain.reply import Reply

NOT_FOUND_SIGHTINGS = 3  # a task just made may be unknown for a moment
NOT_FOUND_SPAN = timedelta(seconds=60)
NO_LINK_CHECKS = 4  # the first "done" without a link, and three more
NO_LINK_SPAN = timedelta(minutes=2)


class TaskState(StrEnum):
    """The API's words kept as they are, plus two of ours; part of the commands' JSON."""

    UNKNOWN = "unknown"  # never answered, or answered with a word nobody knows
    SUBMITTED = "submitted"
    PROCESSING = "processing"
    FINISHING = "finishing"  # the service says done but gives no link yet
    SUCCEED = "succeed"
    FAILED = "failed"

    @property
    def is_final(self) -> bool:
        return self is TaskState.SUCCEED or self is TaskState.FAILED


class Bell(StrEnum):
    """Whether the end of a render is told of; the values are in the ledger."""

    ON = "on"
    FAILURES = "failures"
    OFF = "off"


class TaskKey(NamedTuple):
    account_id: str
    task_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """One video of a render; `path` is the saved file, empty until it is whole on disk.

    `size_bytes` is the saved file's, None where it was not noted.
    """

    url: str
    watermark_url: str = ""
    duration_s: float | None = None
    path: str = ""
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """All instants are aware UTC datetimes.

    `created_at` and `updated_at` are the service's; `state_since` and the rest are ours.
    `checks` counts answers since the state last changed. `cost` is in the service's units, as it
    wrote it. `is_paused`: the creator wants no questions about this one. `clip_gone_at`: when the
    service last said that it has deleted what is not saved here. From `note` on, and the name, it
    is what the creator made of it; `tags` are sorted.
    """

    account_id: str
    task_id: str
    kind: str
    added_at: datetime
    name: str = ""
    state: TaskState = TaskState.UNKNOWN
    raw_status: str = ""
    reason: str = ""
    videos: tuple[Video, ...] = ()
    created_at: datetime | None = None
    updated_at: datetime | None = None
    state_since: datetime | None = None
    checked_at: datetime | None = None
    checks: int = 0
    problem: Problem | None = None
    problem_since: datetime | None = None
    problem_count: int = 0
    cost: str = ""
    is_paused: bool = False
    clip_gone_at: datetime | None = None
    note: str = ""
    project: str = ""
    tags: tuple[str, ...] = ()
    is_starred: bool = False
    bell: Bell = Bell.ON

    @property
    def key(self) -> TaskKey:
        return TaskKey(self.account_id, self.task_id)

    @property
    def is_open(self) -> bool:
        """Whether another question could bring news."""
        return not (self.state.is_final or self.is_gone or self._was_refused)

    @property
    def is_gone(self) -> bool:
        """The service has said often enough, over long enough, that it knows no such task."""
        return (
            self.problem is not None
            and self.problem.kind is ErrorKind.NOT_FOUND
            and self.problem_count >= NOT_FOUND_SIGHTINGS
            and _span(self.problem_since, self.checked_at) >= NOT_FOUND_SPAN
        )

    @property
    def _was_refused(self) -> bool:
        return self.problem is not None and self.problem.ends_task

    @property
    def unsaved(self) -> tuple[int, ...]:
        """Positions of videos that have a link but no file yet."""
        return tuple(i for i, video in enumerate(self.videos) if video.url and not video.path)

    @property
    def is_saved(self) -> bool:
        has_file = False
        for video in self.videos:  # asked of thousands at a time
            if video.url and not video.path:
                return False
            has_file = has_file or bool(video.path)
        return has_file

    @property
    def has_known_start(self) -> bool:
        """Whether the service, or the id itself, tells when the render was begun."""
        return self._known_start is not None

    @property
    def _known_start(self) -> datetime | None:
        return self.created_at or created_from_id(self.task_id, self.added_at)

    def started_at(self) -> datetime:
        return self._known_start or self.added_at

    def elapsed(self, now: datetime) -> timedelta:
        """How long the render took, or has been running; never negative."""
        end = self.ended_at
        if end and not self.updated_at:  # noticed some time after it: what we saw is all we know
            return max(end - (self.created_at or self.added_at), timedelta(0))
        return max((end or now) - self.started_at(), timedelta(0))

    @property
    def ended_at(self) -> datetime | None:
        """When there was nothing more to learn; None while there is."""
        if self.state.is_final:
            return self.updated_at or self.state_since
        return None if self.is_open else self.checked_at


def answered(task: Task, reply: Reply, now: datetime) -> Task:
    """Merge a reply. A final state and its words stay; fresh links replace old ones, saved paths
    stay.
    """
    if task.state.is_final:
        reply = replace(reply, state=task.state, raw_status=task.raw_status, reason=task.reason)
    state = _next_state(task, reply, now)
    changed = state is not task.state
    return replace(
        task,
        state=state,
        raw_status=reply.raw_status or task.raw_status,
        reason=reply.reason if state is TaskState.FAILED else "",
        name=task.name or reply.name,
        cost=reply.cost or task.cost,
        videos=_merge_videos(task.videos, reply.videos),
        created_at=reply.created_at or task.created_at,
        updated_at=reply.updated_at or task.updated_at,
        state_since=now if changed or task.state_since is None else task.state_since,
        checked_at=now,
        checks=1 if changed else task.checks + 1,
        problem=None,
        problem_since=None,
        problem_count=0,
    )


def not_answered(task: Task, problem: Problem, now: datetime) -> Task:
    """Note a failed question; the state seen last stays."""
    same = task.problem is not None and task.problem.kind is problem.kind
    return replace(
        task,
        checked_at=now,
        problem=problem,
        problem_since=task.problem_since if same else now,
        problem_count=task.problem_count + 1 if same else 1,
    )


def saved(task: Task, position: int, path: str, size_bytes: int | None = None) -> Task:
    """Note that the video at `position` is whole on disk."""
    videos = tuple(
        replace(video, path=path, size_bytes=size_bytes) if index == position else video
        for index, video in enumerate(task.videos)
    )
    return replace(task, videos=videos)


def _next_state(task: Task, reply: Reply, now: datetime) -> TaskState:
    if reply.state is not TaskState.FINISHING or task.state is not TaskState.FINISHING:
        return reply.state
    waited_long = _span(task.state_since, now) >= NO_LINK_SPAN
    exhausted = task.checks + 1 >= NO_LINK_CHECKS and waited_long
    return TaskState.SUCCEED if exhausted else TaskState.FINISHING


def _merge_videos(known: tuple[Video, ...], fresh: tuple[Video, ...]) -> tuple[Video, ...]:
    merged = tuple(
        replace(video, path=known[index].path, size_bytes=known[index].size_bytes)
        if index < len(known)
        else video
        for index, video in enumerate(fresh)
    )
    return merged + known[len(fresh) :]


def _span(start: datetime | None, end: datetime | None) -> timedelta:
    return end - start if start and end else timedelta(0)
