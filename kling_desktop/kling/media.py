"""Opens a clip's address, following redirects only where they may lead."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

from kling_desktop.domain.account import is_loopback, origin_of
from kling_desktop.domain.addresses import is_public
from kling_desktop.domain.download import Head
from kling_desktop.domain.errors import SaveFailed, SaveTrouble

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    import httpx

MAX_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_AT_HOME = (".local", ".localhost", ".internal", ".home.arpa", ".lan")
_HEADERS = {
    "content_range": "content-range",
    "content_length": "content-length",
    "content_type": "content-type",
    "content_encoding": "content-encoding",
    "etag": "etag",
    "last_modified": "last-modified",
    "date": "date",
}


@dataclass(frozen=True, slots=True)
class Link:
    """Where a clip is. `home` is the host of the account's service: only there may addresses of
    this machine or its network be meant. `secret_headers` go to the link's own origin alone.
    """

    url: str
    home: str
    secret_headers: Mapping[str, str] = field(default_factory=dict, repr=False)


@asynccontextmanager
async def open_clip(
    http: httpx.AsyncClient, link: Link, headers: Mapping[str, str]
) -> AsyncIterator[tuple[Head, httpx.Response]]:
    """Yield what streams the clip, whatever its status. `http` is a `media_client()`.

    Raises SaveFailed where a link or redirect leads astray, and TRANSPORT_ERRORS.
    """
    url = link.url
    for _ in range(MAX_REDIRECTS + 1):
        is_home = _check(url, link.home)
        secret = link.secret_headers if _same_origin(url, link.url) else {}
        extensions = {"any_address": is_home, "secret_headers": dict(secret)}
        async with http.stream("GET", url, headers=headers, extensions=extensions) as response:
            if response.status_code not in _REDIRECTS:
                yield _head(response), response
                return
            target = urljoin(url, response.headers.get("location", ""))
        if urlsplit(url).scheme == "https" and urlsplit(target).scheme != "https":
            raise SaveFailed(SaveTrouble.LINK_DEAD, _place(target))
        url = target
    raise SaveFailed(SaveTrouble.LINK_DEAD, _place(url))


def _check(url: str, home: str) -> bool:
    """Whether an address belongs to the account's own service. Raises SaveFailed if it may not be
    opened at all.
    """
    try:
        parts = urlsplit(url)
        is_usable = parts.scheme in {"http", "https"} and parts.port != 0
    except ValueError:
        raise SaveFailed(SaveTrouble.LINK_DEAD) from None
    host = parts.hostname or ""
    is_home = host == home or (is_loopback(host) and is_loopback(home))
    if not (is_usable and host) or _has_login(parts) or not (is_home or _is_public(host)):
        raise SaveFailed(SaveTrouble.LINK_DEAD, host)
    return is_home


def _has_login(parts: SplitResult) -> bool:
    return parts.username is not None or parts.password is not None


def _is_public(host: str) -> bool:
    """By its looks: what a name leads to is seen when it is connected to (kling/http.py)."""
    try:
        return is_public(host)
    except ValueError:
        return "." in host and not host.rstrip(".").endswith(_AT_HOME)


def _same_origin(url: str, other: str) -> bool:
    return origin_of(url) == origin_of(other)


def _head(response: httpx.Response) -> Head:
    told = {name: response.headers.get(header, "") for name, header in _HEADERS.items()}
    return Head(status=response.status_code, **told)


def _place(url: str) -> str:
    """The host of an address: the rest of a signed link is a secret."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
