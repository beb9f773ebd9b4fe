"""Which proxy a request goes through: asked at each request, told by a real one."""

from __future__ import annotations

import json
import socket
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.account import Account
from kling_desktop.domain.errors import Cause, RequestFailed
from kling_desktop.domain.proxy import ProxyChoice, ProxyMode
from kling_desktop.kling.client import StatusClient
from kling_desktop.kling.http import api_client, forget_connections, media_client
from kling_desktop.kling.media import Link, open_clip
from tests.unit.kling import bodies
from tests.unit.kling.raw_server import Serve, http

if TYPE_CHECKING:
    import httpx

    from tests.unit.kling.raw_server import RawServer

DONE = json.dumps(bodies.OFFICIAL_DONE)
SERVICE = "http://service.invalid"  # nobody but a proxy can answer for it
DIRECT = ProxyChoice(ProxyMode.NONE)


class Choice:
    """What a creator has chosen, as the clients ask for it."""

    def __init__(self) -> None:
        self.now = ProxyChoice()

    def __call__(self) -> ProxyChoice:
        return self.now


def through(proxy: RawServer) -> ProxyChoice:
    return ProxyChoice(ProxyMode.MANUAL, proxy.base_url)


async def ask(api: httpx.AsyncClient, base_url: str = SERVICE) -> None:
    account = Account(account_id="a", name="", base_url=base_url)
    await StatusClient(api).ask(account, "a-token", "effects", bodies.TASK_ID)


async def test_each_request_goes_as_is_chosen_then(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    systems, one, other = [await serve(http(DONE)) for _ in range(3)]
    monkeypatch.setenv("HTTP_PROXY", systems.base_url)
    choice = Choice()
    async with api_client(choice) as api:
        await ask(api)
        for proxy in (one, other):
            choice.now = through(proxy)
            await ask(api)
        choice.now = DIRECT
        with pytest.raises(RequestFailed) as failed:
            await ask(api)
        choice.now = through(one)
        await forget_connections(api)
        await ask(api)

    assert failed.value.problem.cause is Cause.NAME
    lines = [len(proxy.heads) for proxy in (systems, one, other)]
    assert lines == [1, 2, 1]
    assert one.lines[0].startswith(f"GET {SERVICE}/kling/v1/videos/")


@pytest.mark.parametrize("mode", ["manual", "none"])
async def test_this_machine_is_asked_directly(serve: Serve, mode: str) -> None:
    proxy, server = await serve(http(DONE)), await serve(http(DONE))
    choice = Choice()
    choice.now = through(proxy) if mode == "manual" else DIRECT
    async with api_client(choice) as api:
        await ask(api, server.base_url)
    assert (len(server.heads), proxy.heads) == (1, [])


async def test_a_chosen_proxy_that_fails_is_named(serve: Serve) -> None:
    proxy = await serve(http(status="407 Proxy Authentication Required"))
    choice = Choice()
    choice.now = through(proxy)
    async with api_client(choice) as api:
        with pytest.raises(RequestFailed) as failed:
            await ask(api)
    assert failed.value.problem.cause is Cause.PROXY
    assert failed.value.problem.detail.startswith(proxy.base_url.removeprefix("http://"))


async def test_clips_come_through_it_too(serve: Serve) -> None:
    proxy = await serve(http(b"a clip"))
    choice = Choice()
    choice.now = through(proxy)
    async with media_client(choice) as media:
        link = Link(url="http://cdn.example/clip.mp4", home="service.invalid")
        async with open_clip(media, link, {}) as (head, response):
            assert (head.status, await response.aread()) == (200, b"a clip")
    assert proxy.lines == ["GET http://cdn.example/clip.mp4 HTTP/1.1"]


async def test_without_a_proxy_a_clip_still_comes_from_public_addresses_alone(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that leads to this machine is looked at on the address that is connected to."""
    server = await serve(http(b"secrets of this network"))
    port = int(server.base_url.rpartition(":")[2])
    home = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: home)
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    choice = Choice()
    choice.now = DIRECT
    async with media_client(choice) as media:
        with pytest.raises(OSError, match="private network"):
            await media.get(f"http://rebound.example:{port}/clip.mp4")
    assert server.heads == []
