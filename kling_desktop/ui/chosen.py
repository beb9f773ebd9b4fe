"""The chosen renders: what there is of them, and saving them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from kling_desktop.domain.task import TaskState
from kling_desktop.services.missing_files import files_of
from kling_desktop.ui.compare.subjects import Subject, pair_of
from kling_desktop.ui.tasks.view import saved_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.domain.badge import Badge
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.compare.subjects import Pair
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.roles import Row


class Selection(Protocol):
    """Whatever shows renders of which some are chosen."""

    @property
    def selected(self) -> list[TaskKey]: ...
    @property
    def current(self) -> TaskKey | None: ...


def _files_of(rows: list[Row]) -> list[Path]:
    return [path for row in rows for path in saved_files(row)]


class Chosen(QObject):
    def __init__(
        self, workspace: Workspace, model: TaskModel, renders: Selection, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._renders = renders
        self._shown: Callable[[], Path | None] = lambda: None

    def follow(self, shown: Callable[[], Path | None]) -> None:
        """Of a render with several videos only the one that the player shows is handed over."""
        self._shown = shown

    @property
    def keys(self) -> list[TaskKey]:
        return self._renders.selected

    @property
    def rows(self) -> list[Row]:
        return [row for key in self.keys if (row := self._row(key))]

    @property
    def files(self) -> list[Path]:
        """Files to hand over: they are on disk."""
        rows = self.rows
        if any(self._has_lost_files(row) for row in rows):
            self._workspace.missing.look()
        return self.shown_files(rows[0]) if len(rows) == 1 else _files_of(rows)

    def shown_files(self, row: Row) -> list[Path]:
        """What is handed over of one render alone: the video that is shown, or all."""
        files, shown = saved_files(row), self._shown()
        return [shown] if shown in files else files

    @property
    def current_row(self) -> Row | None:
        """The one whose details are shown."""
        key = self._renders.current
        return self._row(key) if key else None

    @property
    def known_files(self) -> list[Path]:
        """Files that are there as far as is known; the disk is not asked."""
        return [path for key in self.keys for path in self._known_files(key)]

    @property
    def pair(self) -> Pair | None:
        """Two clips to compare: of two renders, or the two of one."""
        keys = self.keys
        return pair_of([self._saved(key) for key in keys]) if len(keys) <= 2 else None

    @property
    def has_file(self) -> bool:
        """As far as is known: with thousands chosen, the disk is not asked each time."""
        return any(self._has_known_file(key) for key in self.keys)

    @property
    def has_link(self) -> bool:
        tasks = self._workspace.library.listed(self.keys)
        return any(video.url for task in tasks for video in task.videos)

    @property
    def badges(self) -> set[Badge]:
        """What they look like: of thousands, that tells at once what can be done with them."""
        return self._model.badges_of(self.keys)

    def save(self) -> None:
        self._save_unsaved(self.keys)

    def save_soon(self, keys: list[TaskKey]) -> int:
        """Save those of them that are finished and not saved before all others; returns how many
        that are.
        """
        return self._save_unsaved(keys, urgent=True)

    def _save_unsaved(self, keys: list[TaskKey], *, urgent: bool = False) -> int:
        """Returns how many there are to save."""
        unsaved = dict.fromkeys(key for key in keys if self._is_unsaved(key))
        if urgent:  # to be handed over now: what happened to a file unseen counts, too
            rows = {key: self._row(key) for key in keys if key not in unsaved}
            lost = (key for key, row in rows.items() if row and self._has_lost_files(row))
            unsaved |= dict.fromkeys(lost)
        for key in unsaved:
            self._workspace.downloads.save(key, urgent=urgent)
        return len(unsaved)

    def _is_unsaved(self, key: TaskKey) -> bool:
        task = self._workspace.library.get(key)
        if task is None or task.state is not TaskState.SUCCEED or not task.videos:
            return False
        return len(self._known_files(key)) < len(task.videos)

    @staticmethod
    def _has_lost_files(row: Row) -> bool:
        return len(saved_files(row)) < len(row.files)

    def _known_files(self, key: TaskKey) -> list[Path]:
        task = self._workspace.library.get(key)
        return files_of(task, self._workspace.missing.absences.get(key)) if task else []

    def _has_known_file(self, key: TaskKey) -> bool:
        task, absence = self._workspace.library.get(key), self._workspace.missing.absences.get(key)
        gone = absence.paths if absence else ()
        return task is not None and any(it.path and it.path not in gone for it in task.videos)

    def _saved(self, key: TaskKey) -> list[Subject]:
        there, task = self._known_files(key), self._workspace.library.get(key)
        paths = [Path(video.path) for video in task.videos] if task else []
        return [Subject(key, it, path) for it, path in enumerate(paths) if path in there]

    def _row(self, key: TaskKey) -> Row | None:
        return self._model.row_of(key)
