"""Background work is held, named, reported once, and ended whole."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from collections.abc import Awaitable, Callable

import pytest

from kling_desktop.services.background import TaskScope, on_own_thread

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


class Reports:
    def __init__(self) -> None:
        self.seen: list[tuple[str, BaseException]] = []

    def __call__(self, name: str, error: BaseException) -> None:
        self.seen.append((name, error))


async def test_a_failure_is_reported_once_by_name() -> None:
    reports = Reports()
    scope = TaskScope(reports)
    error = ZeroDivisionError("of the work")

    async def fail() -> None:
        raise error

    await asyncio.wait([scope.spawn(fail(), name="check 1")])
    await scope.cancel_all()
    assert reports.seen == [("check 1", error)]


async def test_what_ends_well_or_is_cancelled_is_not_reported() -> None:
    reports = Reports()
    scope = TaskScope(reports)
    well = scope.spawn(asyncio.sleep(0, "result"), name="well")
    cancelled = scope.spawn(asyncio.Event().wait(), name="cancelled")
    assert await well == "result"
    cancelled.cancel()
    await asyncio.wait([cancelled])
    await scope.cancel_all()
    assert reports.seen == []


async def test_the_end_waits_for_clean_up() -> None:
    scope = TaskScope(Reports())
    done: list[str] = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.02)
            done.append("cleaned up")

    for number in range(5):
        scope.spawn(work(), name=f"work {number}")
    await asyncio.sleep(0)
    await scope.cancel_all()
    assert done == ["cleaned up"] * 5


async def test_work_begun_during_the_end_is_ended_too() -> None:
    scope = TaskScope(Reports())
    ended: list[str] = []

    async def second() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("second")

    async def first() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            scope.spawn(second(), name="second")
            await asyncio.sleep(0)

    scope.spawn(first(), name="first")
    await asyncio.sleep(0)
    await scope.cancel_all()
    assert ended == ["second"]


async def test_a_failing_clean_up_is_reported() -> None:
    reports = Reports()
    scope = TaskScope(reports)

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            raise OSError("while cleaning up")

    scope.spawn(work(), name="work")
    await asyncio.sleep(0)
    await scope.cancel_all()
    assert [(name, str(error)) for name, error in reports.seen] == [("work", "while cleaning up")]


async def test_running_work_is_held_and_ended_work_let_go() -> None:
    scope = TaskScope(Reports())
    go_on = asyncio.Event()
    watched = weakref.ref(scope.spawn(go_on.wait(), name="held"))
    await asyncio.sleep(0)
    gc.collect()
    held = watched()
    assert held is not None
    go_on.set()
    await held
    await asyncio.sleep(0)
    del held
    gc.collect()
    assert watched() is None


async def test_a_thread_of_its_own_gives_back_what_it_found_or_raised() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    here = threading.current_thread().name
    assert await on_own_thread(lambda: threading.current_thread().name, name="files") == "files"
    assert here != "files"
    with pytest.raises(ZeroDivisionError):
        await on_own_thread(fail, name="files")


async def test_nobody_waits_for_a_thread_that_hangs(eventually: Eventually) -> None:
    release = threading.Event()
    scope = TaskScope(Reports())
    scope.spawn(on_own_thread(release.wait, name="hangs"), name="wait for it")
    await eventually(lambda: any(it.name == "hangs" for it in threading.enumerate()))
    (hanging,) = [it for it in threading.enumerate() if it.name == "hangs"]
    await scope.cancel_all()
    assert hanging.is_alive()
    assert hanging.daemon  # nor does the end of the program
    release.set()
    hanging.join()
    await asyncio.sleep(0)  # its late answer is nobody's
