"""A gateway to start, ask, steer and stop."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from kling_desktop.demo.api import StatusApi
from kling_desktop.demo.auth import Doorkeeper
from kling_desktop.demo.book import Book, Clock, Entry
from kling_desktop.demo.links import LinkSigner, Place
from kling_desktop.demo.media import ClipStore, clip_of
from kling_desktop.demo.render import ReplyForm
from kling_desktop.demo.request_log import Origin, Request, RequestLog
from kling_desktop.demo.routes import DEFAULT_ROOT, Routes, is_list, single_id
from kling_desktop.demo.script import Script
from kling_desktop.demo.sending import send
from kling_desktop.demo.server import Handler, ServerThread
from kling_desktop.domain.account import AuthStyle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from aiohttp import web

    from kling_desktop.demo.answers import Answer
    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.render import Render


class Gateway:
    """Two origins on loopback: the API, and the content network that serves the clips.

    Every method may be called from any thread, before the start and after the stop too.
    """

    def __init__(
        self,
        renders: Iterable[Render] = (),
        *,
        token: str,
        clips: Path,
        clock: Clock = time.time,
        bytes_per_s: float | None = None,
        form: ReplyForm | None = None,
        lists: bool = False,
        root: str = DEFAULT_ROOT,
        auth: AuthStyle = AuthStyle.BEARER,
    ) -> None:
        """`bytes_per_s` slows each clip down, so that its saving can be watched.

        `form`: the dialect of all answers, None: each render's own. `lists`: whether a kind's list
        is routed. `root`: the path before the kind. `auth`: how the token has to be shown; with
        KEY_PAIR it is "AccessKey:SecretKey", else ValueError is raised.
        """
        self.token = token
        self._clock = clock
        self._book = Book(renders, clock)
        self._log = RequestLog()
        self._script = Script()
        self._signer = LinkSigner()
        self._routes = Routes(root, has_tasks_path=form is ReplyForm.NEWER)
        api = StatusApi(
            self._book,
            self._link_to,
            routes=self._routes,
            doorkeeper=Doorkeeper(token, auth),
            form=form,
            lists=lists,
        )
        media = ClipStore(self._book, self._signer, clips)
        handlers = (
            self._handler(Origin.API, api.answer, None),
            self._handler(Origin.MEDIA, media.answer, bytes_per_s),
        )
        self._server = ServerThread(handlers, name="gateway")

    def start(self) -> None:
        self._server.start()

    def stop(self) -> None:
        """Hang up on everybody; started again, the gateway has its old ports and renders."""
        self._server.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def base_url(self) -> str:
        """Known from the first start on."""
        return self._server.url(0)

    @property
    def media_url(self) -> str:
        return self._server.url(1)

    @property
    def renders(self) -> tuple[Render, ...]:
        return self._book.renders

    @property
    def requests(self) -> tuple[Request, ...]:
        """All that came in so far, at both origins."""
        return self._log.requests

    def asked(self, task_id: str) -> int:
        """How often the API was asked about a task, refusals and faults included."""
        return self._log.asked(task_id)

    @property
    def listed(self) -> int:
        """How often the API was asked for a list, whether or not it has any."""
        return self._log.listed

    def add(self, render: Render) -> None:
        """Take a render in, or begin it anew."""
        self._book.add(render)

    def begin(self, task_id: str) -> None:
        """Let a render's wait be over. Raises KeyError, as the next three do."""
        self._book.begin(task_id)

    def finish(self, task_id: str, *, link_lag_s: float = 0.0) -> None:
        """Let a render succeed now; its links follow after `link_lag_s`."""
        self._book.finish(task_id, link_lag_s)

    def fail(self, task_id: str, reason: str) -> None:
        self._book.fail(task_id, reason)

    def expire_links(self, task_id: str) -> None:
        """Refuse the links given so far; the next status has fresh ones."""
        self._book.renew_links(task_id)

    def inject(
        self,
        fault: Fault,
        *,
        task_id: str = "",
        times: int | None = 1,
        origin: Origin = Origin.API,
    ) -> None:
        """Do this to the next `times` answers (None: all) about a task, or about anything."""
        self._script.add(fault, origin=origin, task_id=task_id, times=times)

    def heal(self) -> None:
        """Forget all faults that are still to come."""
        self._script.clear()

    def _link_to(self, entry: Entry, place: Place) -> str:
        path, query = self._signer.path(entry, place), self._signer.query(entry, place)
        return f"{self.media_url}{path}?{query}"

    def _noted(self, request: Request) -> str:
        """Keep a request in the log, and tell which task it is about."""
        if request.origin is Origin.MEDIA:
            task_id, asks_list = clip_of(request.path), False
        else:
            question = self._routes.question(request)
            task_id, asks_list = single_id(question), is_list(question)
        self._log.note(request, task_id, is_list=asks_list)
        return task_id

    def _handler(
        self,
        origin: Origin,
        answer: Callable[[Request, Fault], Answer],
        bytes_per_s: float | None,
    ) -> Handler:
        async def handle(http: web.BaseRequest) -> web.StreamResponse:
            request = _received(http, origin, self._clock())
            task_id = self._noted(request)
            fault = self._script.next_fault(origin, task_id)
            return await send(http, fault.applied(answer(request, fault)), fault, bytes_per_s)

        return handle


def _received(http: web.BaseRequest, origin: Origin, at: float) -> Request:
    path, _, query = http.raw_path.partition("?")
    headers = tuple(http.headers.items())
    return Request(
        origin=origin, method=http.method, path=path, query=query, headers=headers, at=at
    )
