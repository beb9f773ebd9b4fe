"""Tells of renders that ended, and does what is asked for in answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kling_desktop.ui.notifications.count import show_count
from kling_desktop.ui.notifications.notice import Act, Notice, notice_of

if TYPE_CHECKING:
    from kling_desktop.domain.telling import Telling
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow
    from kling_desktop.ui.notifications.desktop import Desktop
    from kling_desktop.ui.notifications.tray_keeper import TrayKeeper


class Notifier(QObject):
    """Has nothing to tell, and looks for no tray, before the first picture is painted."""

    def __init__(self, desk: Desk, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window
        self._workspace = workspace
        self._desktop: Desktop | None = None
        self.keeper: TrayKeeper | None = None
        desk.end_watch.due.connect(self._tell)
        desk.end_watch.news.connect(show_count)
        # After the first picture: to look for a tray takes as long as to paint a list.
        window.seen.connect(self._keep_tray, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        if self.keeper:
            self.keeper.close()
        if self._desktop:
            self._desktop.close()

    def _tell(self, telling: Telling) -> None:
        self._show(notice_of(telling, self._workspace.library.tasks))

    def _show(self, notice: Notice) -> None:
        if QGuiApplication.platformName() != "offscreen":  # else nobody is there
            self._workspace.scope.spawn(self._show_on(self.desktop, notice), name="notify")

    async def _show_on(self, desktop: Desktop, notice: Notice) -> None:
        sound = self._workspace.preferences.settings.notify_sound
        if await desktop.show(notice, sound=sound):
            return
        if notice.keys:
            QApplication.alert(self._window)
        elif self.keeper:
            self.keeper.tray.say(notice.title, notice.body)

    @property
    def desktop(self) -> Desktop:
        if self._desktop is None:
            from kling_desktop.ui.notifications.desktop import Desktop  # late: nothing to tell yet

            self._desktop = Desktop(self)
            self._desktop.wanted.connect(self._do)
        return self._desktop

    def _do(self, act: Act, notice: Notice) -> None:
        if act is Act.REVEAL:
            tasks = self._workspace.library.listed(notice.keys)
            paths = [Path(it.path) for task in tasks for it in task.videos if it.path]
            self._desk.handover.show_files(paths)
            return
        self._window.come_forward()
        self._desk.review.leave()
        self._desk.comparing.leave()
        self._desk.choosing.all_of(notice.keys)
        if act is Act.PLAY and not self._desk.panel.player.is_playing:
            self._desk.play()

    def stay_in_background(self) -> None:
        """Nobody sees the window: let it be in the tray, if that is where it goes when closed."""
        self._keep_tray()
        if self._window.hides_on_close():
            self._window.close()

    def _keep_tray(self) -> None:
        if self.keeper:
            return
        from kling_desktop.ui.notifications.tray_keeper import TrayKeeper

        self.keeper = TrayKeeper(self._desk, self._window, self._workspace)
        self.keeper.hidden.connect(lambda title, body: self._show(Notice(title, body)))
