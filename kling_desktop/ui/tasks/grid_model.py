"""The list in lines of several renders, for the grid of posters."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

from kling_desktop.ui.tasks.roles import ROW_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QItemSelectionRange

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.tasks.model import TaskModel

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class GridModel(QAbstractTableModel):
    """A heading has a line of its own. Only each line's first row is kept."""

    def __init__(self, tasks: TaskModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._width = 1
        self._starts: list[int] = []
        self.heading_lines: list[int] = []
        self._count_lines()
        for moved in (tasks.rowsInserted, tasks.rowsRemoved, tasks.layoutChanged):
            moved.connect(self._rearrange)
        tasks.dataChanged.connect(self._tell)

    def set_width(self, width: int) -> None:
        """How many stand in a line."""
        if width != self._width:
            self._width = width
            self._rearrange()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._starts)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._width

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        source = self._source(index)
        return source.data(role) if source.isValid() else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        source = self._source(index)
        return self._tasks.flags(source) if source.isValid() else Qt.ItemFlag.NoItemFlags

    def key_of(self, index: QModelIndex) -> TaskKey | None:
        return self._tasks.key_of(self._source(index))

    def index_of(self, key: TaskKey) -> QModelIndex:
        source = self._tasks.index_of(key)
        return self.index(*self._place(source.row())) if source.isValid() else QModelIndex()

    def beside(self, index: QModelIndex, action: QAbstractItemView.CursorAction) -> TaskKey | None:
        """Where a key leads; None where it is not for us to say."""
        row, last = self._source(index).row(), self._tasks.rowCount() - 1
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                return self._tasks.key_near(0)
            case QAbstractItemView.CursorAction.MoveEnd:
                return self._tasks.key_near(last)
            case QAbstractItemView.CursorAction.MoveLeft:
                return self._first_key(range(row - 1, -1, -1))
            case QAbstractItemView.CursorAction.MoveRight:
                return self._first_key(range(row + 1, last + 1))
            case QAbstractItemView.CursorAction.MoveUp:
                return self._in_line(range(index.row() - 1, -1, -1), index.column())
            case QAbstractItemView.CursorAction.MoveDown:
                return self._in_line(range(index.row() + 1, len(self._starts)), index.column())
            case _:
                return None

    def _first_key(self, rows: range) -> TaskKey | None:
        return next((key for row in rows if (key := self._tasks.key_at(row))), None)

    def _in_line(self, lines: range, column: int) -> TaskKey | None:
        """In the first of these lines that holds renders, as far to the side as it goes."""
        for line in lines:
            rows = self.rows_of(line)
            key = self._tasks.key_at(rows[min(column, len(rows) - 1)])
            if key:
                return key
        return None

    def rows_of(self, line: int) -> range:
        """The list's rows that stand in a line."""
        starts = self._starts
        end = starts[line + 1] if line + 1 < len(starts) else self._tasks.rowCount()
        return range(starts[line], end)

    def rows_in(self, block: QItemSelectionRange) -> Iterable[int]:
        """The list's rows that stand in a block of cells."""
        lines = range(block.top(), block.bottom() + 1)
        if block.left() == 0 and block.right() == self._width - 1:
            return range(self._starts[lines[0]], self.rows_of(lines[-1]).stop)
        return chain.from_iterable(
            self.rows_of(line)[block.left() : block.right() + 1] for line in lines
        )

    def blocks(self, first: int, last: int) -> list[tuple[QModelIndex, QModelIndex]]:
        """The cells where neighbours of the list stand, by the corners of at most three blocks."""
        (top, left), (bottom, right), end = self._place(first), self._place(last), self._width - 1
        if top == bottom:
            corners = [(top, left, bottom, right)]
        else:
            between = [(top + 1, 0, bottom - 1, end)] if bottom - top > 1 else []
            corners = [(top, left, top, end), *between, (bottom, 0, bottom, right)]
        return [(self.index(*it[:2]), self.index(*it[2:])) for it in corners]

    def _source(self, index: _Index) -> QModelIndex:
        if not index.isValid() or index.row() >= len(self._starts):
            return QModelIndex()
        rows = self.rows_of(index.row())
        if index.column() >= len(rows):
            return QModelIndex()
        return self._tasks.index(rows[index.column()], 0)

    def _place(self, row: int) -> tuple[int, int]:
        line = bisect_right(self._starts, row) - 1
        return line, row - self._starts[line]

    def _rearrange(self) -> None:
        self.beginResetModel()
        self._count_lines()
        self.endResetModel()

    def _count_lines(self) -> None:
        self._starts, self.heading_lines = [], []
        count, headings = self._tasks.rowCount(), self._tasks.heading_rows
        for begin, end in zip([-1, *headings], [*headings, count], strict=True):
            if begin >= 0:
                self.heading_lines.append(len(self._starts))
                self._starts.append(begin)
            self._starts += range(begin + 1, end, self._width)

    def _tell(self, first: QModelIndex, last: QModelIndex, *_roles: object) -> None:
        if self._starts:
            begin, end = self._place(first.row())[0], self._place(last.row())[0]
            self.dataChanged.emit(
                self.index(begin, 0), self.index(end, self._width - 1), [ROW_ROLE]
            )
