"""Puts finished clips on disk, whole or not at all: what is saved when, and what follows."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.domain.expiry import expires_at
from kling_desktop.domain.task import Task, TaskState
from kling_desktop.services.download_dispatcher import DownloadDispatcher
from kling_desktop.services.download_queue import Wish
from kling_desktop.services.events import (
    Event,
    TaskChanged,
    TasksAdded,
    TasksRemoved,
    TrackingChanged,
)
from kling_desktop.services.outcomes import Outcomes
from kling_desktop.services.progress import Progress
from kling_desktop.services.saving import Phase, Saving
from kling_desktop.services.throttle import Throttle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from random import Random

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.kling.late_http import Http
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.background import TaskScope
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.library import Clock, Library
    from kling_desktop.services.places import Places
    from kling_desktop.services.render_saver import RenderSaver
    from kling_desktop.services.tracker import Tracker
    from kling_desktop.services.transfer import Transfers
    from kling_desktop.storage.parts import PartNote, PartStore

PAUSES_S = (1.0, 4.0, 15.0)  # before the second, third and fourth try
LATER_S = 300.0  # before what failed because of the network is tried all over again
HOLD_S = 5.0  # between looks at a folder that took nothing
THREADS = 10  # more than ever download at once: one that hangs on a dead drive holds up no other
_PASSING = frozenset({SaveTrouble.NETWORK, SaveTrouble.INCOMPLETE})

_T = TypeVar("_T")


class Downloads:
    """Begins, holds, puts off and ends the saving of renders."""

    def __init__(
        self,
        library: Library,
        accounts: Accounts,
        tracker: Tracker,
        http: Http,
        parts: PartStore,
        places: Places,
        *,
        hub: EventHub,
        scope: TaskScope,
        clock: Clock,
        random: Random,
        at_once: int = 3,
        kilobytes_per_s: int = 0,
        pauses_s: Sequence[float] = PAUSES_S,
        hold_s: float = HOLD_S,
    ) -> None:
        """`http` is a `media_client()`. `pauses_s` are waited before each further try, in seconds;
        `hold_s` before each look at a folder that took nothing.
        """
        self._library = library
        self._accounts = accounts
        self._tracker = tracker
        self._http = http
        self._parts = parts
        self._places = places
        self._scope = scope
        self._clock = clock
        self._random = random
        self._pauses_s = pauses_s
        self._throttle = Throttle(kilobytes_per_s * 1024)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="files")
        self._dispatcher = DownloadDispatcher(
            self._save, scope=scope, threads=self._threads, at_once=at_once, hold_s=hold_s
        )
        self._outcomes = Outcomes(hub)
        self._unwanted: set[TaskKey] = set()
        self._told_of: dict[TaskKey, SaveTrouble] = {}
        self._automatic = False
        hub.subscribe(self._heard)

    @property
    def savings(self) -> Mapping[TaskKey, Saving]:
        """As `Outcomes.savings`."""
        return self._outcomes.savings

    def save_automatically(self, *, on: bool) -> None:
        """Save what is finished, and from now on whatever finishes; or leave it to the creator."""
        self._automatic = on
        self._scope.spawn(self.clear_leftovers(), name="clear away parts that nobody needs")
        self._save_finished(self._library.tasks)

    def set_limits(self, *, at_once: int, kilobytes_per_s: int) -> None:
        """`kilobytes_per_s` are KiB/s for all together; 0 is no limit."""
        self._dispatcher.at_once = at_once
        self._throttle.bytes_per_s = kilobytes_per_s * 1024
        self._dispatcher.pump()

    def save(self, key: TaskKey, *, urgent: bool = False, target: Path | None = None) -> None:
        """Save a finished render, as `target` where that is given, unless that is under way.

        What failed, is held or was deleted at the service is tried anew.
        """
        self._put(key, urgent=urgent, target=target)
        self._dispatcher.pump()

    def save_all(self, keys: Iterable[TaskKey]) -> None:
        """As `save`; the queue is looked through once, however many they are."""
        for key in keys:
            self._put(key)
        self._dispatcher.pump()

    def cancel(self, keys: Iterable[TaskKey]) -> None:
        """Stop saving these, and do not begin again by itself; what came of them goes."""
        for key in keys:
            self._unwanted.add(key)
            work = self._clear_parts(key, self._dispatcher.running(key))
            self._scope.spawn(work, name=f"clear away {key.task_id}")
            self._end(key)
        self._dispatcher.pump()

    def try_again(self) -> None:
        """Look anew at what was put off or held: the network or a folder has changed."""
        self._dispatcher.try_again(self._placed)

    async def save_now(self, key: TaskKey, *, target: Path | None = None) -> Task:
        """Save a finished render and wait for it. Raises SaveFailed."""
        await self.clear_leftovers()
        outcome, is_new = self._outcomes.expect(key)
        if is_new:
            self.save(key, urgent=True, target=target)
        await asyncio.shield(outcome)
        return self._library.tasks[key]

    async def save_as(self, key: TaskKey, target: Path) -> Path:
        """Save a render's first video under a name of the creator's own, or the next free one; a
        copy, if it is saved already. Raises SaveFailed.
        """
        if self._dispatcher.running(key):  # on its way to another place
            await self.save_now(key)
        elif 0 in await self._saver.unsaved(key):
            task = await self.save_now(key, target=target)
            return Path(task.videos[0].path)
        source = Path(self._library.tasks[key].videos[0].path)
        return await self._copied(source, target)

    async def copy_to(self, folder: Path, source: Path) -> Path:
        """Copy a saved clip into another folder under a free name. Raises SaveFailed."""
        return await self._copied(source, folder / source.name)

    async def clear_leftovers(self) -> None:
        """Remove parts of clips that are saved, and of renders that are no longer on the list."""

        def is_left(note: PartNote) -> bool:
            task = self._library.get(note.key)
            videos = task.videos[note.position :] if task else ()
            return not videos or bool(videos[0].path)

        await self._transfers.clear_away(is_left)

    def close(self) -> None:
        """What is still to be put down is, behind the caller's back."""
        self._dispatcher.close()
        self._threads.shutdown(wait=False)

    # What does the work: the window is up before all of it is loaded

    @cached_property
    def _transfers(self) -> Transfers:
        from kling_desktop.services.transfer import Transfers

        return Transfers(self._http, self._parts, self._threads, self._throttle)

    @cached_property
    def _saver(self) -> RenderSaver:
        from kling_desktop.services.healing import Healer
        from kling_desktop.services.render_saver import RenderSaver

        healer = Healer(self._library, self._accounts, self._tracker, self._clock)
        transfers, threads = self._transfers, self._threads
        return RenderSaver(self._library, healer, transfers, self._places, threads)

    async def _copied(self, source: Path, target: Path) -> Path:
        from kling_desktop.storage.video_files import copy_clip

        return await self._in_thread(lambda: copy_clip(source, target))

    # What is saved when

    def _heard(self, event: Event) -> None:
        match event:
            case TasksAdded(keys):
                self._save_finished(keys)
            case TaskChanged(key):
                self._save_finished((key,))
            case TasksRemoved(keys):
                for key in keys:
                    self._end(key)
            case TrackingChanged() if self._tracker.is_online:
                self._dispatcher.hurry()
            case _:
                pass

    def _save_finished(self, keys: Iterable[TaskKey]) -> None:
        if self._automatic:
            fresh = (key for key in tuple(keys) if key not in self.savings)
            tasks = (self._library.get(key) for key in fresh)
            wanted = [task.key for task in tasks if task and self._is_to_be_saved(task)]
            if wanted:
                self.save_all(wanted)

    def _is_to_be_saved(self, task: Task) -> bool:
        is_there = task.state is TaskState.SUCCEED and not task.clip_gone_at
        return is_there and bool(task.unsaved) and task.key not in self._unwanted

    def _put(self, key: TaskKey, *, urgent: bool = False, target: Path | None = None) -> None:
        task = self._library.get(key)
        if task is None or self._dispatcher.running(key):
            return
        self._unwanted.discard(key)
        wish = self._wish(task, urgent=urgent, target=target)
        self._dispatcher.release(wish.folder)
        self._dispatcher.put(wish)
        self._report(key, Saving(phase=Phase.WAITING))

    def _wish(self, task: Task, *, urgent: bool, target: Path | None) -> Wish:
        status = self._accounts.get(task.account_id)
        return Wish(
            key=task.key,
            folder=target.parent if target else self._places.folder(task),
            added_at=task.added_at,
            expires=expires_at(task, status.account.retention_days) if status else None,
            is_urgent=urgent,
            target=target,
        )

    def _placed(self, wish: Wish) -> Wish:
        """With the folder that the settings name by now."""
        task = self._library.get(wish.key)
        if task is None or wish.target:
            return wish
        return replace(wish, folder=self._places.folder(task))

    # One render

    async def _save(self, wish: Wish) -> None:
        key = wish.key
        progress = Progress(lambda saving: self._report(key, saving), self._dispatcher.now)
        is_last_try = wish.tries >= len(self._pauses_s)
        try:
            await self._library.update(key, lambda task: replace(task, clip_gone_at=None))
            await self._saver.save(wish, progress, is_last_try=is_last_try)
        except SaveFailed as failure:
            self._dispatcher.over(key)
            await self._failed(wish, failure, progress)
        except asyncio.CancelledError:
            self._dispatcher.over(key)
            if key in self._unwanted or key not in self._library.tasks:  # else all is ending
                self._dispatcher.pump()
            raise
        except Exception as error:  # the ledger's, say; who spawned this reports it
            self._dispatcher.over(key)
            self._outcomes.end(key, error)
            raise
        else:
            self._dispatcher.over(key)
            self._told_of.pop(key, None)
            self._outcomes.end(key)
        self._dispatcher.pump()

    async def _failed(self, wish: Wish, failure: SaveFailed, progress: Progress) -> None:
        key, trouble = wish.key, failure.trouble
        self._note_failure(key, failure)
        tries = 0 if progress.is_getting_on else wish.tries
        if trouble.concerns_folder:
            self._hold(self._placed(wish), wish.folder, failure)
        elif trouble is SaveTrouble.CLIP_GONE:
            gone_at = self._clock()
            await self._library.update(key, lambda task: replace(task, clip_gone_at=gone_at))
            self._outcomes.end(key, failure)
        elif tries < len(self._pauses_s):
            self._put_off(wish, tries + 1, self._pauses_s[tries])
            self._report(key, Saving(phase=Phase.WAITING, failure=failure))
        else:
            if self._automatic and trouble in _PASSING:
                self._put_off(wish, 0, LATER_S)
            self._outcomes.stop(key, Saving(phase=Phase.FAILED, failure=failure))

    def _note_failure(self, key: TaskKey, failure: SaveFailed) -> None:
        """Once for each trouble, however often it is met in a row."""
        if self._told_of.get(key) is not failure.trouble:
            self._told_of[key] = failure.trouble
            entry = Entry(
                at=self._clock(),
                what=Happening.NOT_SAVED,
                word=failure.trouble,
                detail=failure.detail,
            )
            self._library.note(key, entry)

    def _hold(self, wish: Wish, folder: Path, failure: SaveFailed) -> None:
        """Wait for a folder, unless the creator has named another one meanwhile."""
        self._dispatcher.put(wish)
        if wish.folder != folder:
            self._report(wish.key, Saving(phase=Phase.WAITING, failure=failure))
            return
        self._dispatcher.hold(folder, failure.needed_bytes)
        self._outcomes.stop(wish.key, Saving(phase=Phase.HELD, failure=failure))

    def _put_off(self, wish: Wish, tries: int, pause_s: float) -> None:
        self._dispatcher.put_off(wish, tries, pause_s * self._random.uniform(0.5, 1.5))

    def _end(self, key: TaskKey) -> None:
        self._dispatcher.drop(key)
        if key in self.savings:
            self._outcomes.end(key, SaveFailed(SaveTrouble.NETWORK, "cancelled"))

    async def _clear_parts(self, key: TaskKey, running: asyncio.Task[None] | None) -> None:
        if running:
            await asyncio.wait((running,))
        await self._transfers.clear_away(lambda it: it.key == key and key in self._unwanted)

    def _report(self, key: TaskKey, saving: Saving) -> None:
        if key in self._library.tasks and key not in self._unwanted:
            self._outcomes.report(key, saving)

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)
