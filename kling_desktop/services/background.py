"""The one way to start background work."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Sequence

A_TURN = 500  # renders: thousands at once would hold up the window

_T = TypeVar("_T")


async def in_turns(items: Sequence[_T], size: int = A_TURN) -> AsyncIterator[Sequence[_T]]:
    """A few of them at a time; before the next few, the loop hears what else there is."""
    for start in range(0, len(items), size):
        if start:
            await asyncio.sleep(0)
        yield items[start : start + size]


async def on_own_thread(work: Callable[[], _T], *, name: str) -> _T:
    """Do what may block for ever: a thread of its own keeps neither others nor the end waiting."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[_T] = loop.create_future()

    def deliver(result: _T | None, error: BaseException | None) -> None:
        if done.done():
            return  # whoever waited has gone
        if error:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # without an error there is one

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except BaseException as raised:  # noqa: BLE001 - it is raised where it is waited for
            error = raised
        with contextlib.suppress(RuntimeError):  # too late: the loop has ended
            loop.call_soon_threadsafe(deliver, result, error)

    threading.Thread(target=run, name=name, daemon=True).start()
    return await done


class TaskScope:
    """Holds what was spawned, names it, and reports each failure once."""

    def __init__(self, report: Callable[[str, BaseException], None]) -> None:
        """`report` gets the work's name and its exception."""
        self._report = report
        self._running: set[asyncio.Task[Any]] = set()

    def spawn(self, work: Coroutine[Any, Any, Any], *, name: str) -> asyncio.Task[Any]:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    async def cancel_all(self) -> None:
        """End everything and wait for it; clean-up that awaits is let through."""
        while self._running:
            running = tuple(self._running)
            for task in running:
                task.cancel()
            await asyncio.wait(running)
            # `_ended` runs one turn of the loop after the wait.
            await asyncio.sleep(0)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._report(task.get_name(), error)
