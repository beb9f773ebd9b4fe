"""Hears from the system that the machine has woken up; else the clocks tell it a little later."""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SERVICE = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_INTERFACE = "org.freedesktop.login1.Manager"


class SleepWatch(QObject):
    """`woke` is sent after each sleep: https://systemd.io/INHIBITOR_LOCKS/ has the signal."""

    woke = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_told = self._listen()

    def _listen(self) -> bool:
        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        signal = (_SERVICE, _PATH, _INTERFACE, "PrepareForSleep")
        slot = SLOT("_note(bool)")
        return bool(bus.connect(*signal, self, slot))  # type: ignore[call-overload]  # stub: bytes

    @Slot(bool)
    def _note(self, sleeps: bool) -> None:
        if not sleeps:
            self.woke.emit()
