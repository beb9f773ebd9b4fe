"""A releases feed, asked over real sockets: what is sent, and what answers are worth."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from kling_desktop import __version__
from kling_desktop.domain.errors import Cause, ErrorKind, Problem, RequestFailed
from kling_desktop.domain.proxy import ProxyChoice, ProxyMode
from kling_desktop.domain.releases import Release, Version
from kling_desktop.kling.http import media_client
from kling_desktop.resources import releases_feed
from kling_desktop.services.releases import Releases
from tests.unit.kling.raw_server import RawServer, Script, endlessly, http, saying

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator

    from kling_desktop.services.workspace import Workspace
    from tests.certificates import Certificate

PAGE = "https://example.com/kling-desktop/releases/v1.2.0"
ASSETS = [{"name": f"file-{number}", "size": number} for number in range(900)]


def telling(tag: str, *headers: str, page: str = PAGE, **more: object) -> bytes:
    return http(json.dumps({"tag_name": tag, "html_url": page, **more}), *headers)


@asynccontextmanager
async def serving(
    said: bytes | Script, *, tls: ssl.SSLContext | None = None
) -> AsyncIterator[RawServer]:
    server = RawServer(saying(said) if isinstance(said, bytes) else said)
    async with await asyncio.start_server(server.answer, "127.0.0.1", 0, ssl=tls) as listening:
        port = listening.sockets[0].getsockname()[1]
        server.base_url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
        yield server


async def newer_at(address: str, *, running: str = "1.1.0") -> Release | None:
    async with media_client() as media:
        return await Releases(media, address, running=running).newer()


async def problem_at(address: str) -> Problem:
    with pytest.raises(RequestFailed) as failed:
        await newer_at(address)
    return failed.value.problem


async def test_a_newer_version_is_found() -> None:
    async with serving(telling("v1.2.0", body="notes", assets=ASSETS)) as feed:
        assert await newer_at(feed.base_url + "/latest") == Release(Version((1, 2, 0)), PAGE)


@pytest.mark.parametrize("tag", ["v1.1.0", "1.0.9", "v1.2.0-rc.1"])
async def test_nothing_newer(tag: str) -> None:
    async with serving(telling(tag)) as feed:
        assert await newer_at(feed.base_url) is None


async def test_nothing_is_sent_but_the_request_itself() -> None:
    async with serving(telling("v1.2.0", "Set-Cookie: seen=1; Path=/")) as feed:
        async with media_client() as media:
            releases = Releases(media, feed.base_url + "/latest?form=json", running="1.1.0")
            await releases.newer()
            await releases.newer()
        first, second = feed.heads
        host = feed.base_url.removeprefix("http://")
    assert first == second
    assert sorted(first.split("\r\n")) == [
        "",
        "",
        "Accept-Encoding: identity",
        "Accept: application/json",
        "GET /latest?form=json HTTP/1.1",
        f"Host: {host}",
        f"User-Agent: KlingDesktop/{__version__}",
    ]


@pytest.mark.parametrize(
    ("said", "detail"),
    [
        pytest.param(http(status="404 Not Found"), "HTTP 404", id="no release yet"),
        pytest.param(http("{}", status="403 Forbidden"), "HTTP 403", id="asked too often"),
        pytest.param(http("<html>"), "the answer is not JSON", id="a web page"),
        pytest.param(http("[1]"), "the answer is no JSON object", id="a list"),
        pytest.param(http("{}"), "no version in it", id="nothing in it"),
        pytest.param(telling("newest"), "no version in it", id="no version"),
        pytest.param(telling("9.0", page="http://a.example/"), "no version in it", id="plain page"),
        pytest.param(http("[" * 100_000), "the answer holds too much", id="deep"),
        pytest.param(
            telling("9.0", "Content-Encoding: gzip"),
            "compressed though that was refused",
            id="compressed",
        ),
        pytest.param(
            endlessly(b"HTTP/1.1 200 OK\r\n\r\n{", b" " * 65_536), "longer than 1 MiB", id="endless"
        ),
    ],
)
async def test_an_answer_that_cannot_be_used(said: bytes | Script, detail: str) -> None:
    async with serving(said) as feed:
        problem = await problem_at(feed.base_url)
    assert (problem.kind, problem.detail) == (ErrorKind.BAD_REPLY, detail)


async def test_a_redirect_is_not_followed() -> None:
    async with serving(telling("9.0")) as other:
        moved = http("", f"Location: {other.base_url}/", status="302 Found")
        async with serving(moved) as feed:
            assert (await problem_at(feed.base_url)).cause is Cause.REDIRECT
        assert other.heads == []


async def test_a_server_nobody_vouches_for_is_not_asked(certificate: Certificate) -> None:
    async with serving(telling("9.0"), tls=certificate.server) as feed:
        assert (await problem_at(feed.base_url)).cause is Cause.CERTIFICATE
        assert feed.heads == []


async def test_a_name_that_leads_into_this_machine_is_not_asked() -> None:
    async with serving(telling("9.0")) as feed:
        problem = await problem_at(feed.base_url.replace("127.0.0.1", "localhost"))
        assert problem.kind is ErrorKind.NETWORK
        assert feed.heads == []


async def test_the_chosen_proxy_is_asked() -> None:
    async with serving(http(status="502 Bad Gateway")) as proxy:
        choice = ProxyChoice(ProxyMode.MANUAL, proxy.base_url)
        async with media_client(lambda: choice) as media:
            with pytest.raises(RequestFailed) as failed:
                await Releases(media, "https://releases.example.com/latest").newer()
        assert proxy.lines == ["CONNECT releases.example.com:443 HTTP/1.1"]
    assert failed.value.problem.cause is Cause.PROXY


async def test_nobody_answers() -> None:
    async with serving(b"") as feed:
        address = feed.base_url
    assert (await problem_at(address)).kind is ErrorKind.NETWORK


async def test_a_checkout_has_no_feed(workspace: Workspace) -> None:
    assert releases_feed() == ""
    assert workspace.releases.feed == ""
