"""From nothing to a painted window, against an empty PySide6 window on the same machine."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS = 9

# Each prints the moment of its first picture on the clock that all processes share, and ends.
_EMPTY = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic(), flush=True)
        QTimer.singleShot(0, application.quit)

application = QApplication([])
window = Window()
window.resize(1180, 740)
window.show()
application.exec()
"""
_OURS = """
import sys, time
from kling_desktop import app

opened = app._open_window

def open_and_close(*arguments):
    window, desk = opened(*arguments)
    window.seen.connect(lambda: print(time.monotonic(), flush=True))
    window.seen.connect(window.close)
    return window, desk

app._open_window = open_and_close
sys.exit(app.run_window(demo=False, screenshot=None))
"""


def figures() -> Iterator[str]:
    """One line per figure: medians in ms, and the median of the ratios pair by pair."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "KLING_DESKTOP_HOME": home}
        _add_a_render(environment)  # with an account, as on every day but the first
        pairs = [(_run(_OURS, environment), _run(_EMPTY, environment)) for _ in range(RUNS)]
    ours, empty = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
    ratio = statistics.median(mine / bare for mine, bare in pairs)
    yield (
        f"start to painted window: {ours:.0f} ms, "
        f"an empty PySide6 window: {empty:.0f} ms, ratio {ratio:.1f}"
    )


def _add_a_render(environment: dict[str, str]) -> None:
    account = {"KLING_BASE_URL": "http://127.0.0.1:9", "KLING_API_KEY": "bench"}
    subprocess.run(
        [sys.executable, "-m", "kling_desktop", "add", "878106242831892487"],
        env={**environment, **account},
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
    )


def _run(source: str, environment: dict[str, str]) -> float:
    before = time.monotonic()
    printed = subprocess.run(
        [sys.executable, "-c", source],
        env=environment,
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return float(printed.split()[0]) - before
