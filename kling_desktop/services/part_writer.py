"""Puts what comes in into a part file, in a thread, while more comes in."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from kling_desktop.domain.errors import SaveFailed

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

    from kling_desktop.storage.video_files import PartFile

WRITE_BYTES = 1024 * 1024

_T = TypeVar("_T")


class PartWriter:
    """At most two times WRITE_BYTES are in memory. Coroutines raise SaveFailed."""

    def __init__(self, part: PartFile, threads: Executor) -> None:
        self.part = part
        self._threads = threads
        self._waiting: list[bytes] = []
        self._waiting_bytes = 0
        self._writing: Future[None] | None = None

    async def add(self, piece: bytes) -> None:
        self._waiting.append(piece)
        self._waiting_bytes += len(piece)
        if self._waiting_bytes >= WRITE_BYTES:
            await self._written()
            pieces, self._waiting, self._waiting_bytes = self._waiting, [], 0
            self._writing = self._threads.submit(self.part.append, pieces)

    async def flush(self) -> None:
        await self._written()
        pieces, self._waiting, self._waiting_bytes = self._waiting, [], 0
        await self.run(lambda: self.part.append(pieces))

    async def run(self, work: Callable[[], _T]) -> _T:
        """Do something with the part while nothing is being written to it."""
        await self._written()
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def close_soon(self) -> Future[None]:
        """Keep what came, if anything, and close. Not awaited: after a cancellation nothing may be,
        and the thread does it anyway.
        """
        return self._threads.submit(self._close, self._writing, self._waiting)

    async def _written(self) -> None:
        writing, self._writing = self._writing, None
        if writing:
            await asyncio.wrap_future(writing)

    def _close(self, writing: Future[None] | None, pieces: list[bytes]) -> None:
        try:
            if writing:
                writing.result()
            if pieces:
                self.part.append(pieces)
        except SaveFailed:
            pass  # told already, or of no more use
        self.part.keep()
