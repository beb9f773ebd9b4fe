"""Pasted or dropped text → the tasks it names.

Reads status URLs, cURL lines, JSON replies (also inside log lines), labels, CSV tables and plain
lists. A token is refused and never echoed. Loose digits inside JSON or URLs are not ids.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.id_forms import (
    KINDS,
    TaskRef,
    holds_secret,
    looks_like_id,
    looks_like_secret,
    may_be_id,
    refs_in_url,
)
from kling_desktop.domain.json_in_text import MARK, json_values, refs_in_json

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TEXT = 4_000_000  # characters; more is cut and said
MAX_REFS = 20_000
MAX_NAME = 200
SAMPLE_LENGTH = 40
MAX_SAMPLES = 1_000
LONG_WORD = 16  # a longer word may be a secret of a form nobody knows: only its start is shown

_URL = re.compile(r"https?://[^\s\"'<>\\]+", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:[^\s/?#]*@)?([^\s/?#\"'<>\\]+)", re.IGNORECASE)
_CREDENTIAL = re.compile(
    r"(?:authorization|(?:access|secret|api)[ _-]?key|token|password)"
    r"[\\\"']*\s*[:=：]\s*[\\\"']*(?:(?:bearer|basic|token)\s+)?[^\s\"',;&]+"
    r"|bearer\s+[^\s\"']+",
    re.IGNORECASE,
)
# One of these is in all that the expression finds: most lines can be passed over at a glance.
_CREDENTIAL_WORDS = ("author", "key", "token", "password", "bearer")
_LABEL = re.compile(
    r"[\"']?(?:(?P<external>external[ _-]?)?task[ _-]?id|任务\s*id)[\"']?\s*[:=：]\s*[\"']?"
    r"(?P<id>[^\s\"',;，]+)",
    re.IGNORECASE,
)
_LINE_CONTINUES = re.compile(r"[\\^`][ \t]*\r?\n")
_SEPARATORS = re.compile(r"[\s,;，、]+")
_CELL_BREAK = re.compile(r"[,;\t，]")
_QUOTES = "\"'`“”‘’()[]<>"
_ID_COLUMNS = frozenset({"task_id", "taskid", "task id", "task-id", "id", "任务id"})
_NAME_COLUMNS = frozenset({"name", "title", "名称", "标题"})


class Refused(Enum):
    NOT_AN_ID = "not an id"
    SECRET = "secret"  # noqa: S105 - a reason's name, not a password


@dataclass(frozen=True, slots=True)
class Refusal:
    """`sample` is the start of the refused text; empty for a secret, and after a great many."""

    reason: Refused
    sample: str = ""


_WITHOUT_SAMPLE = Refusal(Refused.NOT_AN_ID)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text named: each task once, in the order of the text."""

    refs: tuple[TaskRef, ...]
    refusals: tuple[Refusal, ...]
    was_cut: bool = False

    @property
    def secrets(self) -> int:
        return sum(refusal.reason is Refused.SECRET for refusal in self.refusals)

    @property
    def not_ids(self) -> int:
        return len(self.refusals) - self.secrets


@dataclass(slots=True)
class _Notes:
    refs: dict[str, TaskRef] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)

    def take(self, ref: TaskRef) -> None:
        if ref.task_id not in self.refs and len(self.refs) > MAX_REFS:
            return  # there are too many already
        known = self.refs.get(ref.task_id, TaskRef(ref.task_id))
        kind = known.kind or (ref.kind if ref.kind in KINDS else "")
        name = known.name or self._name(ref.name)
        origin = known.origin or ref.origin
        self.refs[ref.task_id] = TaskRef(ref.task_id, kind, name, origin)

    def take_bare(self, task_id: str) -> None:
        if task_id not in self.refs and len(self.refs) <= MAX_REFS:
            self.refs[task_id] = TaskRef(task_id)

    def refuse(self, text: str) -> None:
        if holds_secret(text):
            self.refuse_secret()
            return
        if len(self.refusals) >= MAX_SAMPLES:
            self.refusals.append(_WITHOUT_SAMPLE)
            return
        words = text.split(maxsplit=20)[:20]
        shown = " ".join(word if len(word) <= LONG_WORD else word[:8] + "…" for word in words)
        self.refusals.append(Refusal(Refused.NOT_AN_ID, shown[:SAMPLE_LENGTH]))

    def refuse_secret(self) -> None:
        self.refusals.append(Refusal(Refused.SECRET))

    def _name(self, text: str) -> str:
        """One line that can be shown and written anywhere; no secret."""
        if holds_secret(text) or _CREDENTIAL.search(text):
            self.refuse_secret()
            return ""
        line = " ".join(text.split())[:MAX_NAME]
        return "".join(character for character in line if character.isprintable())


