"""The only module that makes HTTP clients, and what the two of them may do.

The API client carries the token and goes nowhere but where it is told. The media client has no
token to leak. Neither follows redirects by itself, keeps cookies, or reads `.netrc`.
"""

from __future__ import annotations

import logging
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import aiohttp.abc
import httpx
from httpx_aiohttp import AiohttpTransport
from yarl import URL

from kling_desktop import __version__
from kling_desktop.domain.account import is_loopback
from kling_desktop.domain.errors import Cause
from kling_desktop.domain.proxy import ProxyChoice, ProxyMode
from kling_desktop.kling.public_names import PublicResolver
from kling_desktop.kling.tls import tls_cause

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Callable

_log = logging.getLogger(__name__)

CONNECT_S = 8.0
READ_IDLE_S = 15.0
HEADER_BYTES = 32 * 1024
_HEADERS = {"User-Agent": f"KlingDesktop/{__version__}", "Accept-Encoding": "identity"}
_API_HEADERS = {**_HEADERS, "Accept": "application/json"}
_MEDIA_HEADERS = {**_HEADERS, "Accept": "*/*"}

# aiohttp's errors come through as they are, and so does the UnicodeError of a host name that cannot
# be encoded.
TRANSPORT_ERRORS = (
    httpx.HTTPError,
    httpx.InvalidURL,
    aiohttp.ClientError,
    OSError,
    TimeoutError,
    UnicodeError,
)
_SHARED_HEADERS = httpx.Headers(_API_HEADERS)
_NO_BODY = httpx.ByteStream(b"")
_TIMEOUT = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_S, sock_read=READ_IDLE_S)
_PROXY_REFUSES = 407


