"""How each saving stands and what becomes of it, for those who watch and those who wait."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from kling_desktop.services.events import SavingChanged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.events import EventHub
    from kling_desktop.services.saving import Saving


class Outcomes:
    """`savings` has each render that is waiting, running, held or failed; none once it is saved."""

    def __init__(self, hub: EventHub) -> None:
        self._hub = hub
        self._savings: dict[TaskKey, Saving] = {}
        self._awaited: dict[TaskKey, asyncio.Future[None]] = {}

    @property
    def savings(self) -> Mapping[TaskKey, Saving]:
        return self._savings

    def expect(self, key: TaskKey) -> tuple[asyncio.Future[None], bool]:
        """What will have the outcome or its exception, and whether nobody expected it before."""
        awaited = self._awaited.get(key)
        if awaited:
            return awaited, False
        awaited = self._awaited[key] = asyncio.get_running_loop().create_future()
        awaited.add_done_callback(_look_at)  # nobody may be waiting any longer
        return awaited, True

    def report(self, key: TaskKey, saving: Saving) -> None:
        self._savings[key] = saving
        self._hub.publish(SavingChanged(key))

    def stop(self, key: TaskKey, saving: Saving) -> None:
        """It goes no further for now."""
        self.report(key, saving)
        self._answer(key, saving.failure)

    def end(self, key: TaskKey, error: Exception | None = None) -> None:
        """There is nothing more to tell of it."""
        self._savings.pop(key, None)
        self._hub.publish(SavingChanged(key))
        self._answer(key, error)

    def _answer(self, key: TaskKey, error: Exception | None) -> None:
        awaited = self._awaited.pop(key, None)
        if awaited is None or awaited.done():
            return
        if error is None:
            awaited.set_result(None)
        else:
            awaited.set_exception(error)


def _look_at(outcome: asyncio.Future[None]) -> None:
    if not outcome.cancelled():
        outcome.exception()