def read_task_ids(text: str) -> Reading:
    """Find every task that `text` names; never raises."""
    notes = _Notes()
    cleaned = text[:MAX_TEXT].replace(MARK, " ").removeprefix("\ufeff")
    values, rest = json_values(_LINE_CONTINUES.sub(" ", cleaned))
    has_command = "curl" in rest
    for value in values:
        _read_value(value, notes, counts=not has_command)
    lines = rest.splitlines()
    if not _read_table(lines, notes):
        for line in lines:
            if looks_like_id(line):  # as most lines of a long list do
                notes.take_bare(line)
            else:
                _read_line(line, notes)
    refs = tuple(notes.refs.values())
    return Reading(
        refs[:MAX_REFS], tuple(notes.refusals), len(text) > MAX_TEXT or len(refs) > MAX_REFS
    )


def _read_value(value: Any, notes: _Notes, *, counts: bool) -> None:
    refs = refs_in_json(value)
    for ref in refs:
        notes.take(ref)
    if counts and not refs:
        notes.refuse("{…}")


def _read_table(lines: list[str], notes: _Notes) -> bool:
    """Read a CSV whose first line names an id column; False when there is no such line."""
    header = next((line for line in lines if line.strip()), "")
    mark = next((mark for mark in "\t;," if mark in header), "")
    names = [cell.strip(" \"'").casefold() for cell in header.split(mark)] if mark else []
    id_at = next((i for i, name in enumerate(names) if name in _ID_COLUMNS), None)
    if id_at is None:
        return False
    name_at = next((i for i, name in enumerate(names) if name in _NAME_COLUMNS), None)
    kind_at = names.index("kind") if "kind" in names else None
    for row in _rows(lines[lines.index(header) + 1 :], mark):
        cells = [cell.strip() for cell in row]
        if any(cells):
            _read_row(_cell(cells, id_at), _cell(cells, name_at), _cell(cells, kind_at), notes)
    return True


def _rows(lines: list[str], mark: str) -> Iterator[list[str]]:
    """The cells of each row; one cell that is no id for a row the csv module refuses."""
    rows = csv.reader(lines, delimiter=mark)
    while True:
        try:
            row = next(rows, None)
        except csv.Error:  # a cell over 128 KiB: a book, or a quote that is never closed
            row = ["…"]
        if row is None:
            return
        yield row


def _cell(cells: list[str], position: int | None) -> str:
    return cells[position] if position is not None and position < len(cells) else ""


def _read_row(task_id: str, name: str, kind: str, notes: _Notes) -> None:
    if may_be_id(task_id):
        notes.take(TaskRef(task_id, kind, name))
    else:
        notes.refuse(task_id)


def _read_line(line: str, notes: _Notes) -> None:
    folded = line.casefold()
    is_command = folded.lstrip().startswith("curl")
    if any(word in folded for word in _CREDENTIAL_WORDS):
        line, secrets = _CREDENTIAL.subn(" ", line)
        if secrets and not is_command:  # a cURL line carries its token as a matter of course
            notes.refuse_secret()
    urls = _URL.findall(line) if "://" in line else []
    refs = [ref for url in urls for ref in refs_in_url(url)]
    labels = list(_LABEL.finditer(line)) if "id" in folded else []
    if refs:
        for ref in refs:
            notes.take(ref)
    elif labels:
        # A creator's own id beside the service's names the same task.
        for label in [it for it in labels if not it["external"]] or labels:
            _read_row(label["id"].strip(_QUOTES + "."), "", "", notes)
    elif urls or is_command:
        # A signed link is a secret of its own, and a command holds others: show hosts only.
        notes.refuse(" ".join(_HOST.findall(line)) or "curl")
    else:
        _read_plain(line, notes)


def _read_plain(line: str, notes: _Notes) -> None:
    if MARK in line:
        return  # what surrounds a JSON value tells of it, it is not a list of ids
    cells = [cell.strip().strip(_QUOTES) for cell in _CELL_BREAK.split(line)]
    cells = [cell for cell in cells if cell]
    if len(cells) == 2 and looks_like_id(cells[0]) and _is_name(cells[1]):
        notes.take(TaskRef(cells[0], name=cells[1]))
        return
    words = [word.strip(_QUOTES) for word in _SEPARATORS.split(line)]
    ids: list[str] = []
    others: list[str] = []
    for word in filter(None, words):
        (ids if looks_like_id(word) else others).append(word)
    for task_id in ids:
        notes.take_bare(task_id)
    secrets = [word for word in others if looks_like_secret(word)]
    is_sentence = len(others) > len(ids)
    for text in secrets if ids and is_sentence else others if ids else cells:
        notes.refuse(text)


def _is_name(cell: str) -> bool:
    return not any(
        looks_like_id(word) or looks_like_secret(word) for word in _SEPARATORS.split(cell)
    )
