"""Qt's application, which also hears what a Mac has it open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """`opened` carries the address of a file or a link. On a Mac they come as events, to the
    program that runs; what comes before somebody listens is kept for them.
    """

    opened = Signal(str)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._kept: list[str] = []
        self._is_heard = False

    def listen(self) -> list[str]:
        """What was opened so far; from now on `opened` is sent."""
        self._is_heard = True
        kept, self._kept = self._kept, []
        return kept

    def event(self, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.FileOpen:
            return super().event(event)
        assert isinstance(event, QFileOpenEvent)  # noqa: S101 - as its type says
        address = event.url().toString()
        if self._is_heard:
            self.opened.emit(address)
        else:
            self._kept.append(address)
        return True
