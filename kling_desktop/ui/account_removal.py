"""Takes an account away, after asking once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.account_words import (
    account_in_use_sentence,
    remove_account_question,
    token_left_sentence,
)
from kling_desktop.services.accounts import AccountInUse
from kling_desktop.services.removing import remove_account, renders_of
from kling_desktop.storage.vault import VaultState
from kling_desktop.ui.i18n import translated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace

_MAY_STILL_HOLD = frozenset({VaultState.LOCKED, VaultState.SILENT})


class AccountRemoval(QObject):
    removed = Signal()
    report = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def ask(self, account_id: str, over: QWidget) -> None:
        """Ask over a dialog, then do it."""
        status = self._workspace.accounts.get(account_id)
        if status:
            work = self._run(status.account, over)
            self._workspace.scope.spawn(work, name="remove the account")

    async def _run(self, account: Account, over: QWidget) -> None:
        told = renders_of(account.account_id, self._workspace.library)
        question = translated(remove_account_question(account.name, len(told)))
        from kling_desktop.ui.async_dialogs import confirm  # late: the start waits for it

        if await confirm(question, self.tr("Remove"), self.tr("Keep"), over):
            await self._remove(account, told)
            self.removed.emit()

    async def _remove(self, account: Account, told: list[TaskKey]) -> None:
        """Only the renders that the question counted go with it."""
        accounts, library = self._workspace.accounts, self._workspace.library
        try:
            vault = await remove_account(account.account_id, accounts, library, with_renders=told)
        except AccountInUse:
            self.report.emit(translated(account_in_use_sentence(account.name)))
            return
        if vault.state in _MAY_STILL_HOLD:
            self.report.emit(translated(token_left_sentence(account.name)))
