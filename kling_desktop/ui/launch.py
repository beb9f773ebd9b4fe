"""Starts other programs, as the system would have started them."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# Set by app.py for this program's own Qt; another one's player may want the network.
_OURS = ("QT_FFMPEG_PROTOCOL_WHITELIST", "QT_LOGGING_RULES")
_LIBRARIES, _LIBRARIES_BEFORE = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"


def child_environment(environment: Mapping[str, str], *, is_frozen: bool) -> dict[str, str]:
    """What a program started from here is to have in its environment.

    A frozen program runs with a library path of its own, under which others would load our
    libraries and crash (https://github.com/pyinstaller/pyinstaller/issues/6334). PyInstaller
    keeps the path that was there before, if there was one.
    """
    given = {name: value for name, value in environment.items() if name not in _OURS}
    if is_frozen:
        before = given.pop(_LIBRARIES_BEFORE, None)
        given.pop(_LIBRARIES, None)
        if before:
            given[_LIBRARIES] = before
    return given


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
    opener = None if sys.platform in {"win32", "darwin"} else shutil.which("xdg-open")
    if opener:
        return launch([opener, str(path)])
    from PySide6.QtGui import QDesktopServices  # late: the start waits for it

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
