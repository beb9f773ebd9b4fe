"""Lists of renders as files: JSON with a version, and CSV that spreadsheets open and never obey.

CSV follows RFC 4180, in UTF-8 with a mark. A cell that a spreadsheet would take for a formula has
an apostrophe before it, and so has one that begins with an apostrophe: reading takes one away.
"""

from __future__ import annotations

import csv
import io
import json
import re
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from kling_desktop.storage.cells import COLUMNS, object_of_cells, row_of
from kling_desktop.storage.json_parts import JsonParts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

FORMAT, VERSION = "kling-desktop list", 1
MAX_BYTES = 512 * 1024 * 1024  # of one file: some 700,000 renders
MAX_RENDERS = 1_000_000
_LOOKED_AT = 4096  # bytes
_DELIMITERS = ",;\t"  # what spreadsheets write by the country
_TELLING = {"task_id", "account", "state"}


class Fault(Enum):
    """Why a file is not taken."""

    FOREIGN = auto()  # neither a list nor what is written beside a clip
    DAMAGED = auto()
    NEWER = auto()  # written by a newer version
    TOO_LARGE = auto()
    NO_ACCESS = auto()


class ListRefused(ValueError):
    """`place` counts the renders from 1; 0 where no single one is to blame."""

    def __init__(self, fault: Fault, place: int = 0) -> None:
        super().__init__(fault.name, place)
        self.fault = fault
        self.place = place


def as_json(renders: Iterable[Mapping[str, Any]], exported_at: str) -> bytes:
    """A line for each render, written one by one: another thread gets its turn in between."""
    head = _line({"format": FORMAT, "version": VERSION, "exported_at": exported_at})
    lines = b",\n".join(map(_line, renders))
    return b"".join((head[:-1], b', "renders": [\n', lines, b"\n]}\n"))


def as_csv(renders: Iterable[Mapping[str, Any]]) -> bytes:
    content = io.BytesIO()
    text = io.TextIOWrapper(content, encoding="utf-8-sig", errors="replace", newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for render in renders:
        writer.writerow(row_of(render))
    text.flush()
    return content.getvalue()


def _line(value: Mapping[str, Any]) -> bytes:
    """A lone surrogate is written with a backslash, as JSON has it."""
    return json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace")


def is_list(path: Path) -> bool:
    """Whether a file was written by an export, by its beginning. May block."""
    try:
        with path.open("rb") as file:
            head = file.read(_LOOKED_AT).decode("utf-8-sig", "replace")
    except OSError:
        return False
    columns = {it.strip('"') for it in re.split(f"[{_DELIMITERS}]", head.split("\n")[0].strip())}
    return f'"format": "{FORMAT}"' in head or set(COLUMNS) <= columns


def read_list(content: bytes) -> Iterator[dict[str, Any]]:
    """The renders of a list, or the one that is told of beside a clip, as they are written there.

    Raises ListRefused, at the latest when what is damaged is reached.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ListRefused(Fault.FOREIGN) from None
    is_json = text.lstrip()[:1] == "{"
    return _read_json(text) if is_json else _read_csv(text)


def _read_json(text: str) -> Iterator[dict[str, Any]]:
    place = 0
    parts = JsonParts(text, "renders")
    try:
        for render in parts:
            place += 1
            if "version" in parts.head:  # else it stands behind the renders
                _check_head(parts.head)
            if not isinstance(render, dict) or place > MAX_RENDERS:
                raise ListRefused(Fault.DAMAGED, place)
            yield render
    except (ValueError, RecursionError) as error:
        if isinstance(error, ListRefused):
            raise
        raise ListRefused(_blamed(parts.head), place + 1 if place else 0) from None
    if parts.head.get("format") != FORMAT and _is_sidecar(parts.head):
        yield parts.head
    else:
        _check_head(parts.head)


def _check_head(head: Mapping[str, Any]) -> None:
    if head.get("format") != FORMAT:
        raise ListRefused(Fault.FOREIGN)
    version = head.get("version")
    if not isinstance(version, int) or version < 1 or "renders" not in head:
        raise ListRefused(Fault.DAMAGED)
    if version > VERSION:
        raise ListRefused(Fault.NEWER)


def _blamed(head: Mapping[str, Any]) -> Fault:
    """Half a list is damaged; half of anything else is none of our business."""
    return Fault.DAMAGED if head.get("format") == FORMAT else Fault.FOREIGN


def _is_sidecar(facts: Mapping[str, Any]) -> bool:
    return {"task_id", "file", "video"} <= facts.keys()


def _read_csv(text: str) -> Iterator[dict[str, Any]]:
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    place = 0
    try:
        columns = next(rows, [])
        if not set(columns) >= _TELLING:
            raise ListRefused(Fault.FOREIGN)
        for cells in filter(any, rows):
            place += 1
            if len(cells) != len(columns) or place > MAX_RENDERS:
                raise ListRefused(Fault.DAMAGED, place)
            yield object_of_cells(dict(zip(columns, cells, strict=True)))
    except csv.Error:
        raise ListRefused(Fault.DAMAGED if place else Fault.FOREIGN, place and place + 1) from None
    except ValueError as error:
        if isinstance(error, ListRefused):
            raise
        raise ListRefused(Fault.DAMAGED, place) from None
