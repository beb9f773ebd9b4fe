"""Takes lists in again, with a question where an account is not known here, and with undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from kling_desktop.services.background import on_own_thread
from kling_desktop.services.garbage_collection import keep, uncollected
from kling_desktop.services.library import utc_now
from kling_desktop.ui.i18n import paragraph, translated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.portable import Portable, Whose
    from kling_desktop.services.list_import import Brought
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.undo import Journal


class ListImport(QObject):
    """`report` carries a sentence, `brought` the keys of renders that came onto the list."""

    report = Signal(str)
    brought = Signal(object)

    def __init__(self, workspace: Workspace, window: QWidget, journal: Journal) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._journal = journal

    def ask(self) -> None:
        from kling_desktop.ui.dialogs.import_list import ImportDialog  # late: rarely needed

        if not self._accounts:
            self.report.emit(
                self.tr("Set up an account first, in Settings: renders belong to one.")
            )
            return
        dialog = ImportDialog(self._window)
        dialog.files_wanted.connect(self._ask_for_files)
        dialog.folder_wanted.connect(self._ask_for_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        self._workspace.scope.spawn(self._read(paths), name="read a list")

    def _ask_for_files(self) -> None:
        kinds = self.tr("Lists ({0})").format("*.csv *.json")
        every = self.tr("All files (*)")
        title = self.tr("Import list")
        choice = QFileDialog(self._window, title, QDir.homePath(), f"{kinds};;{every}")
        choice.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._open(choice)

    def _ask_for_folder(self) -> None:
        folder = str(self._workspace.preferences.download_folder)
        choice = QFileDialog(self._window, self.tr("Folder of clips"), folder)
        choice.setFileMode(QFileDialog.FileMode.Directory)
        self._open(choice)

    def _open(self, choice: QFileDialog) -> None:
        choice.filesSelected.connect(lambda paths: self.take([Path(it) for it in paths]))
        choice.finished.connect(choice.deleteLater)
        choice.open()

    @property
    def _accounts(self) -> list[Account]:
        return [status.account for status in self._workspace.accounts.statuses]

    async def _read(self, paths: Sequence[Path]) -> None:
        from kling_desktop.list_words import refused_file_sentence  # late: rarely needed
        from kling_desktop.services.list_import import FileRefused, read_files, unknown

        accounts, now = self._accounts, utc_now()
        folders = [self._workspace.preferences.folder_of(account) for account in accounts]
        try:
            with uncollected():
                found = await on_own_thread(
                    lambda: read_files(paths, now, folders), name="read a list"
                )
        except FileRefused as refused:
            self.report.emit(translated(refused_file_sentence(refused)))
            return
        keep(found)
        strangers = await on_own_thread(lambda: unknown(found, accounts), name="look for accounts")
        if strangers:
            self._ask_whose(found, strangers)
        else:
            await self._bring(found, strangers, {})

    def _ask_whose(self, found: Sequence[Portable], strangers: Mapping[Whose, int]) -> None:
        from kling_desktop.ui.dialogs.import_list import StrangersDialog  # late: rarely needed

        dialog = StrangersDialog(strangers, self._accounts, self._window)
        dialog.given.connect(
            lambda chosen: self._workspace.scope.spawn(
                self._bring(found, strangers, chosen), name="import a list"
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _bring(
        self,
        found: Sequence[Portable],
        strangers: Mapping[Whose, int],
        chosen: Mapping[Whose, Account],
    ) -> None:
        from kling_desktop.services.list_import import at_home
        from kling_desktop.services.relinking import renew_links

        accounts = self._accounts
        left_out = sum(count for whose, count in strangers.items() if whose not in chosen)
        with uncollected():
            tasks = await on_own_thread(
                lambda: at_home(found, accounts, chosen), name="sort a list"
            )
            brought = await self._journal.bring(tasks, lambda it: self._sentence(it, left_out))
        keep(tasks)
        self.brought.emit(brought.added)
        if brought.added:
            await renew_links(self._workspace, utc_now)

    def _sentence(self, brought: Brought, left_out: int) -> str:
        from kling_desktop.list_words import brought_sentences  # late: rarely needed

        return paragraph(brought_sentences(brought, left_out))
