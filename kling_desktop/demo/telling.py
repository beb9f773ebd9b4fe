"""What there is to tell of a render at one moment, before any dialect has words for it."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.demo.links import Place
from kling_desktop.demo.render import state, turned_s
from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from kling_desktop.demo.book import Entry

LinkTo = Callable[["Entry", Place], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldVideo:
    video_id: str
    url: str
    watermark_url: str
    duration_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """`asked_at` and the rest are unix seconds; `began_at` and `ended_at` are 0 while ahead.

    `reason` is empty but for a failure, `videos` but for a success that has its links.
    """

    task_id: str
    name: str
    state: TaskState
    reason: str
    videos: tuple[ToldVideo, ...]
    asked_at: float
    born_at: float
    began_at: float
    ended_at: float
    turned_at: float

    @property
    def is_done(self) -> bool:
        """Whether the service says that it succeeded, with or without links."""
        return self.state in {TaskState.SUCCEED, TaskState.FINISHING}


def telling(entry: Entry, now: float, link_to: LinkTo) -> Telling:
    """The news of a render at `now` (unix seconds)."""
    render, elapsed_s = entry.render, entry.elapsed_s(now)
    state_now = state(render, elapsed_s)
    return Telling(
        task_id=render.task_id,
        name=render.name,
        state=state_now,
        reason=render.reason if state_now is TaskState.FAILED else "",
        videos=_videos(entry, link_to) if state_now is TaskState.SUCCEED else (),
        asked_at=now,
        born_at=entry.born_at,
        began_at=_reached(entry, render.waits_s, elapsed_s),
        ended_at=_reached(entry, render.ends_s, elapsed_s),
        turned_at=entry.born_at + turned_s(render, elapsed_s),
    )


def _videos(entry: Entry, link_to: LinkTo) -> tuple[ToldVideo, ...]:
    task_id = entry.render.task_id
    return tuple(
        ToldVideo(
            video_id=_video_id(task_id, position),
            url=link_to(entry, Place(task_id, position)),
            watermark_url=link_to(entry, Place(task_id, position, watermark=True)),
            duration_s=entry.render.clip_s,
        )
        for position in range(len(entry.render.clips))
    )


def _video_id(task_id: str, position: int) -> str:
    """Looks just like a task's id, as the real ones do."""
    number = int(task_id) if task_id.isdecimal() else zlib.crc32(task_id.encode()) + 8 * 10**17
    return str(number + 78_675_413 + position)


def _reached(entry: Entry, age_s: float, elapsed_s: float) -> float:
    return entry.born_at + age_s if elapsed_s >= age_s else 0.0
