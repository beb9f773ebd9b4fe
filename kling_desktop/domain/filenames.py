"""A template and a render's values → where its clip goes below the download folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from kling_desktop.domain.safe_names import MAX_BYTES, UNUSABLE, cut, safe_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

VIDEO_ENDINGS = (".mp4", ".m4v", ".mov", ".webm", ".mkv")
PLACEHOLDERS = ("name", "id", "date", "time", "account", "kind", "index", "project")
MAX_TEMPLATE = 200  # characters
MAX_FOLDERS = 4  # with the longest names this stays below the 1,024 bytes of a path on macOS
MAX_FOLDER_BYTES = 120

_NAME, _INDEX = "{name}", "{index}"
_SHORTEST_NAME = 20  # bytes that a name keeps however much stands beside it
_PLACEHOLDER = re.compile(r"\{([^{}/]*)\}")
_EMPTY = "\0"  # where a placeholder has no value, until its separator is gone as well
_IN_BRACKETS = re.compile(r"[(\[]\s*\0\s*[)\]]")
_SEPARATORS = r"[\s_\-–—.,+&~]*"
_GAP = re.compile(rf"(?P<before>{_SEPARATORS})\0(?:{_SEPARATORS}\0)*(?P<after>{_SEPARATORS})")


class TemplateFault(StrEnum):
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    LONE_BRACE = "lone_brace"
    UNUSABLE_CHARACTER = "unusable_character"
    TOO_LONG = "too_long"
    TOO_MANY_FOLDERS = "too_many_folders"


class TemplateProblem(ValueError):
    """A template that makes no names; `detail` is the placeholder or the character at fault."""

    def __init__(self, fault: TemplateFault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}" if detail else str(fault))
        self.fault = fault
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class NameValues:
    """What a name may hold. `started_at` is in the creator's own time zone."""

    name: str
    task_id: str
    account: str
    kind: str
    started_at: datetime
    project: str = ""


def template_problem(template: str) -> TemplateProblem | None:
    """Why `template` cannot be used; None when it can."""
    literal = _PLACEHOLDER.sub("", template)
    unknown = [name for name in _PLACEHOLDER.findall(template) if name not in PLACEHOLDERS]
    if len(template) > MAX_TEMPLATE:
        return TemplateProblem(TemplateFault.TOO_LONG)
    if unknown:
        return TemplateProblem(TemplateFault.UNKNOWN_PLACEHOLDER, f"{{{unknown[0]}}}")
    if brace := re.search(r"[{}]", literal):
        return TemplateProblem(TemplateFault.LONE_BRACE, brace[0])
    if character := UNUSABLE.search(literal.replace("/", "")):
        return TemplateProblem(TemplateFault.UNUSABLE_CHARACTER, character[0])
    if len(_parts(template)) > MAX_FOLDERS + 1:
        return TemplateProblem(TemplateFault.TOO_MANY_FOLDERS)
    return None


def clip_path(
    template: str, values: NameValues, position: int, count: int, ending: str
) -> PurePosixPath:
    """Where the video at `position` of `count` goes, relative to the download folder.

    Never absolute, never upwards, each part a name that all systems accept. Raises
    TemplateProblem.
    """
    problem = template_problem(template)
    if problem:
        raise problem
    texts = _texts(values, position)
    number = f"_{position + 1}" if count > 1 and _INDEX not in template else ""
    *folders, last = _parts(template)
    names = [_filled(folder, texts, MAX_FOLDER_BYTES) for folder in folders]
    names.append(_filled(last, texts, MAX_BYTES - len(number)))
    *folders, stem = [name for name in names if name] or [texts["name"]]
    return PurePosixPath(*folders, f"{stem}{number}{_safe(ending)}")


def numbered(file_name: str, number: int) -> str:
    """`clip.mp4`, 2 → `clip (2).mp4`."""
    stem, dot, ending = file_name.rpartition(".")
    return f"{stem} ({number}){dot}{ending}"


def _parts(template: str) -> list[str]:
    """The folders and, last, the name; where that is not said, it is the render's own."""
    *folders, last = (part.strip(" .") for part in template.split("/"))
    return [*filter(None, folders), last or _NAME]


def _texts(values: NameValues, position: int) -> dict[str, str]:
    return {
        "name": _name(values.name, values.task_id),
        "id": safe_name(values.task_id),
        "date": values.started_at.date().isoformat(),
        "time": f"{values.started_at:%H-%M-%S}",
        "account": safe_name(values.account),
        "kind": safe_name(values.kind),
        "index": str(position + 1),
        "project": safe_name(values.project),
    }


def _name(name: str, task_id: str) -> str:
    return safe_name(name) or safe_name(task_id) or "render"


def _filled(part: str, texts: Mapping[str, str], limit: int) -> str:
    """A long name is shortened first: an id or a number that is cut says nothing."""
    uses = part.count(_NAME)
    beside = len(_replaced(part, {**texts, "name": "x"}).encode(errors="ignore")) - uses
    room = (limit - beside) // max(uses, 1)
    name = cut(texts["name"], max(room, _SHORTEST_NAME))
    return safe_name(_replaced(part, {**texts, "name": name}), limit)


def _replaced(part: str, texts: Mapping[str, str]) -> str:
    filled = _PLACEHOLDER.sub(lambda found: texts[found[1]] or _EMPTY, part)
    return _GAP.sub(_closed, _IN_BRACKETS.sub(_EMPTY, filled))


def _closed(gap: re.Match[str]) -> str:
    """A placeholder without a value takes one of its separators with it, and both at an edge."""
    is_at_edge = gap.start() == 0 or gap.end() == len(gap.string)
    return "" if is_at_edge else gap["before"] or gap["after"]


def _safe(ending: str) -> str:
    return ending if ending in VIDEO_ENDINGS else VIDEO_ENDINGS[0]
