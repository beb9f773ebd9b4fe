"""A thousand and ten thousand renders that all run, each due every 5 s: what they cost the window.

The whole window, offscreen, on its own loop; the gateway in a process of its own. A heartbeat
every 5 ms tells how long the loop was held up.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.domain.account import FASTEST_S, Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.services.events import Event, TaskChanged
from kling_desktop.storage.paths import paths_in
from kling_desktop.storage.vault import Vault
from tests.bench.processes import RunningGateway, gateway_process

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.services.workspace import Workspace

SETTLE_S = 8.0
WATCH_S = 15.0
BEAT_S = 0.005
FAST_PER_S = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    requests_per_s: float
    answers_per_s: float
    cpu: float
    stall_p99_ms: float
    stall_max_ms: float


def figures() -> Iterator[str]:
    yield "renders  list  allowed/s  requests/s  refreshed/s   CPU   stall p99    max"
    for count in (1_000, 10_000):
        for lists in (False, True):
            for per_s in (10.0, FAST_PER_S):
                load = _measured(count, lists=lists, per_s=per_s)
                yield f"{count:>7}  {'yes' if lists else 'no':>4}  {per_s:>9.0f}  {_shown(load)}"


def _shown(load: Load) -> str:
    rates = f"{load.requests_per_s:>10.1f}  {load.answers_per_s:>11.1f}  {load.cpu:>4.0%}"
    return f"{rates}  {load.stall_p99_ms:>6.1f} ms  {load.stall_max_ms:>5.1f} ms"


def _measured(count: int, *, lists: bool, per_s: float) -> Load:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from kling_desktop import app
    from kling_desktop.ui.loop import new_event_loop

    if QApplication.instance() is None:
        app._new_application()
    renders = [{"task_id": f"t{number}"} for number in range(count)]
    options = ("--lists",) if lists else ()
    with (
        gateway_process(renders, *options) as gateway,
        asyncio.Runner(loop_factory=new_event_loop) as runner,
    ):
        return runner.run(_watched(gateway, count, per_s))


async def _watched(gateway: RunningGateway, count: int, per_s: float) -> Load:
    from kling_desktop import app
    from kling_desktop.services.workspace import open_workspace
    from kling_desktop.ui.loop import from_qt

    account = replace(
        Account(account_id="bench", name="Bench", base_url=gateway.base_url),
        slowest_s=FASTEST_S,
        requests_per_s=per_s,
    )
    with tempfile.TemporaryDirectory() as home:
        paths = paths_in(Path(home))
        async with open_workspace(paths, Vault(session_only=True)) as workspace:
            await workspace.accounts.use(account, gateway.token)
            await workspace.library.add([TaskRef(f"t{it}") for it in range(count)], account)
            stop = asyncio.Event()
            window, desk = await from_qt(lambda: app._open_window(paths, workspace, stop))
            workspace.tracker.start()
            await asyncio.sleep(SETTLE_S)
            load = await _look(workspace, gateway)
            desk.close()
            window.hide()
            window.deleteLater()
            return load


async def _look(workspace: Workspace, gateway: RunningGateway) -> Load:
    answers: list[Event] = []
    unsubscribe = workspace.hub.subscribe(
        lambda event: answers.append(event) if isinstance(event, TaskChanged) else None
    )
    asked = await asyncio.to_thread(gateway.count_requests)
    cpu, began = time.process_time(), time.perf_counter()
    stalls = sorted(await _beats())
    passed = time.perf_counter() - began
    cpu = time.process_time() - cpu
    unsubscribe()
    return Load(
        requests_per_s=(await asyncio.to_thread(gateway.count_requests) - asked) / passed,
        answers_per_s=len(answers) / passed,
        cpu=cpu / passed,
        stall_p99_ms=stalls[int(len(stalls) * 0.99)] * 1000,
        stall_max_ms=stalls[-1] * 1000,
    )


async def _beats() -> list[float]:
    """How much later than wanted each beat came, in seconds."""
    late: list[float] = []
    end = time.perf_counter() + WATCH_S
    while (before := time.perf_counter()) < end:
        await asyncio.sleep(BEAT_S)
        late.append(max(time.perf_counter() - before - BEAT_S, 0.0))
    return late
