"""Opens a clip's address, following redirects only where they may lead."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from kling_desktop.domain.account import is_loopback
from kling_desktop.domain.errors import SaveFailed, SaveTrouble

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import httpx

MAX_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_DEAD = frozenset({401, 403, 404, 410})
_PAGES = ("text/", "application/json", "application/xml", "application/xhtml")


@asynccontextmanager
async def open_clip(
    http: httpx.AsyncClient, url: str, *, allow_loopback: bool
) -> AsyncIterator[httpx.Response]:
    """Yield the response that streams the clip. Raises SaveFailed, httpx and aiohttp errors."""
    for _ in range(MAX_REDIRECTS + 1):
        _check(url, allow_loopback=allow_loopback)
        async with http.stream("GET", url) as response:
            if response.status_code not in _REDIRECTS:
                _accept(response)
                yield response
                return
            target = urljoin(url, response.headers.get("location", ""))
        if urlsplit(url).scheme == "https" and urlsplit(target).scheme != "https":
            raise SaveFailed(SaveTrouble.LINK_DEAD, _place(target))
        url = target
    raise SaveFailed(SaveTrouble.LINK_DEAD, _place(url))


def _check(url: str, *, allow_loopback: bool) -> None:
    parts = urlsplit(url)
    usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    if not usable or (is_loopback(parts.hostname or "") and not allow_loopback):
        raise SaveFailed(SaveTrouble.LINK_DEAD, _place(url))


def _accept(response: httpx.Response) -> None:
    status = response.status_code
    if status in _DEAD:
        raise SaveFailed(SaveTrouble.LINK_DEAD, f"HTTP {status}")
    if status != 200:
        raise SaveFailed(SaveTrouble.NETWORK, f"HTTP {status}")
    kind = response.headers.get("content-type", "").casefold()
    if kind.startswith(_PAGES):
        raise SaveFailed(SaveTrouble.NOT_A_VIDEO, kind[:60])
    if response.headers.get("content-encoding", "identity").casefold() != "identity":
        raise SaveFailed(SaveTrouble.NETWORK, "compressed though that was refused")


def _place(url: str) -> str:
    """The host of an address: the rest of a signed link is a secret."""
    return urlsplit(url).hostname or ""
