"""Ends the program in order when the desktop's session ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication

LIMIT_MS = 2_000  # a system that waits longer calls us the one that keeps it from ending


class SessionEnd(QObject):
    """Calls `end`, and holds the session up until everything is on disk.

    Windows ends the process as soon as it has answered. https://doc.qt.io/qt-6/session.html
    """

    def __init__(self, application: QGuiApplication, end: Callable[[], None]) -> None:
        super().__init__(application)
        self._end = end
        self._waiting = QEventLoop(self)
        application.commitDataRequest.connect(self.commit)

    def commit(self, _manager: object) -> None:
        """Called by Qt itself, never from within a coroutine: those go on meanwhile."""
        self._end()
        if not self._waiting.isRunning():
            QTimer.singleShot(LIMIT_MS, self._waiting, self._waiting.quit)
            self._waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def over(self) -> None:
        """Everything is on disk."""
        self._waiting.quit()
        self.deleteLater()
