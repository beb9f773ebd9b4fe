"""The line at the bottom and the strips at the top: how it goes as a whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.domain.badge import Badge
from kling_desktop.save_words import save_sentence
from kling_desktop.services.accounts import TokenState
from kling_desktop.services.library import utc_now
from kling_desktop.storage.vault import VaultState
from kling_desktop.ui.counts import counted, last_check
from kling_desktop.ui.estimates import whole_list_left
from kling_desktop.ui.i18n import one_after_another, translated
from kling_desktop.ui.lettering import SEPARATOR
from kling_desktop.ui.savings import Savings
from kling_desktop.ui.theme import Tone
from kling_desktop.ui.transfers import together
from kling_desktop.words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.banners import Banners
    from kling_desktop.ui.tasks.model import TaskModel


class Summary(QObject):
    """`changed` carries the line for the status bar."""

    changed = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        model: TaskModel,
        banners: Banners,
        *,
        ask_account: Callable[[str], None],
        open_settings: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._banners = banners
        self._ask_account = ask_account
        self._open_settings = open_settings
        self._savings = Savings(workspace.downloads.savings)
        self._shown: set[str] = set()
        self._told = ""

    def refresh(self) -> None:
        self.changed.emit(self._line())

    def leave_out(self, cause: str) -> None:
        """The empty list says this one; empty for none."""
        if cause != self._told:
            self._told = cause
            self.show_accounts()
            self.show_tracking()

    def show_accounts(self) -> None:
        statuses = self._workspace.accounts.statuses
        for gone in self._shown - {status.account.account_id for status in statuses}:
            self._banners.clear_cause(f"account {gone}")
        self._shown = {status.account.account_id for status in statuses}
        for status in statuses:
            self._show_account(status)

    def show_saving(self, keys: Iterable[TaskKey]) -> None:
        """One strip for a folder that takes nothing, however many clips wait for it.

        `keys` are of those that changed.
        """
        self._savings.note(keys)
        folder = self._savings.folder_failure
        if folder is None:
            self._banners.clear_cause("folder")
            return
        self._banners.show_cause(
            "folder",
            translated(save_sentence(folder)),
            tone=Tone.BAD,
            button=self.tr("Settings"),
            action=self._open_settings,
        )

    def show_tracking(self) -> None:
        """Say what keeps every render from being asked about."""
        tracker = self._workspace.tracker
        if tracker.is_paused and self._told != "paused":
            self._banners.show_cause(
                "paused",
                self.tr("Checking is paused. Nothing is asked, and nothing new is saved."),
                button=self.tr("Resume"),
                action=lambda: tracker.pause_all(on=False),
            )
        else:
            self._banners.clear_cause("paused")
        if tracker.is_online or self._told == "offline":
            self._banners.clear_cause("offline")
        else:
            self._banners.show_cause(
                "offline", self.tr("This computer is offline. Checking goes on once it is back.")
            )

    def _show_account(self, status: AccountStatus) -> None:
        cause = f"account {status.account.account_id}"
        ask = partial(self._ask_account, status.account.account_id)
        if self._told == cause:
            self._banners.clear_cause(cause)
        elif status.token_state is TokenState.MISSING:
            self._show_missing_token(status, cause, ask)
        elif status.problem:
            wants_token = status.problem.wants_token
            self._banners.show_cause(
                cause,
                f"{status.account.name}: {translated(problem_sentence(status.problem))}",
                tone=Tone.BAD if status.is_paused else Tone.RUNNING,
                button=self.tr("Enter token") if wants_token else self.tr("Check now"),
                action=ask if wants_token else self._check_again,
            )
        else:
            self._banners.clear_cause(cause)

    def _show_missing_token(
        self, status: AccountStatus, cause: str, ask: Callable[[], None]
    ) -> None:
        text = self.tr("There is no token for {0}, so nothing is asked there.").format(
            status.account.name
        )
        if status.vault.state is VaultState.LOCKED:
            text = one_after_another([self.tr("The keyring stayed locked."), text])
            self._banners.show_cause(cause, text, button=self.tr("Unlock"), action=self._unlock)
            return
        if not status.vault.keeps:
            forgotten = self.tr("Without a keyring it is forgotten at each quit.")
            text = one_after_another([text, forgotten])
        self._banners.show_cause(cause, text, button=self.tr("Enter token"), action=ask)

    def _unlock(self) -> None:
        work = self._workspace.accounts.ask_again()
        self._workspace.scope.spawn(work, name="ask the keyring again")

    def _whole_list_s(self) -> float | None:
        """None too while something is not looked at that may run: its end would not be seen."""
        stopped = [status.is_paused for status in self._workspace.accounts.statuses]
        if self._workspace.tracker.is_paused or any(stopped):
            return None
        return self._workspace.learning.whole_list_s(utc_now())

    def _check_again(self) -> None:
        self._workspace.accounts.resume()
        self._workspace.tracker.check_now()

    def _line(self) -> str:
        if not self._workspace.library.is_whole:
            return ""
        counts = self._model.badge_counts
        parts = [self._counted(kind, counts[kind]) for kind in Badge if counts[kind]]
        left = self._whole_list_s()
        if left is not None:
            parts.append(whole_list_left(left))
        last = self._workspace.tracker.last_answer_at
        if last and self._workspace.library.open_keys:
            parts.append(last_check(utc_now() - last))
        return SEPARATOR.join(parts) or self.tr("No renders yet")

    def _counted(self, kind: Badge, count: int) -> str:
        if kind is Badge.SAVING:
            return together(count, self._savings.running)
        return counted(kind, count)
