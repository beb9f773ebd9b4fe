"""One decoded status reply, whatever dialect it came in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.domain.task import TaskState, Video

if TYPE_CHECKING:
    from datetime import datetime

WAITING = frozenset({"submitted", "queued", "queueing", "pending", "created", "waiting"}) | {
    "staged",
    "not_start",
    "in_queue",
}
RUNNING = frozenset({"processing", "in_progress", "running", "generating", "active"})
DONE = frozenset({"succeed", "succeeded", "success", "completed", "complete", "finished", "done"})
FAILED = frozenset({"failed", "failure", "fail", "error", "cancelled", "canceled"}) | {
    "expired",
    "timeout",
    "banned",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """`raw_status` is the service's own word, cut to a sane length; `name` is the creator's own
    id of the task; `cost` is in the service's units, as it wrote it.
    """

    task_id: str
    state: TaskState
    raw_status: str = ""
    reason: str = ""
    videos: tuple[Video, ...] = ()
    created_at: datetime | None = None
    updated_at: datetime | None = None
    name: str = ""
    cost: str = ""


def state_of(word: str) -> TaskState:
    """Read a status word; one that nobody knows keeps the task alive as UNKNOWN."""
    folded = word.strip().casefold().replace("-", "_")
    for words, state in (
        (WAITING, TaskState.SUBMITTED),
        (RUNNING, TaskState.PROCESSING),
        (DONE, TaskState.SUCCEED),
        (FAILED, TaskState.FAILED),
    ):
        if folded in words:
            return state
    return TaskState.UNKNOWN
