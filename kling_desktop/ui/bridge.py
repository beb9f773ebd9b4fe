"""Service events → merged Qt signals, at most twenty a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kling_desktop.services.events import (
    AccountChanged,
    Event,
    FileChanged,
    SavingChanged,
    TaskChanged,
    TasksAdded,
    TasksRemoved,
    TrackingChanged,
)

if TYPE_CHECKING:
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.events import EventHub

INTERVAL_MS = 50


class Bridge(QObject):
    """`changed` carries a set of TaskKeys; adding and removing are told at once, in order."""

    added = Signal(object)
    removed = Signal(object)
    changed = Signal(object)
    accounts_changed = Signal()
    tracking_changed = Signal()

    def __init__(self, hub: EventHub, parent: QObject) -> None:
        super().__init__(parent)
        self._changed: set[TaskKey] = set()
        self._accounts_changed = False
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._flush)
        self._unsubscribe = hub.subscribe(self._heard)

    def end(self) -> None:
        """Tell nothing more, not even what waits: by then the event loop may be gone."""
        self._unsubscribe()
        self._timer.stop()

    def _heard(self, event: Event) -> None:
        match event:
            case TasksAdded(keys) if keys:
                self.added.emit(keys)
            case TasksRemoved(keys) if keys:
                self.removed.emit(keys)
            case TaskChanged(key) | SavingChanged(key) | FileChanged(key):
                self._changed.add(key)
            case TrackingChanged():
                self.tracking_changed.emit()
                return
            case AccountChanged():
                self._accounts_changed = True
            case _:
                return
        if not self._timer.isActive():
            self._timer.start()

    def _flush(self) -> None:
        changed, self._changed = self._changed, set()
        if changed:
            self.changed.emit(changed)
        if self._accounts_changed:
            self._accounts_changed = False
            self.accounts_changed.emit()
