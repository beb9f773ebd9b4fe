"""The provider's own form, and Duomi's, which looks like it from afar."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kling_desktop.demo.telling import Telling, ToldVideo

Json = dict[str, Any]


def flat(telling: Telling) -> Json:
    """The provider's form; `message` is SUCCEED even where the render failed."""
    return _envelope("SUCCEED", telling, flat_task(telling))


def flat_list(tellings: list[Telling]) -> Json:
    first = tellings[0] if tellings else None
    return _envelope("SUCCEED", first, [flat_task(telling) for telling in tellings])


def duomi(telling: Telling) -> Json:
    return _envelope("成功", telling, duomi_task(telling))


def duomi_list(tellings: list[Telling]) -> Json:
    first = tellings[0] if tellings else None
    return _envelope("成功", first, [duomi_task(telling) for telling in tellings])


def flat_task(telling: Telling) -> Json:
    task = bare_task(telling)
    if telling.is_done:
        task["final_unit_deduction"] = "3.5"
        if telling.name:
            task["task_info"] = {"external_task_id": telling.name}
    return task


def bare_task(telling: Telling) -> Json:
    """The task object without what only the provider itself adds. Times in milliseconds."""
    videos = [_video(video) for video in telling.videos]
    return {
        "task_id": telling.task_id,
        "task_status": "succeed" if telling.is_done else str(telling.state),
        "task_status_msg": telling.reason,
        "task_info": {},
        "task_result": {"videos": videos} if telling.is_done else {},
        "created_at": int(telling.born_at * 1000),
        "updated_at": int(telling.turned_at * 1000),
    }


def duomi_task(telling: Telling) -> Json:
    """Times in seconds, null for whatever is empty, and an address more for each video."""
    task = {name: value or None for name, value in bare_task(telling).items()}
    task |= {"created_at": int(telling.born_at), "updated_at": int(telling.turned_at)}
    if telling.videos:
        videos = [{**_video(video), "video_url_download": video.url} for video in telling.videos]
        task["task_result"] = {"videos": videos}
    return task


def _envelope(message: str, telling: Telling | None, data: Json | list[Json]) -> Json:
    return {"code": 0, "message": message, "request_id": _request_id(telling), "data": data}


def _request_id(telling: Telling | None) -> str:
    if telling is None:
        return "00000000-0"
    return f"{zlib.crc32(telling.task_id.encode()):08x}-{int(telling.asked_at * 1000):x}"


def _video(video: ToldVideo) -> Json:
    return {
        "id": video.video_id,
        "url": video.url,
        "watermark_url": video.watermark_url,
        "duration": f"{video.duration_s:g}",
    }
