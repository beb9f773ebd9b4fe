"""All renders in memory, each change on disk before anybody hears of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from math import ceil
from operator import attrgetter
from typing import TYPE_CHECKING

from kling_desktop.domain.activity import Entry, entries
from kling_desktop.domain.task import Task, TaskKey
from kling_desktop.services.background import A_TURN, in_turns
from kling_desktop.services.events import TaskChanged, TasksAdded, TasksRemoved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sized
    from collections.abc import Set as AbstractSet

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.id_forms import TaskRef
    from kling_desktop.services.events import EventHub
    from kling_desktop.storage.tasks import Past, TaskStore

_OF_OUR_ASKING = {"checked_at", "checks", "problem", "problem_since", "problem_count"}
_news = attrgetter(*(it.name for it in fields(Task) if it.name not in _OF_OUR_ASKING))
STEPS = 8  # in which any number of tasks is told of
_ONE_AFTER_THE_OTHER = timedelta(microseconds=1)  # keeps the order of one paste

LEAST_A_TURN, TURNS = 1_000, 8  # of what is loaded late: the window is not kept waiting

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the tasks somebody pointed at."""

    added: tuple[TaskKey, ...]
    known: tuple[TaskKey, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """Tasks that were taken off the list, and what the ledger held about them."""

    tasks: tuple[Task, ...]
    pasts: tuple[Past, ...]


class Library:
    """The ledger's contents. Raises sqlite3.Error where a change cannot be written."""

    def __init__(self, store: TaskStore, hub: EventHub, clock: Clock = utc_now) -> None:
        self._store = store
        self._hub = hub
        self._clock = clock
        self._tasks: dict[TaskKey, Task] = {}
        self._open: set[TaskKey] = set()
        self._locks: dict[TaskKey, asyncio.Lock] = {}
        self._unwritten: set[TaskKey] = set()
        self._replies: dict[TaskKey, bytes] = {}
        self._unwritten_replies: set[TaskKey] = set()
        self._unwritten_entries: list[tuple[TaskKey, Entry]] = []
        self._seen_changes = 0
        self._whole = asyncio.Event()
        self._whole.set()

    @property
    def tasks(self) -> Mapping[TaskKey, Task]:
        """Oldest first."""
        return self._tasks

    @property
    def open_keys(self) -> AbstractSet[TaskKey]:
        """Of renders that have not ended."""
        return self._open

    def get(self, key: TaskKey) -> Task | None:
        return self._tasks.get(key)

    def listed(self, keys: Iterable[TaskKey]) -> Iterator[Task]:
        """Those that are here, one by one: of thousands, the first few often tell enough."""
        return filter(None, map(self._tasks.get, keys))

    @property
    def is_whole(self) -> bool:
        """Whether everything is here that the ledger holds."""
        return self._whole.is_set()

    async def wait_until_whole(self) -> None:
        await self._whole.wait()

    async def load(self, newest: int | None = None) -> None:
        """Load everything, or the newest so many; then `load_rest` has to follow.

        What is added or removed in between waits for that.
        """
        self._seen_changes = await self._store.change_count()
        self._take({task.key: task for task in await self._store.tasks(newest)})
        if newest is not None and len(self._tasks) >= newest:
            self._whole.clear()
        self._hub.publish(TasksAdded(tuple(self._tasks)))

    async def load_rest(self) -> None:
        """What `load` has left out, the newest first, as if it came onto the list."""
        if self.is_whole:
            return
        rest = [task for task in await self._store.tasks() if task.key not in self._tasks]
        step = max(LEAST_A_TURN, ceil(len(rest) / TURNS))
        while rest:
            rest, taken = rest[:-step], {task.key: task for task in rest[-step:]}
            self._tasks = taken | self._tasks
            self._open.update(key for key, task in taken.items() if task.is_open)
            self._hub.publish(TasksAdded(tuple(taken)))
            await asyncio.sleep(0)
        self._whole.set()
        await self.reload_if_changed()

    async def reload_if_changed(self) -> None:
        """Take over what another process (a command, say) has written to the ledger."""
        if not self.is_whole:
            return  # it will be looked at when all is here
        count = await self._store.change_count()
        if count == self._seen_changes:
            return
        self._seen_changes = count
        before = dict(self._tasks)
        stored = {task.key: task for task in await self._store.tasks()}
        ours = {
            key: task
            for key, task in self._tasks.items()
            if key not in before  # what was known and is not there was removed, however new it is
            or (key in stored and (before[key] is not task or self._is_ahead(key, stored)))
        }
        self._take(stored | ours)  # what changed here during the read is newer
        changed = [key for key, task in before.items() if self._tasks.get(key, task) != task]
        for key in changed:
            self._hub.publish(TaskChanged(key))
        self._hub.publish(TasksRemoved(tuple(before.keys() - self._tasks.keys())))
        self._hub.publish(TasksAdded(tuple(key for key in self._tasks if key not in before)))

    async def add(self, refs: Iterable[TaskRef], account: Account) -> Added:
        """Write new tasks to the ledger, then tell of them: no question goes out before that."""
        now = self._clock()
        wanted = [
            Task(
                account_id=account.account_id,
                task_id=ref.task_id,
                kind=ref.kind or account.default_kind,
                name=ref.name,
                added_at=now + place * _ONE_AFTER_THE_OTHER,
            )
            for place, ref in enumerate(refs)
        ]
        inserted = dict.fromkeys(await self._insert(wanted))
        known = tuple(task.key for task in wanted if task.key not in inserted)
        return Added(tuple(inserted), known)

    async def bring(self, tasks: Iterable[Task]) -> tuple[TaskKey, ...]:
        """Put tasks on the list as they are; returns those that were not there yet."""
        return tuple(await self._insert(tasks))

    async def restore(self, removed: Removed) -> None:
        """Bring back removed tasks just as they were."""
        await self._insert(removed.tasks, removed.pasts)

    async def remove(self, keys: Iterable[TaskKey]) -> Removed:
        """Take tasks off the list; files stay. Returns what `restore` takes."""
        await self.wait_until_whole()
        await self.flush()  # what is told of them goes with them
        gone = [self._tasks[key] for key in keys if key in self._tasks]
        pasts = await self._store.delete([task.key for task in gone])
        keys = [task.key for task in gone]
        for key in keys:
            self._forget(key)
        async for told in in_turns(keys, _step(keys)):
            # Somebody may have added one of them again since.
            self._hub.publish(TasksRemoved(tuple(key for key in told if key not in self._tasks)))
        return Removed(tuple(gone), tuple(pasts))

    async def update(self, key: TaskKey, change: Callable[[Task], Task]) -> Task | None:
        """Apply `change` and write the result; None when the task was removed meanwhile.

        What only tells of our own asking is written later, with `flush`: losing that loses nothing.
        """
        async with self._locks.setdefault(key, asyncio.Lock()):
            before = self._tasks.get(key)
            if before is None:
                return None
            after = change(before)
            if after == before:
                return after
            happened = entries(before, after, self._clock())
            if _is_bookkeeping(before, after):
                self._unwritten.add(key)
                self._unwritten_entries += [(key, entry) for entry in happened]
            else:
                await self._store.save(after, happened)
                if key not in self._tasks:
                    return None
                self._unwritten.discard(key)
            self._tasks[key] = after
            (self._open.add if after.is_open else self._open.discard)(key)
            self._hub.publish(TaskChanged(key))
            return after

    async def organise(
        self, keys: Iterable[TaskKey], change: Callable[[Task], Task]
    ) -> list[tuple[Task, Task]]:
        """Change what the creator made of tasks, of all or of none; returns those that changed,
        before and after.

        `change` may touch the name, and what a task holds from the note on.
        """
        pairs: list[tuple[Task, Task]] = []
        async with AsyncExitStack() as locks:
            async for few in in_turns(sorted(set(keys))):
                for key in few:
                    await locks.enter_async_context(self._locks.setdefault(key, asyncio.Lock()))
            async for few in in_turns(list(keys)):
                before = list(self.listed(few))
                pairs += [(task, after) for task in before if (after := change(task)) != task]
            await self._store.organise([after for _, after in pairs])
            async for told in in_turns(pairs):
                for task, after in told:
                    if task.key in self._tasks:
                        self._tasks[task.key] = after
                        self._hub.publish(TaskChanged(task.key))
        return pairs

    def note(self, key: TaskKey, entry: Entry) -> None:
        """Remember something that happened to a task and changed nothing of it."""
        if key in self._tasks:
            self._unwritten_entries.append((key, entry))

    async def activity(self, key: TaskKey) -> list[Entry]:
        """What happened to a task since it was added, oldest first."""
        told = await self._store.activity(key)
        told += [entry for its, entry in self._unwritten_entries if its == key]
        return sorted(told, key=attrgetter("at"))  # what waits to be written may be older

    async def flush(self) -> None:
        """Write what `update`, `note` and `note_reply` left for later."""
        keys, self._unwritten = self._unwritten, set()
        happened, self._unwritten_entries = self._unwritten_entries, []
        reply_keys, self._unwritten_replies = self._unwritten_replies, set()
        tasks = [self._tasks[key] for key in keys if key in self._tasks]
        replies = {key: self._replies[key] for key in reply_keys if key in self._tasks}
        if not tasks and not replies and not happened:
            return
        try:
            await self._store.save_bookkeeping(tasks, replies, happened)
        except BaseException:
            self._unwritten_entries = happened + self._unwritten_entries
            self._unwritten |= keys
            self._unwritten_replies |= reply_keys
            raise

    def note_reply(self, key: TaskKey, body: bytes) -> None:
        """Keep what the service said last of a task, for whoever wants to see it."""
        if body and self._replies.get(key) != body:
            self._replies[key] = body
            self._unwritten_replies.add(key)

    async def last_reply(self, key: TaskKey) -> bytes:
        """What the service said last of a task, the token left out; empty when it never did."""
        return self._replies.get(key) or await self._store.reply(key)

    async def set_paused(self, key: TaskKey, *, on: bool) -> None:
        await self.update(key, lambda task: replace(task, is_paused=on))

    async def rename(self, key: TaskKey, name: str) -> None:
        await self.organise((key,), lambda task: replace(task, name=name.strip()))

    def _take(self, tasks: dict[TaskKey, Task]) -> None:
        self._tasks = tasks
        self._open = {key for key, task in tasks.items() if task.is_open}

    def _is_ahead(self, key: TaskKey, stored: Mapping[TaskKey, Task]) -> bool:
        """Whether what we hold is newer than the ledger, by what is to be written later."""
        there = stored.get(key)
        return (
            key in self._unwritten
            and there is not None
            and _is_bookkeeping(self._tasks[key], there)
        )

    async def _insert(self, tasks: Iterable[Task], pasts: Iterable[Past] = ()) -> list[TaskKey]:
        await self.wait_until_whole()
        inserted = await self._store.insert(tasks, pasts)
        merged = self._tasks | {task.key: task for task in inserted}
        self._take(dict(sorted(merged.items(), key=lambda item: item[1].added_at)))
        keys = [task.key for task in inserted]
        async for told in in_turns(keys, _step(keys)):
            self._hub.publish(TasksAdded(tuple(key for key in told if key in self._tasks)))
        return keys

    def _forget(self, key: TaskKey) -> None:
        self._tasks.pop(key, None)
        self._open.discard(key)
        self._replies.pop(key, None)
        self._unwritten_replies.discard(key)
        self._locks.pop(key, None)


def _step(keys: Sized) -> int:
    """How many are told of at once: for each step, a window looks through its whole list."""
    return max(A_TURN, len(keys) // STEPS + 1)


def _is_bookkeeping(before: Task, after: Task) -> bool:
    """Whether two views of a task differ only in when and how often it was asked about."""
    return _news(before) == _news(after)
