"""Has saved files looked for when something may have happened to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.main_window import MainWindow

LOOK_MS = 60_000


class FileWatch(QObject):
    """At the start, every minute, and when somebody comes back to the window from another one."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        window.activated.connect(self.look)
        self.look()

    def end(self) -> None:
        self._timer.stop()
        self._window.activated.disconnect(self.look)

    def look(self) -> None:
        self._workspace.missing.look()
