"""Looks names up, and gives out only addresses that anybody may reach."""

from __future__ import annotations

import socket

import aiohttp
import aiohttp.abc

from kling_desktop.domain.addresses import is_public


class PublicResolver(aiohttp.ThreadedResolver):
    """A name that a service wrote must not lead to this machine or into its network: the addresses
    that this gives out are the ones that are connected to, so that no second look-up can differ.
    """

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[aiohttp.abc.ResolveResult]:
        """Raises OSError where a name has no public address."""
        found = await super().resolve(host, port, family)
        public = [it for it in found if is_public(it["host"])]
        if not public:
            raise OSError(None, f"{host} leads into a private network")
        return public
