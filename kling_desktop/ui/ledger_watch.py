"""Notices that the ledger was written to, by a command in a terminal, say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from pathlib import Path

SETTLE_MS = 200  # one change comes as several writes


class LedgerWatch(QObject):
    """`changed` is sent after our own changes, too. The system tells of them: nothing is looked at
    in between. Where it does not (a network drive), `look` has to be called now and then.
    """

    changed = Signal()

    def __init__(self, journal: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._journal = str(journal)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._note)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.changed)
        self._watch()

    def end(self) -> None:
        self._watcher.fileChanged.disconnect(self._note)
        self._settling.stop()

    def look(self) -> None:
        self._watch()
        self.changed.emit()

    def _note(self) -> None:
        if not self._settling.isActive():
            self._settling.start()

    def _watch(self) -> None:
        """Once a file was removed, the system watches its name no more."""
        if self._journal not in self._watcher.files():
            self._watcher.addPath(self._journal)
