"""Moves saved clips to the system's trash, after one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.services.background import on_own_thread
from kling_desktop.ui.i18n import plural, size, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.chosen import Chosen
    from kling_desktop.ui.trashing import Found, Outcome


class Trash(QObject):
    """`report` carries a sentence. `release` lets go of the clip that is being played."""

    report = Signal(str)

    def __init__(
        self, workspace: Workspace, window: QWidget, chosen: Chosen, release: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._chosen = chosen
        self._release = release
        self._is_asking = False

    def delete_files(self) -> None:
        """Of the chosen renders, which stay on the list."""
        if not self._is_asking:
            self._workspace.scope.spawn(self._delete(self._chosen.known_files), name="delete files")

    async def _delete(self, clips: Sequence[Path]) -> None:
        from kling_desktop.ui.trashing import found_of, to_trash  # late: the start waits for it

        self._is_asking = True
        try:
            found = await on_own_thread(lambda: found_of(clips), name="size of files")
            if found.clips and await self._is_agreed(found):
                self._release()
                outcome = await on_own_thread(lambda: to_trash(found.clips), name="to the trash")
                self.report.emit(self._sentence(outcome))
        finally:
            self._is_asking = False
            self._workspace.missing.look()

    async def _is_agreed(self, found: Found) -> bool:
        count = len(found.clips)
        if count == 1:
            question = self.tr("Move {0} ({1}) to the trash? The render stays on the list.")
            told = question.format(found.clips[0].name, size(found.size_bytes))
        else:
            told = plural(
                "Trash",
                "Move {count} files ({size}) to the trash? The renders stay on the list.",
                "",
                count,
                size=size(found.size_bytes),
            )
        from kling_desktop.ui.async_dialogs import confirm  # late: the start waits for it

        return await confirm(told, self.tr("Move to trash"), self.tr("Cancel"), self._window)

    def _sentence(self, outcome: Outcome) -> str:
        """Many at once may go in part: how many did, how many did not and why."""
        if outcome.failed and not outcome.moved:
            template = self.tr("Not moved to the trash, so it stays where it is: {0}")
            return template.format(outcome.why)
        if outcome.failed:
            template = self.tr("{0} moved to the trash, {1} not, which stay where they are: {2}")
            return template.format(whole(outcome.moved), whole(outcome.failed), outcome.why)
        moved = outcome.moved
        return plural("Trash", "{count} files moved to the trash.", "Moved to the trash.", moved)
