"""Opens the data folder, and makes the diagnostic bundle that the creator has looked at."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDir, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from kling_desktop.resources import web_site
from kling_desktop.storage.atomic import write_whole
from kling_desktop.ui.launch import open_by_default, open_page
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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

    def report_problem(self) -> None:
        self._workspace.scope.spawn(
            self._show(is_report=True), name="collect the diagnostic bundle"
        )

    async def _show(self, *, is_report: bool = False) -> None:
        from kling_desktop.services.diagnostics import collect  # late: the start waits for it
        from kling_desktop.ui.surroundings_facts import window_facts

        files = await collect(self._workspace, window_facts())
        if self._dialog:
            self._dialog.raise_()
            return
        self._dialog = dialog = self._report(files) if is_report else self._bundle(files)
        dialog.save_wanted.connect(self._ask_where)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _bundle(self, files: Mapping[str, str]) -> DiagnosticsDialog:
        from kling_desktop.ui.dialogs.diagnostics import DiagnosticsDialog  # late: rarely needed

        return DiagnosticsDialog(files, self._over())

    def _report(self, files: Mapping[str, str]) -> DiagnosticsDialog:
        from kling_desktop.services.diagnostics import without_private  # late: rarely needed
        from kling_desktop.services.tokens import secrets_of
        from kling_desktop.ui.dialogs.report import ReportDialog

        secrets, page = secrets_of(self._workspace.accounts.statuses), web_site()
        dialog = ReportDialog(
            files,
            lambda text: without_private(text, secrets, Path.home()),
            self._over(),
            has_page=bool(page),
        )
        dialog.page_wanted.connect(lambda: open_page(page))
        return dialog

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
