"""The list as Qt sees it: newest first, one column, one role."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kling_desktop.domain.badge import Badge, SavingStage, badge
from kling_desktop.services.library import utc_now
from kling_desktop.services.saving import Phase
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.tasks.roles import ROW_ROLE, Row
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.saving import Saving
    from kling_desktop.services.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TaskModel(QAbstractTableModel):
    """Rows are derived from the services at each call; the model keeps only their order.

    `badge_counts` is kept up with each change: to count ten thousand rows each second would make
    the window stutter.
    """

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._keys: list[TaskKey] = list(workspace.library.tasks)[::-1]
        self._rows: dict[TaskKey, int] = {}
        self._badges: dict[TaskKey, Badge] = {}
        self.badge_counts: Counter[Badge] = Counter()
        self._count_rows()
        self._count_badges(self._keys)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {translated(BADGES[row.badge])}"
        return row.task.reason if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def key_at(self, row: int) -> TaskKey | None:
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def index_of(self, key: TaskKey) -> QModelIndex:
        row = self._rows.get(key)
        return QModelIndex() if row is None else self.index(row, 0)

    def row_at(self, row: int) -> Row | None:
        key = self.key_at(row)
        task = self._workspace.library.get(key) if key else None
        if key is None or task is None:
            return None
        saving = self._workspace.downloads.savings.get(key)
        shown = self._badge(task, saving)
        if not task.is_open or shown is Badge.PAUSED:
            return Row(task, shown, saving)  # of what nobody looks at, nothing can be expected
        left = self._workspace.learning.remaining(task, utc_now())
        tracker = self._workspace.tracker
        return Row(
            task, shown, saving, left, tracker.seconds_until(key) if tracker.is_online else None
        )

    def _badge(self, task: Task, saving: Saving | None) -> Badge:
        status = self._workspace.accounts.get(task.account_id)
        is_account_paused = status is not None and status.is_paused
        return badge(
            task,
            saving=SavingStage.IDLE if saving is None else _STAGES[saving.phase],
            paused=task.is_paused or self._workspace.tracker.is_paused or is_account_paused,
        )

    def add(self, keys: Iterable[TaskKey]) -> None:
        """Take new rows in where the library has them; neighbours in one step."""
        fresh = {key for key in keys if key not in self._rows}
        order = list(self._workspace.library.tasks)[::-1] if fresh else []
        for first, last in _ranges([row for row, key in enumerate(order) if key in fresh]):
            self.beginInsertRows(QModelIndex(), first, last)
            self._keys[first:first] = order[first : last + 1]
            self._count_rows()
            self._count_badges(order[first : last + 1])
            self.endInsertRows()

    def remove(self, keys: Iterable[TaskKey]) -> None:
        for key in keys:
            row = self._rows.get(key)
            if row is not None:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._keys[row]
                self._count_rows()
                self._count_badges([key])
                self.endRemoveRows()

    def refresh(self, keys: Iterable[TaskKey]) -> None:
        """Tell the view which rows look different, neighbours together."""
        keys = tuple(keys)
        self._count_badges(keys)
        for first, last in _ranges(sorted(self._rows[key] for key in keys if key in self._rows)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0), [ROW_ROLE])

    def refresh_all(self) -> None:
        self.refresh(self._keys)

    def _count_badges(self, keys: Iterable[TaskKey]) -> None:
        for key in keys:
            before = self._badges.pop(key, None)
            if before:
                self.badge_counts[before] -= 1
            task = self._workspace.library.get(key) if key in self._rows else None
            if task:
                saving = self._workspace.downloads.savings.get(key)
                shown = self._badges[key] = self._badge(task, saving)
                self.badge_counts[shown] += 1

    def _count_rows(self) -> None:
        self._rows = {key: row for row, key in enumerate(self._keys)}


_STAGES = {
    Phase.WAITING: SavingStage.UNDER_WAY,
    Phase.RUNNING: SavingStage.UNDER_WAY,
    Phase.HELD: SavingStage.FAILED,
    Phase.FAILED: SavingStage.FAILED,
}


def _ranges(rows: list[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for row in rows:
        if ranges and ranges[-1][1] == row - 1:
            ranges[-1] = (ranges[-1][0], row)
        else:
            ranges.append((row, row))
    return ranges
