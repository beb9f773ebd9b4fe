"""What a gateway says of a render, in two of the forms that are out there."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kling_desktop.demo.links import Place
from kling_desktop.demo.render import ReplyForm, state, turned_s
from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from kling_desktop.demo.book import Entry

LinkTo = Callable[["Entry", Place], str]

# The outer words and figures of a new-api gateway: the "progress" is a constant for each state.
_OUTER = {
    TaskState.SUBMITTED: ("SUBMITTED", "10%"),
    TaskState.PROCESSING: ("IN_PROGRESS", "30%"),
    TaskState.FINISHING: ("SUCCESS", "100%"),
    TaskState.SUCCEED: ("SUCCESS", "100%"),
    TaskState.FAILED: ("FAILURE", "100%"),
}


def status_reply(entry: Entry, now: float, link_to: LinkTo) -> dict[str, Any]:
    """The JSON object about a render at `now` (unix seconds)."""
    is_flat = entry.render.form is ReplyForm.FLAT
    return _flat(entry, now, link_to) if is_flat else _wrapped(entry, now, link_to)


def _flat(entry: Entry, now: float, link_to: LinkTo) -> dict[str, Any]:
    """The provider's form; `message` is SUCCEED even where the render failed."""
    data = _task(entry, now, link_to)
    if data["task_status"] == "succeed":
        data["final_unit_deduction"] = "3.5"
        if entry.render.name:
            data["task_info"] = {"external_task_id": entry.render.name}
    request_id = f"{zlib.crc32(entry.render.task_id.encode()):08x}-{int(now * 1000):x}"
    return {"code": 0, "message": "SUCCEED", "request_id": request_id, "data": data}


def _wrapped(entry: Entry, now: float, link_to: LinkTo) -> dict[str, Any]:
    """new-api's form: seconds outside, milliseconds inside, and `fail_reason` for anything."""
    inner = _task(entry, now, link_to)
    state_now = state(entry.render, entry.elapsed_s(now))
    word, progress = _OUTER[state_now]
    outer = {
        "task_id": entry.render.task_id,
        "action": "generate",
        "status": word,
        "fail_reason": _fail_reason(inner),
        "submit_time": int(entry.born_at),
        "start_time": _reached(entry, entry.render.waits_s, now),
        "finish_time": _reached(entry, entry.render.ends_s, now),
        "progress": progress,
        "data": {"code": 0, "message": "SUCCEED", "data": inner},
    }
    return {"code": "success", "message": "", "data": outer}


def _task(entry: Entry, now: float, link_to: LinkTo) -> dict[str, Any]:
    elapsed_s = entry.elapsed_s(now)
    state_now = state(entry.render, elapsed_s)
    done = state_now in {TaskState.SUCCEED, TaskState.FINISHING}
    videos = _videos(entry, link_to) if state_now is TaskState.SUCCEED else []
    return {
        "task_id": entry.render.task_id,
        "task_status": "succeed" if done else str(state_now),
        "task_status_msg": entry.render.reason if state_now is TaskState.FAILED else "",
        "task_info": {},
        "task_result": {"videos": videos} if done else {},
        "created_at": int(entry.born_at * 1000),
        "updated_at": int((entry.born_at + turned_s(entry.render, elapsed_s)) * 1000),
    }


def _videos(entry: Entry, link_to: LinkTo) -> list[dict[str, str]]:
    task_id = entry.render.task_id
    return [
        {
            "id": _video_id(task_id, position),
            "url": link_to(entry, Place(task_id, position)),
            "watermark_url": link_to(entry, Place(task_id, position, watermark=True)),
            "duration": f"{entry.render.clip_s:g}",
        }
        for position in range(len(entry.render.clips))
    ]


def _video_id(task_id: str, position: int) -> str:
    """Looks just like a task's id, as the real ones do."""
    number = int(task_id) if task_id.isdecimal() else zlib.crc32(task_id.encode()) + 8 * 10**17
    return str(number + 78_675_413 + position)


def _fail_reason(inner: dict[str, Any]) -> str:
    """The trap: the video's address on success, and no reason on failure."""
    videos = inner["task_result"].get("videos", [])
    if videos:
        return str(videos[0]["url"])
    return "SUCCEED" if inner["task_status"] == "failed" else ""


def _reached(entry: Entry, age_s: float, now: float) -> int:
    """Unix seconds of a turn, 0 while it is ahead."""
    return int(entry.born_at + age_s) if entry.elapsed_s(now) >= age_s else 0
