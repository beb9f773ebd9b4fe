"""One clock for all that changes by time alone, while somebody can see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

SECOND_MS = 1_000
MINUTE_MS = 60_000
_SEEN_OR_NOT = frozenset({QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange})


class Heartbeat(QObject):
    """`second` beats while the window can be seen and something is live, `minute` while it can be
    seen. Both beat at once when it comes back. A hidden or idle window wakes nobody up.
    """

    second = Signal()
    minute = Signal()

    def __init__(self, window: QWidget, is_live: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._is_live = is_live
        self._has_been_seen = False
        self._seconds = QTimer(self, interval=SECOND_MS)
        self._seconds.timeout.connect(self._beat)
        self._minutes = QTimer(self, interval=MINUTE_MS)
        self._minutes.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._minutes.timeout.connect(self.minute)
        window.installEventFilter(self)
        self.look()

    def end(self) -> None:
        self._window.removeEventFilter(self)
        self._seconds.stop()
        self._minutes.stop()

    @property
    def beats(self) -> tuple[bool, bool]:
        """Whether seconds and minutes are counted now."""
        return self._seconds.isActive(), self._minutes.isActive()

    def look(self) -> None:
        """Begin or stop to beat: something may have come alive, or the last of it ended."""
        is_seen = self._window.isVisible() and not self._window.isMinimized()
        _run(self._seconds, on=is_seen and self._is_live())
        _run(self._minutes, on=is_seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _SEEN_OR_NOT:
            QTimer.singleShot(0, self, self._note_seen)  # by then the window's state is the new one
        return False

    def _note_seen(self) -> None:
        was_seen = self._minutes.isActive()
        self.look()
        if self._minutes.isActive() and not was_seen and self._has_been_seen:
            self.minute.emit()
            self.second.emit()
        self._has_been_seen |= self._minutes.isActive()

    def _beat(self) -> None:
        self.second.emit()
        self.look()


def _run(timer: QTimer, *, on: bool) -> None:
    if on and not timer.isActive():
        timer.start()
    elif not on:
        timer.stop()
