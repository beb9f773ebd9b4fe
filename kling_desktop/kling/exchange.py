"""One question to the API, or one message elsewhere, and what came of it: all, or why not."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple

from kling_desktop.domain.errors import Cause, ErrorKind, Problem, RequestFailed
from kling_desktop.kling.fields import text
from kling_desktop.kling.http import (
    TRANSPORT_ERRORS,
    cause_of,
    message,
    pieces,
    proxy_of,
    question,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

MAX_BODY = 1024 * 1024
_USER_IN_URL = re.compile(r"(?<=//)[^/@]*@")
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Received(NamedTuple):
    """`retry_after_s` is how long the service wants to be left alone, in seconds."""

    http_status: int
    retry_after_s: float | None
    body: bytes


async def exchange(
    http: httpx.AsyncClient, url: str, headers: dict[str, str], *, whole_answer_s: float
) -> Received:
    """Ask, within `whole_answer_s` seconds. Raises RequestFailed."""
    return await _within(whole_answer_s, http, url, lambda: question(url, headers))


async def deliver(
    http: httpx.AsyncClient,
    url: str,
    body: bytes,
    headers: dict[str, str],
    secret_headers: dict[str, str],
    *,
    whole_answer_s: float,
) -> Received:
    """POST JSON by a `media_client()`, once, following no redirect. Raises RequestFailed."""
    return await _within(
        whole_answer_s, http, url, lambda: message(url, body, headers, secret_headers)
    )


async def _within(
    limit_s: float, http: httpx.AsyncClient, url: str, make: Callable[[], httpx.Request]
) -> Received:
    try:
        async with asyncio.timeout(limit_s):
            return await _exchange(http, make())
    except TRANSPORT_ERRORS as error:
        problem = _network_problem(error, proxy_of(http, url))
    raise RequestFailed(problem)  # out here: the error's request holds the token


async def _exchange(http: httpx.AsyncClient, request: httpx.Request) -> Received:
    response = await http.send(request, stream=True)
    try:
        return await _received(response)
    finally:
        await response.aclose()


async def _received(response: httpx.Response) -> Received:
    headers = {name.lower(): value for name, value in response.headers.raw}
    status = response.status_code
    if status in _REDIRECTS:
        target = _shown_address(headers.get(b"location", b"").decode("latin-1"))
        raise _failed(ErrorKind.NO_ENDPOINT, status, target, Cause.REDIRECT)
    if headers.get(b"content-encoding", b"").lower() not in {b"", b"identity"}:
        raise _failed(ErrorKind.BAD_REPLY, status, "compressed though that was refused")
    body = bytearray()
    async for piece in pieces(response):
        body += piece
        if len(body) > MAX_BODY:
            raise _failed(ErrorKind.BAD_REPLY, status, "longer than 1 MiB", Cause.TOO_LARGE)
    return Received(status, _retry_after_s(headers), bytes(body))


def _shown_address(location: str) -> str:
    address = location.split("?")[0].split("#")[0]
    return _USER_IN_URL.sub("", text(address))[:200]


def _failed(kind: ErrorKind, status: int, detail: str, cause: Cause = Cause.NONE) -> RequestFailed:
    return RequestFailed(Problem(kind=kind, detail=detail, http_status=status, cause=cause))


def _network_problem(error: Exception, proxy: str) -> Problem:
    words = (text(str(error)) or type(error).__name__).split("?")[0]
    cause = cause_of(error, proxy)
    detail = f"{proxy}: {words}" if cause is Cause.PROXY else words
    return Problem(kind=ErrorKind.NETWORK, detail=detail[:300], cause=cause)


def _retry_after_s(headers: dict[bytes, bytes]) -> float | None:
    """`Retry-After` in seconds or as a date, by the server's own clock; junk counts as absent."""
    value = headers.get(b"retry-after", b"").decode("latin-1").strip()
    if not value:
        return None
    if value.isdecimal():
        return float(value[:9])
    try:
        wanted = parsedate_to_datetime(value)
        told = headers.get(b"date", b"").decode("latin-1")
        now = parsedate_to_datetime(told) if told else datetime.now(UTC)
        return max((wanted - now).total_seconds(), 0.0) or None
    except (ValueError, TypeError, OverflowError):
        return None
