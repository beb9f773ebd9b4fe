"""Asks for one task's status."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import ErrorKind, Problem, RequestFailed
from kling_desktop.kling.auth import authorization
from kling_desktop.kling.decode import decode
from kling_desktop.kling.endpoints import status_url
from kling_desktop.kling.fields import text
from kling_desktop.kling.http import TRANSPORT_ERRORS

if TYPE_CHECKING:
    import httpx

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.reply import Reply

WHOLE_ANSWER_S = 30.0
MAX_BODY = 1024 * 1024
SHORTEST_SECRET = 8  # a shorter token would be found inside ordinary words
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_USER_IN_URL = re.compile(r"(?<=//)[^/@]*@")


class StatusClient:
    """Stateless but for the connections that `http` keeps open."""

    def __init__(self, http: httpx.AsyncClient, *, whole_answer_s: float = WHOLE_ANSWER_S) -> None:
        self._http = http
        self._whole_answer_s = whole_answer_s

    async def ask(self, account: Account, token: str, kind: str, task_id: str) -> Reply:
        """One GET, no retries. Raises RequestFailed."""
        url = status_url(account, kind, task_id)
        try:
            async with asyncio.timeout(self._whole_answer_s):
                status, retry_after_s, body = await self._get(url, token)
        except TRANSPORT_ERRORS as error:
            problem = _network_problem(error)
        else:
            body = _without(token, body)
            return decode(body, http_status=status, task_id=task_id, retry_after_s=retry_after_s)
        raise RequestFailed(problem)  # out here: the error's request holds the token

    async def _get(self, url: str, token: str) -> tuple[int, float | None, bytes]:
        async with self._http.stream("GET", url, headers=authorization(token)) as response:
            if response.status_code in _REDIRECTS:
                raise RequestFailed(
                    Problem(
                        kind=ErrorKind.NO_ENDPOINT,
                        detail=_target(response),
                        http_status=response.status_code,
                    )
                )
            if response.headers.get("content-encoding", "").casefold() not in {"", "identity"}:
                raise _unreadable("compressed though that was refused", response)
            body = bytearray()
            async for chunk in response.aiter_raw():
                body += chunk
                if len(body) > MAX_BODY:
                    raise _unreadable("longer than 1 MiB", response)
            return response.status_code, _retry_after_s(response), bytes(body)


def _without(token: str, body: bytes) -> bytes:
    """Some gateways repeat a token that they refuse; what they say is kept and shown."""
    return body.replace(token.encode(), b"[removed]") if len(token) >= SHORTEST_SECRET else body


def _target(response: httpx.Response) -> str:
    location = response.headers.get("location", "").split("?")[0]
    return _USER_IN_URL.sub("", text(location))[:200]


def _unreadable(detail: str, response: httpx.Response) -> RequestFailed:
    return RequestFailed(
        Problem(kind=ErrorKind.BAD_REPLY, detail=detail, http_status=response.status_code)
    )


def _network_problem(error: Exception) -> Problem:
    words = text(str(error)) or type(error).__name__
    return Problem(kind=ErrorKind.NETWORK, detail=words.split("?")[0][:300])


def _retry_after_s(response: httpx.Response) -> float | None:
    """`Retry-After` in seconds or as a date, by the server's own clock; junk counts as absent."""
    value = response.headers.get("retry-after", "").strip()
    if value.isdecimal():
        return float(value[:9])
    try:
        wanted = parsedate_to_datetime(value)
        told = response.headers.get("date")
        now = parsedate_to_datetime(told) if told else datetime.now(UTC)
        return max((wanted - now).total_seconds(), 0.0) or None
    except (ValueError, TypeError, OverflowError):
        return None
