"""How long the whole window is held up by what a creator does with 10,000 and 100,000 renders.

The real window over a real ledger, offscreen, on its own loop. Each figure is the longest that the
window's thread worked without hearing a beat, and in brackets how late that beat came: on a busy
machine the two are far apart. Beside it stands what a bare QTableView over the same rows takes for
as much of it as it can do: it shows, sorts, filters, chooses and paints, and does no more.
"""

from __future__ import annotations

import asyncio
import gc
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.bare_table import BareTable
from tests.bench.beats import beating
from tests.bench.desk_acts import PUT_OFF_S, QUIET_S, acts_on, lists_of
from tests.bench.grown_ledger import fill
from tests.bench.loops import run_on_qt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow

SIZES = (10_000, 100_000)
WORK = (
    *("undo", "redo", "take off the list", "organise", "look for moved files", "load the rest"),
    *("export the list", "read a list", "add up all renders"),
)

Held = tuple[float, float]
"""Seconds: how long the thread worked, and how late the beat after it came."""


def figures() -> Iterator[str]:
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            yield from run_on_qt(partial(_measured, size, Path(folder)))


async def _measured(size: int, home: Path) -> list[str]:
    from kling_desktop import app
    from kling_desktop.services.workspace import open_workspace
    from kling_desktop.storage.paths import paths_in
    from kling_desktop.storage.vault import Vault

    paths = paths_in(home / "data")
    async with open_workspace(paths, Vault(session_only=True)) as workspace:
        await fill(workspace, size, home)
    vault = Vault(session_only=True)
    async with open_workspace(paths, vault, newest=app.FIRST_RENDERS) as workspace:
        workspace.tracker.pause_all(on=True)  # there is no service
        workspace.preferences.change(save_automatically=False)
        window, desk, opening = await _opened(workspace)
        rest = await _held_up(partial(_load_rest, workspace), PUT_OFF_S)
        app._start(workspace, has_tokens=True)
        bare = BareTable(list(workspace.library.tasks.values())[::-1])
        lines = [
            _line(size, "open, with the newest", opening, await _held_up(bare.show, QUIET_S)),
            _line(size, "the rest of the list", rest, None),
        ]
        await _held_up(workspace.missing.look, PUT_OFF_S)
        for act in (*acts_on(desk, bare), *lists_of(desk, home)):
            ours = await _held_up(act.work, act.quiet_s)
            beside = await _held_up(act.bare, QUIET_S) if act.bare else None
            lines.append(_line(size, act.name, ours, beside))
        desk.close()
        window.hide()
        window.deleteLater()
        bare.deleteLater()
    return lines


async def _opened(workspace: Workspace) -> tuple[MainWindow, Desk, Held]:
    from kling_desktop import app

    made: list[tuple[MainWindow, Desk]] = []
    stop = asyncio.Event()
    held = await _held_up(
        lambda: made.append(app._open_window(workspace.paths, workspace, stop)), QUIET_S
    )
    return *made[0], held


def _load_rest(workspace: Workspace) -> None:
    workspace.scope.spawn(workspace.library.load_rest(), name="load the rest of the list")


async def _held_up(work: Callable[[], object], quiet_s: float) -> Held:
    from kling_desktop.ui.loop import from_qt

    gc.collect()  # of what the act before left: a pause at random would be nobody's
    with beating() as beats:
        await from_qt(work)
        await _quiet(quiet_s)
    return max(zip(beats.worked, beats.late, strict=True))


async def _quiet(quiet_s: float) -> None:
    """Until no act is under way any more, and what was put off has been done."""
    loop = asyncio.get_running_loop()
    since = before = loop.time()
    while before - since < quiet_s:
        await asyncio.sleep(0.02)
        now = loop.time()
        if _is_working() or now - before > 0.04:
            since = now
        before = now


def _is_working() -> bool:
    names = {task.get_name() for task in asyncio.all_tasks()}
    return any(name.startswith(WORK) for name in names)


def _line(size: int, what: str, ours: Held, bare: Held | None) -> str:
    beside = f", a bare QTableView {_shown(bare)}" if bare else ""
    return f"{size:,} renders, {what}: held up {_shown(ours)}{beside}"


def _shown(held: Held) -> str:
    return f"{held[0] * 1000:.0f} ms ({held[1] * 1000:.0f})"
