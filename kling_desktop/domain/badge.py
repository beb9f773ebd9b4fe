"""A task and what goes on around it → what its row says."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import ErrorKind
from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task


class Badge(Enum):
    NEW = "new"  # not asked yet
    NOT_KNOWN = "not_known"  # the service does not know it, which may pass
    UNANSWERED = "unanswered"  # asked, and nothing usable came back so far
    WAITING = "waiting"
    RENDERING = "rendering"
    UNCLEAR = "unclear"  # a status word nobody knows
    FINISHING = "finishing"
    READY = "ready"  # finished, not on disk yet
    SAVING = "saving"
    SAVED = "saved"
    NOT_SAVED = "not_saved"  # saving was tried and failed
    EXPIRED = "expired"  # the service has deleted it
    FILE_MISSING = "file_missing"  # it was saved, and moved or deleted since
    NO_VIDEO = "no_video"
    FAILED = "failed"
    NOT_FOUND = "not_found"
    REFUSED = "refused"  # the service refuses questions about this task
    PAUSED = "paused"  # its account is paused

    __hash__ = object.__hash__  # Enum's is written in Python, and all renders are counted by it


class SavingStage(Enum):
    IDLE = "idle"
    UNDER_WAY = "under_way"
    FAILED = "failed"


_RUNNING = {
    TaskState.SUBMITTED: Badge.WAITING,
    TaskState.PROCESSING: Badge.RENDERING,
    TaskState.FINISHING: Badge.FINISHING,
    TaskState.FAILED: Badge.FAILED,
}


def badge(task: Task, *, saving: SavingStage, paused: bool, is_file_missing: bool = False) -> Badge:
    """The one badge of a row; an ended render is never shown as paused."""
    if task.state is TaskState.SUCCEED:
        return _finished(task, saving, is_file_missing=is_file_missing)
    if task.state is not TaskState.FAILED and not task.is_open:
        return Badge.NOT_FOUND if task.is_gone else Badge.REFUSED
    if paused and task.is_open:
        return Badge.PAUSED
    return _unknown(task) if task.state is TaskState.UNKNOWN else _RUNNING[task.state]


def _unknown(task: Task) -> Badge:
    if task.raw_status:
        return Badge.UNCLEAR
    if task.problem is None:
        return Badge.NEW
    is_not_known = task.problem.kind is ErrorKind.NOT_FOUND
    return Badge.NOT_KNOWN if is_not_known else Badge.UNANSWERED


def _finished(task: Task, saving: SavingStage, *, is_file_missing: bool) -> Badge:
    if saving is SavingStage.UNDER_WAY:
        return Badge.SAVING
    if is_file_missing:
        return Badge.FILE_MISSING
    if task.is_saved:
        return Badge.SAVED
    if not task.videos:
        return Badge.NO_VIDEO
    if task.clip_gone_at:
        return Badge.EXPIRED
    return Badge.NOT_SAVED if saving is SavingStage.FAILED else Badge.READY
