"""Asks whether there is a newer version of this program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop import __version__
from kling_desktop.domain.errors import ErrorKind, Problem, RequestFailed
from kling_desktop.domain.releases import feed_address, is_newer, read_release, read_version
from kling_desktop.kling.late_http import opened

if TYPE_CHECKING:
    from kling_desktop.domain.releases import Release
    from kling_desktop.kling.exchange import Received
    from kling_desktop.kling.late_http import Http

WHOLE_ANSWER_S = 20.0


class Releases:
    """`feed` is empty where this build has none that may be asked. `http` is a `media_client()`:
    it has no token, and a name that leads into a private network is not asked.
    """

    def __init__(self, http: Http, feed: str, *, running: str = __version__) -> None:
        self._http = http
        self._running = read_version(running)
        self.feed = feed_address(feed)

    async def newer(self) -> Release | None:
        """Ask the feed, once, following no redirect. None where there is nothing newer.

        Raises RequestFailed.
        """
        from kling_desktop.kling.exchange import exchange  # late: the window is up by then

        http = await opened(self._http)
        release = _read(await exchange(http, self.feed, {}, whole_answer_s=WHOLE_ANSWER_S))
        return release if self._running and is_newer(release.version, self._running) else None


def _read(got: Received) -> Release:
    """Raises RequestFailed."""
    from kling_desktop.kling.parse import PAGE_VALUE, NotAnObject, json_object

    if got.http_status != 200:
        raise _unreadable(f"HTTP {got.http_status}", got.http_status)
    try:
        release = read_release(json_object(got.body, value_weight=PAGE_VALUE))
    except NotAnObject as error:
        raise _unreadable(error.reason, got.http_status) from None
    if release is None:
        raise _unreadable("no version in it", got.http_status)
    return release


def _unreadable(detail: str, status: int) -> RequestFailed:
    return RequestFailed(Problem(kind=ErrorKind.BAD_REPLY, detail=detail, http_status=status))
