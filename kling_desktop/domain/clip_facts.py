"""What is worth keeping beside a saved clip."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from kling_desktop.domain.task import Task

Facts = dict[str, str | int | float | list[str] | None]

_QUERY = re.compile(r"(?i)(https?://[^\s\"'<>?#]*)[?#][^\s\"'<>]*")


def clip_facts(task: Task, account_name: str, position: int) -> Facts:
    """The video at `position` of a render, by the names that the commands' JSON has.

    No links: they carry a signature, and are dead by the time that anybody reads this.
    """
    return {
        "task_id": task.task_id,
        "kind": task.kind,
        "name": task.name or None,
        "project": task.project or None,
        "tags": list(task.tags),
        "note": task.note or None,
        "is_starred": task.is_starred,
        "is_rejected": task.is_rejected,
        "is_archived": task.is_archived,
        "seen_at": iso_utc(task.seen_at),
        "account": account_name,
        "video": position + 1,
        "videos": len(task.videos),
        "state": task.state.value,
        "raw_status": task.raw_status or None,
        "reason": without_queries(task.reason) or None,
        "cost": task.cost or None,
        "duration_s": task.videos[position].duration_s,
        "started_at": iso_utc(task.started_at()) if task.has_known_start else None,
        "added_at": iso_utc(task.added_at),
        "created_at": iso_utc(task.created_at),
        "updated_at": iso_utc(task.updated_at),
    }


def without_queries(text: str) -> str:
    """A text whose links, if it has any, open nothing any more."""
    return _QUERY.sub(r"\1", text)


def iso_utc(instant: datetime | None) -> str | None:
    """ISO 8601 to the millisecond, `2026-01-02T03:04:05.678Z`."""
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z") if instant else None
