"""Pasted or dropped text → the tasks it names.

Reads status URLs, cURL lines, JSON replies (also inside log lines), labels, CSV tables and plain
lists. A token is refused and never echoed. Loose digits inside JSON or URLs are not ids.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

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
from kling_desktop.domain.table_in_text import table_rows

MAX_TEXT = 4_000_000  # characters; more is cut and said
MAX_REFS = 20_000
MAX_NAME = 200
SAMPLE_LENGTH = 40
MAX_SAMPLES = 1_000
BLOCK = 64  # lines that are looked at in one go
LONG_WORD = 16  # a longer word may be a secret of a form nobody knows: only its start is shown

_URL = re.compile(r"https?://[^\s\"'<>\\]+", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:[^\s/?#]*@)?([^\s/?#\"'<>\\]+)", re.IGNORECASE)
_CREDENTIAL = re.compile(
    r"(?:authorization|(?:access|secret|api)[ _-]?key|token|password)"
    r"[\\\"']*\s*[:=：]\s*[\\\"']*(?:(?:bearer|basic|token)\s+)?[^\s\"',;&]+"
    r"|bearer\s+[^\s\"']+",
    re.IGNORECASE,
)
# The first letter stands by itself so that the search can leap from one to the next.
_LABEL = re.compile(
    r"[eEtT任](?i:(?<=e)(?P<external>xternal[ _-]?)task[ _-]?id|(?<=t)ask[ _-]?id|(?<=任)务\s*id)"
    r"[\"']?\s*[:=：]\s*[\"']?(?P<id>[^\s\"',;，]+)"
)
_LINE_CONTINUES = re.compile(r"[\\^`][ \t]*\r?\n")
_SEPARATORS = re.compile(r"[\s,;，、]+")
_WORD_MARKS = ",;，、"  # besides blanks
_CELL_MARKS = ",;\t，"
_QUOTES = "\"'`“”‘’()[]<>"

# Whatever the expressions find has one of these in it, in folded text: words alone have none,
# and most text is passed over at a glance.
_CREDENTIAL_SIGNS = ("author", "key", "token", "password", "bearer")
_LABEL_SIGNS = ("task", "任务")
_SIGNS = (*_CREDENTIAL_SIGNS, *_LABEL_SIGNS, "kling", "curl", "://", "k-", "eyj")
_LONG_RUN = re.compile(r"[a-z0-9_-]{18}")  # in all ids that have neither "task" nor "kling"


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
class _Signs:
    """What some lines may hold, told at a glance: only that is looked for in each."""

    credentials: bool
    labels: bool
    commands: bool


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
        if not self.has_room_for(ref.task_id):
            return
        known = self.refs.get(ref.task_id)
        kind = (known and known.kind) or (ref.kind if ref.kind in KINDS else "")
        name = (known and known.name) or self._name(ref.name)
        origin = (known and known.origin) or ref.origin
        told = (kind, name, origin)
        for same in (known, ref):  # the most usual, and making a new one takes long
            if same and told == (same.kind, same.name, same.origin):
                self.refs[ref.task_id] = same
                return
        self.refs[ref.task_id] = TaskRef(ref.task_id, *told)

    def take_bare(self, task_id: str) -> None:
        if len(self.refs) <= MAX_REFS and task_id not in self.refs:
            self.refs[task_id] = TaskRef(task_id)

    def has_room_for(self, task_id: str) -> bool:
        return len(self.refs) <= MAX_REFS or task_id in self.refs

    def refuse_words(self, texts: list[str]) -> None:
        """Refuse texts that hold no secret."""
        room = max(MAX_SAMPLES - len(self.refusals), 0)
        self.refusals += [Refusal(Refused.NOT_AN_ID, _start_of(text)) for text in texts[:room]]
        self.refusals += [_WITHOUT_SAMPLE] * (len(texts) - room)

    def refuse(self, text: str) -> None:
        if holds_secret(text):
            self.refuse_secret()
        elif len(self.refusals) < MAX_SAMPLES:
            self.refusals.append(Refusal(Refused.NOT_AN_ID, _start_of(text)))
        else:
            self.refusals.append(_WITHOUT_SAMPLE)

    def refuse_secret(self) -> None:
        self.refusals.append(Refusal(Refused.SECRET))

    def _name(self, text: str) -> str:
        """One line that can be shown and written anywhere; no secret."""
        if not text:
            return ""
        has_sign = any(map(text.casefold().__contains__, _CREDENTIAL_SIGNS))
        if holds_secret(text) or (has_sign and _CREDENTIAL.search(text)):
            self.refuse_secret()
            return ""
        line = " ".join(text.split())[:MAX_NAME]
        return line if line.isprintable() else "".join(filter(str.isprintable, line))


def read_task_ids(text: str) -> Reading:
    """Find every task that `text` names; never raises."""
    notes = _Notes()
    cleaned = text[:MAX_TEXT].replace(MARK, " ").removeprefix("\ufeff")
    values, rest = json_values(_LINE_CONTINUES.sub(" ", cleaned))
    has_command = "curl" in rest
    for value in values:
        _read_value(value, notes, counts=not has_command)
    lines = rest.splitlines()
    rows = table_rows(lines)
    if rows is None:
        for start in range(0, len(lines), BLOCK):
            _read_block(lines[start : start + BLOCK], notes)
    else:
        for task_id, name, kind in rows:
            _read_row(task_id, name, kind, notes)
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


def _read_row(task_id: str, name: str, kind: str, notes: _Notes) -> None:
    if not may_be_id(task_id):
        notes.refuse(task_id)
    elif not (kind or name):
        notes.take_bare(task_id)
    elif notes.has_room_for(task_id):
        notes.take(TaskRef(task_id, kind, name))


def _read_block(lines: list[str], notes: _Notes) -> None:
    text = "\n".join(lines)
    folded = text.casefold()
    found = {sign for sign in _SIGNS if sign in folded}
    if not found and not _LONG_RUN.search(folded):
        plain = [line for line in lines if MARK not in line] if MARK in text else [text]
        notes.refuse_words([cell for it in plain for cell in _cells(it)])
        return
    signs = _Signs(
        not found.isdisjoint(_CREDENTIAL_SIGNS), not found.isdisjoint(_LABEL_SIGNS), "curl" in found
    )
    for line in lines:
        if looks_like_id(line):  # as most lines of a long list do
            notes.take_bare(line)
        elif found:
            _read_line(line, signs, notes)
        else:
            _read_plain(line, notes)


def _read_line(line: str, signs: _Signs, notes: _Notes) -> None:
    is_command = signs.commands and line.casefold().lstrip().startswith("curl")
    may_have_label = signs.labels and "id" in line.casefold()
    if signs.credentials:
        line, secrets = _CREDENTIAL.subn(" ", line)
        if secrets and not is_command:  # a cURL line carries its token as a matter of course
            notes.refuse_secret()
    urls = _URL.findall(line) if "://" in line else []
    refs = [ref for url in urls for ref in refs_in_url(url)]
    labels = _LABEL.findall(line) if may_have_label else []
    if refs:
        for ref in refs:
            notes.take(ref)
    elif labels:
        # A creator's own id beside the service's names the same task.
        own = [label for external, label in labels if not external]
        for label in own or [label for _, label in labels]:
            _read_row(label.strip(_QUOTES + "."), "", "", notes)
    elif urls or is_command:
        # A signed link is a secret of its own, and a command holds others: show hosts only.
        notes.refuse(" ".join(_HOST.findall(line)) or "curl")
    else:
        _read_plain(line, notes)


def _read_plain(line: str, notes: _Notes) -> None:
    if MARK in line:
        return  # what surrounds a JSON value tells of it, it is not a list of ids
    cells = _cells(line)
    if len(cells) == 2 and looks_like_id(cells[0]) and _is_name(cells[1]):
        notes.take(TaskRef(cells[0], name=cells[1]))
        return
    words = _words(line)
    ids = {word: None for word in words if looks_like_id(word)}
    if not ids:
        for cell in cells:
            notes.refuse(cell)
        return
    for task_id in ids:
        notes.take_bare(task_id)
    others = [word for word in words if word not in ids]
    is_sentence = len(others) > len(words) - len(others)
    for text in filter(looks_like_secret, others) if is_sentence else others:
        notes.refuse(text)


def _words(line: str) -> list[str]:
    for mark in _WORD_MARKS:
        line = line.replace(mark, " ")
    return [word for it in line.split() if (word := it.strip(_QUOTES))]


def _cells(text: str) -> list[str]:
    for mark in _CELL_MARKS:
        text = text.replace(mark, "\n")
    return [cell for it in text.split("\n") if it and (cell := it.strip().strip(_QUOTES))]


def _is_name(cell: str) -> bool:
    return not any(
        looks_like_id(word) or looks_like_secret(word) for word in _SEPARATORS.split(cell)
    )


def _start_of(text: str) -> str:
    words = text.split(maxsplit=20)[:20]
    shown = " ".join(word if len(word) <= LONG_WORD else word[:8] + "…" for word in words)
    return shown[:SAMPLE_LENGTH]
