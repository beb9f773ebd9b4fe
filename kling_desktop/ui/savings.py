"""All saving at a glance, kept up with each change of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.services.saving import Phase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kling_desktop.domain.errors import SaveFailed
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.saving import Saving


class Savings:
    """Thousands may wait, and ten times a second one advances: they are not all looked at."""

    def __init__(self, savings: Mapping[TaskKey, Saving]) -> None:
        self._savings = savings
        self._running: dict[TaskKey, Saving] = {}
        self._blocked: dict[TaskKey, SaveFailed] = {}
        self.note(savings)

    @property
    def running(self) -> list[Saving]:
        return list(self._running.values())

    @property
    def folder_failure(self) -> SaveFailed | None:
        """What keeps clips out of a folder: the one that was met first."""
        return next(iter(self._blocked.values()), None)

    def note(self, keys: Iterable[TaskKey]) -> None:
        for key in tuple(keys):
            saving = self._savings.get(key)
            if saving and saving.phase is Phase.RUNNING:
                self._running[key] = saving
            else:
                self._running.pop(key, None)
            failure = saving.failure if saving else None
            if failure and failure.trouble.concerns_folder:
                self._blocked[key] = failure
            else:
                self._blocked.pop(key, None)
