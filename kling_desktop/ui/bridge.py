"""Service events → merged Qt signals, at most twenty a second."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kling_desktop.services.events import (
    AccountChanged,
    Event,
    FileChanged,
    FollowUpChanged,
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
AT_ONCE = 1_000  # renders: more would take the window longer than it may be held up


class Bridge(QObject):
    """`changed` carries a set of TaskKeys; adding and removing are told at once, in order."""

    added = Signal(object)
    removed = Signal(object)
    changed = Signal(object)
    accounts_changed = Signal()
    tracking_changed = Signal()

    def __init__(self, hub: EventHub, parent: QObject) -> None:
        super().__init__(parent)
        self._changed: dict[TaskKey, None] = {}  # neighbours stay neighbours
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
            case TaskChanged(key) | SavingChanged(key) | FileChanged(key) | FollowUpChanged(key):
                self._changed[key] = None
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
        changed = set(islice(self._changed, AT_ONCE))
        for key in changed:
            del self._changed[key]
        if self._changed:
            self._timer.start()
        if changed:
            self.changed.emit(changed)
        if self._accounts_changed:
            self._accounts_changed = False
            self.accounts_changed.emit()
