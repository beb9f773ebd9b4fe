"""A render as it leaves the program in a list, and comes back: never a link, never a token."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.id_forms import may_be_id
from kling_desktop.domain.organising import (
    MAX_NAME,
    LabelRefused,
    read_label,
    read_name,
    read_note,
    with_tags,
)
from kling_desktop.domain.task import Bell, Task, TaskState, Video

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAX_VIDEOS = 100  # of one render
MAX_BYTES = 2**62  # of one file; the ledger holds no larger number
EXPORTED_VIDEO = ("duration_s", "path", "size_bytes")
_KIND = re.compile(r"[A-Za-z0-9_-]{1,40}(?:/[A-Za-z0-9_-]{1,40}){0,3}")


@dataclass(frozen=True, slots=True)
class Whose:
    """An account as a list names it; empty where the list does not tell."""

    account_id: str = ""
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Portable:
    """A render without what only this computer's account and the service's links make of it."""

    task: Task
    whose: Whose


class NotPortable(ValueError):
    """`field` is the name of what cannot be a render's."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def as_object(portable: Portable) -> dict[str, Any]:
    """By the names that the commands' JSON has, times in ISO 8601 to the microsecond."""
    task, whose = portable.task, portable.whose
    return {
        "account": whose.name,
        "account_id": whose.account_id,
        "address": whose.address,
        "task_id": task.task_id,
        "kind": task.kind,
        "name": task.name,
        "project": task.project,
        "tags": list(task.tags),
        "note": task.note,
        "is_starred": task.is_starred,
        "is_rejected": task.is_rejected,
        "is_archived": task.is_archived,
        "seen_at": _written(task.seen_at),
        "bell": task.bell.value,
        "is_paused": task.is_paused,
        "state": task.state.value,
        "raw_status": task.raw_status,
        "reason": task.reason,
        "cost": task.cost,
        "added_at": _written(task.added_at),
        "created_at": _written(task.created_at),
        "updated_at": _written(task.updated_at),
        "state_since": _written(task.state_since),
        "clip_gone_at": _written(task.clip_gone_at),
        "videos": [{name: getattr(it, name) for name in EXPORTED_VIDEO} for it in task.videos],
    }


def portable_of(given: Mapping[str, Any], now: datetime) -> Portable:
    """What a list tells of a render. Only the id must be there. Raises NotPortable."""
    return Portable(
        _judged(
            Task(
                account_id="",
                task_id=_checked(given, "task_id", may_be_id),
                kind=_checked(given, "kind", lambda it: not it or _KIND.fullmatch(it) is not None),
                name=read_name(_text(given, "name")[:MAX_NAME]),
                project=_read(given, "project", read_label),
                tags=_tags(given),
                note=_read(given, "note", read_note),
                is_starred=_flag(given, "is_starred"),
                is_rejected=_flag(given, "is_rejected"),
                is_archived=_flag(given, "is_archived"),
                seen_at=_instant(given, "seen_at"),
                bell=Bell(_one_of(given, "bell", Bell, Bell.ON)),
                is_paused=_flag(given, "is_paused"),
                state=TaskState(_one_of(given, "state", TaskState, TaskState.UNKNOWN)),
                raw_status=_text(given, "raw_status"),
                reason=_text(given, "reason"),
                cost=_text(given, "cost"),
                added_at=_instant(given, "added_at") or now,
                created_at=_instant(given, "created_at"),
                updated_at=_instant(given, "updated_at"),
                state_since=_instant(given, "state_since"),
                clip_gone_at=_instant(given, "clip_gone_at"),
                videos=_videos(given),
            )
        ),
        Whose(_text(given, "account_id"), _text(given, "account"), _text(given, "address")),
    )


def _judged(task: Task) -> Task:
    """A render is starred or rejected or neither."""
    return replace(task, is_rejected=False) if task.is_starred else task


def _written(instant: datetime | None) -> str | None:
    return instant.isoformat().replace("+00:00", "Z") if instant else None


def _text(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise NotPortable(name)
    return value


def _checked(given: Mapping[str, Any], name: str, is_sound: Callable[[str], bool]) -> str:
    text = _text(given, name)
    if not is_sound(text):
        raise NotPortable(name)
    return text


def _read(given: Mapping[str, Any], name: str, read: Callable[[str], str]) -> str:
    try:
        return read(_text(given, name))
    except LabelRefused:
        raise NotPortable(name) from None


def _tags(given: Mapping[str, Any]) -> tuple[str, ...]:
    value = given.get("tags") or []
    if not isinstance(value, list) or not all(isinstance(tag, str) for tag in value):
        raise NotPortable("tags")
    try:
        return with_tags((), map(read_label, value))
    except LabelRefused:
        raise NotPortable("tags") from None


def _flag(given: Mapping[str, Any], name: str) -> bool:
    value = given.get(name)
    if value not in (None, True, False):
        raise NotPortable(name)
    return bool(value)


def _one_of(
    given: Mapping[str, Any], name: str, words: type[TaskState | Bell], usual: TaskState | Bell
) -> str:
    value = _text(given, name) or usual.value
    if value not in {word.value for word in words}:
        raise NotPortable(name)
    return value


def _instant(given: Mapping[str, Any], name: str) -> datetime | None:
    text = _text(given, name)
    if not text:
        return None
    try:
        instant = datetime.fromisoformat(text)
        if instant.tzinfo is None:
            raise NotPortable(name)
        return instant.astimezone(UTC)
    except (ValueError, OverflowError):
        raise NotPortable(name) from None


def _videos(given: Mapping[str, Any]) -> tuple[Video, ...]:
    value = given.get("videos") or []
    if not isinstance(value, list) or len(value) > MAX_VIDEOS:
        raise NotPortable("videos")
    return tuple(map(_video, value))


def _video(given: Any) -> Video:
    if not isinstance(given, dict):
        raise NotPortable("videos")
    length, size = given.get("duration_s"), given.get("size_bytes")
    if not _is_number(length, float | int) or not _is_number(size, int):
        raise NotPortable("videos")
    length = None if length is None else float(length)
    return Video(url="", duration_s=length, path=_text(given, "path"), size_bytes=size)


def _is_number(value: Any, kind: Any) -> bool:
    """None is one: it is not known."""
    if value is None:
        return True
    is_one = isinstance(value, kind) and not isinstance(value, bool)
    return is_one and math.isfinite(value) and 0 <= value <= MAX_BYTES
