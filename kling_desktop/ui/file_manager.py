"""Shows files in the system's file manager."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.ui.launch import launch, open_by_default
from kling_desktop.ui.tasks.mime import file_uri

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtDBus import QDBusPendingCallWatcher

_SERVICE = "org.freedesktop.FileManager1"
_PATH = "/org/freedesktop/FileManager1"
_REPLY_MS = 3_000


class FileManager(QObject):
    """`unanswered` carries the path of a file that nothing would show."""

    unanswered = Signal(object)

    def reveal(self, paths: Sequence[Path]) -> None:
        """Open the folder of files of ours, with the files chosen where the system can."""
        if sys.platform == "win32":
            subprocess.Popen(explorer_command(paths[0]))  # noqa: S603 - a path of our own
        elif sys.platform == "darwin":
            self._tell_of(paths[0], shown=launch(["/usr/bin/open", "-R", *map(str, paths)]))
        else:
            self._ask(paths)

    def _ask(self, paths: Sequence[Path]) -> None:
        """By the interface of all Linux file managers; nothing waits for the answer.

        https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
        """
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()  # Qt has connected to it when it opened the window
        if not bus.isConnected():  # the call would never end
            self._open_folder(paths[0])
            return
        message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "ShowItems")
        message.setArguments([[file_uri(path) for path in paths], ""])
        waiting = QDBusPendingCallWatcher(bus.asyncCall(message, _REPLY_MS), self)
        waiting.finished.connect(lambda call: self._answered(call, paths[0]))

    def _answered(self, call: QDBusPendingCallWatcher, path: Path) -> None:
        call.deleteLater()
        if call.isError():
            self._open_folder(path)

    def _open_folder(self, path: Path) -> None:
        self._tell_of(path, shown=open_by_default(path.parent))

    def _tell_of(self, path: Path, *, shown: bool) -> None:
        if not shown:
            self.unanswered.emit(path)


def explorer_command(path: Path) -> str:
    """As one line: Explorer takes an unquoted comma in a name for the end of it."""
    explorer = os.path.expandvars(r"%WINDIR%\explorer.exe")
    return f'"{explorer}" /select,"{path}"'