class _Transport(AiohttpTransport):
    """aiohttp underneath, without cookies, with URLs sent exactly as they were given.

    The general transport spends three times what the exchange itself costs on reading its own
    settings again for each request; here they belong to the session.
    """

    read_bytes = 64 * 1024

    def get_client(self) -> aiohttp.ClientSession:
        return self._new_session()

    def _new_session(
        self, resolver: aiohttp.abc.AbstractResolver | None = None
    ) -> aiohttp.ClientSession:
        session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(ssl=self.ssl_context, limit=0, resolver=resolver),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=_TIMEOUT,
            auto_decompress=False,
            max_line_size=HEADER_BYTES,
            max_field_size=HEADER_BYTES,
            trust_env=False,
            proxy=_proxy_url(self.proxy),
            read_bufsize=self.read_bytes,
        )
        # aiohttp re-quotes URLs (%2F becomes /), which breaks the signature of a signed link and
        # has no switch for the first request: only redirects have `requote_redirect_url`.
        setattr(session, "_build_url", _exact_url)  # noqa: B010 - mypy refuses the plain form
        return session

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; its body, if it has one, is in the extension "body". Raises
        TRANSPORT_ERRORS.
        """
        answer = await self._session(request).request(
            request.method,
            request.extensions.get("target") or str(request.url),
            headers=_sent_headers(request),
            data=request.extensions.get("body"),
            allow_redirects=False,
            proxy_headers=_proxy_headers(self.proxy),
        )
        if self.proxy and answer.status == _PROXY_REFUSES:
            answer.close()
            raise httpx.ProxyError("407")
        return httpx.Response(
            answer.status,
            headers=answer.raw_headers,
            stream=_Stream(answer),
            request=request,
        )

    def _session(self, _request: httpx.Request) -> aiohttp.ClientSession:
        if not isinstance(self.client, aiohttp.ClientSession):
            self.client = self.get_client()
        return self.client


class _MediaTransport(_Transport):
    """A name that a service wrote must not lead to this machine or its network: looked at on the
    very address that is connected to. With the extension "any_address" it may.
    """

    read_bytes = 1024 * 1024
    _guarded: aiohttp.ClientSession | None = None

    def _session(self, request: httpx.Request) -> aiohttp.ClientSession:
        if request.extensions.get("any_address") or self.proxy:  # a proxy looks names up itself
            return super()._session(request)
        if self._guarded is None:
            self._guarded = self._new_session(PublicResolver())
        return self._guarded

    async def aclose(self) -> None:
        await super().aclose()
        if self._guarded is not None:
            await self._guarded.close()
            self._guarded = None


def _sent_headers(request: httpx.Request) -> dict[str, str]:
    secret: dict[str, str] = request.extensions.get("secret_headers") or {}
    ours = _API_HEADERS if isinstance(request, _Question) else dict(request.headers)
    return ours | secret


class _Stream(httpx.AsyncByteStream):
    """A body in the pieces in which it comes."""

    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        content = self._answer.content
        try:
            async for piece in content.iter_any():
                yield piece
        except TRANSPORT_ERRORS:
            # What came before a cut is refused by every public call once the cut is known.
            left: bytes = getattr(content, "_read_nowait")(-1)  # noqa: B009 - mypy refuses the plain form
            if left:
                yield left
            raise

    async def aclose(self) -> None:
        self._answer.release()  # hangs up unless the body was read to its end


def _proxy_url(proxy: httpx.Proxy | None) -> str | None:
    return str(proxy.url) if proxy else None


def _proxy_headers(proxy: httpx.Proxy | None) -> dict[str, str] | None:
    if proxy is None or proxy.auth is None:
        return None
    return {"Proxy-Authorization": aiohttp.encode_basic_auth(*proxy.auth)}


def _exact_url(url: str | URL) -> URL:
    return URL(str(url), encoded=True)


def cause_of(error: Exception, proxy: str) -> Cause:
    """What a failure on the way to the service is known to come from."""
    tls = tls_cause(error)
    if tls is not None:
        return tls
    if proxy:
        return Cause.PROXY
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return Cause.NAME
    return Cause.TIMEOUT if isinstance(error, TimeoutError) else Cause.NONE


def proxy_of(http: httpx.AsyncClient, url: str) -> str:
    """Host and port of the proxy between, without its log-in; empty when there is none."""
    try:
        return http.proxy_of(httpx.URL(url)) if isinstance(http, _Client) else ""
    except httpx.InvalidURL:
        return ""


class _Client(httpx.AsyncClient):
    """httpx asks the first two hooks for transports; the system's proxies come by its rules.

    `proxy` is asked at each request, so that a change holds for the next one. What is under way
    ends as it began: each proxy has connections of its own.
    """

    transport_class: type[_Transport] = _Transport
    proxy: Callable[[], ProxyChoice] = ProxyChoice

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._manual: dict[str, _Transport] = {}

    def _init_transport(self, *_: Any, **options: Any) -> httpx.AsyncBaseTransport:
        return self.transport_class(verify=options["verify"], trust_env=options["trust_env"])

    def _init_proxy_transport(self, *args: Any, **options: Any) -> httpx.AsyncBaseTransport:
        (proxy,) = args
        return self.transport_class(
            verify=options["verify"], trust_env=options["trust_env"], proxy=proxy
        )

    def _transport_for_url(self, url: httpx.URL) -> httpx.AsyncBaseTransport:
        choice = self.proxy()
        if choice.mode is ProxyMode.SYSTEM:
            return super()._transport_for_url(url)
        if choice.mode is ProxyMode.NONE or is_loopback(url.host):
            return self._transport
        if choice.address not in self._manual:
            self._manual[choice.address] = self.transport_class(
                verify=_certificates(), proxy=httpx.Proxy(choice.address)
            )
        return self._manual[choice.address]

    async def aclose(self) -> None:
        await super().aclose()
        await self._leave_proxies()

    async def __aexit__(self, *error: Any) -> None:
        await super().__aexit__(*error)  # which does not close by `aclose`
        await self._leave_proxies()

    async def _leave_proxies(self) -> None:
        for transport in self._manual.values():
            await transport.aclose()

    async def hang_up(self) -> None:
        for transport in {self._transport, *self._mounts.values(), *self._manual.values()}:
            if isinstance(transport, _Transport):
                await transport.aclose()
                transport.client = None

    def proxy_of(self, url: httpx.URL) -> str:
        proxy = getattr(self._transport_for_url(url), "proxy", None)
        return proxy.url.netloc.decode() if proxy else ""

    async def send(
        self, request: httpx.Request, *, stream: bool = False, **_: Any
    ) -> httpx.Response:
        """One exchange and no more: no log-in, redirects, cookies or log lines, so no time spent
        on looking for them.
        """
        if self.is_closed:
            raise RuntimeError("the client is closed")
        transport = self._transport_for_url(request.url)
        response = await transport.handle_async_request(request)
        _log.debug("%s answers %d", request.url.host, response.status_code)
        if not stream:
            await response.aread()
        return response


class _MediaClient(_Client):
    transport_class = _MediaTransport


async def forget_connections(client: httpx.AsyncClient) -> None:
    """Let a client of ours open each connection anew; what is under way fails."""
    if isinstance(client, _Client):
        await client.hang_up()


def pieces(response: httpx.Response) -> httpx.AsyncByteStream:
    """The body as it comes; httpx's own readers add a layer for each of their features."""
    return cast("httpx.AsyncByteStream", response.stream)


