"""Asks about every open render at the right moment: one heap of due times for all of them."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import RequestFailed
from kling_desktop.domain.health import Health
from kling_desktop.services.agenda import Agenda
from kling_desktop.services.events import (
    AccountChanged,
    Event,
    TasksAdded,
    TasksRemoved,
    TrackingChanged,
)
from kling_desktop.services.leaps import Leaps
from kling_desktop.services.listing import Listing
from kling_desktop.services.planner import Planner

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from collections.abc import Set as AbstractSet
    from datetime import datetime
    from random import Random

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.accounts import Accounts, AccountStatus
    from kling_desktop.services.asking import Asker
    from kling_desktop.services.background import TaskScope
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.lanes import Lane
    from kling_desktop.services.learning import Group, Learning
    from kling_desktop.services.library import Clock, Library

TICK_S = 5.0  # how long a machine that slept goes unnoticed
FLUSH_S = 60.0
SHORTEST_WAIT_S = 0.02
SCHEDULED_A_TURN = 50  # of thousands: the window is not kept waiting for the rest


class Tracker:
    """`is_paused` and `is_online` are about everything; a single render has a pause of its own."""

    def __init__(
        self,
        library: Library,
        accounts: Accounts,
        asker: Asker,
        learning: Learning,
        *,
        hub: EventHub,
        scope: TaskScope,
        clock: Clock,
        random: Random,
    ) -> None:
        self._library = library
        self._accounts = accounts
        self._asker = asker
        self._hub = hub
        self._scope = scope
        self._clock = clock
        self._now = asyncio.get_running_loop().time  # asked for by painting, too, which may be late
        self._agenda = Agenda()
        self._plan = Planner(
            self._agenda,
            library,
            accounts,
            learning,
            clock=clock,
            now=self._now,
            random=random,
        )
        self._listings: defaultdict[Group, Listing] = defaultdict(Listing)
        self._wake = asyncio.Event()
        self._flush_at = 0.0
        self._is_started = False
        self.is_paused = False
        self.is_online = True
        hub.subscribe(self._heard)

    def start(self, only: Collection[TaskKey] | None = None) -> None:
        """Begin asking: about all open renders, or about those in `only`."""
        self._is_started = True
        self._plan.only = only
        self._agenda.clear()
        self._plan.soon(self._library.tasks)
        self._scope.spawn(self._run(), name="tracker")

    def check_now(self, keys: Iterable[TaskKey] | None = None) -> None:
        """Ask about open renders at once, whatever backoff says; all of them by default."""
        wanted = list(self._library.tasks if keys is None else keys)
        self._forget_trouble({key.account_id for key in wanted})
        for key in wanted:
            task = self._library.get(key)
            if task and not task.state.is_final and not task.is_paused:
                self._plan.at_once(key)
        self._wake.set()

    def pause_all(self, *, on: bool) -> None:
        """Ask nothing until told otherwise; a new start of the program asks again."""
        self.is_paused = on
        self._hub.publish(TrackingChanged())
        if not on:
            self._plan.soon(self._library.tasks)
            self._wake.set()

    async def pause(self, keys: Iterable[TaskKey], *, on: bool) -> None:
        """Leave renders alone, or take them up again; kept over restarts. Raises sqlite3.Error."""
        for key in keys:
            await self._library.set_paused(key, on=on)
            if on:
                self._unschedule(key)
            else:
                self._plan.soon([key])
        self._wake.set()

    def set_online(self, *, online: bool) -> None:
        """What the system says of the network: nothing is asked without, everything soon after."""
        if online == self.is_online:
            return
        self.is_online = online
        self._hub.publish(TrackingChanged())
        if online:
            self.begin_anew()

    def begin_anew(self) -> None:
        """After a sleep or an outage: nothing that was known of connections holds any more."""
        self._scope.spawn(self._asker.forget_connections(), name="forget connections")
        self._forget_trouble({key.account_id for key in self._library.tasks})
        self._plan.soon(self._library.tasks)
        self._wake.set()

    def wake(self) -> None:
        """Look at the clock now rather than at the next tick."""
        self._wake.set()

    def seconds_until(self, key: TaskKey) -> float | None:
        """Until the next question about a render; None when none is planned or may be asked."""
        due, status = self._agenda.due_at(key), self._accounts.get(key.account_id)
        if due is None or status is None or not status.is_ready or self.is_paused:
            return None
        lane = self._asker.lane(status)
        if not self.is_online and not lane.is_local:
            return None
        return max(max(due, lane.health.blocked_until) - self._now(), 0.0)

    @property
    def asking(self) -> int:
        """Renders that are being asked about."""
        return len(self._agenda.in_flight)

    @property
    def last_answer_at(self) -> datetime | None:
        return self._asker.last_answer_at

    async def ask(self, key: TaskKey) -> Task | None:
        """As `Asker.ask`."""
        return await self._asker.ask(key)

    async def _run(self) -> None:
        leaps = Leaps(self._clock, self._now)
        while True:
            self._wake.clear()
            if leaps.happened():
                self.begin_anew()
            delay_s = self._start_due()
            self._flush(at_once=delay_s is None)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(delay_s):
                    await self._wake.wait()

    def _flush(self, *, at_once: bool) -> None:
        """Once a minute, what is worth keeping but not worth a write of its own."""
        if at_once or self._now() >= self._flush_at:
            self._flush_at = self._now() + FLUSH_S
            self._scope.spawn(self._library.flush(), name="write the bookkeeping")

    def _start_due(self) -> float | None:
        """Let out what may go; returns the seconds until there can be more, None while nothing is
        to be asked: a machine that has nothing to do is not woken up.
        """
        now = self._now()
        if self.is_paused:
            return None
        self._hand_out(now)
        moments = []
        for lane in self._asker.lanes:
            if not self.is_online and not lane.is_local:
                continue
            while key := lane.take(now):
                self._begin(lane, key, now)
            if (opens_at := lane.opens_at(now)) is not None:
                moments.append(opens_at)
        if (next_at := self._agenda.next_at) is not None:
            moments.append(next_at)
        if not moments and not self.asking and self.is_online:
            return None
        return max(min([now + TICK_S, *moments]) - now, SHORTEST_WAIT_S)

    def _hand_out(self, now: float) -> None:
        """Give what is due to the lanes of its accounts."""
        for key in self._agenda.pop_due(now):
            status = self._accounts.get(key.account_id)
            if status is None or not status.is_ready:
                self._agenda.postpone(key)  # AccountChanged brings it back
            else:
                self._asker.lane(status).add(key)

    def _begin(self, lane: Lane, key: TaskKey, now: float) -> None:
        task = self._library.get(key)
        if task is None:
            return
        group = (key.account_id, task.kind)
        listing = self._listings[group]
        lane.in_flight += 1
        keys: AbstractSet[TaskKey] = {key}
        is_alone = key in listing.missing or listing.is_under_way
        if is_alone or not listing.serves(self._agenda.group(group), now):
            self._agenda.take(keys)
            self._scope.spawn(self._check(lane, key), name=f"check {key.task_id}")
        else:
            keys = self._agenda.group(group) - self._agenda.in_flight - listing.missing
            self._agenda.take(keys)
            for other in keys:
                lane.drop(other)
            self._scope.spawn(self._check_list(lane, group, keys), name=f"list {task.kind}")

    async def _check(self, lane: Lane, key: TaskKey) -> None:
        try:
            with contextlib.suppress(RequestFailed):  # noted by `ask`
                await self._asker.ask(key)
        finally:
            lane.in_flight -= 1
            self._agenda.take_back([key])
            self._plan.in_turn(key)
            self._wake.set()

    async def _check_list(self, lane: Lane, group: Group, keys: Collection[TaskKey]) -> None:
        listing, back = self._listings[group], list(keys)
        try:
            pages = await listing.refresh(self._asker, lane.status, group[1], keys, self._now())
            for _ in range(pages - 1):
                lane.spend()
            while len(back) > SCHEDULED_A_TURN:
                self._take_back(listing, [back.pop() for _ in range(SCHEDULED_A_TURN)])
                await asyncio.sleep(0)
        finally:
            lane.in_flight -= 1
            self._take_back(listing, back)
            self._wake.set()

    def _take_back(self, listing: Listing, keys: Collection[TaskKey]) -> None:
        """Plan the next question about renders that a list was asked for."""
        self._agenda.take_back(keys)
        for key in keys:
            if listing.works and key not in listing.missing:
                self._plan.in_turn(key)
            else:
                self._plan.soon([key])

    def _heard(self, event: Event) -> None:
        match event:
            case TasksAdded(keys) if self._is_started:  # which looks at all there are
                self._plan.soon(keys)
                self._wake.set()
            case TasksRemoved(keys):
                for key in keys:
                    self._unschedule(key)
            case AccountChanged(account_id):
                status = self._accounts.get(account_id)
                if status and status.is_ready and status.problem is None:
                    self._take_up(status)
                elif status:
                    self._asker.lane(status)  # which takes over that nothing may be asked
            case _:
                pass

    def _take_up(self, status: AccountStatus) -> None:
        """Go on with what was left aside; after a change of credentials with all."""
        is_new = not self._asker.knows(status)
        self._asker.lane(status)
        account_id = status.account.account_id
        keys = [key for key in self._library.tasks if key.account_id == account_id]
        self._plan.soon(key for key in keys if is_new or key not in self._agenda)
        self._wake.set()

    def _forget_trouble(self, account_ids: Collection[str]) -> None:
        for lane in self._asker.lanes:
            if lane.status.account.account_id in account_ids:
                lane.health = Health(was_heard=lane.health.was_heard)

    def _unschedule(self, key: TaskKey) -> None:
        self._agenda.drop(key)
        for lane in self._asker.lanes:
            lane.drop(key)
        for listing in self._listings.values():
            listing.missing.discard(key)
