"""JSON found inside text, and the tasks it names."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.id_forms import KINDS, TaskRef, looks_like_id, may_be_id

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 64
MAX_FAULTS = 1_000  # each costs a copy of the text behind it
_STATUS_KEYS = ("task_status", "status", "state")
MARK = "\x00"  # stands where a JSON value was taken out of the text
_OPENING = re.compile(r"\{(?=\s*[\"}])|\[(?=\s*[\[{\"\]\d\-tfn])")
_decoder = json.JSONDecoder()


def json_values(text: str) -> tuple[list[Any], str]:
    """All JSON objects and lists in `text`, and the text with MARK in place of each."""
    values: list[Any] = []
    rest: list[str] = []
    position = faults = 0
    if "{" not in text and "[" not in text:
        return [], text
    while faults < MAX_FAULTS and (opening := _OPENING.search(text, position)):
        start = opening.start()
        try:
            value, end = _decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            # What was read before the fault cannot open a whole object any more than `start` did.
            end = max(error.pos, start + 1)
        except (RecursionError, ValueError):
            end = len(text)
        else:
            values.append(value)
            rest.append(text[position:start] + MARK)
            position = end
            continue
        rest.append(text[position:end])
        text, position = text[end:], 0  # else each error would count the lines from the start
        faults += 1
    rest.append(text[position:])
    return values, "".join(rest)


def refs_in_json(value: Any) -> list[TaskRef]:
    """Tasks named by a decoded reply: `task_id`, or the id of an object that has a status."""
    if isinstance(value, list) and all(_is_id_type(item) for item in value):
        return [TaskRef(str(item)) for item in value if looks_like_id(str(item))]
    return list(_walk(value, 0))


def _walk(value: Any, depth: int) -> Iterator[TaskRef]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, depth + 1)
    elif isinstance(value, dict):
        ref = _own_ref(value)
        if ref:
            yield ref  # what is nested below describes the same task
            return
        for key, item in value.items():
            if key in {"task_ids", "ids"} and isinstance(item, list):
                yield from refs_in_json(item)
            else:
                yield from _walk(item, depth + 1)


def _own_ref(value: dict[str, Any]) -> TaskRef | None:
    task_id = value.get("task_id")
    if task_id is None and not value.keys().isdisjoint(_STATUS_KEYS):
        task_id = value.get("id")
    if not _is_id_type(task_id) or not may_be_id(str(task_id)):
        return None
    kind = value.get("kind")
    return TaskRef(str(task_id), kind if kind in KINDS else "", _name_of(value))


def _is_id_type(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _name_of(value: dict[str, Any]) -> str:
    info = value.get("task_info")
    name = value.get("name") or (info.get("external_task_id") if isinstance(info, dict) else "")
    return name if isinstance(name, str) else ""
