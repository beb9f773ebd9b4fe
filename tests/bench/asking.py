"""What one question costs, next to a bare aiohttp GET of the same answer on the same loop.

CPU of this process alone; the server is another one. `python -m tests.bench.asking` runs it alone.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import aiohttp
from aiohttp import web

from kling_desktop.domain.account import Account, AuthStyle
from kling_desktop.kling.auth import authorization
from kling_desktop.kling.client import StatusClient
from kling_desktop.kling.http import api_client
from tests.unit.kling import bodies

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

ANSWER = json.dumps(bodies.OFFICIAL_RUNNING).encode()
KIND = "multi-image2video"
TOKEN = "sk-" + "x" * 40
PAIR = "a" * 32 + ":" + "s" * 32
QUESTIONS, AT_ONCE, ROUNDS = 4_000, 16, 4


async def _serve() -> None:
    """Answer everything with one body; tell the port on standard output."""

    async def answer(_: web.BaseRequest) -> web.Response:
        return web.Response(body=ANSWER, content_type="application/json")

    server = await asyncio.get_running_loop().create_server(web.Server(answer), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


async def _microseconds(ask: Callable[[str], Awaitable[object]]) -> float:
    ids = iter(range(QUESTIONS))

    async def in_turn() -> None:
        for number in ids:
            await ask(str(842250903629086785 + number % 1_000))

    began = time.process_time()
    await asyncio.gather(*(in_turn() for _ in range(AT_ONCE)))
    return (time.process_time() - began) / QUESTIONS * 1e6


async def _compare(base_url: str) -> tuple[float, float]:
    account = Account(account_id="a", name="", base_url=base_url)
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with aiohttp.ClientSession() as session, api_client() as http:
        client = StatusClient(http)

        async def bare(task_id: str) -> None:
            url = f"{base_url}/kling/v1/videos/{KIND}/{task_id}"
            async with session.get(url, headers=headers) as response:
                json.loads(await response.read())

        async def ours(task_id: str) -> None:
            await client.ask(account, TOKEN, KIND, task_id)

        rounds = [(await _microseconds(bare), await _microseconds(ours)) for _ in range(ROUNDS)]
    return min(bare for bare, _ in rounds), min(ours for _, ours in rounds)


def _minting() -> float:
    """Microseconds for one token of a pair of keys."""
    began = time.process_time()
    for second in range(QUESTIONS):
        authorization(AuthStyle.KEY_PAIR, PAIR, 1.8e9 + second)
    return (time.process_time() - began) / QUESTIONS * 1e6


def figures() -> list[str]:
    command = [sys.executable, "-m", "tests.bench.asking", "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            port = server.stdout.readline().strip()
            bare, ours = asyncio.run(_compare(f"http://127.0.0.1:{port}"))
        finally:
            server.terminate()
    return [
        f"one question, asked and read: {ours:.0f} µs, {ours / bare:.2f} × bare aiohttp",
        f"a token minted from a pair of keys: {_minting():.1f} µs",
    ]


if __name__ == "__main__":
    if "serve" in sys.argv:
        asyncio.run(_serve())
    sys.stdout.write("\n".join(figures()) + "\n")
