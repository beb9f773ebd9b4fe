"""Asks for a newer version where the creator wants that, and tells of each one once."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop import __version__
from kling_desktop.domain.errors import ErrorKind, RequestFailed
from kling_desktop.domain.releases import PAUSE, PAUSE_AFTER_FAILURE, UpdateChoice, is_due
from kling_desktop.services.library import utc_now
from kling_desktop.ui.launch import open_page
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from kling_desktop.domain.errors import Problem
    from kling_desktop.domain.releases import Release
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.banners import Banners

_log = logging.getLogger(__name__)

CAUSE = "update"
DUE, TOLD = "updates/due", "updates/told"  # unix seconds; a version


class Updates(QObject):
    """`report` carries a sentence. When the feed is asked next, and of which version the window
    has told, is kept in `memory`.
    """

    report = Signal(str)

    def __init__(
        self, workspace: Workspace, banners: Banners, memory: QSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._banners = banners
        self._memory = memory

    @property
    def can_ask(self) -> bool:
        return bool(self._workspace.releases.feed) and self._choice is not UpdateChoice.OFF

    def look(self) -> None:
        """Time has passed: ask if that is wanted and due."""
        is_wanted = self.can_ask and self._choice is UpdateChoice.WEEKLY
        if is_wanted and self._workspace.tracker.is_online and is_due(self._due, utc_now()):
            self._put_off(PAUSE_AFTER_FAILURE)
            self._workspace.scope.spawn(self._ask(by_hand=False), name="look for a new version")

    def ask(self) -> None:
        """The creator wants to know now."""
        self.report.emit(self.tr("Asking for the newest version …"))
        self._workspace.scope.spawn(self._ask(by_hand=True), name="ask for the newest version")

    async def _ask(self, *, by_hand: bool) -> None:
        try:
            release = await self._workspace.releases.newer()
        except RequestFailed as failed:
            _log.info("nothing is known of a newer version: %s", failed)
            if by_hand:
                self.report.emit(self._trouble(failed.problem))
            return
        self._put_off(PAUSE)
        if release is None:
            if by_hand:
                text = self.tr("Kling Desktop {0} is the newest version.")
                self.report.emit(text.format(__version__))
        elif by_hand or self._memory.value(TOLD) != str(release.version):
            self._tell(release)

    def _tell(self, release: Release) -> None:
        self._memory.setValue(TOLD, str(release.version))
        self._banners.show_cause(
            CAUSE,
            self.tr("Version {0} is there.").format(release.version),
            tone=Tone.NEUTRAL,
            sign="circle-fading-arrow-up",
            button=self.tr("Open the page"),
            action=lambda: self._open(release.page),
            beside=(self.tr("Skip this version"), self._leave),
        )

    def _open(self, page: str) -> None:
        self._leave()
        if not open_page(page):
            text = self.tr("No program opens web pages here. The page is {0}")
            self.report.emit(text.format(page))

    def _leave(self) -> None:
        self._banners.clear_cause(CAUSE)

    def _trouble(self, problem: Problem) -> str:
        if problem.kind is ErrorKind.NETWORK:
            return self.tr(
                "The newest version could not be asked for. Look at the connection, then try again."
            )
        return self.tr("The answer about the newest version cannot be used. Try again later.")

    def _put_off(self, pause: timedelta) -> None:
        self._memory.setValue(DUE, int((utc_now() + pause).timestamp()))

    @property
    def _due(self) -> datetime | None:
        try:
            return datetime.fromtimestamp(int(str(self._memory.value(DUE))), UTC)
        except (ValueError, OverflowError, OSError):
            return None  # never asked, or the file was changed by hand

    @property
    def _choice(self) -> UpdateChoice:
        return UpdateChoice(self._workspace.preferences.settings.updates)
