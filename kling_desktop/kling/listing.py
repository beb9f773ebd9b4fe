"""A page of the account's renders, of which only the wanted ones are read."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.errors import ErrorKind, Problem, RequestFailed
from kling_desktop.kling import levels as read
from kling_desktop.kling.decode import answer_object, check, reply_in
from kling_desktop.kling.parse import PAGE_VALUE
from kling_desktop.kling.redact import MAX_SHOWN

if TYPE_CHECKING:
    from kling_desktop.domain.reply import Reply
    from kling_desktop.kling.levels import Level

MAX_ENTRIES = 500
_LISTS = (*read.WRAPPERS, "list", "items", "tasks", "records")
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One render of a page. `name` is the creator's own id of it, which may be what was asked."""

    task_id: str
    name: str
    _level: Level = field(repr=False, compare=False)

    @property
    def body(self) -> bytes:
        """What the page says of this one render."""
        return json.dumps(self._level, ensure_ascii=False).encode()[:MAX_SHOWN]

    def read(self) -> Reply | None:
        """By the rules of a single answer; None when it gives no status. Takes some 10 µs."""
        return reply_in(self._level, self.task_id)


def entries(body: bytes, *, http_status: int, retry_after_s: float | None = None) -> list[Entry]:
    """At most 500. Raises RequestFailed; NO_ENDPOINT means that this service has no such list."""
    try:
        items = _items(body, http_status, retry_after_s)
    except RequestFailed as failed:
        raise RequestFailed(_of_a_list(failed.problem), failed.body) from None
    found = [_entry(item) for item in items[:MAX_ENTRIES] if isinstance(item, dict)]
    named = [entry for entry in found if entry.task_id]
    if items and not named:
        raise RequestFailed(_bad("a list, but not of renders", http_status))
    return named


def _items(body: bytes, http_status: int, retry_after_s: float | None) -> list[Any]:
    value = answer_object(
        body, http_status=http_status, retry_after_s=retry_after_s, value_weight=PAGE_VALUE
    )
    check([value], http_status=http_status, retry_after_s=retry_after_s, has_status=False)
    items = _list_in(value)
    if items is None:
        raise RequestFailed(_bad("no list in the answer", http_status))
    return items


def _list_in(value: Level) -> list[Any] | None:
    level: Any = value
    for _ in range(_DEPTH):
        inner = [level[key] for key in _LISTS if isinstance(level.get(key), dict | list)]
        level = next((it for it in inner if isinstance(it, list)), inner[0] if inner else None)
        if isinstance(level, list):
            return level
        if level is None:
            return None
    return None


def _entry(item: Level) -> Entry:
    return Entry(read.id_of(item), read.name_of(item), item)


def _bad(detail: str, http_status: int) -> Problem:
    return Problem(kind=ErrorKind.BAD_REPLY, detail=detail, http_status=http_status)


def _of_a_list(problem: Problem) -> Problem:
    """Nothing was asked about a render: what is not found here is the list itself."""
    missing = problem.kind is ErrorKind.NOT_FOUND
    return replace(problem, kind=ErrorKind.NO_ENDPOINT) if missing else problem
