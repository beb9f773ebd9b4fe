"""Opens the account dialogs, and goes on with what was given in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.account_words import refused_sentence
from kling_desktop.domain.account import AccountRefused
from kling_desktop.ui.account_entry import AccountEntry
from kling_desktop.ui.account_removal import AccountRemoval
from kling_desktop.ui.diagnosis import Diagnosis
from kling_desktop.ui.i18n import translated
from kling_desktop.words import vault_sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.account_draft import AccountDraft
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.dialogs.account import AccountDialog
    from kling_desktop.ui.dialogs.account_form import AccountForm
    from kling_desktop.ui.dialogs.settings import SettingsDialog


class AccountSetup(QObject):
    """`ready` is sent when an account was saved, `report` carries a sentence about its token."""

    ready = Signal()
    report = Signal(str)
    preferences_given = Signal(dict)
    restart_wanted = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._dialog: AccountDialog | None = None
        self._entry: AccountEntry | None = None
        self._settings: SettingsDialog | None = None
        self.diagnosis = Diagnosis(workspace, lambda: self._settings or window, self)
        self.diagnosis.report.connect(self.show_trouble)
        self._removal = AccountRemoval(workspace, self)
        self._removal.report.connect(self.report)
        self._removal.removed.connect(self.refresh)

    def ask(self, account_id: str = "") -> None:
        """Ask for an account, the main one by default; the window stays usable behind."""
        accounts = self._workspace.accounts
        status = accounts.get(account_id) or accounts.main
        self._open(status, self.tr("Your Kling account"))

    def entry_for(self, form: AccountForm, account_id: str = "") -> AccountEntry:
        """What an account form needs behind it; hold it as long as the form is there."""
        entry = AccountEntry(self._workspace, form, account_id)
        entry.kept.connect(self._note_kept)
        return entry

    def open_saving(self) -> None:
        """Settings, at the page on how clips are saved."""
        self.open_settings()
        if self._settings:
            self._settings.show_saving()

    def open_afterwards(self) -> None:
        """Settings, at the page on what is done after a render."""
        self.open_settings()
        if self._settings:
            self._settings.show_afterwards()

    def open_settings(self) -> None:
        if self._dialog or self._settings:
            (self._dialog or self._settings).raise_()  # type: ignore[union-attr]  # one of both
            return
        from kling_desktop.ui.afterwards_trials import AfterwardsTrials
        from kling_desktop.ui.dialogs.settings import SettingsDialog  # late: the start waits for it

        feed = self._workspace.releases.feed
        dialog = SettingsDialog(self._workspace.preferences, self._window, feed=feed)
        self._settings = dialog
        dialog.changed.connect(self.preferences_given)
        dialog.restart_wanted.connect(self.restart_wanted)
        AfterwardsTrials(self._workspace, dialog)
        dialog.checking.pause_wanted.connect(lambda on: self._workspace.tracker.pause_all(on=on))
        dialog.checking.pace_given.connect(self._change_pace)
        dialog.advanced.folder_wanted.connect(self.diagnosis.open_folder)
        dialog.advanced.bundle_wanted.connect(self.diagnosis.show_bundle)
        dialog.accounts.add_wanted.connect(lambda: self._open(None, self.tr("Add an account")))
        dialog.accounts.edit_wanted.connect(self._edit)
        dialog.accounts.main_wanted.connect(self._choose_main)
        dialog.accounts.remove_wanted.connect(lambda it: self._removal.ask(it, dialog))
        dialog.finished.connect(self._settings_closed)
        self.refresh()
        dialog.open()

    def show_trouble(self, text: str) -> None:
        """In Settings, where they are open: the window's notes are behind them."""
        if self._settings:
            self._settings.say(text)

    def refresh(self) -> None:
        """Show in Settings how accounts and checking are now."""
        if self._settings:
            accounts, main = self._workspace.accounts, self._workspace.accounts.main
            main_id = main.account.account_id if main else ""
            self._settings.accounts.show_accounts(accounts.statuses, main_id)
            self._settings.checking.show_accounts([it.account for it in accounts.statuses])
            self._settings.checking.show_paused(on=self._workspace.tracker.is_paused)

    def _change_pace(self, account_id: str, draft: AccountDraft) -> None:
        """At once, or say beside it why not."""
        accounts = self._workspace.accounts
        try:
            accounts.draw(draft, account_id)
        except AccountRefused as error:
            if self._settings:
                self._settings.checking.say(translated(refused_sentence(error)))
            return
        work = accounts.change(account_id, draft)
        self._workspace.scope.spawn(work, name="change the pace of checking")

    def _edit(self, account_id: str) -> None:
        status = self._workspace.accounts.get(account_id)
        if status:
            self._open(status, self.tr("Edit the account"))

    def _open(self, status: AccountStatus | None, title: str) -> None:
        if self._dialog is not None:
            self._dialog.raise_()
            return
        from kling_desktop.ui.dialogs.account import AccountDialog  # late: the start waits for it

        dialog = AccountDialog(status, title, self._settings or self._window)
        self._dialog = dialog
        self._entry = self.entry_for(dialog.form, dialog.account_id)
        self._entry.kept.connect(dialog.accept)
        dialog.given.connect(self._entry.keep)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self._dialog and self._entry:
            self._entry.close()
            self._entry.kept.disconnect(self._dialog.accept)
            self._dialog.deleteLater()
            self._dialog = None

    def _settings_closed(self) -> None:
        if self._settings:
            self._settings.deleteLater()
            self._settings = None

    def _choose_main(self, account_id: str) -> None:
        try:
            self._workspace.accounts.choose_main(account_id)
        except OSError as error:
            self.report.emit(self.tr("The settings could not be written: {0}").format(error))
        self.refresh()

    def _note_kept(self, status: AccountStatus) -> None:
        if not status.vault.keeps:
            self.report.emit(translated(vault_sentence(status.vault)))
        self.refresh()
        self._workspace.downloads.try_again()  # its folder may be another one
        self.ready.emit()
