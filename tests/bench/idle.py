"""What an open window costs in which nothing goes on: processor time, and how often it wakes up.

Off screen, 50 ended renders on the list, in each of its views, seen and then hidden.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.loops import run_on_qt
from tests.bench.saving import workspace_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.services.workspace import Workspace

SETTLE_S = 3.0
WATCH_S = 20.0
RENDERS = 50
KINDS = ("cards", "table", "grid")
NOBODY = "http://127.0.0.1:9"


def figures() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield from run_on_qt(lambda: _watched(Path(folder)))


async def _watched(home: Path) -> list[str]:
    from kling_desktop import app
    from kling_desktop.ui.loop import from_qt

    async with workspace_at(home, NOBODY) as workspace:
        await _fill(workspace)
        stop = asyncio.Event()
        window, desk = await from_qt(lambda: app._open_window(workspace.paths, workspace, stop))
        app._start(workspace, has_tokens=True)
        lines = []
        for kind in KINDS:
            desk.actions[f"view_{kind}"].trigger()
            window.show()
            lines.append(f"an idle window, {kind}: {await _cost()}")
            window.hide()
            lines.append(f"hidden: {await _cost()}")
        desk.close()
        window.deleteLater()
    return lines


async def _fill(workspace: Workspace) -> None:
    from kling_desktop.domain.id_forms import TaskRef
    from kling_desktop.domain.task import TaskState

    status = workspace.accounts.main
    assert status
    refs = [TaskRef(f"t{number}") for number in range(RENDERS)]
    for key in (await workspace.library.add(refs, status.account)).added:
        await workspace.library.update(key, lambda task: replace(task, state=TaskState.FAILED))


async def _cost() -> str:
    await asyncio.sleep(SETTLE_S)
    before, spent = _wake_ups(), time.process_time()
    await asyncio.sleep(WATCH_S)
    share = (time.process_time() - spent) / WATCH_S
    count = _wake_ups() - before - 1  # the measure's own
    return f"{share:.3%} of a core, {count / WATCH_S:.2f} wake-ups a second"


def _wake_ups() -> int:
    """Of all threads so far: how often one has waited."""
    import resource  # late: Windows has none, and the other benches do without

    return resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw
