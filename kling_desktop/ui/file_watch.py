"""Has saved files looked for when something may have happened to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.heartbeat import Heartbeat
    from kling_desktop.ui.main_window import MainWindow


class FileWatch(QObject):
    """At the start, every minute while the window is seen, and when somebody comes back to it."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, heartbeat: Heartbeat, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        heartbeat.minute.connect(self.look)
        window.activated.connect(self.look)
        self.look()

    def end(self) -> None:
        self._window.activated.disconnect(self.look)

    def look(self) -> None:
        self._workspace.missing.look()
