"""The levels of an answer, envelope first, and what each says of the render.

Gateways wrap the service's answer in envelopes of their own, some of them several times.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from kling_desktop.kling.classify import SUCCESS_CODES
from kling_desktop.kling.fields import MAX_WORD, instant, text

if TYPE_CHECKING:
    from datetime import datetime

MAX_LEVELS = 8
MAX_TASKS = 500
WRAPPERS = ("data", "result", "output")
MAX_COST = 40
MAX_KEYS, MAX_KEY = 100, 40
_STATUS_KEYS = ("task_status", "status", "state")
_REASON_KEYS = ("task_status_msg", "fail_reason", "message", "msg")
_ID_KEYS = ("task_id", "id")
# Such a word on an envelope that names no render speaks of the question: it must not end one.
_JSEND_FAILURES = frozenset({"error", "fail"})
_CAPITAL = re.compile(r"(?<=[a-z0-9])([A-Z])")

Level = Mapping[str, Any]


def unwrap(value: Level, task_id: str) -> list[Level]:
    """Outer levels before inner ones; in a list only the asked render's element."""
    levels: list[Level] = []
    layer: list[Level] = [value]
    while layer and len(levels) < MAX_LEVELS:
        levels += layer
        wrapped = [level[key] for level in layer for key in WRAPPERS if level.get(key)]
        layer = [level for inner in wrapped if (level := _own(inner, task_id))]
    return levels[:MAX_LEVELS]


def _own(inner: Any, task_id: str) -> Level | None:
    if isinstance(inner, dict):
        return inner
    if not isinstance(inner, list):
        return None
    items = [item for item in inner[:MAX_TASKS] if isinstance(item, dict)]
    named = next((item for item in items if _is_called(item, task_id)), None)
    nameless = next((item for item in items if not any(item.get(key) for key in _ID_KEYS)), None)
    only = items[0] if len(inner) == 1 and items else None  # its other name was asked for, perhaps
    return named or nameless or only


def _is_called(item: Level, task_id: str) -> bool:
    names = (*(item.get(key) for key in _ID_KEYS), _info(item).get("external_task_id"))
    return any(name == task_id or (type(name) is int and str(name) == task_id) for name in names)


def id_of(level: Level) -> str:
    return text(level.get("task_id") or level.get("id"), MAX_WORD)


def name_of(level: Level) -> str:
    """The creator's own id of the render."""
    given = _info(level).get("external_task_id") or level.get("external_task_id")
    return text(given, MAX_WORD) if given else ""


def _info(level: Level) -> Level:
    info = level.get("task_info")
    return info if isinstance(info, dict) else {}


def status_words(levels: Sequence[Level]) -> list[str]:
    """One word of each level that has one, outermost first."""
    words = [_status_word(level) for level in levels]
    envelope = levels[0]
    if words[0].casefold() in _JSEND_FAILURES and "task_status" not in envelope:
        words[0] = words[0] if id_of(envelope) else ""
    return [word for word in words if word]


def _status_word(level: Level) -> str:
    return next(
        (text(level[key], MAX_WORD) for key in _STATUS_KEYS if _is_word(level.get(key))), ""
    )


def _is_word(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool) and value != ""


def code_of(levels: Sequence[Level], *, has_status: bool) -> str:
    """The envelope's code, folded; without a status also an error's or an inner level's."""
    code = _folded(levels[0].get("code"))
    if has_status or code not in SUCCESS_CODES:
        return code
    inner = (_folded(level.get("code")) for level in levels[1:])
    return next((it for it in (_error_code(levels[0]), *inner) if it not in SUCCESS_CODES), code)


def _folded(code: Any) -> str:
    whole = int(code) if isinstance(code, float) and code.is_integer() else code
    return text(whole, MAX_WORD).casefold()


def _error_code(level: Level) -> str:
    error = level.get("error")
    if not isinstance(error, dict):
        return ""
    return _folded(error.get("code")) or _folded(error.get("type")) or "error"


def message_of(level: Level) -> str:
    error = level.get("error")
    if isinstance(error, dict) and error.get("message"):
        return text(error["message"])
    return text(level.get("message") or level.get("msg") or (error or ""))


def reason_in(levels: Sequence[Level]) -> str:
    """The innermost reason given; "SUCCEED" and addresses are what gateways put there by habit."""
    given = (level[key] for level in reversed(levels) for key in _REASON_KEYS if level.get(key))
    errors = (message_of(level) for level in levels if level.get("error"))
    return next((reason for it in (*given, *errors) if _tells(reason := text(it))), "")


def _tells(reason: str) -> bool:
    folded = reason.casefold()
    return folded not in SUCCESS_CODES | {"failed"} and not folded.startswith(("http:", "https:"))


def cost_in(levels: Sequence[Level]) -> str:
    """What the render cost, in the service's units, as it wrote it."""
    key = "final_unit_deduction"
    given = (text(level[key], MAX_COST) for level in reversed(levels) if key in level)
    return next((cost for cost in given if cost), "")


def instant_in(levels: Sequence[Level], keys: Sequence[str]) -> datetime | None:
    for level in reversed(levels):
        for key in keys:
            if level.get(key) and (found := instant(level[key])):
                return found
    return None


def plainly_spelled(levels: Sequence[Level]) -> list[Level]:
    """The same with `taskStatus` as `task_status`: for answers in which no status was found."""
    return [{_plain_key(key): level[key] for key in islice(level, MAX_KEYS)} for level in levels]


def _plain_key(key: str) -> str:
    return _CAPITAL.sub(r"_\1", key[:MAX_KEY]).lower()
