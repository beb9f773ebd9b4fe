"""A gateway to start, ask, steer and stop."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from kling_desktop.demo.api import StatusApi
from kling_desktop.demo.auth import Doorkeeper
from kling_desktop.demo.book import Book, Clock, Entry
from kling_desktop.demo.content import ContentProxy, ContentWay, about_content, is_content
from kling_desktop.demo.door import Doors, by_path
from kling_desktop.demo.links import LinkSigner, Place
from kling_desktop.demo.media import ClipStore, about_clip
from kling_desktop.demo.render import ReplyForm
from kling_desktop.demo.request_log import Origin, RequestLog
from kling_desktop.demo.routes import DEFAULT_ROOT, Routes
from kling_desktop.demo.script import Script
from kling_desktop.demo.server import ServerThread
from kling_desktop.domain.account import AuthStyle

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable
    from pathlib import Path

    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.render import Render
    from kling_desktop.demo.request_log import Request

_API, _MEDIA, _MIRROR = range(3)


class Gateway:
    """Three origins on loopback: the API, and two hosts of the content network that serves clips.

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
        content: ContentWay | None = None,
        mirror_tls: ssl.SSLContext | None = None,
    ) -> None:
        """`bytes_per_s` slows each clip down, so that its saving can be watched.

        `form`: the dialect of all answers, None: each render's own. `lists`: whether a kind's list
        is routed. `root`: the path before the kind. `auth`: how the token has to be shown; with
        KEY_PAIR it is "AccessKey:SecretKey", else ValueError is raised. `content`: how the API's
        own host gives clips, None: not at all. `mirror_tls`: with what the mirror speaks TLS.
        """
        self.token = token
        self._book = Book(renders, clock)
        self._log = RequestLog()
        self._script = Script()
        self._signer = LinkSigner()
        self._routes = Routes(root, has_tasks_path=form is ReplyForm.NEWER)
        doorkeeper = Doorkeeper(token, auth)
        api = StatusApi(
            self._book,
            self._link_to,
            routes=self._routes,
            doorkeeper=doorkeeper,
            form=form,
            lists=lists,
        )
        media = ClipStore(self._book, self._signer, clips).answer
        doors = Doors(clock, self._log, self._script)
        asked = doors.handler(Origin.API, api.answer, self._routes.about)
        if content:
            proxy = ContentProxy(self._book, self._link_to, doorkeeper, clips, way=content)
            streams = doors.handler(Origin.CONTENT, proxy.answer, about_content, bytes_per_s)
            asked = by_path(is_content, streams, asked)
        served = [
            doors.handler(origin, media, about_clip, bytes_per_s)
            for origin in (Origin.MEDIA, Origin.MIRROR)
        ]
        tls = {_MIRROR: mirror_tls} if mirror_tls else None
        self._server = ServerThread((asked, *served), name="gateway", tls=tls)

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
        return self._server.url(_API)

    @property
    def media_url(self) -> str:
        return self._server.url(_MEDIA)

    @property
    def mirror_url(self) -> str:
        """Where each link of the media origin holds too."""
        return self._server.url(_MIRROR)

    @property
    def renders(self) -> tuple[Render, ...]:
        return self._book.renders

    @property
    def requests(self) -> tuple[Request, ...]:
        """All that came in so far, at all origins."""
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
        position: int | None = None,
        times: int | None = 1,
        origin: Origin = Origin.API,
    ) -> None:
        """Do this to the next `times` answers (None: all) about a task, the video at one of its
        positions, or about anything.
        """
        self._script.add(fault, origin=origin, task_id=task_id, position=position, times=times)

    def heal(self) -> None:
        """Forget all faults that are still to come."""
        self._script.clear()

    def _link_to(self, entry: Entry, place: Place) -> str:
        path, query = self._signer.path(entry, place), self._signer.query(entry, place)
        return f"{self.media_url}{path}?{query}"
