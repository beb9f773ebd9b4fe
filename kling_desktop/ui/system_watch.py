"""Goes on when the network is back or another one, and when the machine has slept."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.ui.network import NetworkWatch

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace

_log = logging.getLogger(__name__)


class SystemWatch(QObject):
    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._tracker = workspace.tracker
        self._downloads = workspace.downloads
        network = NetworkWatch(self)
        network.told.connect(self._note_network)
        network.changed.connect(self._begin_anew)
        network.begin()
        if sys.platform == "linux":
            from kling_desktop.ui.sleep_watch import SleepWatch

            SleepWatch(self).woke.connect(self._begin_anew)

    def _note_network(self, online: bool) -> None:
        is_back = online and not self._tracker.is_online
        self._tracker.set_online(online=online)
        if is_back:
            self._downloads.try_again()

    def _begin_anew(self) -> None:
        _log.info("the network is another one, or the machine has slept: looking anew")
        self._tracker.begin_anew()
        self._downloads.try_again()
