"""The badge of every render, and how many there are of each kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from kling_desktop.domain.badge import Badge, SavingStage, badge
from kling_desktop.domain.sections import Section, section_of
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


class Mark(NamedTuple):
    """What a render counts for."""

    badge: Badge
    section: Section
    account_id: str
    project: str
    tags: tuple[str, ...]
    is_starred: bool


class Census:
    """Kept up with each change: to count ten thousand rows each second would make the window
    stutter.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.marks: dict[TaskKey, Mark] = {}
        self.badges: Counter[Badge] = Counter()
        self.accounts: Counter[str] = Counter()
        self.projects: Counter[str] = Counter()
        self.tags: Counter[str] = Counter()
        self._sections: Counter[Section] = Counter()

    def badge(self, task: Task) -> Badge:
        return self._badge(task.key, task)

    def _badge(self, key: TaskKey, task: Task) -> Badge:
        workspace = self._workspace
        saving = workspace.downloads.savings.get(key)
        return badge(
            task,
            saving=SavingStage.IDLE if saving is None else _STAGES[saving.phase],
            paused=key in workspace.library.open_keys and self._is_paused(task),
            is_file_missing=key in workspace.missing.absences,
        )

    def _is_paused(self, task: Task) -> bool:
        if task.is_paused or self._workspace.tracker.is_paused:
            return True
        status = self._workspace.accounts.get(task.account_id)
        return status is not None and status.is_paused

    def section(self, section: Section) -> int:
        """How many renders a section holds."""
        match section:
            case Section.ALL:
                return len(self.marks)
            case Section.EXPIRING:
                return len(self._workspace.radar.expiring)
            case _:
                return self._sections[section]

    def among(self, section: Section, keys: list[TaskKey]) -> list[TaskKey]:
        """Those of these renders that belong to a section; they were counted."""
        match section:
            case Section.ALL:
                return keys
            case Section.EXPIRING:
                expiring = self._workspace.radar.expiring
                return [key for key in keys if key in expiring]
            case Section.STARRED:
                return [key for key in keys if self.marks[key].is_starred]
            case _:
                return [key for key in keys if self.marks[key].section is section]

    def count(self, keys: Iterable[TaskKey]) -> None:
        """Take note of renders that are new, look different or have gone."""
        marks, tasks = self.marks, self._workspace.library.tasks
        gone: list[Mark] = []
        come: list[Mark] = []
        for key in keys:
            before, task = marks.get(key), tasks.get(key)
            after = self._mark(key, task) if task else None
            if after == before:
                continue
            if before:
                gone.append(marks.pop(key))
            if after:
                marks[key] = after
                come.append(after)
        for told, sign in ((gone, -1), (come, 1)):
            for mark, count in Counter(told).items():  # of thousands, few differ
                self._add(mark, sign * count)

    def _mark(self, key: TaskKey, task: Task) -> Mark:
        shown = self._badge(key, task)
        section = section_of(task, shown)
        return Mark(shown, section, task.account_id, task.project, task.tags, task.is_starred)

    def _add(self, mark: Mark, count: int) -> None:
        self.badges[mark.badge] += count
        self._sections[mark.section] += count
        self._sections[Section.STARRED] += count * mark.is_starred
        self.accounts[mark.account_id] += count
        self.projects[mark.project] += count
        for tag in mark.tags:
            self.tags[tag] += count
