"""From nothing to the first painted list, against an empty PySide6 window on the same machine.

With one render in the ledger and with 10,000; both programs have their bytecode, as installed ones
have.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.storage.paths import HOME_VARIABLE
from tests.bench.list_scale import a_task
from tests.bench.saving import workspace_at

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS = 9
SIZES = (1, 10_000)
NOBODY = "http://127.0.0.1:9"

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
import gc, sys, time
gc.disable()  # as the program does before it imports the window
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
    for renders in SIZES:
        with tempfile.TemporaryDirectory() as home:
            asyncio.run(_fill(Path(home), renders))
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", HOME_VARIABLE: home}
            environment.pop("PYTHONDONTWRITEBYTECODE", None)
            _run(_OURS, environment)  # compiles what was never run
            pairs = [(_run(_OURS, environment), _run(_EMPTY, environment)) for _ in range(RUNS)]
        ours, empty = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
        ratio = statistics.median(mine / bare for mine, bare in pairs)
        yield (
            f"start to the first list of {renders:,}: {ours:.0f} ms, "
            f"an empty PySide6 window: {empty:.0f} ms, ratio {ratio:.1f}"
        )


async def _fill(home: Path, renders: int) -> None:
    """With an account, as on every day but the first."""
    async with workspace_at(home, NOBODY) as workspace:
        tasks = [replace(a_task(number), account_id="bench") for number in range(renders)]
        await workspace.library._store.insert(tasks)


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
