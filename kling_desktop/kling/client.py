"""Asks for one render's status, or for a page of the account's newest."""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple

from kling_desktop.domain.errors import Cause, ErrorKind, Problem, RequestFailed
from kling_desktop.kling.auth import authorization
from kling_desktop.kling.decode import decode
from kling_desktop.kling.endpoints import list_url, status_url
from kling_desktop.kling.fields import text
from kling_desktop.kling.http import (
    TRANSPORT_ERRORS,
    cause_of,
    forget_connections,
    pieces,
    proxy_of,
    question,
)
from kling_desktop.kling.listing import entries
from kling_desktop.kling.redact import MAX_SHOWN, without_secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.reply import Reply
    from kling_desktop.kling.listing import Entry

WHOLE_ANSWER_S = 30.0
MAX_BODY = 1024 * 1024
_USER_IN_URL = re.compile(r"(?<=//)[^/@]*@")
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Answer:
    """`body` is the start of what came, without the token; redact it before it is shown."""

    reply: Reply
    body: bytes


class _Received(NamedTuple):
    http_status: int
    headers: dict[bytes, bytes]
    body: bytes


class StatusClient:
    """Stateless but for the connections that `http` keeps open. `clock` gives unix seconds."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        *,
        clock: Callable[[], float] = time.time,
        whole_answer_s: float = WHOLE_ANSWER_S,
    ) -> None:
        self._http = http
        self._clock = clock
        self._whole_answer_s = whole_answer_s

    async def ask(self, account: Account, token: str, kind: str, task_id: str) -> Answer:
        """One GET, no retries. Raises RequestFailed."""
        got = await self._get(status_url(account, kind, task_id), account, token)
        try:
            reply = decode(
                got.body,
                http_status=got.http_status,
                task_id=task_id,
                retry_after_s=_retry_after_s(got.headers),
            )
        except RequestFailed as failed:
            raise RequestFailed(failed.problem, got.body[:MAX_SHOWN]) from None
        return Answer(reply, got.body[:MAX_SHOWN])

    async def forget_connections(self) -> None:
        """Hang up on everybody: the next question opens a connection of its own."""
        await forget_connections(self._http)

    async def list_page(
        self, account: Account, token: str, kind: str, *, page: int = 1, page_size: int = 30
    ) -> list[Entry]:
        """One page of the account's renders of a kind, as the service orders them.

        Raises RequestFailed, of kind NO_ENDPOINT where the account has no list.
        """
        url = list_url(account, kind, page, page_size)
        if url is None:
            raise RequestFailed(Problem(kind=ErrorKind.NO_ENDPOINT))
        got = await self._get(url, account, token)
        try:
            return entries(
                got.body, http_status=got.http_status, retry_after_s=_retry_after_s(got.headers)
            )
        except RequestFailed as failed:
            raise RequestFailed(failed.problem, got.body[:MAX_SHOWN]) from None

    async def _get(self, url: str, account: Account, token: str) -> _Received:
        headers = authorization(account.auth_style, token, self._clock())
        try:
            async with asyncio.timeout(self._whole_answer_s):
                got = await self._exchange(url, headers)
        except TRANSPORT_ERRORS as error:
            problem = _network_problem(error, proxy_of(self._http, url))
        else:
            sent = headers["Authorization"].removeprefix("Bearer ")
            return got._replace(body=without_secrets(got.body, token, sent))
        raise RequestFailed(problem)  # out here: the error's request holds the token

    async def _exchange(self, url: str, headers: dict[str, str]) -> _Received:
        response = await self._http.send(question(url, headers), stream=True)
        try:
            return await _received(response)
        finally:
            await response.aclose()


async def _received(response: httpx.Response) -> _Received:
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
    return _Received(status, headers, bytes(body))


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
