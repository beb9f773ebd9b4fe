"""The badge of every render, and how many there are of each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kling_desktop.domain.badge import Badge, SavingStage, badge
from kling_desktop.services.saving import Phase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace

_STAGES = {
    Phase.WAITING: SavingStage.UNDER_WAY,
    Phase.RUNNING: SavingStage.UNDER_WAY,
    Phase.HELD: SavingStage.FAILED,
    Phase.FAILED: SavingStage.FAILED,
}


class Badges:
    """`counts` is kept up with each change: to count ten thousand rows each second would make the
    window stutter.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.counted: dict[TaskKey, Badge] = {}
        self.counts: Counter[Badge] = Counter()

    def of(self, task: Task) -> Badge:
        workspace = self._workspace
        status = workspace.accounts.get(task.account_id)
        is_account_paused = status is not None and status.is_paused
        saving = workspace.downloads.savings.get(task.key)
        return badge(
            task,
            saving=SavingStage.IDLE if saving is None else _STAGES[saving.phase],
            paused=task.is_paused or workspace.tracker.is_paused or is_account_paused,
            is_file_missing=task.key in workspace.missing.absences,
        )

    def count(self, keys: Iterable[TaskKey]) -> None:
        """Take note of renders that are new, look different or have gone."""
        for key in keys:
            before = self.counted.pop(key, None)
            if before:
                self.counts[before] -= 1
            task = self._workspace.library.get(key)
            if task:
                shown = self.counted[key] = self.of(task)
                self.counts[shown] += 1
