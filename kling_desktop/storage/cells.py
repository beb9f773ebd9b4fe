"""A render's values as cells of a spreadsheet, and back."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FLAGS = ("is_starred", "is_rejected", "is_archived", "is_paused")
_OF_VIDEOS = {"durations_s": "duration_s", "files": "path", "sizes_bytes": "size_bytes"}
# The full-width signs are taken for the plain ones by spreadsheets in East Asia.
_OBEYED = "=+-@\t\r\n＝＋－＠"
_MARK = "'"
COLUMNS = (
    *("account", "account_id", "address", "task_id", "kind", "name", "project", "tags", "note"),
    *("is_starred", "is_rejected", "is_archived", "seen_at", "bell", "is_paused", "state"),
    *("raw_status", "reason", "cost", "added_at", "created_at", "updated_at", "state_since"),
    *("clip_gone_at", *_OF_VIDEOS),
)


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return _MARK + cell if cell[:1] and cell[0] in _OBEYED + _MARK else cell


def unguarded(cell: str) -> str:
    """The exact opposite; what a spreadsheet wrote without a mark stays as it is."""
    return cell.removeprefix(_MARK)


def row_of(render: Mapping[str, Any]) -> list[str]:
    """In the order of COLUMNS."""
    videos = render["videos"]
    columns = {column: [it[name] for it in videos] for column, name in _OF_VIDEOS.items()}
    return [guarded(_cell({**render, **columns}[column])) for column in COLUMNS]


def object_of_cells(cells: Mapping[str, str]) -> dict[str, Any]:
    """As it was before `row_of`. Raises ValueError."""
    given: dict[str, Any] = {name: unguarded(cell) for name, cell in cells.items()}
    for name in _FLAGS:
        given[name] = _flag(given.get(name, ""))
    given["tags"] = _parts(given.get("tags", ""))
    given["videos"] = _videos(given)
    return given


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return _joined(["" if it is None else str(it) for it in value])
    return "" if value is None else str(value)


def _joined(parts: Sequence[str]) -> str:
    """`hero,"day, night"`: a line of CSV inside a cell; empty for none at all."""
    text = io.StringIO(newline="")
    csv.writer(text).writerow(parts)
    return text.getvalue().removesuffix("\r\n") if parts else ""


def _parts(cell: str) -> list[str]:
    """Raises ValueError."""
    try:
        rows = list(csv.reader(io.StringIO(cell, newline=""), strict=True))
    except csv.Error as error:
        raise ValueError(cell) from error
    if len(rows) > 1:
        raise ValueError(cell)
    return rows[0] if rows else []


def _videos(given: Mapping[str, str]) -> list[dict[str, Any]]:
    lengths, files, sizes = (_parts(given.get(column, "")) for column in _OF_VIDEOS)
    count = max(len(lengths), len(files), len(sizes))
    lengths, files, sizes = (it + [""] * (count - len(it)) for it in (lengths, files, sizes))
    return [
        {
            "duration_s": float(length) if length else None,
            "path": file,
            "size_bytes": int(size) if size else None,
        }
        for length, file, size in zip(lengths, files, sizes, strict=True)
    ]


def _flag(cell: str) -> bool:
    """As spreadsheets write it, too. Raises ValueError."""
    words = {"true": True, "false": False, "": False, "1": True, "0": False}
    if cell.casefold() not in words:
        raise ValueError(cell)
    return words[cell.casefold()]
