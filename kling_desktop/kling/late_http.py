"""HTTP clients that are made when something is first to be asked.

What they are made of takes longer to load than a window: it is up before them.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from kling_desktop.domain.proxy import ProxyChoice

    Http: TypeAlias = "httpx.AsyncClient | LateHttp"


class LateHttp:
    """`make` is called once, on a thread of its own: it may load modules and certificates."""

    def __init__(self, make: Callable[[], httpx.AsyncClient]) -> None:
        self._make = make
        self._client: httpx.AsyncClient | None = None
        self._opening = asyncio.Lock()

    @property
    def is_open(self) -> bool:
        return self._client is not None

    async def client(self) -> httpx.AsyncClient:
        async with self._opening:
            if self._client is None:
                self._client = await asyncio.to_thread(self._make)
        return self._client

    async def aclose(self) -> None:
        if self._client is not None:
            await self._client.aclose()


async def opened(http: Http) -> httpx.AsyncClient:
    return await http.client() if isinstance(http, LateHttp) else http


def late_api_client(proxy: Callable[[], ProxyChoice]) -> LateHttp:
    """An `api_client`."""

    def make() -> httpx.AsyncClient:
        from kling_desktop.kling.http import api_client  # late: what all of this is for

        return api_client(proxy)

    return LateHttp(make)


def late_media_client(proxy: Callable[[], ProxyChoice]) -> LateHttp:
    """A `media_client`."""

    def make() -> httpx.AsyncClient:
        from kling_desktop.kling.http import media_client  # late: what all of this is for

        return media_client(proxy)

    return LateHttp(make)
