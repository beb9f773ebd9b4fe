"""How long three downloads at full speed hold up the window, against the same window idle.

The whole window, offscreen, on its own loop; the server is a process of its own. A Qt timer beats
every 5 ms, as fast as an input event could come, and tells how late each beat is.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.beats import beating
from tests.bench.file_server import serving, write_clip
from tests.bench.loops import run_on_qt
from tests.bench.saving import finished_render, workspace_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.services.workspace import Workspace

SIZE = 1024**3
AT_ONCE = 3
IDLE_S = 6.0


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
