"""How much room there is for clips, looked up where waiting for a disk keeps nobody waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.services.background import on_own_thread
from kling_desktop.storage.folders import free_bytes

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace


class FreeSpace(QObject):
    """`found` carries the bytes left on the disk of the download folder, None if unknown."""

    found = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._is_looking = False

    def look(self) -> None:
        """One look at a time: a drive that does not answer must not gather threads."""
        if not self._is_looking:
            self._is_looking = True
            self._workspace.scope.spawn(self._look(), name="look for free space")

    async def _look(self) -> None:
        folder = self._workspace.preferences.download_folder
        try:
            self.found.emit(await on_own_thread(lambda: free_bytes(folder), name="free space"))
        finally:
            self._is_looking = False
