"""The only module that makes HTTP clients, and what the two of them may do.

The API client carries the token and goes nowhere but where it is told. The media client has no
token to leak. Neither follows redirects by itself, keeps cookies, or reads `.netrc`.
"""

from __future__ import annotations

import logging
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport
from yarl import URL

from kling_desktop import __version__

if TYPE_CHECKING:
    from ssl import SSLContext

CONNECT_S = 8.0
READ_IDLE_S = 15.0
HEADER_BYTES = 32 * 1024

# The transport maps most of aiohttp's errors to httpx's; a malformed answer comes through as it is,
# and so does the UnicodeError of a host name that cannot be encoded.
TRANSPORT_ERRORS = (
    httpx.HTTPError,
    httpx.InvalidURL,
    aiohttp.ClientError,
    OSError,
    TimeoutError,
    UnicodeError,
)

# At INFO httpx writes whole URLs, signed queries included.
logging.getLogger("httpx").setLevel(logging.WARNING)


class _Transport(AiohttpTransport):
    """aiohttp underneath, without cookies, with URLs sent exactly as they were given."""

    def get_client(self) -> aiohttp.ClientSession:
        session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(ssl=self.ssl_context, limit=0),
            cookie_jar=aiohttp.DummyCookieJar(),
            max_line_size=HEADER_BYTES,
            max_field_size=HEADER_BYTES,
            trust_env=False,
        )
        # aiohttp re-quotes URLs (%2F becomes /), which breaks the signature of a signed link and
        # has no switch for the first request: only redirects have `requote_redirect_url`.
        setattr(session, "_build_url", _exact_url)  # noqa: B010 - mypy refuses the plain form
        return session


def _exact_url(url: str | URL) -> URL:
    return URL(str(url), encoded=True)


class _Client(httpx.AsyncClient):
    """httpx asks these two hooks for transports; proxies come from the environment by its rules."""

    def _init_transport(self, *_: Any, **options: Any) -> httpx.AsyncBaseTransport:
        return _Transport(verify=options["verify"], trust_env=options["trust_env"])

    def _init_proxy_transport(self, *args: Any, **options: Any) -> httpx.AsyncBaseTransport:
        (proxy,) = args
        return _Transport(verify=options["verify"], trust_env=options["trust_env"], proxy=proxy)


def api_client() -> httpx.AsyncClient:
    """For status questions. The token is put on each request by the caller, never kept here."""
    return _client({"Accept": "application/json", "Accept-Encoding": "identity"})


def media_client() -> httpx.AsyncClient:
    """For clips on rotating hosts."""
    return _client({"Accept": "*/*", "Accept-Encoding": "identity"})


@cache
def _certificates() -> SSLContext:
    """Read once for both clients: it takes 30 to 50 ms of the start."""
    return httpx.create_ssl_context()


def _client(headers: dict[str, str]) -> httpx.AsyncClient:
    direct = ("all://127.0.0.1", "all://localhost", "all://[::1]")  # a proxy cannot reach those
    return _Client(
        headers={"User-Agent": f"KlingDesktop/{__version__}", **headers},
        timeout=httpx.Timeout(READ_IDLE_S, connect=CONNECT_S, pool=None),
        follow_redirects=False,
        verify=_certificates(),
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),  # takes none
        mounts=dict.fromkeys(direct),
    )
