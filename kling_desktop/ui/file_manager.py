"""Shows a file in the system's file manager."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import Path


def reveal(path: Path) -> bool:
    """Open the folder of one of our own files, with the file chosen where the system can.

    False when nothing could be opened.
    """
    if sys.platform == "win32":
        explorer = os.path.expandvars(r"%WINDIR%\explorer.exe")
        subprocess.Popen([explorer, "/select,", str(path)])  # noqa: S603 - a path of our own
        return True
    if sys.platform == "darwin":
        return subprocess.call(["/usr/bin/open", "-R", str(path)]) == 0  # noqa: S603 - as above
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
