"""Brings one video from its link to the disk, going on from what is there of it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.domain import download
from kling_desktop.domain.download import LARGEST_BYTES, Decision, Part, Stamp, Step
from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.kling.late_http import opened
from kling_desktop.kling.media import open_clip
from kling_desktop.services.part_writer import PartWriter
from kling_desktop.storage.parts import PartNote
from kling_desktop.storage.video_files import PartFile, remove_part

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Collection
    from concurrent.futures import Executor, Future
    from pathlib import Path

    import httpx

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.kling.late_http import Http
    from kling_desktop.kling.media import Link
    from kling_desktop.services.throttle import Throttle
    from kling_desktop.storage.parts import PartStore

    Report = Callable[[int, int | None], None]


class LinkDead(SaveFailed):
    """A link that gives no clip, whatever it says of itself; a fresh one may.

    `detail` starts with "HTTP" where the server refused it.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which video goes where."""

    key: TaskKey
    position: int
    folder: Path
    file_name: str


class Transfers:
    """`threads` do what may block on a disk."""

    def __init__(self, http: Http, parts: PartStore, threads: Executor, throttle: Throttle) -> None:
        self._http = http
        self._parts = parts
        self._threads = threads
        self._throttle = throttle
        self._closing: dict[Path, Future[None]] = {}

    async def fetch(
        self,
        link: Link,
        place: Place,
        *,
        report: Report,
        note_saved: Callable[[Path], Awaitable[object]],
    ) -> None:
        """Fetch a video; `note_saved` is awaited with its final path before its part goes.

        `report` gets the bytes that are there and the total. They stay for another time, unless
        they cannot be the start of the clip. Raises SaveFailed.
        """
        async with self._part(place) as (writer, stamp):
            final = await writer.run(writer.part.finished)
            if final is None:
                await self._fill(link, place, writer, stamp, report)
                final = await self._finish(writer, place)
            await note_saved(final)
            await writer.run(writer.part.discard)
            await self._parts.delete(place.key, place.position)

    async def clear_away(self, is_left: Callable[[PartNote], bool]) -> None:
        """Remove the parts that nobody goes on with, except what another program is at, or what
        the disk does not let go of.
        """
        loop = asyncio.get_running_loop()
        for note in filter(is_left, await self._parts.all()):
            await self._closed(note.path)
            with suppress(SaveFailed):
                if await loop.run_in_executor(self._threads, remove_part, note.path):
                    await self._parts.delete(note.key, note.position)

    @asynccontextmanager
    async def _part(self, place: Place) -> AsyncIterator[tuple[PartWriter, Stamp]]:
        """The part to go on with, or a new one; kept in the end."""
        notes = {(it.key, it.position): it for it in await self._parts.all()}
        mine = notes.pop((place.key, place.position), None)
        if mine:
            await self._closed(mine.path)
        opening = self._threads.submit(_open, place, mine, {it.path for it in notes.values()})
        try:
            part, stamp = await asyncio.wrap_future(opening)
        except asyncio.CancelledError:
            opening.add_done_callback(_close_opened)
            raise
        writer = PartWriter(part, self._threads)
        try:
            yield writer, stamp
        finally:
            self._closing[part.path] = closing = writer.close_soon()
            closing.add_done_callback(lambda _: self._closing.pop(part.path, None))

    async def _closed(self, part: Path) -> None:
        """Wait until a part that was just in use can be opened again."""
        closing = self._closing.get(part)
        if closing:
            await asyncio.wrap_future(closing)

    async def _fill(
        self, link: Link, place: Place, writer: PartWriter, stamp: Stamp, report: Report
    ) -> None:
        """Make the part whole."""
        await opened(self._http)  # on a thread of its own; what is imported below comes with it
        from kling_desktop.kling.http import TRANSPORT_ERRORS  # late: the window is up by then

        try:
            if not await self._exchange(link, place, writer, stamp, report):
                await writer.run(writer.part.restart)
                if not await self._exchange(link, place, writer, Stamp(), report):
                    raise SaveFailed(SaveTrouble.NETWORK, "answered a part that was not asked for")
        except TRANSPORT_ERRORS as error:
            raise SaveFailed(SaveTrouble.NETWORK, type(error).__name__) from None

    async def _exchange(
        self, link: Link, place: Place, writer: PartWriter, stamp: Stamp, report: Report
    ) -> bool:
        """Ask once; False where what came is of no use for this part."""
        part, http = Part(size=writer.part.size, stamp=stamp), await opened(self._http)
        async with open_clip(http, link, download.request_headers(part)) as (head, response):
            decision = download.decide(head, part)
            match decision.step:
                case Step.APPEND | Step.REPLACE:
                    await self._make_ready(decision, place, writer)
                    await self._receive(response, decision, writer, report)
                case Step.RENEW_LINK:
                    raise LinkDead(decision.trouble, decision.detail)
                case Step.GIVE_UP:
                    raise SaveFailed(decision.trouble, decision.detail)
        return decision.step is not Step.START_OVER

    async def _make_ready(self, decision: Decision, place: Place, writer: PartWriter) -> None:
        """The ledger knows what is coming before the disk has any of it."""
        part = writer.part
        if decision.step is Step.REPLACE:
            await writer.run(part.restart)
        await self._parts.put(PartNote(place.key, place.position, part.path, decision.stamp))
        needed = max((decision.stamp.total or 0) - part.size, 0)
        await writer.run(lambda: part.check_space(needed))

    async def _receive(
        self, response: httpx.Response, decision: Decision, writer: PartWriter, report: Report
    ) -> None:
        from kling_desktop.kling.body import body  # late: the window is up by then
        from kling_desktop.kling.http import TRANSPORT_ERRORS

        total, came = decision.stamp.total, writer.part.size
        largest = LARGEST_BYTES if total is None else total
        report(came, total)
        try:
            async for piece in body(response, self._throttle.take, is_gzip=decision.is_gzip):
                came += len(piece)
                if came > largest:
                    trouble = SaveTrouble.TOO_LARGE if total is None else SaveTrouble.INCOMPLETE
                    raise SaveFailed(trouble)
                await writer.add(piece)
                report(came, total)
        except TRANSPORT_ERRORS:
            await writer.flush()  # what came before the cut need not come again
            raise
        await writer.flush()
        if total is not None and came != total:
            raise SaveFailed(SaveTrouble.INCOMPLETE)

    async def _finish(self, writer: PartWriter, place: Place) -> Path:
        try:
            return await writer.run(lambda: writer.part.finish(place.file_name))
        except SaveFailed as failure:
            if not failure.trouble.concerns_folder:  # no clip: nothing to go on from
                await writer.run(writer.part.restart)
            raise


def _open(place: Place, note: PartNote | None, taken: Collection[Path]) -> tuple[PartFile, Stamp]:
    """A part in another folder than is wanted now is left to be cleared away."""
    part = PartFile.reopen(note.path) if note and note.path.parent == place.folder else None
    if part and note:
        return part, note.stamp
    return PartFile.reserve(place.folder, place.file_name, taken), Stamp()


def _close_opened(opening: Future[tuple[PartFile, Stamp]]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        opening.result()[0].keep()
