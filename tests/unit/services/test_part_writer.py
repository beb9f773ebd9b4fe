"""Whenever writing ends, what is on disk is a start of what came: bytes are never left out."""

from __future__ import annotations

import asyncio
import contextlib
import resource
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.errors import SaveFailed
from kling_desktop.services.part_writer import WRITE_BYTES, PartWriter
from kling_desktop.storage.video_files import PartFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PIECES = [bytes([number]) * WRITE_BYTES for number in range(4)]
WHOLE = b"".join(PIECES)
THREADS = 2


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(THREADS) as pool:
        yield pool


@pytest.fixture
def writer(tmp_path: Path, threads: ThreadPoolExecutor) -> PartWriter:
    return PartWriter(PartFile.reserve(tmp_path, "clip.mp4"), threads)


async def add_all(writer: PartWriter) -> None:
    for piece in PIECES:
        await writer.add(piece)
    await writer.flush()


@pytest.mark.parametrize("busy", range(THREADS + 1))
@pytest.mark.parametrize("turns", range(6))
async def test_after_a_cancellation(
    writer: PartWriter, threads: ThreadPoolExecutor, busy: int, turns: int
) -> None:
    """With `busy` threads held up, and some turns of the loop later."""
    go_on = threading.Event()
    for _ in range(busy):
        threads.submit(go_on.wait)
    adding = asyncio.ensure_future(add_all(writer))
    for _ in range(turns):
        await asyncio.sleep(0)
    adding.cancel()
    await asyncio.gather(adding, return_exceptions=True)
    closing = writer.close_soon()
    go_on.set()
    await asyncio.wrap_future(closing)
    kept = writer.part.path.read_bytes() if writer.part.path.exists() else b""
    assert WHOLE.startswith(kept)


async def test_after_a_disk_that_took_no_more_for_a_moment(writer: PartWriter) -> None:
    """What comes behind the bytes that found no room would be in their place."""
    with _no_file_longer_than(WRITE_BYTES + 1000), pytest.raises(SaveFailed):
        await add_all(writer)
    await asyncio.wrap_future(writer.close_soon())
    assert writer.part.path.read_bytes() == WHOLE[: WRITE_BYTES + 1000]


@contextlib.contextmanager
def _no_file_longer_than(size: int) -> Iterator[None]:
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))


async def test_closing_waits_for_what_is_being_done(
    writer: PartWriter, threads: ThreadPoolExecutor
) -> None:
    begun, go_on, order = threading.Event(), threading.Event(), list[str]()

    def work() -> None:
        begun.set()
        go_on.wait()
        order.append("worked")

    running = asyncio.ensure_future(writer.run(work))
    await asyncio.get_running_loop().run_in_executor(threads, begun.wait)
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
    closing = writer.close_soon()
    closing.add_done_callback(lambda _: order.append("closed"))
    go_on.set()
    await asyncio.wrap_future(closing)
    assert order == ["worked", "closed"]
