"""Asks about every open render at the right moment: one heap of due times for all of them."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from kling_desktop.domain import polling
from kling_desktop.domain.errors import Remedy, RequestFailed
from kling_desktop.domain.task import answered, not_answered
from kling_desktop.services.events import AccountChanged, Event, TasksAdded, TasksRemoved

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime
    from random import Random

    from kling_desktop.domain.errors import Problem
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.kling.client import StatusClient
    from kling_desktop.services.accounts import Accounts, AccountStatus
    from kling_desktop.services.background import TaskScope
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.library import Clock, Library

REQUESTS_AT_ONCE = 6


@dataclass(slots=True)
class _Health:
    """How an account answered lately to these credentials.

    `blocked_until` is on the loop's clock, in seconds. An answer does not lift it: a service that
    asked for a pause still answers what was under way.
    """

    credentials: tuple[str, str] = field(repr=False)
    failures: int = 0
    blocked_until: float = 0.0


def _credentials(status: AccountStatus) -> tuple[str, str]:
    return status.account.base_url, status.token


class Tracker:
    """`last_answer_at` is when any account was last heard from."""

    def __init__(
        self,
        library: Library,
        accounts: Accounts,
        client: StatusClient,
        *,
        hub: EventHub,
        scope: TaskScope,
        clock: Clock,
        random: Random,
        at_once: int = REQUESTS_AT_ONCE,
    ) -> None:
        self._library = library
        self._accounts = accounts
        self._client = client
        self._scope = scope
        self._clock = clock
        self._random = random
        self._at_once = at_once
        self._heap: list[tuple[float, int, TaskKey]] = []
        self._due: dict[TaskKey, float] = {}  # what the heap says of a key counts only if it agrees
        self._order = count()
        self._in_flight: set[TaskKey] = set()
        self._health: dict[str, _Health] = {}
        self._only: Collection[TaskKey] | None = None
        self._wake = asyncio.Event()
        self.last_answer_at: datetime | None = None
        hub.subscribe(self._heard)

    def start(self, only: Collection[TaskKey] | None = None) -> None:
        """Begin asking: about all open renders, or about those in `only`."""
        self._only = only
        self._due.clear()
        self._schedule_soon(self._library.tasks)
        self._scope.spawn(self._run(), name="tracker")

    def check_now(self, keys: Iterable[TaskKey] | None = None) -> None:
        """Ask about open renders at once, whatever backoff says; all of them by default."""
        wanted = list(self._library.tasks if keys is None else keys)
        for key in wanted:
            self._health.pop(key.account_id, None)
        for key in wanted:
            task = self._library.get(key)
            if task and not task.state.is_final:
                self._schedule(key, 0.0)

    def seconds_until(self, key: TaskKey) -> float | None:
        """Until the next question about a render; None when none is planned."""
        due = self._due.get(key)
        return None if due is None else max(due - self._now(), 0.0)

    @property
    def asking(self) -> int:
        """Questions under way."""
        return len(self._in_flight)

    async def ask(self, key: TaskKey) -> Task | None:
        """Ask about one render now and write down the outcome; None if it cannot be asked.

        Raises RequestFailed when there was no usable answer.
        """
        task, status = self._library.get(key), self._accounts.get(key.account_id)
        if task is None or status is None or not status.token:
            return None
        try:
            answer = await self._client.ask(status.account, status.token, task.kind, task.task_id)
        except RequestFailed as failure:
            await self._note_problem(key, status, failure.problem)
            raise
        self._note_answer(status)
        return await self._library.update(key, lambda it: answered(it, answer.reply, self._clock()))

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            self._start_due()
            delay = max(self._heap[0][0] - self._now(), 0.02) if self._has_room() else None
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(delay):
                    await self._wake.wait()

    def _has_room(self) -> bool:
        return bool(self._heap) and len(self._in_flight) < self._at_once

    def _start_due(self) -> None:
        now = self._now()
        while self._has_room() and self._heap[0][0] <= now:
            due, _, key = heapq.heappop(self._heap)
            if self._due.get(key) != due or key in self._in_flight:
                continue
            del self._due[key]
            status = self._accounts.get(key.account_id)
            if status is None or not status.is_ready:
                continue  # AccountChanged brings it back
            blocked_until = self._health_of(status).blocked_until
            if blocked_until > now:
                self._schedule(key, blocked_until - now + self._random.uniform(0, 1))
                continue
            self._in_flight.add(key)
            self._scope.spawn(self._check(key), name=f"check {key.task_id}")

    async def _check(self, key: TaskKey) -> None:
        try:
            with contextlib.suppress(RequestFailed):  # noted by `ask`
                await self.ask(key)
        finally:
            self._in_flight.discard(key)
            self._schedule_next(key)
            self._wake.set()

    async def _note_problem(self, key: TaskKey, asked: AccountStatus, problem: Problem) -> None:
        now = self._accounts.get(key.account_id)
        if now is None or _credentials(now) != _credentials(asked):
            return  # the creator has changed the token or the address since
        match problem.remedy:
            case Remedy.PAUSE_ACCOUNT:
                self._health.pop(key.account_id, None)  # what follows the pause begins all over
                self._accounts.note(key.account_id, problem)
            case Remedy.BACK_OFF:
                self._back_off(asked, problem)
                self._accounts.note(key.account_id, problem)
            case _:
                self._note_answer(asked)
        await self._library.update(key, lambda task: not_answered(task, problem, self._clock()))

    def _back_off(self, status: AccountStatus, problem: Problem) -> None:
        health = self._health_of(status)
        health.failures += 1
        health.blocked_until = self._now() + polling.backoff_s(
            health.failures,
            retry_after_s=problem.retry_after_s,
            fastest_s=status.account.fastest_s,
            random=self._random,
        )

    def _note_answer(self, status: AccountStatus) -> None:
        self._health_of(status).failures = 0
        self._accounts.note(status.account.account_id, None)
        self.last_answer_at = self._clock()

    def _heard(self, event: Event) -> None:
        match event:
            case TasksAdded(keys):
                self._schedule_soon(keys)
            case TasksRemoved(keys):
                for key in keys:
                    self._due.pop(key, None)
            case AccountChanged(account_id):
                status = self._accounts.get(account_id)
                if status and status.is_ready and status.problem is None:
                    self._take_up(status)
            case _:
                pass

    def _take_up(self, status: AccountStatus) -> None:
        """Go on with what was left aside; after a pause or a change of credentials with all."""
        account_id = status.account.account_id
        health = self._health.get(account_id)
        is_new = health is None or health.credentials != _credentials(status)
        keys = [key for key in self._library.tasks if key.account_id == account_id]
        self._schedule_soon(key for key in keys if is_new or key not in self._due)

    def _schedule_soon(self, keys: Iterable[TaskKey]) -> None:
        wanted = [key for key in keys if key not in self._in_flight and self._is_open(key)]
        for key in wanted:
            self._schedule(key, polling.spread_s(len(wanted), random=self._random))

    def _schedule_next(self, key: TaskKey) -> None:
        task = self._library.get(key)
        if task is None or not task.is_open:
            self._due.pop(key, None)
            return
        age = self._clock() - task.started_at()
        fastest_s = self._fastest_s(key)
        self._schedule(key, polling.next_interval_s(age, fastest_s=fastest_s, random=self._random))

    def _schedule(self, key: TaskKey, delay_s: float) -> None:
        due = self._now() + delay_s
        self._due[key] = due
        heapq.heappush(self._heap, (due, next(self._order), key))
        self._wake.set()

    def _is_open(self, key: TaskKey) -> bool:
        task = self._library.get(key)
        wanted = self._only is None or key in self._only
        return wanted and task is not None and task.is_open

    def _health_of(self, status: AccountStatus) -> _Health:
        account_id, credentials = status.account.account_id, _credentials(status)
        health = self._health.get(account_id)
        if health is None or health.credentials != credentials:
            health = self._health[account_id] = _Health(credentials)
        return health

    def _fastest_s(self, key: TaskKey) -> float:
        status = self._accounts.get(key.account_id)
        return status.account.fastest_s if status else polling.SLOWEST_S

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()
