"""Carries out what the account dialogs ask for: test, keep, and say how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.account_words import refused_sentence
from kling_desktop.domain.account import AccountRefused
from kling_desktop.kling.auth import TokenUnusable
from kling_desktop.ui.account_removal import AccountRemoval
from kling_desktop.ui.diagnosis import Diagnosis
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.theme import Tone
from kling_desktop.words import problem_sentence, vault_sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.account_draft import AccountDraft
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.dialogs.account import AccountDialog
    from kling_desktop.ui.dialogs.settings import SettingsDialog


class AccountSetup(QObject):
    """`ready` is sent when an account was saved, `report` carries a sentence about its token."""

    ready = Signal()
    report = Signal(str)
    preferences_given = Signal(dict)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._dialog: AccountDialog | None = None
        self._settings: SettingsDialog | None = None
        self._diagnosis = Diagnosis(workspace, lambda: self._settings or window, self)
        self._diagnosis.report.connect(self.show_trouble)
        self._removal = AccountRemoval(workspace, self)
        self._removal.report.connect(self.report)
        self._removal.removed.connect(self.refresh)

    def ask(self, account_id: str = "") -> None:
        """Ask for an account, the main one by default; the window stays usable behind."""
        accounts = self._workspace.accounts
        status = accounts.get(account_id) or accounts.main
        self._open(status, self.tr("Your Kling account"))

    def open_saving(self) -> None:
        """Settings, at the page on how clips are saved."""
        self.open_settings()
        if self._settings:
            self._settings.show_saving()

    def open_settings(self) -> None:
        if self._dialog or self._settings:
            (self._dialog or self._settings).raise_()  # type: ignore[union-attr]  # one of both
            return
        from kling_desktop.ui.dialogs.settings import SettingsDialog  # late: the start waits for it

        dialog = SettingsDialog(self._workspace.preferences, self._window)
        self._settings = dialog
        dialog.changed.connect(self.preferences_given)
        dialog.checking.pause_wanted.connect(lambda on: self._workspace.tracker.pause_all(on=on))
        dialog.checking.pace_given.connect(self._change_pace)
        dialog.advanced.folder_wanted.connect(self._diagnosis.open_folder)
        dialog.advanced.bundle_wanted.connect(self._diagnosis.show_bundle)
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
        dialog.given.connect(self._keep)
        dialog.form.test_wanted.connect(self._test)
        dialog.finished.connect(self._closed)
        dialog.open()
        self._workspace.scope.spawn(self._name_vault(dialog), name="name the keyring")

    def _closed(self) -> None:
        if self._dialog:
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

    def _test(self, draft: AccountDraft, token: str) -> None:
        if self._dialog:
            self._dialog.form.say(self.tr("Asking…"), Tone.NEUTRAL)
            work = self._run_test(self._dialog, draft, token)
            self._workspace.scope.spawn(work, name="test the account")

    def _keep(self, draft: AccountDraft, token: str) -> None:
        if self._dialog:
            work = self._run_keep(self._dialog, draft, token)
            self._workspace.scope.spawn(work, name="save the account")

    async def _name_vault(self, dialog: AccountDialog) -> None:
        status = await self._workspace.accounts.vault_status()
        if self._dialog is dialog:
            dialog.form.show_vault(translated(vault_sentence(status)))

    async def _run_test(self, dialog: AccountDialog, draft: AccountDraft, token: str) -> None:
        accounts, account_id = self._workspace.accounts, dialog.account_id
        try:
            problem = await accounts.test(draft, token, account_id=account_id)
        except (AccountRefused, TokenUnusable) as error:
            self._say(dialog, translated(refused_sentence(error)), Tone.BAD)
            return
        if problem is None:
            self._say(dialog, self.tr("It works: the service takes this token."), Tone.GOOD)
        else:
            self._say(dialog, translated(problem_sentence(problem)), Tone.BAD)

    async def _run_keep(self, dialog: AccountDialog, draft: AccountDraft, token: str) -> None:
        accounts, account_id = self._workspace.accounts, dialog.account_id
        try:
            if account_id and not token.strip():
                status = await accounts.change(account_id, draft)
            else:
                status = await accounts.set_up(draft, token, account_id=account_id)
        except (AccountRefused, TokenUnusable) as error:
            self._say(dialog, translated(refused_sentence(error)), Tone.BAD)
            return
        if self._dialog is dialog:
            dialog.accept()
        if not status.vault.keeps:
            self.report.emit(translated(vault_sentence(status.vault)))
        self.refresh()
        self._workspace.downloads.try_again()  # its folder may be another one
        self.ready.emit()

    def _say(self, dialog: AccountDialog, text: str, tone: Tone) -> None:
        if self._dialog is dialog:
            dialog.form.say(text, tone)
