"""Keeps the tray's icon up to date, and the window in the tray where it is closed into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kling_desktop.ui.notifications.tray import Tray

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow

LOOK_MS = 10_000  # for the tray that the window is in: without one there is no way back
_TOLD = "told_of_tray"


class TrayKeeper(QObject):
    """`hidden` carries what to say when the window has gone into the tray for the first time."""

    hidden = Signal(str, str)

    def __init__(self, desk: Desk, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(desk)
        self._workspace = workspace
        self._window = window
        self.tray = Tray(desk.actions, self)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._look_after_window)
        self.tray.show_wanted.connect(window.come_forward)
        window.hides_on_close = self._hides_on_close
        window.hidden.connect(self._note_hidden)
        window.activated.connect(self.look)
        desk.summary.changed.connect(self._tell)
        desk.end_watch.news.connect(self.tray.tell_news)
        desk.heartbeat.minute.connect(self.look)
        desk.setup.preferences_given.connect(lambda _given: self.look())
        desk.summary.refresh()
        self.look()

    def look(self) -> bool:
        """Whether the icon is there, after a look for the tray."""
        if self._window.isVisible():
            self._timer.stop()
        return self.tray.look(wanted=self._workspace.preferences.settings.tray)

    def close(self) -> None:
        self._timer.stop()
        self._window.hides_on_close = lambda: False
        self.tray.close()

    def _tell(self, summary: str) -> None:
        self.tray.tell(len(self._workspace.library.open_keys), summary)

    def _hides_on_close(self) -> bool:
        return self._workspace.preferences.settings.close_to_tray and self.look()

    def _look_after_window(self) -> None:
        if not self.look():
            self._window.come_forward()

    def _note_hidden(self) -> None:
        self._timer.start()
        memory = self._window.memory
        if not memory.value(_TOLD):
            memory.setValue(_TOLD, "yes")
            title = self.tr("Kling Desktop goes on in the tray")
            self.hidden.emit(title, self.tr("To end it, choose Quit in the menu of its icon."))
