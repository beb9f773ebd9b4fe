"""Begins what the queue holds: so many at once, and each when its time and its folder allow it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.errors import SaveFailed
from kling_desktop.services.download_queue import DownloadQueue
from kling_desktop.storage.folders import SPARE_BYTES, try_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from concurrent.futures import Executor
    from pathlib import Path

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.background import TaskScope
    from kling_desktop.services.download_queue import Wish


class DownloadDispatcher:
    """What is put here is only begun by the next `pump`."""

    def __init__(
        self,
        work: Callable[[Wish], Coroutine[Any, Any, None]],
        *,
        scope: TaskScope,
        threads: Executor,
        at_once: int,
        hold_s: float,
    ) -> None:
        """`work` saves one render, and calls `over` when it has. `hold_s` is waited before each
        look at a folder that took nothing, in seconds.
        """
        self.at_once = at_once
        self.hold_s = hold_s
        self._work = work
        self._scope = scope
        self._threads = threads
        self._queue = DownloadQueue()
        self._running: dict[TaskKey, asyncio.Task[None]] = {}
        self._alarm: asyncio.TimerHandle | None = None
        self._is_looking = False

    @staticmethod
    def now() -> float:
        """The time that wishes wait for, in the event loop's seconds."""
        return asyncio.get_running_loop().time()

    def running(self, key: TaskKey) -> asyncio.Task[None] | None:
        return self._running.get(key)

    def put(self, wish: Wish) -> None:
        self._queue.put(wish)

    def put_off(self, wish: Wish, tries: int, pause_s: float) -> None:
        self._queue.put(replace(wish, tries=tries, not_before=self.now() + pause_s))

    def hold(self, folder: Path, needed_bytes: int) -> None:
        """Begin nothing for this folder before it takes a file of that size."""
        self._queue.held[folder] = max(needed_bytes, SPARE_BYTES)

    def release(self, folder: Path) -> None:
        self._queue.held.pop(folder, None)

    def over(self, key: TaskKey) -> None:
        self._running.pop(key, None)

    def drop(self, key: TaskKey) -> None:
        """Neither begin it nor go on with it."""
        self._queue.drop(key)
        if running := self._running.get(key):
            running.cancel()

    def hurry(self) -> None:
        """Let nothing wait for its time any longer."""
        self._queue.hurry()
        self.pump()

    def try_again(self, placed: Callable[[Wish], Wish]) -> None:
        """As `hurry`, with every folder looked up anew, and none held."""
        for wish in self._queue.wishes:
            self._queue.put(placed(wish))
        self._queue.held.clear()
        self.hurry()

    def pump(self) -> None:
        """Begin what can be begun, and set the alarm for what cannot yet."""
        now = self.now()
        while len(self._running) < self.at_once and (wish := self._queue.take(now)):
            self._begin(wish)
        self._silence()
        wait_s = [self.hold_s] if self._queue.held and not self._is_looking else []
        next_at = self._queue.next_at()
        if next_at is not None and len(self._running) < self.at_once:
            wait_s.append(next_at - now)
        if wait_s:
            self._alarm = asyncio.get_running_loop().call_later(min(wait_s), self._alarmed)

    def close(self) -> None:
        self._silence()

    def _silence(self) -> None:
        if self._alarm:
            self._alarm.cancel()
        self._alarm = None

    def _begin(self, wish: Wish) -> None:
        task = self._scope.spawn(self._work(wish), name=f"save {wish.key.task_id}")
        self._running[wish.key] = task

        def ended(_: asyncio.Task[None]) -> None:
            if self._running.get(wish.key) is task:  # cancelled before its first step
                del self._running[wish.key]

        task.add_done_callback(ended)

    def _alarmed(self) -> None:
        self._alarm = None
        if self._queue.held and not self._is_looking:
            self._scope.spawn(self._look_at_held(), name="look at folders that took nothing")
        else:
            self.pump()

    async def _look_at_held(self) -> None:
        loop = asyncio.get_running_loop()
        self._is_looking = True  # a drive that hangs keeps one thread, and not each in turn
        try:
            for folder, needed in list(self._queue.held.items()):
                with suppress(SaveFailed):
                    await loop.run_in_executor(self._threads, partial(try_folder, folder, needed))
                    self.release(folder)
        finally:
            self._is_looking = False
        self.pump()
