"""Opens the data folder, and makes the diagnostic bundle that the creator has looked at."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QDate, QDir, QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QFileDialog

from kling_desktop.storage.atomic import write_whole
from kling_desktop.ui.launch import open_by_default
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.dialogs.diagnostics import DiagnosticsDialog


class Diagnosis(QObject):
    """`over` tells which window is on top; `report` carries a sentence."""

    report = Signal(str)

    def __init__(self, workspace: Workspace, over: Callable[[], QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._over = over
        self._dialog: DiagnosticsDialog | None = None

    def open_folder(self) -> None:
        folder = self._workspace.paths.data
        if not open_by_default(folder):
            self.report.emit(self.tr("No program opens folders here. It is {0}").format(folder))

    def show_bundle(self) -> None:
        self._workspace.scope.spawn(self._show(), name="collect the diagnostic bundle")

    async def _show(self) -> None:
        from kling_desktop.services.diagnostics import collect  # late: the start waits for it

        versions = {"Qt": qVersion(), "PySide6": PySide6.__version__}
        files = await collect(self._workspace, versions)
        if self._dialog:
            self._dialog.raise_()
            return
        from kling_desktop.ui.dialogs.diagnostics import DiagnosticsDialog  # late: rarely needed

        self._dialog = dialog = DiagnosticsDialog(files, self._over())
        dialog.save_wanted.connect(self._ask_where)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self._dialog:
            self._dialog.deleteLater()
            self._dialog = None

    def _ask_where(self) -> None:
        if self._dialog is None:
            return
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        choice = QFileDialog(self._dialog, self.tr("Save the bundle"), QDir.homePath(), "*.zip")
        choice.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        choice.setDefaultSuffix("zip")
        choice.selectFile(f"kling-desktop-diagnostics-{today}.zip")
        choice.fileSelected.connect(lambda path: self._save(Path(path)))
        choice.finished.connect(choice.deleteLater)
        choice.open()

    def _save(self, target: Path) -> None:
        if self._dialog:
            work = self._write(self._dialog, target)
            self._workspace.scope.spawn(work, name="save the diagnostic bundle")

    async def _write(self, dialog: DiagnosticsDialog, target: Path) -> None:
        """What is written is what was shown."""
        from kling_desktop.services.diagnostics import pack  # late: the start waits for it

        try:
            await asyncio.to_thread(lambda: write_whole(target, pack(dialog.files)))
        except OSError as error:
            text, tone = self.tr("It could not be saved: {0}").format(error), Tone.BAD
        else:
            text, tone = self.tr("Saved as {0}").format(target), Tone.GOOD
        if self._dialog is dialog:
            dialog.say(text, tone)
