"""Starting, stopping and coming back."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from http.client import HTTPResponse
from typing import TYPE_CHECKING

import httpx
import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render
from kling_desktop.demo.request_log import Origin

if TYPE_CHECKING:
    from pathlib import Path

Get = Callable[..., HTTPResponse]
ID = "878106242831892487"


def _gateway(clips: Path, bytes_per_s: float | None = None) -> Gateway:
    renders = [Render(task_id=ID, clips=("one.mp4",), renders_s=0)]
    return Gateway(renders, token="right", clips=clips, bytes_per_s=bytes_per_s)  # noqa: S106


async def _ask(client: httpx.AsyncClient, gateway: Gateway) -> httpx.Response:
    url = f"{gateway.base_url}/kling/v1/videos/multi-image2video/{ID}"
    return await client.get(url, headers={"Authorization": "Bearer right"})


@pytest.mark.parametrize(
    "fault", [faults.delay(60), faults.stall(), faults.stall(3), faults.drip(1)]
)
async def test_it_stops_at_once_with_requests_in_flight(
    clips: Path, caplog: pytest.LogCaptureFixture, fault: faults.Fault
) -> None:
    caplog.set_level(logging.INFO)
    gateway = _gateway(clips)
    gateway.start()
    gateway.inject(fault, times=None)
    async with httpx.AsyncClient(timeout=20) as client:
        asking = [asyncio.ensure_future(_ask(client, gateway)) for _ in range(5)]
        while gateway.asked(ID) < 5:  # noqa: ASYNC110 - another thread counts
            await asyncio.sleep(0.01)
        began = time.monotonic()
        await asyncio.to_thread(gateway.stop)
        assert time.monotonic() - began < 1
        ends = await asyncio.gather(*asking, return_exceptions=True)
    assert all(isinstance(end, httpx.TransportError) for end in ends)
    assert not [record for record in caplog.records if record.name.startswith("a")]
    assert "gateway" not in {thread.name for thread in threading.enumerate()}


async def test_clients_that_leave_make_no_noise(
    clips: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with _gateway(clips, bytes_per_s=1000) as gateway:
        gateway.inject(faults.drip(0.01), times=3)
        async with httpx.AsyncClient() as client:
            for _ in range(3):
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(_ask(client, gateway), 0.2)
            told = (await _ask(client, gateway)).json()
            link = told["data"]["task_result"]["videos"][0]["url"]
            async with client.stream("GET", link) as reply:
                await anext(reply.aiter_raw())
            assert (await client.get(gateway.base_url)).status_code == 200
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_it_goes_away_and_comes_back_where_it_was(clips: Path) -> None:
    gateway = _gateway(clips)
    with pytest.raises(RuntimeError):
        _ = gateway.base_url
    async with httpx.AsyncClient() as client:
        for _ in range(3):
            gateway.start()
            places = gateway.base_url, gateway.media_url
            assert (await _ask(client, gateway)).status_code == 200
            gateway.stop()
            with pytest.raises(httpx.TransportError):
                await _ask(client, gateway)
            assert places == (gateway.base_url, gateway.media_url)
    assert gateway.asked(ID) == 3
    gateway.stop()


def test_its_origins_differ(gateway: Gateway) -> None:
    assert gateway.base_url.startswith("http://127.0.0.1:")
    assert gateway.media_url.startswith("http://127.0.0.1:")
    assert gateway.base_url != gateway.media_url


def test_it_runs_once(gateway: Gateway) -> None:
    with pytest.raises(RuntimeError):
        gateway.start()


def test_a_clip_can_be_slowed_down_but_no_status(clips: Path, get: Get) -> None:
    with _gateway(clips, bytes_per_s=40_000) as gateway:
        url = f"{gateway.base_url}/kling/v1/videos/multi-image2video/{ID}"
        began = time.monotonic()
        told = get(url, {"Authorization": "Bearer right"}).read()
        assert time.monotonic() - began < 0.2
        link = told.decode().split('"url": "')[1].split('"')[0]
        reply = get(link)
        assert reply.getheader("content-length") == "10240"
        assert len(reply.read()) == 10240
        assert 0.2 < time.monotonic() - began < 2


def test_many_ask_at_once(gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID))

    async def crowd() -> list[httpx.Response]:
        limits = httpx.Limits(max_connections=50)
        async with httpx.AsyncClient(limits=limits) as client:
            return await asyncio.gather(*(_ask(client, gateway) for _ in range(60)))

    assert {reply.status_code for reply in asyncio.run(crowd())} == {200}
    assert gateway.asked(ID) == 60
    assert len([r for r in gateway.requests if r.origin is Origin.API]) == 60
