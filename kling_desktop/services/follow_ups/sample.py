"""A made-up render, on which what follows renders can be tried."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from kling_desktop.domain.account import DEFAULT_KIND
from kling_desktop.domain.follow_up import Occasion
from kling_desktop.domain.safe_names import safe_name
from kling_desktop.domain.task import Task, TaskState, Video
from kling_desktop.resources import resource

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_CLIP = "lantern-lake.mp4"
_TOOK = timedelta(seconds=90)


def sample_render(
    name: str, account_id: str, occasion: Occasion, folder: Path, now: datetime
) -> Task:
    """One that failed where only those are concerned, else one with a clip of its own in `folder`.

    Each has another id: for a server it is no repetition. May block. Raises OSError.
    """
    has_failed = occasion is Occasion.FAILED
    return Task(
        account_id=account_id,
        task_id=f"sample-{int(now.timestamp() * 1000)}",
        kind=DEFAULT_KIND,
        name=name,
        added_at=now - _TOOK,
        created_at=now - _TOOK,
        updated_at=now,
        state_since=now,
        state=TaskState.FAILED if has_failed else TaskState.SUCCEED,
        raw_status="failed" if has_failed else "succeed",
        reason=name if has_failed else "",
        videos=() if has_failed else (Video(url="", path=str(_clip(name, folder))),),
    )


def _clip(name: str, folder: Path) -> Path:
    clip = folder / f"{safe_name(name)}.mp4"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(resource("clips", _CLIP), clip)
    return clip
