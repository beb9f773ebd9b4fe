"""A CSV table that has a column of task ids."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ID_COLUMNS = frozenset({"task_id", "taskid", "task id", "task-id", "id", "任务id"})
_NAME_COLUMNS = frozenset({"name", "title", "名称", "标题"})


def table_rows(lines: list[str]) -> Iterator[tuple[str, str, str]] | None:
    """Id, name and kind of each row; None when the first line that has words names no id column."""
    header = next((line for line in lines if line.strip()), "")
    mark = next((mark for mark in "\t;," if mark in header), "")
    if not mark or "id" not in header.casefold():
        return None
    names = [cell.strip(" \"'").casefold() for cell in header.split(mark)]
    id_at = next((i for i, name in enumerate(names) if name in _ID_COLUMNS), None)
    if id_at is None:
        return None
    name_at = next((i for i, name in enumerate(names) if name in _NAME_COLUMNS), None)
    kind_at = names.index("kind") if "kind" in names else None
    return _told(_rows(lines[lines.index(header) + 1 :], mark), id_at, name_at, kind_at)


def _told(
    rows: Iterator[list[str]], id_at: int, name_at: int | None, kind_at: int | None
) -> Iterator[tuple[str, str, str]]:
    for row in rows:
        told = _cell(row, id_at), _cell(row, name_at), _cell(row, kind_at)
        if told[0] or any(cell.strip() for cell in row):
            yield told


def _rows(lines: list[str], mark: str) -> Iterator[list[str]]:
    """The cells of each row; one cell that is no id for a row the csv module refuses."""
    rows = csv.reader(lines, delimiter=mark)
    while True:
        try:
            yield from rows
        except csv.Error:  # a cell over 128 KiB: a book, or a quote that is never closed
            yield ["…"]
        else:
            return


def _cell(cells: list[str], position: int | None) -> str:
    return cells[position].strip() if position is not None and position < len(cells) else ""
