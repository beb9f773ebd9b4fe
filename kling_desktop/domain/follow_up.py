"""What is done by itself once a render has ended: a program, a webhook, a second copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task, TaskKey

# Of a webhook; what may stand in it, follow_up_template.py says.
DEFAULT_BODY = '{"text": "{name}: {state} {reason}", "id": "{id}", "state": "{state}"}'


class FollowUpKind(StrEnum):
    """The values are in the ledger."""

    PROGRAM = "program"
    WEBHOOK = "webhook"
    COPY = "copy"


class FollowUpState(StrEnum):
    """The values are in the ledger."""

    DUE = "due"
    STARTED = "started"  # written before anything is done
    DONE = "done"
    FAILED = "failed"
    LEFT = "left"  # not to be done: the render had ended when it came onto this list


class Occasion(StrEnum):
    """After which renders; the values are in the settings."""

    SUCCEEDED = "succeeded"
    FAILED = "failed"
    BOTH = "both"

    def covers(self, state: TaskState) -> bool:
        match state:
            case TaskState.SUCCEED:
                return self is not Occasion.FAILED
            case TaskState.FAILED:
                return self is not Occasion.SUCCEEDED
            case _:
                return False


class FollowUpResult(StrEnum):
    """What became of one; the values are in the ledger."""

    PROGRAM_DONE = "program_done"
    PROGRAM_EXIT = "program_exit"  # an exit code that is not 0, below 0 a signal's number
    PROGRAM_TOO_LONG = "program_too_long"
    PROGRAM_NOT_STARTED = "program_not_started"
    PROGRAM_NO_CLIP = "program_no_clip"
    PROGRAM_UNCLEAR = "program_unclear"  # we ended between its start and its end
    WEBHOOK_DONE = "webhook_done"
    WEBHOOK_REFUSED = "webhook_refused"
    WEBHOOK_MOVED = "webhook_moved"
    WEBHOOK_NOT_REACHED = "webhook_not_reached"
    WEBHOOK_NO_SECRET = "webhook_no_secret"  # noqa: S105 - a result's name, not a password
    COPY_DONE = "copy_done"
    COPY_FOLDER_MISSING = "copy_folder_missing"
    COPY_FOLDER_READ_ONLY = "copy_folder_read_only"
    COPY_DISK_FULL = "copy_disk_full"
    COPY_NO_CLIP = "copy_no_clip"
    COPY_FAILED = "copy_failed"
    NOT_SET_UP = "not_set_up"  # nothing to be done is named in the settings any more


_GOOD = frozenset(
    {FollowUpResult.PROGRAM_DONE, FollowUpResult.WEBHOOK_DONE, FollowUpResult.COPY_DONE}
)


@dataclass(frozen=True, slots=True)
class FollowUpOutcome:
    """`detail` is a path, or what a program or a server said, already without secrets; `count` is
    an exit code, an HTTP status or a limit in minutes, by the result.
    """

    result: FollowUpResult
    detail: str = ""
    count: int = 0

    @property
    def is_good(self) -> bool:
        return self.result in _GOOD


class FollowUpKey(NamedTuple):
    """Each is done once."""

    task: TaskKey
    kind: FollowUpKind


def is_concerned(task: Task, occasion: Occasion, since: int) -> bool:
    """Whether a render ended as wanted, and not before `since` (unix seconds; 0: never)."""
    if not since or not occasion.covers(task.state) or task.state_since is None:
        return False
    start = datetime.fromtimestamp(since, UTC)
    ended = task.updated_at or task.state_since
    return min(ended, task.state_since) >= start


def is_ripe(task: Task, *, waits_for_file: bool, is_saving: bool) -> bool:
    """Whether all that a follow-up may need of an ended render is there.

    A clip that is still being saved is waited for, with what is written beside it.
    """
    if is_saving:
        return False
    return not (waits_for_file and task.has_clip) or task.is_saved
