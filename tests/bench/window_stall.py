"""How long three downloads at full speed hold up the window, against the same window idle.

The whole window, offscreen, on its own loop; the server is a process of its own. A Qt timer beats
every 5 ms, as fast as an input event could come, and tells how late each beat is.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.file_server import serving, write_clip
from tests.bench.loops import run_on_qt
from tests.bench.saving import finished_render, workspace_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.services.workspace import Workspace

SIZE = 1024**3
AT_ONCE = 3
IDLE_S = 6.0
BEAT_S = 0.005


@dataclass(slots=True)
class Beats:
    """How much later than wanted each beat came, in seconds."""

    late: list[float] = field(default_factory=list)

    def shown(self) -> str:
        late = sorted(self.late)
        p99 = late[int(len(late) * 0.99)] * 1000
        return f"p99 {p99:5.1f} ms, longest {late[-1] * 1000:5.1f} ms, {len(late)} beats"


def figures() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        clip = Path(folder) / "clip.mp4"
        write_clip(clip, SIZE)
        with serving(clip) as url:
            yield from run_on_qt(lambda: _watched(url, Path(folder) / "home"))


async def _watched(url: str, home: Path) -> list[str]:
    from kling_desktop import app
    from kling_desktop.ui.loop import from_qt

    async with workspace_at(home, url) as workspace:
        workspace.downloads.set_limits(at_once=AT_ONCE, kilobytes_per_s=0)
        stop = asyncio.Event()
        window, desk = await from_qt(lambda: app._open_window(workspace.paths, workspace, stop))
        await asyncio.sleep(1)  # until it is painted
        with beating() as idle:
            await asyncio.sleep(IDLE_S)
        with beating() as busy:
            speed = await _save_three(workspace, url)
        desk.close()
        window.hide()
        window.deleteLater()
    return [
        f"stall of an idle window: {idle.shown()}",
        f"with {AT_ONCE} downloads at {speed / 1e6:.0f} MB/s: {busy.shown()}",
    ]


async def _save_three(workspace: Workspace, url: str) -> float:
    """Bytes per second of all together."""
    keys = [
        await finished_render(workspace, f"t{number}", f"{url}/clip.mp4")
        for number in range(AT_ONCE)
    ]
    began = time.perf_counter()
    await asyncio.gather(*(workspace.downloads.save_now(key) for key in keys))
    return AT_ONCE * SIZE / (time.perf_counter() - began)


@contextmanager
def beating() -> Iterator[Beats]:
    """While it lasts, the window's loop tells how late it is."""
    from PySide6.QtCore import Qt, QTimer

    beats, before = Beats(), time.perf_counter()

    def beat() -> None:
        nonlocal before
        now = time.perf_counter()
        beats.late.append(max(now - before - BEAT_S, 0.0))
        before = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(round(BEAT_S * 1000))
    try:
        yield beats
    finally:
        timer.stop()
