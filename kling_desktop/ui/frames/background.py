"""Disk work off the window's thread, one piece after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


class Background(QObject):
    _done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._is_closed = False
        self._done.connect(self._deliver)

    def run(self, work: Callable[[], _T], then: Callable[[_T], None]) -> None:
        """Do `work`, which raises nothing, on the other thread; `then` takes over on this one."""

        def run() -> None:
            if not self._is_closed:
                result = work()
                self._done.emit(lambda: then(result))

        if not self._is_closed:
            self._pool.start(run)

    def close(self) -> None:
        """Wait for the piece at hand, and leave the others."""
        self._is_closed = True
        self._pool.clear()
        self._pool.waitForDone()

    def _deliver(self, deliver: Callable[[], None]) -> None:
        if not self._is_closed:
            deliver()
