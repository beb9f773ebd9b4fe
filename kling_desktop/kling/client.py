"""Asks for one render's status, or for a page of the account's newest."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import ErrorKind, Problem, RequestFailed
from kling_desktop.kling.auth import authorization
from kling_desktop.kling.endpoints import list_url, status_url
from kling_desktop.kling.late_http import LateHttp, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.reply import Reply
    from kling_desktop.kling.exchange import Received
    from kling_desktop.kling.late_http import Http
    from kling_desktop.kling.listing import Entry

WHOLE_ANSWER_S = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """`body` is the start of what came, without the token; redact it before it is shown."""

    reply: Reply
    body: bytes


class StatusClient:
    """Stateless but for the connections that `http` keeps open. `clock` gives unix seconds."""

    def __init__(
        self,
        http: Http,
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
        from kling_desktop.kling.decode import decode  # late: the window is up by then

        try:
            reply = decode(
                got.body,
                http_status=got.http_status,
                task_id=task_id,
                retry_after_s=got.retry_after_s,
            )
        except RequestFailed as failed:
            raise RequestFailed(failed.problem, _start_of(got.body)) from None
        return Answer(reply, _start_of(got.body))

    async def forget_connections(self) -> None:
        """Hang up on everybody: the next question opens a connection of its own."""
        if isinstance(self._http, LateHttp) and not self._http.is_open:
            return
        from kling_desktop.kling.http import forget_connections  # late: the window is up by then

        await forget_connections(await opened(self._http))

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
        from kling_desktop.kling.listing import entries  # late: the window is up by then

        try:
            return entries(got.body, http_status=got.http_status, retry_after_s=got.retry_after_s)
        except RequestFailed as failed:
            raise RequestFailed(failed.problem, _start_of(got.body)) from None

    async def _get(self, url: str, account: Account, token: str) -> Received:
        http = await opened(self._http)
        from kling_desktop.kling.exchange import exchange  # late: the window is up by then
        from kling_desktop.kling.redact import without_secrets

        headers = authorization(account.auth_style, token, self._clock())
        got = await exchange(http, url, headers, whole_answer_s=self._whole_answer_s)
        sent = headers["Authorization"].removeprefix("Bearer ")
        return got._replace(body=without_secrets(got.body, token, sent))


def _start_of(body: bytes) -> bytes:
    from kling_desktop.kling.redact import MAX_SHOWN  # late: the window is up by then

    return body[:MAX_SHOWN]
