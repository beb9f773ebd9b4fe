"""Carries out what one account form asks for: names the token's store, tests, keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.account_words import refused_sentence
from kling_desktop.domain.account import AccountRefused
from kling_desktop.kling.auth import TokenUnusable
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.theme import Tone
from kling_desktop.words import problem_sentence, vault_sentence

if TYPE_CHECKING:
    from kling_desktop.domain.account_draft import AccountDraft
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.dialogs.account_form import AccountForm


class AccountEntry(QObject):
    """`kept` carries the status of the account that was saved; without `account_id` a new one.

    What is under way when the form closes is carried out, and says nothing more in it.
    """

    kept = Signal(object)

    def __init__(self, workspace: Workspace, form: AccountForm, account_id: str = "") -> None:
        super().__init__()
        self._workspace = workspace
        self._form: AccountForm | None = form
        self._account_id = account_id
        self._is_keeping = False
        form.test_wanted.connect(self._test)
        workspace.scope.spawn(self._name_vault(), name="name the keyring")

    def close(self) -> None:
        """The form is about to go."""
        self._form = None

    def keep(self, draft: AccountDraft, token: str) -> None:
        if not self._is_keeping:  # pressed twice, it must not make two accounts
            self._is_keeping = True
            self._workspace.scope.spawn(self._keep(draft, token), name="save the account")

    def _test(self, draft: AccountDraft, token: str) -> None:
        self._say(self.tr("Asking…"), Tone.NEUTRAL)
        self._workspace.scope.spawn(self._run_test(draft, token), name="test the account")

    async def _name_vault(self) -> None:
        status = await self._workspace.accounts.vault_status()
        if self._form:
            self._form.show_vault(translated(vault_sentence(status)))

    async def _run_test(self, draft: AccountDraft, token: str) -> None:
        accounts = self._workspace.accounts
        try:
            problem = await accounts.test(draft, token, account_id=self._account_id)
        except (AccountRefused, TokenUnusable) as error:
            self._say(translated(refused_sentence(error)), Tone.BAD)
            return
        if problem is None:
            self._say(self.tr("It works: the service takes this token."), Tone.GOOD)
        else:
            self._say(translated(problem_sentence(problem)), Tone.BAD)

    async def _keep(self, draft: AccountDraft, token: str) -> None:
        try:
            status = await self._save(draft, token)
        except (AccountRefused, TokenUnusable) as error:
            self._say(translated(refused_sentence(error)), Tone.BAD)
            return
        finally:
            self._is_keeping = False
        self._account_id = status.account.account_id  # kept again, it is the same account
        self.kept.emit(status)

    async def _save(self, draft: AccountDraft, token: str) -> AccountStatus:
        accounts, account_id = self._workspace.accounts, self._account_id
        if account_id and not token.strip():
            return await accounts.change(account_id, draft)
        return await accounts.set_up(draft, token, account_id=account_id)

    def _say(self, text: str, tone: Tone) -> None:
        if self._form:
            self._form.say(text, tone)
