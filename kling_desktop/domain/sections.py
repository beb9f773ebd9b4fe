"""The sections that a list of renders is divided into."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task


class Section(StrEnum):
    """The values are remembered by the window, and are words of the search."""

    ALL = "all"
    WAITING = "waiting"
    RENDERING = "rendering"
    READY = "ready"  # finished, and no file is here
    SAVED = "saved"
    FAILED = "failed"  # no clip will come of it
    EXPIRING = "expiring"  # ready, and deleted soon
    STARRED = "starred"

    __hash__ = str.__hash__  # Enum's is written in Python, and all renders are counted by it


_BY_BADGE = {
    Badge.NEW: Section.WAITING,
    Badge.NOT_KNOWN: Section.WAITING,
    Badge.UNANSWERED: Section.WAITING,
    Badge.WAITING: Section.WAITING,
    Badge.RENDERING: Section.RENDERING,
    Badge.UNCLEAR: Section.RENDERING,
    Badge.FINISHING: Section.RENDERING,
    Badge.READY: Section.READY,
    Badge.SAVING: Section.READY,
    Badge.NOT_SAVED: Section.READY,
    Badge.FILE_MISSING: Section.READY,
    Badge.SAVED: Section.SAVED,
    Badge.EXPIRED: Section.FAILED,
    Badge.NO_VIDEO: Section.FAILED,
    Badge.FAILED: Section.FAILED,
    Badge.NOT_FOUND: Section.FAILED,
    Badge.REFUSED: Section.FAILED,
}


def section_of(task: Task, badge: Badge) -> Section:
    """One of WAITING, RENDERING, READY, SAVED and FAILED; a paused render stays where it was."""
    if badge is Badge.PAUSED:
        is_unclear = task.state is TaskState.UNKNOWN and bool(task.raw_status)
        is_running = task.state in {TaskState.PROCESSING, TaskState.FINISHING}
        return Section.RENDERING if is_running or is_unclear else Section.WAITING
    return _BY_BADGE[badge]
