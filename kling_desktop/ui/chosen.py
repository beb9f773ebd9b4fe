"""What the creator does with chosen renders: save, take off the list and bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kling_desktop.domain.task import TaskState
from kling_desktop.ui.tasks.view import saved_files

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.roles import Row
    from kling_desktop.ui.tasks.view import TaskView


class Chosen(QObject):
    """`report` carries a sentence; `undo_changed` tells that there is something to undo."""

    report = Signal(str)
    undo_changed = Signal()

    def __init__(
        self, workspace: Workspace, model: TaskModel, view: TaskView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._view = view
        self._removed: list[list[Task]] = []

    @property
    def keys(self) -> list[TaskKey]:
        return self._view.selected

    @property
    def rows(self) -> list[Row]:
        return [row for key in self.keys if (row := self._row(key))]

    @property
    def files(self) -> list[Path]:
        return [path for row in self.rows for path in saved_files(row)]

    @property
    def current_row(self) -> Row | None:
        """The one whose details are shown."""
        key = self._view.current
        return self._row(key) if key else None

    @property
    def can_save(self) -> bool:
        return any(self._is_unsaved(key) for key in self.keys)

    @property
    def can_undo(self) -> bool:
        return bool(self._removed)

    def save(self) -> None:
        self._save_unsaved(self.keys)

    def save_soon(self, keys: list[TaskKey]) -> int:
        """Save those of them that are finished and not saved before all others; returns how many
        that are.
        """
        return self._save_unsaved(keys, urgent=True)

    def remove(self) -> None:
        self._spawn(self.remove_keys(self.keys), "remove from the list")

    async def remove_keys(self, keys: list[TaskKey]) -> None:
        self._removed.append(await self._workspace.library.remove(keys))
        self.report.emit(self.tr("Taken off the list; files stay. Ctrl+Z brings it back."))
        self.undo_changed.emit()

    def undo(self) -> None:
        if self._removed:
            accounts = self._workspace.accounts
            tasks = [task for task in self._removed.pop() if accounts.get(task.account_id)]
            self._spawn(self._workspace.library.restore(tasks), "undo")

    def _save_unsaved(self, keys: list[TaskKey], *, urgent: bool = False) -> int:
        """Returns how many there are to save."""
        unsaved = [key for key in keys if self._is_unsaved(key)]
        for key in unsaved:
            self._workspace.downloads.save(key, urgent=urgent)
        return len(unsaved)

    def _is_unsaved(self, key: TaskKey) -> bool:
        task = self._workspace.library.get(key)
        if task is None or task.state is not TaskState.SUCCEED or not task.videos:
            return False
        row = self._row(key)
        return row is not None and len(saved_files(row)) < len(task.videos)

    def _row(self, key: TaskKey) -> Row | None:
        return self._model.row_at(self._model.index_of(key).row())

    def _spawn(self, work: Coroutine[Any, Any, Any], name: str) -> None:
        self._workspace.scope.spawn(work, name=name)
