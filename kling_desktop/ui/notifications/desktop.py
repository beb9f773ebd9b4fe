"""The desktop's own notifications: the only module that knows desktop_notifier.

On Linux it speaks D-Bus through the loop's readers and writers, on Windows WinRT, on a Mac Cocoa.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kling_desktop.resources import resource
from kling_desktop.ui.notifications.notice import Act, Notice

if TYPE_CHECKING:
    from desktop_notifier.backends.base import DesktopNotifierBackend

_log = logging.getLogger(__name__)

PATIENCE_S = 5.0
PROGRAM = "Kling Desktop"
_SERVICE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"


class Desktop(QObject):
    """`wanted` carries an Act and the Notice that it was asked for with.

    A service that is away or dies is looked for again with the next notice, and only then.
    """

    wanted = Signal(object, object)
    _pressed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend: DesktopNotifierBackend | None = None
        self._turn = asyncio.Lock()
        self._is_known_away = False
        # Later: the library would swallow what goes wrong in a handler.
        self._pressed.connect(self.wanted, Qt.ConnectionType.QueuedConnection)

    async def show(self, notice: Notice, *, sound: bool = False) -> bool:
        """False where nothing shows it; the log says so once."""
        async with self._turn:
            try:
                async with asyncio.timeout(PATIENCE_S):
                    is_shown = await self._send(notice, sound=sound)
            except Exception as error:  # noqa: BLE001 - each system's own, and all mean the same
                return self._note_away(f"{type(error).__name__}: {error}")
        if not is_shown:
            return self._note_away("it was not taken")
        self._is_known_away = False
        return True

    def close(self) -> None:
        """Let go of the bus; it is gone a turn of the loop later."""
        bus = getattr(self._backend, "bus", None)  # of the backend for D-Bus
        self._backend = None
        if bus is not None and bus.connected:
            bus.disconnect()

    async def _send(self, notice: Notice, *, sound: bool) -> bool:
        from desktop_notifier.common import DEFAULT_SOUND, Button, Notification, Sound

        backend = await self._connected()
        abilities = await _abilities(backend)
        shown: list[bool] = []
        buttons = [(Act.PLAY, self.tr("Play")), (Act.REVEAL, self.tr("Show in folder"))]
        notification = Notification(
            title=notice.title,
            message=escape(notice.body, quote=False) if "body-markup" in abilities else notice.body,
            buttons=tuple(
                Button(text, partial(self._pressed.emit, act, notice), act.value)
                for act, text in buttons
                if notice.has_file and "actions" in abilities
            ),
            on_clicked=partial(self._pressed.emit, Act.SHOW, notice),
            on_dispatched=lambda: shown.append(True),
            sound=(Sound(name="complete") if _is_linux() else DEFAULT_SOUND) if sound else None,
        )
        await backend.send(notification)  # raises nothing, and tells only who listens
        return bool(shown)

    async def _connected(self) -> DesktopNotifierBackend:
        bus = getattr(self._backend, "bus", None)
        if self._backend and (bus is None or bus.connected):
            return self._backend
        from desktop_notifier.common import Icon
        from desktop_notifier.main import get_backend_class

        for name in ("desktop_notifier", "dbus_fast"):  # what goes wrong there is told here
            logging.getLogger(name).setLevel(logging.CRITICAL)
        icon = Icon(path=resource("icons", "kling-desktop-128.png"))
        self._backend = get_backend_class()(PROGRAM, icon)
        await self._backend.request_authorisation()
        await self._backend.get_capabilities()
        return self._backend

    def _note_away(self, why: str) -> bool:
        self.close()
        if not self._is_known_away:
            _log.info("no notification was shown: %s", why)
        self._is_known_away = True
        return False


def _is_linux() -> bool:
    return sys.platform not in {"win32", "darwin"}


async def _abilities(backend: DesktopNotifierBackend) -> set[str]:
    """What the service can do now: another one may have taken its place since the last notice.

    https://specifications.freedesktop.org/notification-spec/latest/protocol.html
    """
    if not _is_linux():
        return {"actions"}
    from dbus_fast import Message, MessageType
    from desktop_notifier.backends.dbus import DBusDesktopNotifier

    if not isinstance(backend, DBusDesktopNotifier):
        return set()
    ask = Message(destination=_SERVICE, path=_PATH, interface=_SERVICE, member="GetCapabilities")
    reply = await backend.bus.call(ask)
    if reply.message_type is MessageType.ERROR:
        raise ConnectionError(reply.error_name)
    return set(reply.body[0])
