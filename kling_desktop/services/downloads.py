"""Puts finished clips on disk, whole or not at all."""

from __future__ import annotations

import asyncio
import contextlib
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from kling_desktop.domain.account import is_loopback
from kling_desktop.domain.errors import RequestFailed, SaveFailed, SaveTrouble
from kling_desktop.domain.filenames import VIDEO_ENDINGS, video_name
from kling_desktop.domain.task import Task, TaskState, Video, saved
from kling_desktop.kling.http import TRANSPORT_ERRORS
from kling_desktop.kling.media import open_clip
from kling_desktop.services.events import (
    Event,
    SavingChanged,
    TaskChanged,
    TasksAdded,
    TasksRemoved,
)
from kling_desktop.services.saving import Phase, Saving
from kling_desktop.storage.video_files import PartFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from random import Random

    import httpx

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.background import TaskScope
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.library import Library
    from kling_desktop.services.tracker import Tracker

PAUSES_S = (1.0, 4.0, 15.0)  # before the second, third and fourth try
WRITE_BYTES = 1024 * 1024
MAX_CLIP_BYTES = 4 * 1024**3
REPORT_S = 0.1

_T = TypeVar("_T")


class Downloads:
    """One entry in `savings` per render that is waiting, running or failed; none once saved."""

    def __init__(
        self,
        library: Library,
        accounts: Accounts,
        tracker: Tracker,
        http: httpx.AsyncClient,
        *,
        hub: EventHub,
        scope: TaskScope,
        folder: Callable[[], Path],
        random: Random,
        at_once: int = 2,
        pauses_s: Sequence[float] = PAUSES_S,
    ) -> None:
        """`folder` tells where clips go now; `pauses_s` are waited before each further try."""
        self._library = library
        self._accounts = accounts
        self._tracker = tracker
        self._http = http
        self._hub = hub
        self._scope = scope
        self._folder = folder
        self._random = random
        self._pauses_s = pauses_s
        self._turns = asyncio.Semaphore(at_once)
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="files")
        self._savings: dict[TaskKey, Saving] = {}
        self._automatic = False
        hub.subscribe(self._heard)

    @property
    def savings(self) -> Mapping[TaskKey, Saving]:
        return self._savings

    def save_automatically(self, *, on: bool) -> None:
        """Save what is finished, and from now on whatever finishes; or leave it to the creator."""
        self._automatic = on
        self._save_finished(self._library.tasks)

    def save(self, key: TaskKey) -> None:
        """Save a finished render unless that is under way."""
        saving = self._savings.get(key)
        if saving is None or saving.phase is Phase.FAILED:
            self._report(key, Saving(phase=Phase.WAITING))
            self._scope.spawn(self._save(key), name=f"save {key.task_id}")

    async def save_now(self, key: TaskKey) -> Task:
        """Save a finished render and wait for it. Raises SaveFailed."""
        self._report(key, Saving(phase=Phase.WAITING))
        await self._save(key)
        saving = self._savings.get(key)
        if saving and saving.failure:
            raise saving.failure
        return self._library.tasks[key]

    async def copy_to(self, folder: Path, source: Path) -> Path:
        """Copy a saved clip into another folder under a free name. Raises SaveFailed."""
        return await self._in_thread(lambda: _copy(source, folder))

    def close(self) -> None:
        """What is still to be cleared away is, behind the caller's back."""
        self._threads.shutdown(wait=False)

    def _heard(self, event: Event) -> None:
        match event:
            case TasksAdded(keys):
                self._save_finished(keys)
            case TaskChanged(key):
                self._save_finished((key,))
            case TasksRemoved(keys):
                for key in keys:
                    self._savings.pop(key, None)
            case _:
                pass

    def _save_finished(self, keys: Iterable[TaskKey]) -> None:
        for key in tuple(keys) if self._automatic else ():
            task = self._library.get(key)
            fresh = key not in self._savings
            if fresh and task and task.state is TaskState.SUCCEED and task.unsaved:
                self.save(key)

    async def _save(self, key: TaskKey) -> None:
        async with self._turns:
            try:
                await self._save_with_retries(key)
            except SaveFailed as failure:
                self._report(key, Saving(phase=Phase.FAILED, failure=failure))
            except Exception:  # the ledger's, say; who spawned this reports it
                self._forget(key)
                raise
            else:
                self._forget(key)

    async def _save_with_retries(self, key: TaskKey) -> None:
        for pause_s in (*self._pauses_s, None):
            try:
                await self._save_videos(key)
            except SaveFailed as failure:
                if pause_s is None or failure.trouble.concerns_folder:
                    raise
                await asyncio.sleep(pause_s * self._random.uniform(0.5, 1.5))
                with contextlib.suppress(RequestFailed):  # the old link may serve after all
                    await self._tracker.ask(key)
            else:
                return

    async def _save_videos(self, key: TaskKey) -> None:
        task = self._library.get(key)
        videos = task.videos if task else ()
        # A file that was moved or deleted since is saved again when somebody asks for that.
        wanted = await self._in_thread(
            lambda: [i for i, video in enumerate(videos) if video.url and not _is_on_disk(video)]
        )
        for position in wanted:
            await self._save_video(key, position)

    async def _save_video(self, key: TaskKey, position: int) -> None:
        task = self._library.tasks[key]
        url = task.videos[position].url
        name = video_name(task.name, task.task_id, position, len(task.videos), _ending(url))
        part = await self._open_part(name)
        try:
            await self._stream(key, url, part)
            final = await self._in_thread(part.finish)
        except BaseException:
            # Not awaited: after a cancellation nothing may be, and the thread does it anyway.
            self._threads.submit(part.discard)
            raise
        await self._library.update(key, lambda task: saved(task, position, str(final)))

    async def _open_part(self, name: str) -> PartFile:
        """A cancellation while the thread is at it leaves no file behind."""
        opening = self._threads.submit(PartFile, self._folder(), name)
        try:
            return await asyncio.wrap_future(opening)
        except asyncio.CancelledError:
            opening.add_done_callback(_discard_opened)
            raise

    async def _stream(self, key: TaskKey, url: str, part: PartFile) -> None:
        try:
            async with open_clip(
                self._http, url, allow_loopback=self._may_use_loopback(key)
            ) as response:
                total = _length(response)
                await self._in_thread(lambda: part.check_space(total or 0))
                done = await self._receive(key, response, part, total)
        except TRANSPORT_ERRORS as error:
            raise SaveFailed(SaveTrouble.NETWORK, type(error).__name__) from None
        if total is not None and done != total:
            raise SaveFailed(SaveTrouble.INCOMPLETE)

    async def _receive(
        self, key: TaskKey, response: httpx.Response, part: PartFile, total: int | None
    ) -> int:
        done, reported_at, waiting = 0, 0.0, bytearray()
        loop = asyncio.get_running_loop()
        async for chunk in response.aiter_raw():
            done += len(chunk)
            waiting += chunk
            if done > MAX_CLIP_BYTES:
                raise SaveFailed(SaveTrouble.NOT_A_VIDEO)
            if len(waiting) >= WRITE_BYTES:
                await self._write(part, waiting)
                waiting = bytearray()
            if loop.time() - reported_at >= REPORT_S:
                reported_at = loop.time()
                self._report(key, Saving(phase=Phase.RUNNING, done=done, total=total))
        await self._write(part, waiting)
        return done

    async def _write(self, part: PartFile, chunk: bytearray) -> None:
        await self._in_thread(lambda: part.append(bytes(chunk)))

    def _may_use_loopback(self, key: TaskKey) -> bool:
        status = self._accounts.get(key.account_id)
        return status is not None and is_loopback(urlsplit(status.account.base_url).hostname or "")

    def _report(self, key: TaskKey, saving: Saving) -> None:
        self._savings[key] = saving
        self._hub.publish(SavingChanged(key))

    def _forget(self, key: TaskKey) -> None:
        self._savings.pop(key, None)
        self._hub.publish(SavingChanged(key))

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)


def _discard_opened(opening: Future[PartFile]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        opening.result().discard()


def _is_on_disk(video: Video) -> bool:
    return bool(video.path) and Path(video.path).is_file()


def _ending(url: str) -> str:
    ending = PurePosixPath(urlsplit(url).path).suffix.casefold()
    return ending if ending in VIDEO_ENDINGS else ".mp4"


def _length(response: httpx.Response) -> int | None:
    told = response.headers.get("content-length", "")
    return int(told) if told.isdecimal() else None


def _copy(source: Path, folder: Path) -> Path:
    part = PartFile(folder, source.name)
    try:
        with source.open("rb") as file:
            while chunk := file.read(WRITE_BYTES):
                part.append(chunk)
        return part.finish()
    except OSError as error:
        part.discard()
        raise SaveFailed(SaveTrouble.DISK_ERROR, str(source)) from error
    except SaveFailed:
        part.discard()
        raise
