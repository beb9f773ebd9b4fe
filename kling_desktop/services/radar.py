"""Sees clips that the service will delete before they are saved."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from kling_desktop.domain.account import DEFAULT_RETENTION_DAYS
from kling_desktop.domain.expiry import expires_at
from kling_desktop.domain.ordering import SOON, expires_soon
from kling_desktop.domain.task import TaskState
from kling_desktop.services.events import (
    AccountChanged,
    Event,
    TaskChanged,
    TasksAdded,
    TasksRemoved,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.library import Clock, Library


class Radar:
    """Knows when each finished clip that is not saved is deleted, by what the services tell.

    Time alone changes `expiring` with `advance` only, which looks at no render but those concerned.
    """

    def __init__(self, library: Library, accounts: Accounts, hub: EventHub, clock: Clock) -> None:
        self._library = library
        self._accounts = accounts
        self._clock = clock
        self._unsaved: dict[TaskKey, datetime] = {}
        self._expiring: set[TaskKey] = set()
        self._due: list[tuple[datetime, TaskKey]] = []  # instants that change `expiring`
        self._retention: dict[str, int] = {}
        hub.subscribe(self._heard)

    @property
    def unsaved(self) -> Mapping[TaskKey, datetime]:
        """When each clip is deleted that is finished, not saved, and not deleted yet."""
        return self._unsaved

    @property
    def expiring(self) -> AbstractSet[TaskKey]:
        """Those of `unsaved` that are there still, and deleted within `SOON`."""
        return self._expiring

    def advance(self) -> set[TaskKey]:
        """Let time go on; returns what came to `expiring` or left it."""
        now = self._clock()
        changed: set[TaskKey] = set()
        while self._due and self._due[0][0] <= now:
            _, key = heapq.heappop(self._due)
            if self._place(key, now):
                changed.add(key)
        return changed

    def _heard(self, event: Event) -> None:
        match event:
            case TasksAdded(keys) | TasksRemoved(keys):
                self._note(keys)
            case TaskChanged(key):
                self._note((key,))
            case AccountChanged(account_id):
                self._note_account(account_id)
            case _:
                pass

    def _note_account(self, account_id: str) -> None:
        before = self._retention.get(account_id)
        if before is not None and before != self._retention_days(account_id):
            self._note([key for key in self._unsaved if key.account_id == account_id])

    def _note(self, keys: Iterable[TaskKey]) -> None:
        now = self._clock()
        for key in keys:
            task = self._library.get(key)
            expires = self._expires(task) if task else None
            if expires is None:
                self._unsaved.pop(key, None)
                self._expiring.discard(key)
            elif self._unsaved.get(key) != expires:
                self._unsaved[key] = expires
                self._place(key, now)
                for instant in (expires - SOON, expires):
                    if instant > now:
                        heapq.heappush(self._due, (instant, key))

    def _place(self, key: TaskKey, now: datetime) -> bool:
        """Put a clip where it belongs now; whether that is elsewhere than before."""
        expires = self._unsaved.get(key)  # an instant that has come may be out of date
        belongs = expires is not None and expires_soon(expires, now)
        if belongs is (key in self._expiring):
            return False
        (self._expiring.add if belongs else self._expiring.discard)(key)
        return True

    def _expires(self, task: Task) -> datetime | None:
        if task.state is not TaskState.SUCCEED or not task.unsaved or task.clip_gone_at:
            return None
        return expires_at(task, self._retention_days(task.account_id))

    def _retention_days(self, account_id: str) -> int:
        status = self._accounts.get(account_id)
        days = status.account.retention_days if status else DEFAULT_RETENTION_DAYS
        self._retention[account_id] = days
        return days
