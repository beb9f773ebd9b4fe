"""The icon in the system's tray, where there is one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from kling_desktop.ui.menus import fill
from kling_desktop.ui.notifications.tray_picture import tray_picture

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHOW = "show"
_ENTRIES = (_SHOW, "", "check", "pause_all", "", "quit")


class Tray(QObject):
    """`show_wanted` is sent when the icon is clicked.

    A tray may come and go while we run. Qt looks for one of the newer kind (StatusNotifierItem)
    once in a process: such a tray that comes later is there from the next start on. One of the
    older kind (XEmbed) and one that goes are noticed with the next `look`.
    """

    show_wanted = Signal()

    def __init__(self, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        show = QAction(self.tr("Show window"), self)
        show.triggered.connect(self.show_wanted)
        self._actions = {**actions, _SHOW: show}
        self._running = self._news = 0
        self._summary = ""
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    @property
    def is_shown(self) -> bool:
        return self._icon is not None

    def look(self, *, wanted: bool) -> bool:
        """Show the icon where it is wanted and there is a tray; whether it is shown now."""
        is_possible = wanted and QSystemTrayIcon.isSystemTrayAvailable()
        if is_possible and not self._icon:
            self._open()
        elif not is_possible:
            self.close()
        return self.is_shown

    def tell(self, running: int, summary: str) -> None:
        """How many run, and the tooltip's line."""
        is_new_line, self._summary = summary != self._summary, summary
        is_new_picture, self._running = running != self._running, running
        if self._icon and is_new_line:
            self._icon.setToolTip(summary)
        if is_new_picture:
            self._draw()

    def tell_news(self, count: int) -> None:
        """How many ended since the window was looked at."""
        self._news = count
        self._draw()

    def say(self, title: str, text: str) -> None:
        """By the tray's own means."""
        if self._icon:
            self._icon.showMessage(title, text, self._icon.icon())

    def close(self) -> None:
        if self._icon and self._menu:
            self._icon.hide()
            self._icon.deleteLater()
            self._menu.deleteLater()
        self._icon = self._menu = None

    def _open(self) -> None:
        self._menu = QMenu()
        fill(self._menu, _ENTRIES, self._actions)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.setToolTip(self._summary)
        self._icon.activated.connect(self._clicked)
        self._draw()
        self._icon.show()

    def _draw(self) -> None:
        if self._icon:
            self._icon.setIcon(tray_picture(self._running, has_news=bool(self._news)))

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """On a Mac every click opens the menu, and should do no more."""
        opens_menu = reason is QSystemTrayIcon.ActivationReason.Context or sys.platform == "darwin"
        if not opens_menu:
            self.show_wanted.emit()
