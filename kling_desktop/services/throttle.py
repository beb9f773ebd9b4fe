"""Keeps all downloads together under a limit."""

from __future__ import annotations

import asyncio


class Throttle:
    """`bytes_per_s` may be changed at any time; 0 is no limit."""

    def __init__(self, bytes_per_s: float = 0.0) -> None:
        self.bytes_per_s = bytes_per_s
        self._free_at = 0.0

    async def take(self, count: int) -> None:
        """Wait until `count` bytes may have come in."""
        if not self.bytes_per_s:
            return
        now = asyncio.get_running_loop().time()
        self._free_at = max(self._free_at, now) + count / self.bytes_per_s
        await asyncio.sleep(self._free_at - now)
