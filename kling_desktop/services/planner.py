"""Decides when each render is asked about next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain import polling
from kling_desktop.domain.pacing import pause_s

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from random import Random

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.agenda import Agenda
    from kling_desktop.services.learning import Learning
    from kling_desktop.services.library import Clock, Library


class Planner:
    """Puts renders on the agenda; `only` names those that count, None all of them."""

    def __init__(
        self,
        agenda: Agenda,
        library: Library,
        accounts: Accounts,
        learning: Learning,
        *,
        clock: Clock,
        now: Callable[[], float],
        random: Random,
    ) -> None:
        """`clock` is the one on the wall, `now` seconds on one that never jumps."""
        self._agenda = agenda
        self._library = library
        self._accounts = accounts
        self._learning = learning
        self._clock = clock
        self._now = now
        self._random = random
        self.only: Collection[TaskKey] | None = None

    def at_once(self, key: TaskKey) -> None:
        self._put(key, 0.0)

    def soon(self, keys: Iterable[TaskKey]) -> None:
        """Ask about renders shortly, but not about all at the same moment."""
        running = self._library.open_keys
        wanted = [key for key in keys if key in running and self.is_wanted(key)]
        self._agenda.again.update(self._agenda.in_flight.intersection(wanted))
        for key in wanted:
            self._put(key, polling.spread_s(len(wanted), random=self._random))

    def in_turn(self, key: TaskKey) -> None:
        """Ask about a render when news of it are likely."""
        task, status = self._library.get(key), self._accounts.get(key.account_id)
        if task is None or status is None or not self.is_wanted(key):
            self._agenda.drop(key)
        elif key in self._agenda.again:
            self.soon([key])
        else:
            times = self._learning.times(key.account_id, task.kind)
            now, account = self._clock(), status.account
            self._put(key, pause_s(task, times, account=account, now=now, random=self._random))

    def is_wanted(self, key: TaskKey) -> bool:
        task = self._library.get(key)
        counts = self.only is None or key in self.only
        return counts and task is not None and task.is_open and not task.is_paused

    def _put(self, key: TaskKey, delay_s: float) -> None:
        task = self._library.get(key)
        if task:
            self._agenda.put(task, self._now() + delay_s)
