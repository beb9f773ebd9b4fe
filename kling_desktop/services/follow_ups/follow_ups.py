"""Does what is wanted after renders have ended: each once, also over restarts and kills."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

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
    SavingChanged,
    TaskChanged,
    TasksAdded,
    TasksRemoved,
)
from kling_desktop.services.follow_ups.book import FollowUpBook
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
        self._make_runners = make_runners
        self._preferences = preferences
        self._scope = scope
        self._book = FollowUpBook(store, library, hub=hub, clock=clock)
        self._noting: set[FollowUpKey] = set()  # found due, and not in the ledger yet
        self._turns = Turns(scope, self._do)
        self._is_loaded = False
        hub.subscribe(self._heard)

    @property
    def failures(self) -> Mapping[FollowUpKey, FollowUpOutcome]:
        """As `FollowUpBook.failures`."""
        return self._book.failures

    def change_count(self, key: TaskKey) -> int:
        """As `FollowUpBook.change_count`."""
        return self._book.change_count(key)

    def can_run_again(self, keys: Iterable[TaskKey]) -> bool:
        return any(self._book.failed_after(keys))

    def start(self) -> None:
        """Begin; once, when the whole ledger is in memory."""
        self._scope.spawn(self._load(), name="look what is to be done after renders")

    def look(self) -> None:
        """Look through all renders: the settings have changed."""
        if self._is_loaded:
            self._scope.spawn(self._look(), name="look what is to be done after renders")

    def run_again(self, keys: Iterable[FollowUpKey]) -> None:
        """Do anew what failed, whatever the settings now say of when it is done."""
        self._turns.put(key for key in keys if self._book.state(key) is FollowUpState.FAILED)

    def run_all_again(self, keys: Iterable[TaskKey]) -> None:
        """Do anew all that failed after these renders."""
        self.run_again(list(self._book.failed_after(keys)))

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
                self._book.forget_failures(keys)
            case _:
                pass

    def _note(self, keys: Iterable[TaskKey]) -> None:
        """Take in what is due of these renders."""
        if not self._is_loaded:
            return
        settings = self._preferences.settings
        kinds = [(kind, terms_of(kind, settings)) for kind in FollowUpKind]
        on = [(kind, terms) for kind, terms in kinds if terms.is_on]
        tasks = list(self._library.listed(keys)) if on else []
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
        return not is_taken and self._book.state(key) in _TO_DO

    def _is_saving(self, task: Task) -> bool:
        """What is written beside a clip is there only once that is over."""
        saving = self._downloads.savings.get(task.key)
        return saving is not None and saving.phase in UNDER_WAY

    async def _take_in(self, due: list[FollowUpKey]) -> None:
        try:
            to_do = await self._book.add(due)
        finally:
            self._noting.difference_update(due)
        self._turns.put(to_do)

    async def _load(self) -> None:
        for key in await self._book.load():
            await self._pick_up(key)
        self._is_loaded = True
        await self._look()

    async def _pick_up(self, key: FollowUpKey) -> None:
        """The last run of ours ended between its start and its end."""
        if key.kind is FollowUpKind.PROGRAM:
            await self._book.note_end(key, FollowUpOutcome(FollowUpResult.PROGRAM_UNCLEAR))
        else:
            await self._book.put_back(key)

    async def _look(self) -> None:
        async for few in in_turns(list(self._library.tasks)):
            self._note(few)

    # Doing it

    async def _do(self, key: FollowUpKey) -> None:
        try:
            outcome = await self._outcome(key)
        finally:
            self._turns.leave(key)
        if outcome:
            await self._book.note_end(key, outcome)

    async def _outcome(self, key: FollowUpKey) -> FollowUpOutcome | None:
        """None where it was not begun."""
        task, settings = self._library.get(key.task), self._preferences.settings
        terms = terms_of(key.kind, settings)
        is_again = self._book.state(key) is FollowUpState.FAILED
        if task is None or not (is_again or terms.is_on):
            return None  # it stays due, for when both are there again
        if not await self._book.begin(key):
            return None
        if not terms.is_set_up:
            return FollowUpOutcome(FollowUpResult.NOT_SET_UP)
        return await self._runners.of(key.kind).do(task, settings)
