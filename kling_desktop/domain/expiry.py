"""When the service deletes a finished clip."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from kling_desktop.domain.id_times import created_from_id
from kling_desktop.domain.task import Task, TaskState

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEX_SECONDS = re.compile(r"[0-9a-fA-F]{8}")


def expires_at(task: Task, retention_days: int) -> datetime | None:
    """The earliest end of the clip's links; None while there is nothing to expire.

    A signed link tells its own end (`ksTime`, hex unix seconds); else the service's times plus
    the account's retention. Without them the id tells when the render was begun, which is nearer
    the truth than when we first looked: a render may be added weeks after it was made.
    """
    if task.state is not TaskState.SUCCEED:
        return None
    told = min(_told_by_links(task), default=None)
    since = task.updated_at or task.created_at or _told_by_id(task) or task.state_since
    return told or (since + timedelta(days=retention_days) if since else None)


def _told_by_id(task: Task) -> datetime | None:
    return created_from_id(task.task_id, task.state_since or task.added_at)


def link_expiry(url: str) -> datetime | None:
    """The end a signed link tells of itself."""
    try:
        values = parse_qs(urlsplit(url).query).get("ksTime", [])
    except ValueError:
        return None
    if len(values) != 1 or not _HEX_SECONDS.fullmatch(values[0]):
        return None
    return datetime.fromtimestamp(int(values[0], 16), UTC)


def _told_by_links(task: Task) -> Iterator[datetime]:
    for video in task.videos:
        told = link_expiry(video.url)
        if told:
            yield told
