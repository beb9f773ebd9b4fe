"""What one question costs: ask, read, merge, save, badge, against the barest client there is.

All clients ask the same gateway, in a process of its own, for the same bodies, 16 at a time, on
the same loop; CPU is that of this process with all its threads.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp
import httpx

from kling_desktop.domain.account import Account
from kling_desktop.domain.badge import SavingStage, badge
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.kling.client import StatusClient
from kling_desktop.kling.endpoints import status_url
from kling_desktop.kling.http import api_client
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.paths import paths_in
from kling_desktop.storage.vault import Vault
from tests.bench.loops import run_on_asyncio, run_on_qt
from tests.bench.processes import RunningGateway, gateway_process

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

AT_ONCE = 16
POLLS = 800
ROUNDS = 5
TASKS = 100
Poll = Callable[[int], Awaitable[None]]
Cost = tuple[float, float]
"""CPU and wall of one poll, in ms."""


def figures() -> Iterator[str]:
    renders = [{"task_id": f"t{number}"} for number in range(TASKS)]
    with gateway_process(renders) as gateway:
        yield f"one poll, {AT_ONCE} at a time, ms of CPU (wall), median of {ROUNDS} rounds"
        for loop, run in (("asyncio", run_on_asyncio), ("the window's loop", run_on_qt)):
            costs: dict[str, Cost] = run(lambda: _measured(gateway))
            bare_cpu = costs["bare aiohttp + json"][0]
            for name, (cpu, wall) in costs.items():
                ratio = f"{cpu / bare_cpu:.2f} × bare"
                yield f"  {loop:<18} {name:<28} {cpu:6.3f} ({wall:6.3f})   {ratio}"


async def _measured(gateway: RunningGateway) -> dict[str, Cost]:
    account = Account(account_id="bench", name="Bench", base_url=gateway.base_url)
    async with (
        _bare(account, gateway.token) as bare,
        _plain_httpx(account, gateway.token) as plain,
        _only_asked(account, gateway.token) as asked,
        _whole(account, gateway.token) as whole,
    ):
        pollers = {
            "bare aiohttp + json": bare,
            "plain httpx + json": plain,
            "ours, ask and read": asked,
            "ours, the whole path": whole,
        }
        rounds: dict[str, list[Cost]] = {name: [] for name in pollers}
        for number in range(ROUNDS + 1):
            for name, poll in pollers.items():
                cost = await _cost(poll)
                if number:  # the first round warms up
                    rounds[name].append(cost)
    return {
        name: (statistics.median(c for c, _ in found), statistics.median(w for _, w in found))
        for name, found in rounds.items()
    }


async def _cost(poll: Poll) -> Cost:
    turns = iter(range(POLLS))

    async def work() -> None:
        for number in turns:
            await poll(number % TASKS)

    cpu, wall = time.process_time(), time.perf_counter()
    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return (
        (time.process_time() - cpu) / POLLS * 1000,
        (time.perf_counter() - wall) / POLLS * 1000,
    )


@asynccontextmanager
async def _bare(account: Account, token: str) -> AsyncIterator[Poll]:
    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(headers=headers) as session:

        async def poll(number: int) -> None:
            async with session.get(_url(account, number)) as response:
                json.loads(await response.read())

        yield poll


@asynccontextmanager
async def _plain_httpx(account: Account, token: str) -> AsyncIterator[Poll]:
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(headers=headers) as client:

        async def poll(number: int) -> None:
            (await client.get(_url(account, number))).json()

        yield poll


@asynccontextmanager
async def _only_asked(account: Account, token: str) -> AsyncIterator[Poll]:
    async with api_client() as http:
        client = StatusClient(http)

        async def poll(number: int) -> None:
            await client.ask(account, token, account.default_kind, f"t{number}")

        yield poll


@asynccontextmanager
async def _whole(account: Account, token: str) -> AsyncIterator[Poll]:
    with tempfile.TemporaryDirectory() as home:
        async with open_workspace(paths_in(Path(home)), Vault(session_only=True)) as workspace:
            await workspace.accounts.use(account, token)
            refs = [TaskRef(f"t{number}") for number in range(TASKS)]
            keys = (await workspace.library.add(refs, account)).added

            async def poll(number: int) -> None:
                task = await workspace.tracker.ask(keys[number])
                assert task
                badge(task, saving=SavingStage.IDLE, paused=False)

            yield poll


def _url(account: Account, number: int) -> str:
    return status_url(account, account.default_kind, f"t{number}")
