"""How far each follow-up is: in the ledger first, then here."""

from __future__ import annotations

import logging
from collections import Counter
from typing import TYPE_CHECKING

from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.domain.follow_up import FollowUpKey, FollowUpKind, FollowUpState
from kling_desktop.services.events import FollowUpChanged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kling_desktop.domain.follow_up import FollowUpOutcome
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.library import Clock, Library
    from kling_desktop.storage.follow_ups import FollowUpStore

_log = logging.getLogger(__name__)


class FollowUpBook:
    def __init__(
        self, store: FollowUpStore, library: Library, *, hub: EventHub, clock: Clock
    ) -> None:
        self._store = store
        self._library = library
        self._hub = hub
        self._clock = clock
        self._states: dict[FollowUpKey, FollowUpState] = {}
        self._failures: dict[FollowUpKey, FollowUpOutcome] = {}
        self._changes: Counter[TaskKey] = Counter()

    @property
    def failures(self) -> Mapping[FollowUpKey, FollowUpOutcome]:
        """What failed since the start, or was found cut off at it, and was not done again since."""
        return self._failures

    def change_count(self, key: TaskKey) -> int:
        """A number that changes when there is something new to tell of a render."""
        return self._changes[key]

    def state(self, key: FollowUpKey) -> FollowUpState | None:
        """None where it was never due."""
        return self._states.get(key)

    def failed_after(self, keys: Iterable[TaskKey]) -> Iterator[FollowUpKey]:
        if not self._states:  # as with most who choose thousands
            return iter(())
        pairs = (FollowUpKey(key, kind) for key in keys for kind in FollowUpKind)
        return (it for it in pairs if self.state(it) is FollowUpState.FAILED)

    def forget_failures(self, keys: Iterable[TaskKey]) -> None:
        """These renders have left the list."""
        gone = set(keys)
        for it in [it for it in self._failures if it.task in gone]:
            del self._failures[it]

    async def load(self) -> list[FollowUpKey]:
        """Returns those that were begun, and of whose end nothing is known."""
        self._states = await self._store.all()
        return [key for key, state in self._states.items() if state is FollowUpState.STARTED]

    async def add(self, due: Sequence[FollowUpKey]) -> list[FollowUpKey]:
        """Returns those that nobody has begun."""
        self._states |= await self._store.add(due, self._clock())
        return [key for key in due if self._states[key] is FollowUpState.DUE]

    async def put_back(self, key: FollowUpKey) -> None:
        """It is due again."""
        await self._store.put(key, FollowUpState.DUE, self._clock())
        self._states[key] = FollowUpState.DUE

    async def begin(self, key: FollowUpKey) -> bool:
        """False where somebody else has begun it."""
        if not await self._store.begin(key, self._clock()):
            return False
        self._set(key, FollowUpState.STARTED)
        return True

    async def note_end(self, key: FollowUpKey, outcome: FollowUpOutcome) -> None:
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