class _Question(httpx.Request):
    """A GET whose parts are ready: httpx's own way to make one costs half an exchange.

    The headers are shared by all questions; the one with the token goes its own way, in the
    extension "secret_headers", and so is not in what an error shows of its request.
    """

    def __init__(self, origin: httpx.URL, target: str, secret_headers: dict[str, str]) -> None:
        self.method = "GET"
        self.url = origin
        self.headers = _SHARED_HEADERS
        self.stream = _NO_BODY
        self.extensions = {"target": target, "secret_headers": secret_headers}


def question(url: str, secret_headers: dict[str, str]) -> httpx.Request:
    """For `api_client().send`. Raises httpx.InvalidURL."""
    path_at = url.find("/", url.find("//") + 2)
    if path_at < 0 or not (url.isascii() and url.isprintable()) or " " in url:
        url = str(httpx.URL(url))
        path_at = len(url)
    return _Question(_parsed(url[:path_at]), url, secret_headers)


def message(
    url: str, body: bytes, headers: dict[str, str], secret_headers: dict[str, str]
) -> httpx.Request:
    """A POST of JSON for `media_client().send`, to whatever address its writer has chosen. Raises
    httpx.InvalidURL.
    """
    extensions = {"any_address": True, "body": body, "secret_headers": secret_headers}
    given = {**_API_HEADERS, "Content-Type": "application/json", **headers}
    return httpx.Request("POST", url, headers=given, content=body, extensions=extensions)


@lru_cache(maxsize=64)
def _parsed(origin: str) -> httpx.URL:
    return httpx.URL(origin)


def api_client(proxy: Callable[[], ProxyChoice] = ProxyChoice) -> httpx.AsyncClient:
    """For status questions. The token is put on each request by the caller, never kept here.

    `proxy` tells what is chosen at the time of each request; the system's by default.
    """
    return _client(_Client, _API_HEADERS, proxy)


def media_client(proxy: Callable[[], ProxyChoice] = ProxyChoice) -> httpx.AsyncClient:
    """For clips on rotating hosts. `proxy` as for `api_client`."""
    return _client(_MediaClient, _MEDIA_HEADERS, proxy)


@cache
def _certificates() -> ssl.SSLContext:
    """Read once for both clients: it takes 30 to 50 ms of the start."""
    return httpx.create_ssl_context()


def _client(
    kind: type[_Client], headers: dict[str, str], proxy: Callable[[], ProxyChoice]
) -> httpx.AsyncClient:
    direct = ("all://127.0.0.1", "all://localhost", "all://[::1]")  # a proxy cannot reach those
    client = kind(
        headers=headers,
        timeout=None,  # the transport's session has them
        follow_redirects=False,
        verify=_certificates(),
        mounts=dict.fromkeys(direct),
    )
    client.proxy = proxy
    return client
