"""The dialog that adds renders: one at a time, and others may propose what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.dialogs.add_tasks import AddDialog
    from kling_desktop.ui.intake import Intake
    from kling_desktop.ui.main_window import MainWindow


class AddTasks(QObject):
    """Nothing is added before the creator says so."""

    def __init__(self, workspace: Workspace, window: MainWindow, intake: Intake) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._intake = intake
        self._dialog: AddDialog | None = None

    def open(self) -> None:
        """To type or paste."""
        self._opened()

    def propose(self, text: str, kind: str = "") -> None:
        """What came from outside; `kind` where that tells it of all."""
        self._opened().propose(text, kind)

    def _opened(self) -> AddDialog:
        if self._dialog:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return self._dialog
        from kling_desktop.ui.dialogs.add_tasks import AddDialog  # late: the start waits for it

        accounts = self._workspace.accounts
        # The first is what stays chosen: new renders belong there.
        statuses = sorted(accounts.statuses, key=lambda status: status is not accounts.main)
        self._dialog = dialog = AddDialog([status.account for status in statuses], self._window)
        dialog.given.connect(self._intake.take_text)
        dialog.finished.connect(self._forget)
        dialog.open()
        return dialog

    def _forget(self) -> None:
        if self._dialog:
            self._dialog.deleteLater()
            self._dialog = None
