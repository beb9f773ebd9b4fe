"""A question over a real socket: where the token goes, and what ends an answer."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import socket
import time
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo.render import Render
from kling_desktop.domain.account import Account, AuthStyle
from kling_desktop.domain.errors import ErrorKind, Problem, RequestFailed
from kling_desktop.domain.task import TaskState
from kling_desktop.kling.client import StatusClient
from kling_desktop.kling.exchange import MAX_BODY
from kling_desktop.kling.http import api_client, media_client
from tests.unit.kling import bodies
from tests.unit.kling.raw_server import RawServer, Script, Serve, endlessly, http, then_reset

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    import httpx

    from kling_desktop.demo.gateway import Gateway

TOKEN = "sk-" + "canary-0123456789abcdef"
TASK_ID = bodies.TASK_ID
PAIR = "access-key-canary:secret-key-canary"
DONE = json.dumps(bodies.OFFICIAL_DONE)
PATH = f"/kling/v1/videos/multi-image2video/{TASK_ID}"


@pytest.fixture
async def api() -> AsyncIterator[httpx.AsyncClient]:
    async with api_client() as client:
        yield client


@pytest.fixture
async def media() -> AsyncIterator[httpx.AsyncClient]:
    async with media_client() as client:
        yield client


def account(server: RawServer | str) -> Account:
    base_url = server if isinstance(server, str) else server.base_url
    return Account(account_id="a", name="Gateway", base_url=base_url)


async def failure(
    api: httpx.AsyncClient, server: RawServer | str, *, whole_answer_s: float = 30.0
) -> Problem:
    """What a question that cannot succeed ends with; nothing it raises may hold the token."""
    client = StatusClient(api, whole_answer_s=whole_answer_s)
    with pytest.raises(RequestFailed) as failed:
        await client.ask(account(server), TOKEN, "multi-image2video", TASK_ID)
    assert TOKEN not in all_it_holds(failed.value)
    return failed.value.problem


def all_it_holds(error: BaseException | None) -> str:
    """The words of an exception and of all that hang on it, requests included."""
    if error is None:
        return ""
    request = getattr(error, "_request", None)
    words = f"{error!r} {error} {vars(error)!r} {request and request.headers.raw!r}"
    return words + all_it_holds(error.__cause__) + all_it_holds(error.__context__)


async def test_a_question_and_its_answer(serve: Serve, api: httpx.AsyncClient) -> None:
    server = await serve(http(DONE, "Content-Type: application/json"))

    reply = (
        await StatusClient(api).ask(account(server), TOKEN, "multi-image2video", TASK_ID)
    ).reply

    assert (reply.task_id, reply.state) == (TASK_ID, TaskState.SUCCEED)
    assert server.lines == [f"GET {PATH} HTTP/1.1"]
    assert server.header("authorization") == [f"Bearer {TOKEN}"]
    assert server.header("accept-encoding") == ["identity"]
    assert server.header("user-agent")[0].startswith("KlingDesktop/")
    assert server.header("cookie") == []


async def test_an_answer_in_pieces_without_a_length(serve: Serve, api: httpx.AsyncClient) -> None:
    chunks = b"".join(b"%x\r\n%s\r\n" % (1, bytes([byte])) for byte in DONE.encode())
    chunked = await serve(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"
    )
    until_end = await serve(b"HTTP/1.0 200 OK\r\n\r\n" + DONE.encode())

    for server in (chunked, until_end):
        reply = (await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)).reply
        assert reply.state is TaskState.SUCCEED


# --- Where the token goes ----------------------------------------------------------------------


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 T", "308 P"])
async def test_a_redirect_is_not_followed(
    serve: Serve, api: httpx.AsyncClient, status: str
) -> None:
    other = await serve(http(DONE))
    target = f"{other.base_url}{PATH}"
    server = await serve(http("", f"Location: {target}?sign=secret", status=status))

    problem = await failure(api, server)

    assert problem.kind is ErrorKind.NO_ENDPOINT
    assert problem.http_status == int(status[:3])
    assert problem.detail == target
    assert other.heads == []
    assert len(server.heads) == 1


async def test_a_redirects_target_is_shown_as_one_plain_line(
    serve: Serve, api: httpx.AsyncClient
) -> None:
    location = "https://me:secret@portal.example/" + "x" * 900
    server = await serve(http("", f"Location: {location}\x9b31m", status="302 Found"))

    detail = (await failure(api, server)).detail

    assert "secret" not in detail
    assert "portal.example" in detail
    assert detail.isprintable()
    assert len(detail) <= 200


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
async def test_a_proxy_never_sees_what_is_for_this_machine(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    proxy, server = await serve(http(DONE)), await serve(http(DONE))
    monkeypatch.setenv(name, proxy.base_url)

    async with api_client() as api:
        await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)

    assert (len(server.heads), proxy.heads) == (1, [])


async def test_netrc_is_not_read(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login me password hunter2\ndefault login me password x\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    server = await serve(http(DONE))

    async with api_client() as api, media_client() as media:
        await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)
        await media.get(server.base_url)

    assert server.header("authorization") == [f"Bearer {TOKEN}"]


async def test_cookies_are_not_sent_back(
    serve: Serve, api: httpx.AsyncClient, media: httpx.AsyncClient
) -> None:
    server = await serve(http(DONE, "Set-Cookie: session=1; Path=/", "Set-Cookie: b=2"))

    for _ in range(2):
        await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)
        await media.get(server.base_url)

    assert len(server.heads) == 4
    assert server.header("cookie") == []


async def test_the_media_client_has_no_token(
    serve: Serve, api: httpx.AsyncClient, media: httpx.AsyncClient
) -> None:
    server = await serve(http(DONE))
    await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)

    await media.get(f"{server.base_url}/clip.mp4")
    await api.get(f"{server.base_url}/elsewhere")

    assert server.header("authorization") == [f"Bearer {TOKEN}"]  # the question's alone


async def test_a_token_that_the_service_repeats_goes_no_further(
    serve: Serve, api: httpx.AsyncClient
) -> None:
    refusal = json.dumps({"code": 1002, "message": f"Invalid token: {TOKEN}"})
    refusing = await serve(http(refusal, status="401 Unauthorized"))
    failed = json.dumps({"data": {"task_status": "failed", "task_status_msg": f"see {TOKEN}"}})
    failing = await serve(http(failed))

    problem = await failure(api, refusing)
    reply = (await StatusClient(api).ask(account(failing), TOKEN, "effects", TASK_ID)).reply

    assert (problem.kind, problem.detail) == (ErrorKind.AUTH, "Invalid token: [removed]")
    assert (reply.state, reply.reason) == (TaskState.FAILED, "see [removed]")


@pytest.mark.parametrize(
    "target",
    [
        "/a%2Fb/c.mp4?sign=%2B%2F%3D&x=a+b%20c&e=%c3%a9",
        "/a//b/%2E%2E/c.mp4?a=b?c=d&&",
        "/%7Ea/~b/c;d=e,f'g(h)!*.mp4?q='(x)'[1]|~",
    ],
)
async def test_an_address_is_sent_exactly_as_given(
    serve: Serve, media: httpx.AsyncClient, target: str
) -> None:
    server = await serve(http("clip"))

    await media.get(server.base_url + target)

    assert server.lines == [f"GET {target} HTTP/1.1"]


async def test_an_id_keeps_its_escapes_on_the_wire(serve: Serve, api: httpx.AsyncClient) -> None:
    server = await serve(http(DONE))

    await StatusClient(api).ask(account(server), TOKEN, "effects", "../a/b?c#d+e")

    assert server.lines == ["GET /kling/v1/videos/effects/..%2Fa%2Fb%3Fc%23d%2Be HTTP/1.1"]


# --- Other accounts, pages, and what is kept of an answer --------------------------------------


@pytest.mark.parametrize(
    ("style", "token", "sent"),
    [(AuthStyle.BEARER, "abc", "Bearer abc"), (AuthStyle.BARE_KEY, "abc", "abc")],
)
async def test_how_an_account_proves_itself(
    serve: Serve, api: httpx.AsyncClient, style: AuthStyle, token: str, sent: str
) -> None:
    server = await serve(http(DONE))

    await StatusClient(api).ask(
        replace(account(server), auth_style=style), token, "effects", TASK_ID
    )

    assert server.header("authorization") == [sent]


async def test_a_pair_mints_a_token_for_each_question(serve: Serve, api: httpx.AsyncClient) -> None:
    server = await serve(http(DONE))
    times = iter([1_800_000_000.0, 1_800_000_001.0])
    client = StatusClient(api, clock=lambda: next(times))

    for _ in range(2):
        await client.ask(
            replace(account(server), auth_style=AuthStyle.KEY_PAIR), PAIR, "effects", TASK_ID
        )

    first, second = server.header("authorization")
    assert first != second
    assert first.startswith("Bearer eyJ")
    assert not [key for key in PAIR.split(":") if key in first + second]


async def test_a_minted_token_that_the_service_repeats_goes_no_further(
    serve: Serve, api: httpx.AsyncClient
) -> None:
    async def repeat(writer: asyncio.StreamWriter) -> None:
        said = server.header("authorization")[-1].removeprefix("Bearer ")
        writer.write(http(json.dumps({"code": 1002, "message": said}), status="401 No"))
        await writer.drain()

    server = await serve(repeat)
    with pytest.raises(RequestFailed) as failed:
        await StatusClient(api).ask(
            replace(account(server), auth_style=AuthStyle.KEY_PAIR), PAIR, "effects", TASK_ID
        )

    assert failed.value.problem.detail == "[removed]"
    assert failed.value.body == b'{"code": 1002, "message": "[removed]"}'


async def test_what_came_is_kept_without_the_token_and_cut(
    serve: Serve, api: httpx.AsyncClient
) -> None:
    said = json.dumps(bodies.OFFICIAL_DONE | {"echo": TOKEN, "more": "x" * 20_000})
    answering = await serve(http(said))
    refusing = await serve(http(f"No {TOKEN}" + "x" * 20_000, status="500 Oops"))

    answer = await StatusClient(api).ask(account(answering), TOKEN, "effects", TASK_ID)
    with pytest.raises(RequestFailed) as failed:
        await StatusClient(api).ask(account(refusing), TOKEN, "effects", TASK_ID)

    assert answer.body == said.replace(TOKEN, "[removed]").encode()[:16_384]
    assert failed.value.body == b"No [removed]".ljust(16_384, b"x")


async def test_a_token_in_another_encoding_is_found(serve: Serve, api: httpx.AsyncClient) -> None:
    said = json.dumps({"code": 1002, "message": f"see {TOKEN}"}).encode("utf-16")

    problem = await failure(api, await serve(http(said, status="401 No")))

    assert (problem.kind, problem.detail) == (ErrorKind.AUTH, "see [removed]")


async def test_a_page_of_renders(serve: Serve, api: httpx.AsyncClient) -> None:
    server = await serve(http(json.dumps({"code": 0, "data": [bodies.OFFICIAL_DONE["data"]]})))

    (entry,) = await StatusClient(api).list_page(account(server), TOKEN, "effects", page=2)

    assert (entry.task_id, entry.name) == (TASK_ID, "shot-7")
    assert server.lines == ["GET /kling/v1/videos/effects?pageNum=2&pageSize=30 HTTP/1.1"]
    assert server.header("authorization") == [f"Bearer {TOKEN}"]


async def test_an_account_without_pages_is_not_asked_for_one(
    serve: Serve, api: httpx.AsyncClient
) -> None:
    server = await serve(http("<html>", status="404 Not Found"))
    other = replace(account(server), path_template="/tasks?task_ids={task_id}")
    for asked, heads in ((other, 0), (account(server), 1)):
        with pytest.raises(RequestFailed) as failed:
            await StatusClient(api).list_page(asked, TOKEN, "effects")
        assert failed.value.problem.kind is ErrorKind.NO_ENDPOINT
        assert len(server.heads) == heads


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("/\u8def/{task_id}", "GET /%E8%B7%AF/a1 HTTP/1.1"),
        ("/a b/{task_id}", "GET /a%20b/a1 HTTP/1.1"),
        ("/a\r\nX-Other: 1/{task_id}", None),
        ("/a\x00/{task_id}", None),
    ],
)
async def test_a_path_of_the_creators_cannot_break_the_request(
    serve: Serve, api: httpx.AsyncClient, template: str, line: str | None
) -> None:
    server = await serve(http(DONE))
    odd = replace(account(server), path_template=template)

    if line is None:
        with pytest.raises(RequestFailed) as failed:
            await StatusClient(api).ask(odd, TOKEN, "effects", "a1")
        assert failed.value.problem.kind is ErrorKind.NETWORK
    else:
        await StatusClient(api).ask(odd, TOKEN, "effects", "a1")
    assert server.lines == ([line] if line else [])


# --- What ends an answer -----------------------------------------------------------------------


async def test_a_body_of_a_mebibyte_is_read(serve: Serve, api: httpx.AsyncClient) -> None:
    server = await serve(http(DONE.ljust(MAX_BODY)))

    reply = (await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)).reply

    assert reply.state is TaskState.SUCCEED


async def test_a_longer_body_is_cut_off(serve: Serve, api: httpx.AsyncClient) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"
    server = await serve(endlessly(head, b" " * 65_536))

    problem = await failure(api, server)

    assert (problem.kind, problem.detail) == (ErrorKind.BAD_REPLY, "longer than 1 MiB")


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "br", "deflate, gzip", "identity, gzip"])
async def test_a_compressed_body_is_refused(
    serve: Serve, api: httpx.AsyncClient, encoding: str
) -> None:
    server = await serve(http(DONE, f"Content-Encoding: {encoding}"))

    problem = await failure(api, server)

    assert (problem.kind, problem.http_status) == (ErrorKind.BAD_REPLY, 200)
    assert "compressed" in problem.detail


@pytest.mark.parametrize("encoding", ["identity", "Identity", ""])
async def test_a_body_said_to_be_plain_is_read(
    serve: Serve, api: httpx.AsyncClient, encoding: str
) -> None:
    server = await serve(http(DONE, f"Content-Encoding: {encoding}"))

    reply = (await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)).reply

    assert reply.state is TaskState.SUCCEED


DRIPS = {
    "body": endlessly(b"HTTP/1.1 200 OK\r\n\r\n{", b" ", pause_s=0.01),
    "chunks": endlessly(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n", pause_s=0.01
    ),
    "headers": endlessly(b"HTTP/1.1 200 OK\r\n", b"x", pause_s=0.01),
    "interim answers": endlessly(b"", b"HTTP/1.1 100 Continue\r\n\r\n", pause_s=0.01),
    "silence": endlessly(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", b"", pause_s=0.01),
}


@pytest.mark.parametrize("what", DRIPS)
async def test_an_answer_that_never_ends_is_given_up(
    serve: Serve, api: httpx.AsyncClient, what: str
) -> None:
    server = await serve(DRIPS[what])
    began = time.monotonic()

    problem = await failure(api, server, whole_answer_s=0.2)

    assert problem.kind is ErrorKind.NETWORK
    assert problem.detail == "TimeoutError"
    assert time.monotonic() - began < 10  # below every other limit


BROKEN: dict[str, bytes | Script] = {
    "reset before a byte": then_reset(b""),
    "closed before a byte": b"",
    "reset in the headers": then_reset(b"HTTP/1.1 200 OK\r\nContent-"),
    "reset in the body": then_reset(
        b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + DONE[:99].encode()
    ),
    "closed in the body": b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + DONE[:99].encode(),
    "closed in a chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n"
    + DONE[:99].encode(),
    "junk for a chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
    "a status line of junk": b"\x00\x9b31m\xe2\x80\xae SSH-2.0 hello\r\n\r\n" + DONE.encode(),
    "HTTP/0.9": DONE.encode(),
    "a status that is none": b"HTTP/1.1 ok 200\r\n\r\n" + DONE.encode(),
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
    "a length below zero": b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}",
    "a header of a megabyte": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 1_000_000 + b"\r\n\r\n{}",
    "a reason of a megabyte": b"HTTP/1.1 200 " + b"x" * 1_000_000 + b"\r\n\r\n{}",
    "headers without end": endlessly(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n" * 1_000),
}


@pytest.mark.parametrize("what", BROKEN)
async def test_a_broken_answer_is_the_networks_fault(
    serve: Serve, api: httpx.AsyncClient, what: str
) -> None:
    server = await serve(BROKEN[what])

    problem = await failure(api, server, whole_answer_s=10)

    assert problem.kind is ErrorKind.NETWORK
    assert problem.detail != "TimeoutError"
    assert problem.detail
    assert problem.detail.isprintable()
    assert len(problem.detail) <= 300


async def test_nobody_listens(api: httpx.AsyncClient) -> None:
    with socket.socket() as bound:  # so that nobody else takes the port
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        problem = await failure(api, f"http://127.0.0.1:{port}")

    assert problem.kind is ErrorKind.NETWORK
    assert str(port) in problem.detail


@pytest.mark.parametrize(
    "base_url",
    [
        "http://a..b",
        f"https://{'x' * 64}.invalid",
        f"https://{'ü' * 63}.invalid",
        "https://exa\x00mple.invalid",
    ],
)
async def test_a_host_that_cannot_be(api: httpx.AsyncClient, base_url: str) -> None:
    assert (await failure(api, base_url)).kind is ErrorKind.NETWORK


async def test_a_plain_answer_where_tls_belongs(serve: Serve, api: httpx.AsyncClient) -> None:
    server = await serve(http(DONE))
    server.listens = False

    problem = await failure(api, server.base_url.replace("http:", "https:"))

    assert problem.kind is ErrorKind.NETWORK
    assert server.heads == []


# --- What the answer says ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [
        ([], None),
        (["Retry-After: 7"], 7.0),
        (["Retry-After:  120 "], 120.0),
        (["Retry-After: 99999999999999999999"], 999_999_999.0),
        (["Retry-After: 0"], 0.0),
        (
            ["Date: Wed, 01 Jul 2026 12:00:00 GMT", "Retry-After: Wed, 01 Jul 2026 12:02:00 GMT"],
            120.0,
        ),
        (
            ["Date: Wed, 01 Jul 2026 12:00:00 GMT", "Retry-After: Wed, 01 Jul 2026 11:00:00 GMT"],
            None,
        ),
        (["Retry-After: Wed, 01 Jul 2020 12:00:00 GMT"], None),
        (["Date: junk", "Retry-After: Wed, 01 Jul 2099 12:00:00 GMT"], None),
        *[
            ([f"Retry-After: {junk}"], None)
            for junk in (
                "",
                "soon",
                "-7",
                "7.5",
                "7 s",
                "1e3",
                "\xb2",
                "Wed, 99 Jul 2026 12:00:00 GMT",
            )
        ],
        (["Retry-After: Wed, 01 Jul 2026 12:00:00"], None),
        (["Retry-After: Wed, 01 Jul 99999 12:00:00 GMT"], None),
        ([f"Retry-After: Wed, 01 Jul 2026 12:00:00 +{'9' * 20}"], None),
        ([f"Retry-After: Wed, 01 Jul {'9' * 20} 12:00:00 GMT"], None),
    ],
)
async def test_how_long_the_service_wants_us_to_wait(
    serve: Serve, api: httpx.AsyncClient, headers: list[str], wait_s: float | None
) -> None:
    server = await serve(http("", *headers, status="429 Too Many Requests"))

    problem = await failure(api, server)

    assert (problem.kind, problem.retry_after_s) == (ErrorKind.RATE, wait_s)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (http('{"code":1000,"message":"no"}', status="401 Unauthorized"), ErrorKind.AUTH),
        (http('{"code":1101,"message":"owing"}', status="429 Too Many"), ErrorKind.QUOTA),
        (http("<html>", status="502 Bad Gateway"), ErrorKind.SERVER),
        (http("<html>", "Content-Type: text/html"), ErrorKind.NO_ENDPOINT),
        (http("<html>", "Content-Type: application/json"), ErrorKind.NO_ENDPOINT),
        (http(status="204 No Content"), ErrorKind.BAD_REPLY),
        (http(DONE, "Content-Range: bytes 0-1/2", status="206 Partial"), ErrorKind.BAD_REPLY),
        (b"HTTP/1.1 304 Not Modified\r\n\r\n", ErrorKind.BAD_REPLY),
        (http('{"code":1203,"message":"none"}', status="404 Not Found"), ErrorKind.NOT_FOUND),
    ],
)
async def test_other_answers(
    serve: Serve, api: httpx.AsyncClient, answer: bytes, kind: ErrorKind
) -> None:
    assert (await failure(api, await serve(answer))).kind is kind


async def test_a_failed_question_leaves_the_client_usable(
    serve: Serve, api: httpx.AsyncClient
) -> None:
    broken = [await serve(script) for script in (*DRIPS.values(), *BROKEN.values())]
    await asyncio.gather(*(failure(api, server, whole_answer_s=0.5) for server in broken))
    server = await serve(http(DONE))

    reply = (await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)).reply

    assert reply.state is TaskState.SUCCEED


async def test_a_cancelled_question_hangs_up(serve: Serve, api: httpx.AsyncClient) -> None:
    hung_up = asyncio.Event()

    async def until_nobody_listens(writer: asyncio.StreamWriter) -> None:
        try:
            await DRIPS["body"](writer)
        finally:
            hung_up.set()

    server = await serve(until_nobody_listens)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)

    async with asyncio.timeout(10):
        await hung_up.wait()


async def test_no_cancelled_question_takes_a_connection_along(
    api: httpx.AsyncClient, gateway: Gateway, token: str
) -> None:
    """At any moment of its life, while others wait and go on: the next hundred are answered."""
    dice, there, client = Random(7), account(gateway.base_url), StatusClient(api)  # noqa: S311 - dice
    gateway.add(Render(task_id=TASK_ID))

    async def ask_for(seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await client.ask(there, token, "multi-image2video", TASK_ID)

    for _ in range(30):
        await asyncio.gather(*(ask_for(dice.uniform(0, 0.03)) for _ in range(20)))
    asking = [client.ask(there, token, "multi-image2video", TASK_ID) for _ in range(100)]
    states = {answer.reply.state for answer in await asyncio.gather(*asking)}

    assert states == {TaskState.PROCESSING}


async def test_nothing_is_logged_of_a_question(
    serve: Serve, api: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    server = await serve(http(DONE))

    await StatusClient(api).ask(account(server), TOKEN, "effects", TASK_ID)
    await api.get(f"{server.base_url}/clip.mp4?sign=secret")

    assert caplog.records == []
