"""Puts what the creator chose into the settings, and lets it take effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kling_desktop.storage.logs import log_details
from kling_desktop.ui.appearance import appearance

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace

REMEMBER_MS = 800  # a volume that is being drawn is written once


class Choices(QObject):
    """`report` carries a sentence."""

    report = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._waiting: dict[str, object] = {}
        self._timer = QTimer(self, singleShot=True, interval=REMEMBER_MS)
        self._timer.timeout.connect(self._remember)

    def change(self, values: dict[str, object]) -> None:
        """Write at once."""
        try:
            self._workspace.preferences.change(**values)
        except OSError as error:
            self.report.emit(self.tr("The settings could not be written: {0}").format(error))
            return
        self._let_it_take_effect(values)

    def _let_it_take_effect(self, values: dict[str, object]) -> None:
        downloads, settings = self._workspace.downloads, self._workspace.preferences.settings
        if "save_automatically" in values:
            downloads.save_automatically(on=settings.save_automatically)
        if not values.keys().isdisjoint(("downloads_at_once", "kilobytes_per_s")):
            downloads.set_limits(
                at_once=settings.downloads_at_once, kilobytes_per_s=settings.kilobytes_per_s
            )
        if "download_folder" in values:
            downloads.try_again()
        if not values.keys().isdisjoint(("theme", "contrast", "text_percent", "motion")):
            appearance().choose(settings)
        if "detailed_log" in values:
            log_details(on=settings.detailed_log)
        if not values.keys().isdisjoint(("program_since", "webhook_since", "copy_since")):
            self._workspace.follow_ups.look()
        if not values.keys().isdisjoint(("proxy_mode", "proxy_address")):
            self._workspace.tracker.check_now()  # what could not be reached may be by now
            downloads.try_again()

    def note(self, values: dict[str, object]) -> None:
        """Write when nothing more has come for a moment."""
        self._waiting.update(values)
        self._timer.start()

    def close(self) -> None:
        """Write what still waits."""
        if self._timer.isActive():
            self._remember()

    def _remember(self) -> None:
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        self.change(waiting)
