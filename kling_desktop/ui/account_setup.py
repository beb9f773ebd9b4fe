"""Carries out what the account dialogs ask for: test, keep, and say how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.domain.account import BaseUrlError, normalise_base_url, origin_of
from kling_desktop.kling.auth import TokenUnusable
from kling_desktop.ui.dialogs.account import AccountDialog
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.theme import Tone
from kling_desktop.words import (
    TOKEN_UNUSABLE,
    base_url_sentence,
    problem_sentence,
    vault_sentence,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.workspace import Workspace


class AccountSetup(QObject):
    """`ready` is sent when an account was saved, `report` carries a sentence about its token."""

    ready = Signal()
    report = Signal(str)
    preferences_given = Signal(dict)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._dialog: AccountDialog | SettingsDialog | None = None

    def ask(self) -> None:
        """Ask for an account; the window stays usable behind the dialog."""
        dialog = AccountDialog(self._workspace.accounts.main, self._window)
        dialog.given.connect(self._keep)
        self._open(dialog)

    def open_settings(self) -> None:
        preferences = self._workspace.preferences
        dialog = SettingsDialog(self._workspace.accounts.main, preferences, self._window)
        dialog.account_given.connect(self._keep)
        dialog.saving_given.connect(self.preferences_given)
        self._open(dialog)

    def _open(self, dialog: AccountDialog | SettingsDialog) -> None:
        if self._dialog is not None:
            self._dialog.raise_()
            dialog.deleteLater()
            return
        self._dialog = dialog
        dialog.form.test_wanted.connect(self._test)
        dialog.finished.connect(self._closed)
        dialog.open()
        self._workspace.scope.spawn(self._name_vault(dialog), name="name the keyring")

    def _closed(self) -> None:
        if self._dialog:
            self._dialog.deleteLater()
            self._dialog = None

    def _test(self, base_url: str, token: str) -> None:
        if self._dialog:
            self._dialog.form.say(self.tr("Asking…"), Tone.NEUTRAL)
        self._workspace.scope.spawn(self._run_test(base_url, token), name="test the account")

    def _keep(self, base_url: str, token: str) -> None:
        self._workspace.scope.spawn(self._run_keep(base_url, token), name="save the account")

    async def _name_vault(self, dialog: AccountDialog | SettingsDialog) -> None:
        status = await self._workspace.accounts.vault_status()
        if self._dialog is dialog:
            dialog.form.show_vault(translated(vault_sentence(status)))

    async def _run_test(self, base_url: str, token: str) -> None:
        accounts = self._workspace.accounts
        try:
            if not token.strip() and accounts.main:
                if origin_of(normalise_base_url(base_url)) != accounts.main.account.origin:
                    # A token goes to no other server than it was typed for.
                    self._say(
                        self.tr("Enter the token too: the one in use is for another address."),
                        Tone.BAD,
                    )
                    return
                token = accounts.main.token
            problem = await accounts.test(base_url, token)
        except (BaseUrlError, TokenUnusable) as error:
            self._say(_reason(error), Tone.BAD)
            return
        if problem is None:
            self._say(self.tr("It works: the service takes this token."), Tone.GOOD)
        else:
            self._say(translated(problem_sentence(problem)), Tone.BAD)

    async def _run_keep(self, base_url: str, token: str) -> None:
        accounts = self._workspace.accounts
        account_id = accounts.main.account.account_id if accounts.main else ""
        try:
            if not token.strip() and account_id:
                moved = normalise_base_url(base_url) != accounts.main.account.base_url  # type: ignore[union-attr]  # there is one: it has an id
                status = await accounts.move(account_id, base_url) if moved else accounts.main
            else:
                status = await accounts.set_up(base_url, token, account_id=account_id)
        except (BaseUrlError, TokenUnusable) as error:
            self._say(_reason(error), Tone.BAD)
            return
        if self._dialog:
            self._dialog.accept()
        if status and not status.vault.keeps:
            self.report.emit(translated(vault_sentence(status.vault)))
        self.ready.emit()

    def _say(self, text: str, tone: Tone) -> None:
        if self._dialog:
            self._dialog.form.say(text, tone)


def _reason(error: BaseUrlError | TokenUnusable) -> str:
    if isinstance(error, BaseUrlError):
        return translated(base_url_sentence(error))
    return translated(TOKEN_UNUSABLE)
