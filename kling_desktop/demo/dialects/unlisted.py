"""A dialect that no list has: who reads by rule reads it all the same.

It gathers the traps that the listed ones leave out: a task without an envelope, `code` spelt in
every way there is or left out, an error object where there is no error, durations in milliseconds,
`video` as one object or a list, and words in capitals with a hyphen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from kling_desktop.demo.telling import Telling, ToldVideo

# Each state's word, and how this gateway happens to spell that the question went well.
_SPELT: dict[TaskState, tuple[str, dict[str, int | str]]] = {
    TaskState.SUBMITTED: ("IN-QUEUE", {"code": "0"}),
    TaskState.PROCESSING: ("GENERATING", {"code": 200}),
    TaskState.FINISHING: ("COMPLETED", {"code": "SUCCESS"}),
    TaskState.SUCCEED: ("COMPLETED", {"code": "200"}),
    TaskState.FAILED: ("CANCELLED", {}),
}


def unlisted(telling: Telling) -> dict[str, Any]:
    word, code = _SPELT[telling.state]
    failed = telling.state is TaskState.FAILED
    return {
        **code,
        "id": telling.task_id,
        "state": word,
        "progress": 100 if failed or telling.is_done else 20,  # 100 on failure too
        "error": {"code": "task_failed" if failed else 0, "message": telling.reason},
        "result": _result(telling.videos),
        "created_at": int(telling.born_at),
        "updated_at": int(telling.turned_at),
    }


def _result(videos: tuple[ToldVideo, ...]) -> dict[str, Any] | None:
    told = [
        {"url": video.url, "duration": round(video.duration_s * 1000)}  # milliseconds
        for video in videos
    ]
    if not told:
        return None
    return {"video": told[0] if len(told) == 1 else told}
