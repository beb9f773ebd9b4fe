"""The provider's newer generation: several tasks in one answer, under other names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kling_desktop.demo.telling import Telling, ToldVideo


def newer(telling: Telling) -> dict[str, Any]:
    return newer_list([telling])


def newer_list(tellings: list[Telling]) -> dict[str, Any]:
    """`data` is a list even for a single task; times in milliseconds."""
    return {"code": 0, "data": [_task(telling) for telling in tellings]}


def _task(telling: Telling) -> dict[str, Any]:
    return {
        "id": telling.task_id,
        "status": "succeeded" if telling.is_done else str(telling.state),
        "outputs": [_output(video) for video in telling.videos],
        "message": telling.reason,
        "create_time": int(telling.born_at * 1000),
        "update_time": int(telling.turned_at * 1000),
    }


def _output(video: ToldVideo) -> dict[str, Any]:
    return {
        "type": "video",
        "id": video.video_id,
        "url": video.url,
        "watermark_url": video.watermark_url,
        "duration": f"{video.duration_s:g}",
    }
