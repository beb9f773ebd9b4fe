"""Tries what is done after renders on a made-up one, while Settings is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.domain.follow_up import FollowUpKind, FollowUpOutcome, FollowUpResult
from kling_desktop.follow_up_words import HEADER_NOT_KEPT, result_sentence
from kling_desktop.services.background import on_own_thread
from kling_desktop.services.follow_ups.sample import sample_render
from kling_desktop.services.follow_ups.terms import terms_of
from kling_desktop.services.library import utc_now
from kling_desktop.ui.i18n import translated

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.dialogs.afterwards_page import AfterwardsPage
    from kling_desktop.ui.dialogs.settings import SettingsDialog


class AfterwardsTrials(QObject):
    """Lives as long as its dialog; what is still tried then is told of nowhere."""

    def __init__(self, workspace: Workspace, dialog: SettingsDialog) -> None:
        super().__init__(dialog)
        self._workspace = workspace
        self._page: AfterwardsPage | None = dialog.afterwards
        dialog.afterwards.test_wanted.connect(self._test)
        dialog.afterwards.secret_given.connect(self._keep)
        dialog.finished.connect(self._leave)

    def _leave(self) -> None:
        self._page = None

    def _test(self, kind: FollowUpKind) -> None:
        work = self._try(kind, self.tr("Sample render (a test)"))
        self._workspace.scope.spawn(work, name=f"test of a {kind.value}")

    async def _try(self, kind: FollowUpKind, name: str) -> None:
        workspace, main = self._workspace, self._workspace.accounts.main
        account_id = main.account.account_id if main else ""
        occasion = terms_of(kind, workspace.preferences.settings).occasion
        folder = workspace.paths.cache / "sample"
        try:
            sample = await on_own_thread(
                lambda: sample_render(name, account_id, occasion, folder, utc_now()),
                name="make a sample render",
            )
            outcome = await workspace.follow_ups.test(kind, sample)
        except OSError as error:
            outcome = FollowUpOutcome(FollowUpResult.COPY_FAILED, str(error))
        if self._page:
            sentence = translated(result_sentence(outcome))
            text = "\n".join(filter(None, (sentence, outcome.detail)))
            self._page.show_outcome(kind, text, is_good=outcome.is_good)

    def _keep(self, address: str, value: str) -> None:
        self._workspace.scope.spawn(self._kept(address, value), name="keep a header's value")

    async def _kept(self, address: str, value: str) -> None:
        status = await self._workspace.follow_ups.keep_secret(address, value)
        if self._page and value and not status.keeps:
            self._page.say_of_secret(translated(HEADER_NOT_KEPT))
