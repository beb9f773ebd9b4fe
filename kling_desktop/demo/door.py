"""The ways into a gateway: what comes in is noted, answered, and spoilt as the script says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.demo.request_log import Origin, Request, Subject
from kling_desktop.demo.sending import send

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp import web

    from kling_desktop.demo.answers import Answer
    from kling_desktop.demo.book import Clock
    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.request_log import RequestLog
    from kling_desktop.demo.script import Script
    from kling_desktop.demo.server import Handler


@dataclass(frozen=True, slots=True)
class Doors:
    clock: Clock
    log: RequestLog
    script: Script

    def handler(
        self,
        origin: Origin,
        answer: Callable[[Request, Fault], Answer],
        about: Callable[[Request], Subject],
        bytes_per_s: float | None = None,
    ) -> Handler:
        """`about` tells what a request concerns; `bytes_per_s` slows all answers down."""

        async def handle(http: web.BaseRequest) -> web.StreamResponse:
            request = _received(http, origin, self.clock())
            subject = about(request)
            self.log.note(request, subject)
            fault = self.script.next_fault(origin, subject)
            return await send(http, fault.applied(answer(request, fault)), fault, bytes_per_s)

        return handle


def by_path(is_first: Callable[[str], bool], first: Handler, second: Handler) -> Handler:
    """The first handler for raw paths that pass, the second for all others."""

    async def handle(http: web.BaseRequest) -> web.StreamResponse:
        path = http.raw_path.partition("?")[0]
        return await (first if is_first(path) else second)(http)

    return handle


def _received(http: web.BaseRequest, origin: Origin, at: float) -> Request:
    path, _, query = http.raw_path.partition("?")
    headers = tuple(http.headers.items())
    return Request(
        origin=origin, method=http.method, path=path, query=query, headers=headers, at=at
    )
