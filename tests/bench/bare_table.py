"""A QTableView over renders with nothing around it: what Qt itself costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QTableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.domain.task import Task

_KEYS: dict[str, Callable[[Task], Any]] = {
    "newest": lambda task: task.added_at,
    "name": lambda task: task.name,
    "state": lambda task: task.state.value,
    "project": lambda task: task.project,
    "kind": lambda task: task.kind,
    "cost": lambda task: task.cost,
}


class BareTable(QTableView):
    def __init__(self, tasks: list[Task]) -> None:
        super().__init__()
        self._all = tasks
        self._rows = _Rows(tasks)
        self._rows.setParent(self)
        self.setModel(self._rows)
        self.resize(680, 720)

    def sort_by(self, name: str) -> None:
        key = _KEYS.get(name, _by_id)
        self._rows.put(sorted(self._rows.tasks, key=key))

    def turn_round(self) -> None:
        self._rows.put(self._rows.tasks[::-1])

    def search(self, text: str) -> None:
        self._rows.put([task for task in self._all if text in task.name])

    def change_one(self) -> None:
        self._rows.dataChanged.emit(self._rows.index(0, 0), self._rows.index(0, 3))

    def change_all(self) -> None:
        last = len(self._rows.tasks) - 1
        self._rows.dataChanged.emit(self._rows.index(0, 0), self._rows.index(last, 3))

    def remove_all(self) -> None:
        self._rows.put([])

    def bring_back(self) -> None:
        self._rows.put(self._all)


class _Rows(QAbstractTableModel):
    def __init__(self, tasks: list[Task]) -> None:
        super().__init__()
        self.tasks = tasks

    def put(self, tasks: list[Task]) -> None:
        self.beginResetModel()
        self.tasks = tasks
        self.endResetModel()

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 - Qt's own habit
        return 0 if parent.isValid() else len(self.tasks)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 - as above
        return 0 if parent.isValid() else 4

    def data(self, index: Any, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        task = self.tasks[index.row()]
        return (task.name, task.state.value, task.task_id, task.project)[index.column()]


def _by_id(task: Task) -> str:
    return task.task_id
