"""The number on the program's icon in taskbar or dock."""

from __future__ import annotations

import sys
from typing import cast

from PySide6.QtWidgets import QApplication

_INTERFACE = "com.canonical.Unity.LauncherEntry"
_PATH = "/com/canonical/unity/launcherentry/kling_desktop"


def show_count(count: int) -> None:
    """Of what ended since the window was looked at: a creator takes such a number for news, and it
    goes when they have come. 0 takes it away.
    """
    application = cast("QApplication", QApplication.instance())
    if sys.platform in {"win32", "darwin"}:
        application.setBadgeNumber(count)
    elif application.platformName() != "offscreen":  # nobody is there
        _tell_docks(f"application://{application.desktopFileName()}.desktop", count)


def _tell_docks(launcher: str, count: int) -> None:
    """Those of KDE, Ubuntu and others listen; a desktop without one hears nothing.

    Not by Qt 6.11 and 6.12: their path has the desktop entry's name in it, and D-Bus knows no "-".
    """
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # late: the start waits for it

    bus = QDBusConnection.sessionBus()
    if bus.isConnected():
        message = QDBusMessage.createSignal(_PATH, _INTERFACE, "Update")
        message.setArguments([launcher, {"count": count, "count-visible": count > 0}])
        bus.send(message)
