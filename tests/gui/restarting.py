"""The program, with somebody at it who chooses Japanese and starts it again; then quits."""

from __future__ import annotations

import os
import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from kling_desktop.__main__ import main
from kling_desktop.languages import Language
from kling_desktop.ui.desk import Desk
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.language import language_now
from kling_desktop.ui.main_window import MainWindow
from tests.gui.controls import combo, find, select, show_page

STEP_MS = 50


def wait_for_application() -> None:
    while not (application := QCoreApplication.instance()):
        time.sleep(STEP_MS / 1000)
    QTimer.singleShot(0, application, act)


def act() -> None:
    windows = [it for it in QApplication.topLevelWidgets() if isinstance(it, MainWindow)]
    desks = [it.findChild(Desk) for it in windows if it.isVisible()]
    if not desks or desks[0] is None:
        QTimer.singleShot(STEP_MS, act)
        return
    print(language_now(), os.getpid(), len(sys.argv) - 1, flush=True)  # noqa: T201 - it is read
    if language_now() is Language.JAPANESE:
        windows[0].closing.emit()
        return
    desks[0].actions["settings"].trigger()
    dialog = windows[0].findChild(SettingsDialog)
    assert dialog
    page = show_page(dialog, "Look")
    select(combo(page, "Language"), "日本語")
    find(page, QPushButton, "Start again now").click()


if __name__ == "__main__":
    threading.Thread(target=wait_for_application, daemon=True).start()
    sys.exit(main())
