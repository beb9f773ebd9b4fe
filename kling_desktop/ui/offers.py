"""Which actions can be used now, and what those are called that do either of two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.ui import icons
from kling_desktop.ui.actions import Need, enable, rename
from kling_desktop.ui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.checking import Checking
    from kling_desktop.ui.chosen import Chosen


class Offers(QObject):
    def __init__(
        self,
        actions: Mapping[str, QAction],
        workspace: Workspace,
        chosen: Chosen,
        checking: Checking,
    ) -> None:
        super().__init__(chosen)
        self._actions = actions
        self._workspace = workspace
        self._chosen = chosen
        self._checking = checking

    def refresh(self, *, is_full_screen: bool) -> None:
        main, chosen = self._workspace.accounts.main, self._chosen
        holds = {
            Need.RENDERS: bool(self._workspace.library.tasks),
            Need.CHOICE: bool(chosen.keys),
            Need.OPEN: any(row.task.is_open for row in chosen.rows),
            Need.ACCOUNT: main is not None and main.is_ready,
            Need.UNSAVED: chosen.can_save,
            Need.FILE: bool(chosen.files),
            Need.LINK: any(video.url for row in chosen.rows for video in row.task.videos),
            Need.UNDO: chosen.can_undo,
            Need.FULL_SCREEN: is_full_screen,
        }
        enable(self._actions, {need for need, is_met in holds.items() if is_met})
        self.name_pauses()

    def name_pauses(self) -> None:
        are_all = self._workspace.tracker.is_paused
        self._name(
            "pause_all", self.tr("Resume all") if are_all else self.tr("Pause all"), resumes=are_all
        )
        is_one = self._checking.are_paused
        self._name(
            "pause",
            self.tr("Resume checking") if is_one else self.tr("Pause checking"),
            resumes=is_one,
        )

    def name_play(self, *, playing: bool) -> None:
        self._name("play", self.tr("Pause") if playing else self.tr("Play"), resumes=not playing)

    def _name(self, action: str, text: str, *, resumes: bool) -> None:
        sign = icons.icon("play" if resumes else "pause", current_theme().text)
        rename(self._actions[action], text, sign)
