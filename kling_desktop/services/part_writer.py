"""Puts what comes in into a part file, in a thread, while more comes in."""

from __future__ import annotations

import asyncio
from concurrent.futures import wait
from typing import TYPE_CHECKING, Any, TypeVar

from kling_desktop.domain.errors import SaveFailed

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

    from kling_desktop.storage.video_files import PartFile

WRITE_BYTES = 1024 * 1024

_T = TypeVar("_T")


class PartWriter:
    """At most two times WRITE_BYTES are in memory. Coroutines raise SaveFailed.

    A cancellation ends the waiting, never the work: a piece that a thread then left out would be
    missing in the middle of what is kept.
    """

    def __init__(self, part: PartFile, threads: Executor) -> None:
        self.part = part
        self._threads = threads
        self._waiting: list[bytes] = []
        self._waiting_bytes = 0
        self._writing: Future[None] | None = None  # stays where it failed: no more can follow
        self._working: Future[Any] | None = None

    async def add(self, piece: bytes) -> None:
        self._waiting.append(piece)
        self._waiting_bytes += len(piece)
        if self._waiting_bytes >= WRITE_BYTES:
            await self._written()
            self._write()

    async def flush(self) -> None:
        await self._written()
        self._write()
        await self._written()

    async def run(self, work: Callable[[], _T]) -> _T:
        """Do something with the part while nothing is being written to it."""
        await self._written()
        self._working = working = self._threads.submit(work)
        return await asyncio.shield(asyncio.wrap_future(working))

    def close_soon(self) -> Future[None]:
        """Keep what came, if anything, and close. Not awaited: after a cancellation nothing may be,
        and the thread does it anyway.
        """
        return self._threads.submit(self._close, self._waiting)

    def _write(self) -> None:
        pieces, self._waiting, self._waiting_bytes = self._waiting, [], 0
        self._writing = self._threads.submit(self.part.append, pieces)

    async def _written(self) -> None:
        if self._writing:
            await asyncio.shield(asyncio.wrap_future(self._writing))
            self._writing = None

    def _close(self, pieces: list[bytes]) -> None:
        if self._working:  # it was handed in before, so a thread is at it already
            wait((self._working,))
        try:
            if self._writing:
                self._writing.result()
            if pieces:
                self.part.append(pieces)
        except SaveFailed:
            pass  # told already, or of no more use
        self.part.keep()
