"""What a screen reader says by itself, in the order it came, at most once a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

GATHER_MS = 100  # what comes together is said together
QUIET_MS = 1_000  # nobody can listen faster


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Have it said, if somebody listens; what `is_urgent` interrupts what is being read."""
    if text and QAccessible.isActive():
        window = widget.window()
        found = window.findChild(Announcer, options=Qt.FindChildOption.FindDirectChildrenOnly)
        (found or Announcer(window)).take(text, is_urgent=is_urgent)


class Announcer(QObject):
    """One for each window. `made` carries what was just said, and whether it was urgent."""

    made = Signal(str, bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._texts: dict[str, None] = {}  # the same words once
        self._is_urgent = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._say)

    def take(self, text: str, *, is_urgent: bool) -> None:
        self._texts[text] = None
        self._is_urgent = self._is_urgent or is_urgent
        if not self._timer.isActive():
            self._timer.start(GATHER_MS)

    def _say(self) -> None:
        if not self._texts:
            return
        text, is_urgent = " ".join(self._texts), self._is_urgent
        self._texts, self._is_urgent = {}, False
        event = QAccessibleAnnouncementEvent(self._window, text)
        levels = QAccessible.AnnouncementPoliteness
        event.setPoliteness(levels.Assertive if is_urgent else levels.Polite)
        QAccessible.updateAccessibility(event)
        self.made.emit(text, is_urgent)
        self._timer.start(QUIET_MS)
