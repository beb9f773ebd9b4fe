"""Writes renders into a file for other programs and computers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDir, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from kling_desktop.services.background import on_own_thread
from kling_desktop.services.library import utc_now
from kling_desktop.storage.atomic import write_whole
from kling_desktop.ui.i18n import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.list_export import ListForm
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.dialogs.export_list import Scope
    from kling_desktop.ui.tasks.model import TaskModel


class ListExport(QObject):
    """`report` carries a sentence."""

    report = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        window: QWidget,
        model: TaskModel,
        chosen: Callable[[], list[TaskKey]],
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._model = model
        self._chosen = chosen

    def ask(self) -> None:
        from kling_desktop.ui.dialogs.export_list import ExportDialog, Scope  # late: rarely needed

        counts = {scope: len(self._keys(scope)) for scope in Scope}
        dialog = ExportDialog(counts, self._window)
        dialog.given.connect(self._ask_where)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_where(self, scope: Scope, form: ListForm) -> None:
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        choice = QFileDialog(self._window, self.tr("Export list"), QDir.homePath(), f"*.{form}")
        choice.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        choice.setDefaultSuffix(form.value)
        choice.selectFile(f"kling-renders-{today}.{form}")
        choice.fileSelected.connect(lambda path: self._export(scope, form, Path(path)))
        choice.finished.connect(choice.deleteLater)
        choice.open()

    def _export(self, scope: Scope, form: ListForm, target: Path) -> None:
        chosen = list(self._workspace.library.listed(self._keys(scope)))
        self._workspace.scope.spawn(self._write(chosen, form, target), name="export the list")

    async def _write(self, tasks: Sequence[Task], form: ListForm, target: Path) -> None:
        """The dialog has asked before a file is written over."""
        from kling_desktop.services.list_export import exported  # late: rarely needed

        statuses = self._workspace.accounts.statuses

        def write() -> None:
            write_whole(target, exported(tasks, statuses, form, utc_now()), mode=0o666)

        try:
            await on_own_thread(write, name="export the list")
        except OSError as error:
            self.report.emit(self.tr("The list could not be written: {0}").format(error))
        else:
            told = plural(
                "ListExport",
                "{count} renders exported to {target}",
                "One render exported to {target}",
                len(tasks),
                target=str(target),
            )
            self.report.emit(told)

    def _keys(self, scope: Scope) -> list[TaskKey]:
        from kling_desktop.ui.dialogs.export_list import Scope  # late: rarely needed

        if scope is Scope.ALL:
            return list(self._workspace.library.tasks)
        return self._model.keys if scope is Scope.SHOWN else self._chosen()
