"""Starts other programs, as the system would have started them."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from kling_desktop.services.environment import child_environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def launch(command: Sequence[str], **variables: str) -> bool:
    """Start a program that outlives us, with `variables` besides; False when that failed."""
    from PySide6.QtCore import QProcess, QProcessEnvironment  # late: the start waits for it

    environment = QProcessEnvironment()
    is_frozen = bool(getattr(sys, "frozen", False))
    for name, value in child_environment(os.environ, is_frozen=is_frozen).items():
        environment.insert(name, value)
    for name, value in variables.items():
        environment.insert(name, value)
    process = QProcess()
    process.setProgram(command[0])
    process.setArguments(command[1:])
    process.setProcessEnvironment(environment)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    started: object = process.startDetached()  # a bool; the stub says a pair
    return started is True


def open_by_default(path: Path) -> bool:
    """Open a file or folder of ours with the program the system has for it."""
    return _open(str(path), QUrl.fromLocalFile(str(path)))


def open_page(address: str) -> bool:
    """Open a web page with the system's browser."""
    return _open(address, QUrl(address))


def _open(name: str, url: QUrl) -> bool:
    opener = None if sys.platform in {"win32", "darwin"} else shutil.which("xdg-open")
    if opener:
        return launch([opener, name])
    from PySide6.QtGui import QDesktopServices  # late: the start waits for it

    return QDesktopServices.openUrl(url)
