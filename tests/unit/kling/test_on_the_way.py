"""What can stand between us and the service: TLS that fails, proxies, names nobody knows."""

from __future__ import annotations

import asyncio
import json
import ssl
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.account import Account
from kling_desktop.domain.errors import Cause, ErrorKind, Problem, RequestFailed
from kling_desktop.kling.client import StatusClient
from kling_desktop.kling.http import api_client
from kling_desktop.kling.tls import tls_cause
from tests.unit.kling import bodies
from tests.unit.kling.raw_server import RawServer, Serve, http, saying

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.certificates import Certificate

TOKEN = "sk-" + "canary-0123456789abcdef"
DONE = json.dumps(bodies.OFFICIAL_DONE)
SERVICE = "https://service.invalid"


async def problem_at(base_url: str, *, whole_answer_s: float = 30.0) -> Problem:
    account = Account(account_id="a", name="", base_url=base_url)
    async with api_client() as api:
        client = StatusClient(api, whole_answer_s=whole_answer_s)
        with pytest.raises(RequestFailed) as failed:
            await client.ask(account, TOKEN, "effects", bodies.TASK_ID)
    assert failed.value.body == b""
    return failed.value.problem


@pytest.fixture
async def unvouched(certificate: Certificate) -> AsyncIterator[RawServer]:
    """A server over TLS whose certificate it made itself."""
    server = RawServer(saying(http(DONE)))
    listening = await asyncio.start_server(server.answer, "127.0.0.1", 0, ssl=certificate.server)
    server.base_url = f"https://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    yield server
    listening.close()


async def test_a_server_nobody_vouches_for_never_sees_the_token(unvouched: RawServer) -> None:
    problem = await problem_at(unvouched.base_url)

    assert (problem.kind, problem.cause) == (ErrorKind.NETWORK, Cause.CERTIFICATE)
    assert unvouched.heads == []


async def test_no_tls_at_all(serve: Serve) -> None:
    server = await serve(http(DONE))
    server.listens = False

    problem = await problem_at(server.base_url.replace("http:", "https:"))

    assert (problem.kind, problem.cause) == (ErrorKind.NETWORK, Cause.TLS)


def refused(verify_code: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = verify_code
    return error


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (refused(9), Cause.CERTIFICATE_DATES),
        (refused(10), Cause.CERTIFICATE_DATES),
        (refused(62), Cause.CERTIFICATE_HOST),
        (refused(64), Cause.CERTIFICATE_HOST),
        (refused(18), Cause.CERTIFICATE),
        (refused(20), Cause.CERTIFICATE),
        (ssl.SSLError(1, "tlsv1 alert protocol version"), Cause.TLS),
        (ConnectionRefusedError(), None),
        (TimeoutError(), None),
    ],
)
def test_what_a_handshake_failed_of(error: Exception, cause: Cause | None) -> None:
    assert tls_cause(error) is cause
    carrying = OSError("as aiohttp wraps it")
    setattr(carrying, "certificate_error", error)  # noqa: B010 - mypy refuses the plain form
    assert tls_cause(carrying) is cause


async def test_a_name_that_nobody_knows() -> None:
    problem = await problem_at(SERVICE)

    assert (problem.kind, problem.cause) == (ErrorKind.NETWORK, Cause.NAME)


async def test_no_answer_in_time(serve: Serve) -> None:
    async def wait(writer: asyncio.StreamWriter) -> None:
        await writer.wait_closed()

    problem = await problem_at((await serve(wait)).base_url, whole_answer_s=0.2)

    assert (problem.kind, problem.cause) == (ErrorKind.NETWORK, Cause.TIMEOUT)


# --- Proxies -----------------------------------------------------------------------------------


def place(server: RawServer) -> str:
    return server.base_url.removeprefix("http://")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(http(status="407 Proxy Authentication Required"), id="wants a log-in"),
        pytest.param(http("<html>", status="502 Bad Gateway"), id="cannot go on"),
        pytest.param(b"", id="hangs up"),
        pytest.param(b"SSH-2.0 hello\r\n\r\n", id="is none"),
    ],
)
async def test_a_failing_proxy_is_named_and_gets_no_token(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    proxy = await serve(said)
    login = proxy.base_url.replace("//", "//me:hunter2@")
    monkeypatch.setenv("HTTPS_PROXY", login)

    problem = await problem_at(SERVICE)

    assert (problem.kind, problem.cause) == (ErrorKind.NETWORK, Cause.PROXY)
    assert problem.detail.startswith(place(proxy))
    assert "hunter2" not in problem.detail
    assert proxy.lines[0] == "CONNECT service.invalid:443 HTTP/1.1"
    assert set(proxy.header("proxy-authorization")) == {"Basic bWU6aHVudGVyMg=="}
    assert TOKEN not in "".join(proxy.heads)


async def test_a_proxy_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")

    problem = await problem_at(SERVICE)

    assert (problem.kind, problem.cause) == (ErrorKind.NETWORK, Cause.PROXY)
    assert problem.detail.startswith("127.0.0.1:9: ")


@pytest.mark.parametrize("said", [http(status="407 No"), http(DONE)[:-99]], ids=["407", "cut"])
async def test_a_proxy_on_an_open_way_is_named(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    proxy = await serve(said)
    monkeypatch.setenv("HTTP_PROXY", proxy.base_url)

    problem = await problem_at("http://service.invalid")

    assert (problem.kind, problem.cause) == (ErrorKind.NETWORK, Cause.PROXY)
    assert problem.detail.startswith(place(proxy))


async def test_a_proxy_nobody_speaks_of_is_told_from_its_answer(serve: Serve) -> None:
    server = await serve(http(status="407 Proxy Authentication Required"))
    account = Account(account_id="a", name="", base_url=server.base_url)

    async with api_client() as api:
        with pytest.raises(RequestFailed) as failed:
            await StatusClient(api).ask(account, TOKEN, "effects", bodies.TASK_ID)

    assert failed.value.problem.kind is ErrorKind.NETWORK
    assert failed.value.problem.cause is Cause.PROXY
