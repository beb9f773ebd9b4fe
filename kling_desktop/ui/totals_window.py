"""Opens the window that tells what all renders come to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.services.background import on_own_thread

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.workspace import Workspace


class TotalsWindow(QObject):
    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def show(self) -> None:
        self._workspace.scope.spawn(self._show(), name="add up all renders")

    async def _show(self) -> None:
        from kling_desktop.domain.totals import groups_of, total_of  # late: rarely needed
        from kling_desktop.services.redaction import without_secrets
        from kling_desktop.services.tokens import secrets_of
        from kling_desktop.ui.dialogs.totals import TotalsDialog

        tasks = list(self._workspace.library.tasks.values())
        groups, every = await on_own_thread(
            lambda: (groups_of(tasks), total_of(tasks)), name="add up all renders"
        )
        # It is there to be copied and handed on.
        statuses = self._workspace.accounts.statuses
        secrets = secrets_of(statuses)
        groups = [replace(it, project=without_secrets(it.project, secrets)) for it in groups]
        names = {
            status.account.account_id: without_secrets(status.account.name, secrets)
            for status in statuses
        }
        dialog = TotalsDialog(groups, every, names, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
