"""A small X client of its own process: holds the clipboard and photographs the screen.

One JSON object per line on stdin, one answer per line on stdout: {"copy": text},
{"copy_files": [path, …]}, {"photograph": path}.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Mapping


class Hand(QObject):
    """Does on Qt's thread what is read on another."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def read(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line)

    def _do(self, line: str) -> None:
        sys.stdout.write(json.dumps(_done(json.loads(line))) + "\n")
        sys.stdout.flush()


def _done(wanted: Mapping[str, Any]) -> bool:
    clipboard = QGuiApplication.clipboard()
    if "copy" in wanted:
        clipboard.setText(wanted["copy"])
    if "copy_files" in wanted:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(path) for path in wanted["copy_files"]])
        clipboard.setMimeData(mime)
    if "photograph" in wanted:
        return QGuiApplication.primaryScreen().grabWindow(0).save(wanted["photograph"])
    return True


def main() -> int:
    application = QGuiApplication(sys.argv[:1])
    hand = Hand()
    threading.Thread(target=hand.read, daemon=True).start()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
