"""Warns once of clips that are about to be deleted and are not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.domain.task import TaskKey
from kling_desktop.services.saving import UNDER_WAY
from kling_desktop.ui.expiries import expiring_warning

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QSettings

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.banners import Banners

CAUSE = "expiring"


class Expiring(QObject):
    """`changed` carries the keys of clips that came to the last days, or left them, with time.

    A warning that was closed comes back when there is a clip that it did not speak of; so it is
    after a restart, too: that is kept in `memory`.
    """

    changed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        banners: Banners,
        memory: QSettings,
        *,
        save: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._banners = banners
        self._memory = memory
        self._save = save
        self._warned_of: set[TaskKey] = set()
        self._dismissed = _read(memory)
        banners.dismissed.connect(self._note_dismissed)
        self.note(workspace.radar.expiring)

    def look(self) -> None:
        """Time has passed."""
        changed = self._workspace.radar.advance()
        if changed:
            self.note(changed)
            self.changed.emit(changed)

    def note(self, keys: Iterable[TaskKey]) -> None:
        """Look again at renders that changed."""
        keys = set(keys)
        in_danger = {key for key in self._workspace.radar.expiring & keys if self._is_idle(key)}
        if in_danger != self._warned_of & keys:
            self._warned_of = self._warned_of - keys | in_danger
            self.refresh()

    def _is_idle(self, key: TaskKey) -> bool:
        saving = self._workspace.downloads.savings.get(key)
        return saving is None or saving.phase not in UNDER_WAY

    def refresh(self) -> None:
        """Say how many there are, once all are known."""
        if not self._workspace.library.is_whole:
            return
        if self._warned_of <= self._dismissed:
            self._banners.clear_cause(CAUSE)
            return
        self._banners.show_cause(
            CAUSE,
            expiring_warning(len(self._warned_of)),
            button=self.tr("Save all expiring"),
            action=self._save,
        )

    def _note_dismissed(self, cause: str) -> None:
        if cause == CAUSE:
            self._dismissed = set(self._warned_of)
            self._memory.setValue(CAUSE, "\n".join(" ".join(key) for key in self._dismissed))


def _read(memory: QSettings) -> set[TaskKey]:
    lines = str(memory.value(CAUSE) or "").splitlines()
    pairs = [line.split(" ") for line in lines]
    return {TaskKey(*pair) for pair in pairs if len(pair) == 2}
