"""HTTP is loaded with the first question, once, and a start that asks nothing goes without."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from kling_desktop.kling.http import api_client
from kling_desktop.kling.late_http import LateHttp, opened

if TYPE_CHECKING:
    import httpx


async def test_it_is_made_once_and_not_on_the_loops_thread() -> None:
    made_on: list[threading.Thread] = []

    def make() -> httpx.AsyncClient:
        made_on.append(threading.current_thread())
        return api_client()

    late = LateHttp(make)
    assert not late.is_open
    first, second = await asyncio.gather(opened(late), opened(late))
    assert first is second
    assert len(made_on) == 1
    assert made_on[0] is not threading.current_thread()
    await late.aclose()
    assert first.is_closed


async def test_what_was_never_asked_for_is_not_made_to_be_closed() -> None:
    made: list[httpx.AsyncClient] = []

    def make() -> httpx.AsyncClient:
        made.append(api_client())
        return made[0]

    await LateHttp(make).aclose()
    assert made == []


def test_the_program_is_loaded_without_http() -> None:
    source = "import sys, kling_desktop.app; print({'httpx', 'aiohttp'} & set(sys.modules))"
    ended = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "set()"
