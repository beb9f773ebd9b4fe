"""Who plays in the scenes: the demo's renders held at one moment of their life, and many more."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kling_desktop.demo.renders import demo_renders, task_id_born
from kling_desktop.domain.task import Task, TaskState, Video
from kling_desktop.resources import resource

if TYPE_CHECKING:
    from kling_desktop.demo.render import Render

ACCOUNT_ID = "demo"
BYTES_PER_S = 200_000.0  # slow enough that a saving is caught half way
MID_LIFE_S = 16.0
LONG_REASON = (
    "Failure to pass the risk control system: the prompt, the first frame or the elements hold "
    "something that the service does not render. Change the wording, or take another picture, "
    "and send the task again; units for this one were given back."
)
_HELD_S = 600.0
_SOON_S = 9.0  # from the start of a scene, once all others are saved
_STATES = (TaskState.SUCCEED,) * 7 + (TaskState.FAILED, TaskState.PROCESSING, TaskState.SUBMITTED)
_PROJECTS = ("Harbour film", "Winter spot", "")
_SUBJECTS = ("Harbour at dawn", "Ridge line", "Lantern close-up", "Snowy cabin", "Night sea")


def at_mid_life() -> list[Render]:
    """Four have ended, one soon does, two render and one waits; so it stays for minutes."""
    renders = demo_renders(now=time.time() - MID_LIFE_S)
    return [_held(render) for render in renders]


def at_the_end() -> list[Render]:
    """All have ended; one failed, and says at length why."""
    renders = demo_renders(now=time.time() - 60)
    return [replace(it, reason=it.reason and LONG_REASON) for it in renders]


def many(count: int) -> list[Task]:
    """One every quarter of an hour up to now, most of them saved."""
    now = datetime.now(UTC)
    return [
        _task(number, now - timedelta(minutes=15 * (count - number))) for number in range(count)
    ]


def _held(render: Render) -> Render:
    over_s = render.age_s + MID_LIFE_S
    if over_s >= render.ends_s:
        return render
    if len(render.clips) > 1:
        return replace(render, renders_s=over_s + _SOON_S - render.waits_s)
    if over_s < render.waits_s:
        return replace(render, waits_s=over_s + _HELD_S)
    return replace(render, renders_s=render.renders_s + _HELD_S)


def _task(number: int, added_at: datetime) -> Task:
    is_recent = datetime.now(UTC) - added_at < timedelta(minutes=60)
    state = _STATES[number * 7 % 10 if is_recent else number % 8]
    ended_at = added_at + timedelta(seconds=150 + number * 37 % 140)
    clips = sorted(resource("clips").glob("*.mp4"))
    path = clips[number % len(clips)]
    clip = Video(url="", path=str(path), duration_s=5.0, size_bytes=path.stat().st_size)
    return Task(
        account_id=ACCOUNT_ID,
        task_id=task_id_born(added_at.timestamp(), number),
        kind="multi-image2video" if number % 3 else "text2video",
        added_at=added_at,
        name=f"{_SUBJECTS[number % 5]}, take {number // 5 + 1}",
        state=state,
        reason=LONG_REASON if state is TaskState.FAILED else "",
        videos=(clip,) if state is TaskState.SUCCEED else (),
        created_at=added_at,
        updated_at=ended_at if state.is_final else None,
        state_since=ended_at if state.is_final else added_at,
        checked_at=added_at,
        checks=1,
        project=_PROJECTS[number % 3],
        tags=("hero",) if number % 9 == 0 else (),
        is_starred=number % 11 == 0,
    )
