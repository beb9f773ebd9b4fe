"""A table whose rows come, go and move in as few steps as can be; whoever stays keeps its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    SignalInstance,
)

from kling_desktop.domain.task import TaskKey

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.ui.tasks.arrangement import Entry

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
# With it, a selection remembers each chosen row, and not each of its cells.
_ROWS_MOVE = QAbstractItemModel.LayoutChangeHint.VerticalSortHint
_HINTED = ("QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint")
FEW_RANGES = 20  # more are moved together first, and then come or go in one step


class EntryTable(QAbstractTableModel):
    """Rows are renders and headings."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._entries: list[Entry] = []
        self._rows: dict[Entry, int] = {}

    @property
    def first_key(self) -> TaskKey | None:
        """The render that stands first."""
        return next((it for it in self._entries if isinstance(it, TaskKey)), None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._columns

    def key_at(self, row: int) -> TaskKey | None:
        entry = self._entries[row] if 0 <= row < len(self._entries) else None
        return entry if isinstance(entry, TaskKey) else None

    def key_near(self, row: int) -> TaskKey | None:
        """The render at a row, or else the one below it, or above it."""
        below = (self.key_at(it) for it in range(max(row, 0), len(self._entries)))
        above = (self.key_at(it) for it in range(min(row, len(self._entries)) - 1, -1, -1))
        return next((key for found in (below, above) for key in found if key), None)

    def index_of(self, key: TaskKey) -> QModelIndex:
        row = self._rows.get(key)
        return QModelIndex() if row is None else self.index(row, 0)

    def spans(self, keys: Iterable[TaskKey]) -> list[tuple[int, int]]:
        """Where renders stand, neighbours together, as first and last row; each once."""
        rows = self._rows
        return ranges(sorted({rows[key] for key in keys if key in rows}))

    def hold(self, wanted: list[Entry]) -> None:
        """Bring the rows to what is wanted."""
        if wanted != self._entries:
            self._take_out(set(wanted))
            self._put_in_order([entry for entry in wanted if entry in self._rows])
            self._bring_in(wanted)

    def _take_out(self, staying: set[Entry]) -> None:
        going = ranges([row for row, key in enumerate(self._entries) if key not in staying])
        if len(going) > FEW_RANGES:
            kept = [key for key in self._entries if key in staying]
            self._put_in_order(kept + [key for key in self._entries if key not in staying])
            going = [(len(kept), len(self._entries) - 1)]
        for first, last in reversed(going):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._entries[first : last + 1]
            self._count_rows()
            self.endRemoveRows()

    def _bring_in(self, wanted: list[Entry]) -> None:
        coming = ranges([row for row, key in enumerate(wanted) if key not in self._rows])
        source = wanted
        if len(coming) > FEW_RANGES:
            source = self._entries + [key for key in wanted if key not in self._rows]
            coming = [(len(self._entries), len(wanted) - 1)]
        for first, last in coming:
            self.beginInsertRows(QModelIndex(), first, last)
            self._entries[first:first] = source[first : last + 1]
            self._count_rows()
            self.endInsertRows()
        self._put_in_order(wanted)

    def _put_in_order(self, entries: list[Entry]) -> None:
        """Show the same rows in this order."""
        if entries == self._entries:
            return
        _overload(self.layoutAboutToBeChanged).emit([], _ROWS_MOVE)
        before = self.persistentIndexList()
        moved = [self._entries[index.row()] for index in before]
        self._entries = list(entries)
        self._count_rows()
        after = [
            self.createIndex(self._rows[entry], index.column())
            for entry, index in zip(moved, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        _overload(self.layoutChanged).emit([], _ROWS_MOVE)

    def _count_rows(self) -> None:
        self._rows = {key: row for row, key in enumerate(self._entries)}


def _overload(signal: SignalInstance) -> SignalInstance:
    """The one that says how the layout changes."""
    hinted: SignalInstance = signal[_HINTED]  # type: ignore[index]  # the stub knows of none
    return hinted


def ranges(rows: list[int]) -> list[tuple[int, int]]:
    """Neighbours together, as first and last."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
