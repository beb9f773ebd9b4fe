"""Does what is wanted after renders have ended: each once, also over restarts and kills."""

from __future__ import annotations

import logging
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.domain.follow_up import (
    FollowUpKey,
    FollowUpKind,
    FollowUpOutcome,
    FollowUpResult,
    FollowUpState,
)
from kling_desktop.services.background import in_turns
from kling_desktop.services.events import (
    Event,
    FollowUpChanged,
    SavingChanged,
    TaskChanged,
    TasksAdded,
    TasksRemoved,
)
from kling_desktop.services.follow_ups.terms import terms_of
from kling_desktop.services.follow_ups.turns import Turns
from kling_desktop.services.saving import UNDER_WAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.background import TaskScope
    from kling_desktop.services.downloads import Downloads
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.follow_ups.runners import Runners
    from kling_desktop.services.library import Clock, Library
    from kling_desktop.services.preferences import Preferences
    from kling_desktop.storage.follow_ups import FollowUpStore
    from kling_desktop.storage.vault import VaultStatus

_log = logging.getLogger(__name__)

_TO_DO = frozenset({None, FollowUpState.DUE})


class FollowUps:
    """Every start is in the ledger before it is made.

    After a kill in between, nobody knows whether a program ran: that is told, and left to the
    creator. A webhook is posted again, with the same `Idempotency-Key`, and a copy made again,
    unless it is there.
    """

    def __init__(
        self,
        library: Library,
        downloads: Downloads,
        store: FollowUpStore,
        make_runners: Callable[[], Runners],
        preferences: Preferences,
        *,
        hub: EventHub,
        scope: TaskScope,
        clock: Clock,
    ) -> None:
        self._library = library
        self._downloads = downloads
        self._store = store
        self._make_runners = make_runners
        self._preferences = preferences
        self._hub = hub
        self._scope = scope
        self._clock = clock
        self._states: dict[FollowUpKey, FollowUpState] = {}
        self._failures: dict[FollowUpKey, FollowUpOutcome] = {}
        self._changes: Counter[TaskKey] = Counter()
        self._noting: set[FollowUpKey] = set()  # found due, and not in the ledger yet
        self._turns = Turns(scope, self._do)
        self._is_loaded = False
        hub.subscribe(self._heard)

    @property
    def failures(self) -> Mapping[FollowUpKey, FollowUpOutcome]:
        """What failed since the start, or was found cut off at it, and was not done again since."""
        return self._failures

    def change_count(self, key: TaskKey) -> int:
        """A number that changes when there is something new to tell of a render."""
        return self._changes[key]

    def can_run_again(self, keys: Iterable[TaskKey]) -> bool:
        return any(self._failed(keys))

    def start(self) -> None:
        """Begin; once, when the whole ledger is in memory."""
        self._scope.spawn(self._load(), name="look what is to be done after renders")

    def look(self) -> None:
        """Look through all renders: the settings have changed."""
        if self._is_loaded:
            self._scope.spawn(self._look(), name="look what is to be done after renders")

    def run_again(self, keys: Iterable[FollowUpKey]) -> None:
        """Do anew what failed, whatever the settings now say of when it is done."""
        self._turns.put(key for key in keys if self._states.get(key) is FollowUpState.FAILED)

    def run_all_again(self, keys: Iterable[TaskKey]) -> None:
        """Do anew all that failed after these renders."""
        self.run_again(list(self._failed(keys)))

    async def test(self, kind: FollowUpKind, sample: Task) -> FollowUpOutcome:
        """Do it once for a made-up render, of which nothing is noted."""
        settings = self._preferences.settings
        if not terms_of(kind, settings).is_set_up:
            return FollowUpOutcome(FollowUpResult.NOT_SET_UP)
        return await self._runners.for_test(kind).do(sample, settings)

    async def keep_secret(self, address: str, value: str) -> VaultStatus:
        """As `WebhookSecret.keep`."""
        return await self._runners.secret.keep(address, value)

    @cached_property
    def _runners(self) -> Runners:
        return self._make_runners()

    # What is due

    def _heard(self, event: Event) -> None:
        match event:
            case TasksAdded(keys):
                self._note(keys)
            case TaskChanged(key) | SavingChanged(key):
                self._note((key,))
            case TasksRemoved(keys):
                gone = set(keys)
                for it in [it for it in self._failures if it.task in gone]:
                    del self._failures[it]
            case _:
                pass

    def _note(self, keys: Iterable[TaskKey]) -> None:
        """Take in what is due of these renders."""
        if not self._is_loaded:
            return
        settings = self._preferences.settings
        kinds = [(kind, terms_of(kind, settings)) for kind in FollowUpKind]
        on = [(kind, terms) for kind, terms in kinds if terms.is_on]
        tasks = [task for key in keys if (task := self._library.get(key))] if on else []
        due = [
            key
            for task in tasks
            for kind, terms in on
            if self._is_to_do(key := FollowUpKey(task.key, kind))
            and terms.are_met(task, is_saving=self._is_saving(task))
        ]
        if due:
            self._noting.update(due)
            self._scope.spawn(self._take_in(due), name="note what is to be done after a render")

    def _is_to_do(self, key: FollowUpKey) -> bool:
        is_taken = key in self._noting or key in self._turns
        return not is_taken and self._states.get(key) in _TO_DO

    def _is_saving(self, task: Task) -> bool:
        """What is written beside a clip is there only once that is over."""
        saving = self._downloads.savings.get(task.key)
        return saving is not None and saving.phase in UNDER_WAY

    async def _take_in(self, due: list[FollowUpKey]) -> None:
        try:
            self._states |= await self._store.add(due, self._clock())
        finally:
            self._noting.difference_update(due)
        self._turns.put(key for key in due if self._states[key] is FollowUpState.DUE)

    async def _load(self) -> None:
        self._states = await self._store.all()
        for key, state in list(self._states.items()):
            if state is FollowUpState.STARTED:
                await self._pick_up(key)
        self._is_loaded = True
        await self._look()

    async def _pick_up(self, key: FollowUpKey) -> None:
        """The last run of ours ended between its start and its end."""
        if key.kind is FollowUpKind.PROGRAM:
            await self._note_end(key, FollowUpOutcome(FollowUpResult.PROGRAM_UNCLEAR))
        else:
            await self._store.put(key, FollowUpState.DUE, self._clock())
            self._states[key] = FollowUpState.DUE

    async def _look(self) -> None:
        async for few in in_turns(list(self._library.tasks)):
            self._note(few)

    def _failed(self, keys: Iterable[TaskKey]) -> Iterable[FollowUpKey]:
        pairs = (FollowUpKey(key, kind) for key in keys for kind in FollowUpKind)
        return (it for it in pairs if self._states.get(it) is FollowUpState.FAILED)

    # Doing it

    async def _do(self, key: FollowUpKey) -> None:
        try:
            outcome = await self._outcome(key)
        finally:
            self._turns.leave(key)
        if outcome:
            await self._note_end(key, outcome)

    async def _outcome(self, key: FollowUpKey) -> FollowUpOutcome | None:
        """None where it was not begun."""
        task, settings = self._library.get(key.task), self._preferences.settings
        terms = terms_of(key.kind, settings)
        is_again = self._states.get(key) is FollowUpState.FAILED
        if task is None or not (is_again or terms.is_on):
            return None  # it stays due, for when both are there again
        if not await self._store.begin(key, self._clock()):
            return None
        self._set(key, FollowUpState.STARTED)
        if not terms.is_set_up:
            return FollowUpOutcome(FollowUpResult.NOT_SET_UP)
        return await self._runners.of(key.kind).do(task, settings)

    async def _note_end(self, key: FollowUpKey, outcome: FollowUpOutcome) -> None:
        now, state = self._clock(), FollowUpState.DONE if outcome.is_good else FollowUpState.FAILED
        entry = Entry(
            at=now,
            what=Happening.FOLLOWED_UP,
            word=outcome.result,
            detail=outcome.detail,
            count=outcome.count,
        )
        await self._store.put(key, state, now, entry)
        _log.info("%s: %s", key.task.task_id, outcome.result.value)
        self._failures.pop(key, None)
        if not outcome.is_good and key.task in self._library.tasks:
            self._failures[key] = outcome
        self._set(key, state)

    def _set(self, key: FollowUpKey, state: FollowUpState) -> None:
        self._states[key] = state
        self._changes[key.task] += 1
        self._hub.publish(FollowUpChanged(key.task))
