"""Gateways built on new-api: its own wrapping, and what Crazyrouter made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kling_desktop.demo.dialects.official import bare_task
from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from kling_desktop.demo.telling import Telling

# The outer words and figures of a new-api gateway: the "progress" is a constant for each state.
_OUTER = {
    TaskState.SUBMITTED: ("SUBMITTED", "10%"),
    TaskState.PROCESSING: ("IN_PROGRESS", "30%"),
    TaskState.FINISHING: ("SUCCESS", "100%"),
    TaskState.SUCCEED: ("SUCCESS", "100%"),
    TaskState.FAILED: ("FAILURE", "100%"),
}
_CRAZY_WORDS = {
    TaskState.SUBMITTED: "queued",
    TaskState.PROCESSING: "processing",
    TaskState.FINISHING: "succeeded",
    TaskState.SUCCEED: "succeeded",
    TaskState.FAILED: "failed",
}


def wrapped(telling: Telling) -> dict[str, Any]:
    """Seconds outside, milliseconds inside, and two fields that hold anything but their name."""
    word, progress = _OUTER[telling.state]
    outer = {
        "task_id": telling.task_id,
        "action": "generate",
        "status": word,
        "fail_reason": _fail_reason(telling),
        "result_url": _first_url(telling) or telling.reason,  # the trap: a reason, no address
        "submit_time": int(telling.born_at),
        "start_time": int(telling.began_at),
        "finish_time": int(telling.ended_at),
        "progress": progress,
        "data": {"code": 0, "message": "SUCCEED", "data": bare_task(telling)},
    }
    return {"code": "success", "message": "", "data": outer}


def crazyrouter(telling: Telling) -> dict[str, Any]:
    """One address whatever the number of videos, no times, and the reason in an error object."""
    failed = telling.state is TaskState.FAILED
    data = {
        "error": {"message": telling.reason, "code": "task_failed"} if failed else None,
        "format": "mp4",
        "metadata": None,
        "status": _CRAZY_WORDS[telling.state],
        "task_id": telling.task_id,
        "url": _first_url(telling),
    }
    return {"code": "success", "message": "", "data": data}


def _fail_reason(telling: Telling) -> str:
    """The trap: the video's address on success, and no reason on failure."""
    if telling.videos:
        return _first_url(telling)
    return "SUCCEED" if telling.state is TaskState.FAILED else ""


def _first_url(telling: Telling) -> str:
    return telling.videos[0].url if telling.videos else ""
