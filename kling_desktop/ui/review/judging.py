"""Says of clips that they are rejected, seen or done with; all of it can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.domain.review import archived, not_seen, rejected, seen
from kling_desktop.domain.sections import Section
from kling_desktop.services.library import utc_now
from kling_desktop.ui.i18n import plural
from kling_desktop.ui.undo import Deed

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.undo import Journal

Keys = list["TaskKey"]


class Judging(QObject):
    def __init__(
        self,
        workspace: Workspace,
        model: TaskModel,
        journal: Journal,
        chosen: Callable[[], Keys],
    ) -> None:
        super().__init__(journal)
        self._workspace = workspace
        self._model = model
        self._journal = journal
        self._chosen = chosen

    # How the chosen renders are

    @property
    def are_rejected(self) -> bool:
        return self._are(lambda task: task.is_rejected)

    @property
    def are_archived(self) -> bool:
        return self._are(lambda task: task.is_archived)

    @property
    def are_seen(self) -> bool:
        """As far as they have a clip."""
        return not any(task.is_unseen for task in self._workspace.library.listed(self._chosen()))

    @property
    def have_clip(self) -> bool:
        return any(task.has_clip for task in self._workspace.library.listed(self._chosen()))

    @property
    def reject_count(self) -> int:
        """Of all rejected renders on the list, shown or not."""
        return self._model.census.section(Section.REJECTED)

    # What the actions do

    def toggle_rejection(self) -> None:
        keys, on = self._chosen(), not self.are_rejected
        count = len(keys)
        if on:
            said = plural("Judging", "{count} rejected.", "Rejected.", count)
        else:
            said = plural("Judging", "{count} no longer rejected.", "No longer rejected.", count)
        self._change(keys, lambda task: rejected(task, on=on), Deed.REJECT, said)

    def toggle_seen(self) -> None:
        with_clip = [
            task.key for task in self._workspace.library.listed(self._chosen()) if task.has_clip
        ]
        count, now = len(with_clip), utc_now()
        if self.are_seen:
            said = plural("Judging", "{count} marked as not seen.", "Marked as not seen.", count)
            self._change(with_clip, not_seen, Deed.SEEN, said)
        else:
            said = plural("Judging", "{count} marked as seen.", "Marked as seen.", count)
            self._change(with_clip, lambda task: seen(task, now), Deed.SEEN, said)

    def toggle_archived(self) -> None:
        keys = self._chosen()
        count = len(keys)
        if self.are_archived:
            said = plural("Judging", "{count} back on the list.", "Back on the list.", count)
            self._change(keys, lambda task: archived(task, on=False), Deed.ARCHIVE, said)
        else:
            self.archive(keys)

    def archive_rejected(self) -> None:
        census, keys = self._model.census, list(self._workspace.library.tasks)
        self.archive(census.among(Section.REJECTED, keys))

    def archive(self, keys: Keys) -> None:
        count = len(keys)
        said = plural("Judging", "{count} archived; files stay.", "Archived; files stay.", count)
        self._change(keys, lambda task: archived(task, on=True), Deed.ARCHIVE, said)

    def _are(self, holds: Callable[[Task], bool]) -> bool:
        keys = self._chosen()
        return bool(keys) and all(map(holds, self._workspace.library.listed(keys)))

    def _change(self, keys: Keys, change: Callable[[Task], Task], deed: Deed, said: str) -> None:
        changing = self._journal.organise(keys, change, deed, said)
        self._workspace.scope.spawn(changing, name=f"review: {deed.name.lower()}")
