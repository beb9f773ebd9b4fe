"""Takes renders off the list: the chosen ones, or all that are done with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.sections import Section
from kling_desktop.ui.i18n import plural
from kling_desktop.ui.undo import Deed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.undo import Journal

FINISHED = frozenset({Badge.SAVED})  # a clip that is not saved is never cleared
FAILED = frozenset({Badge.FAILED, Badge.NOT_FOUND, Badge.REFUSED, Badge.NO_VIDEO})


class Clearing(QObject):
    """Files stay where they are."""

    def __init__(
        self,
        workspace: Workspace,
        model: TaskModel,
        journal: Journal,
        chosen: Callable[[], list[TaskKey]],
    ) -> None:
        super().__init__(journal)
        self._workspace = workspace
        self._model = model
        self._journal = journal
        self._chosen = chosen

    @property
    def can_clear_finished(self) -> bool:
        return self._has(FINISHED)

    @property
    def can_clear_failed(self) -> bool:
        return self._has(FAILED)

    def remove(self) -> None:
        keys = self._chosen()
        count = len(keys)
        said = plural(
            "Clearing",
            "{count} taken off the list; files stay.",
            "Taken off the list; files stay.",
            count,
        )
        self._remove(keys, Deed.REMOVE, said)

    def clear_finished(self) -> None:
        keys = self._with(FINISHED)
        count = len(keys)
        said = plural("Clearing", "{count} finished taken off the list; files stay.", "", count)
        self._remove(keys, Deed.CLEAR, said)

    def clear_failed(self) -> None:
        keys = self._with(FAILED)
        count = len(keys)
        said = plural("Clearing", "{count} failed taken off the list.", "", count)
        self._remove(keys, Deed.CLEAR, said)

    def _remove(self, keys: Iterable[TaskKey], deed: Deed, said: str) -> None:
        removing = self._journal.remove(keys, deed, said)
        self._workspace.scope.spawn(removing, name="take off the list")

    def _has(self, badges: Iterable[Badge]) -> bool:
        return any(self._model.badge_counts[badge] for badge in badges)

    def _with(self, badges: Iterable[Badge]) -> list[TaskKey]:
        wanted, listed = frozenset(badges), list(self._workspace.library.tasks)
        keys = self._model.census.among(Section.ALL, listed)
        return [key for key in keys if self._model.badge_of(key) in wanted]
