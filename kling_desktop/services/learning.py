"""What the creator's own renders teach about how long the next ones take."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from kling_desktop.domain.estimate import whole_list_s

if TYPE_CHECKING:
    from datetime import datetime

    from kling_desktop.domain.estimate import Remaining
    from kling_desktop.domain.render_times import RenderTimes
    from kling_desktop.domain.task import Task
    from kling_desktop.services.library import Clock, Library
    from kling_desktop.storage.render_times import RenderTimeStore

ENOUGH = 3  # own renders: an estimate from fewer would be made up
KEPT = 500  # renders of one account and kind; older ones tell little of today
STALE_S = 60.0
LOOKED_AT = 2_000  # open renders, once a minute
COUNTABLE = 200  # open renders; to look at more each second would make the window stutter
Group = tuple[str, str]
"""Account id and kind: what has render times of its own."""


@dataclass(slots=True)
class _Known:
    ended_s: list[float] = field(default_factory=list)
    times: RenderTimes | None = None
    learned_at: datetime | None = None


class Learning:
    """Raises sqlite3.Error where what was learned cannot be written."""

    def __init__(self, store: RenderTimeStore, library: Library, clock: Clock) -> None:
        self._store = store
        self._library = library
        self._clock = clock
        self._groups: dict[Group, _Known] = {}

    async def load(self) -> None:
        for account_id, kind, seconds in await self._store.all():
            self._group((account_id, kind)).ended_s.append(seconds)

    def times(self, account_id: str, kind: str) -> RenderTimes:
        """What is known by now; renders that still run count with the age they have."""
        known, now = self._group((account_id, kind)), self._clock()
        age_s = (now - known.learned_at).total_seconds() if known.learned_at else None
        if known.times is None or age_s is None or not 0 <= age_s < STALE_S:
            from kling_desktop.domain.render_times import RenderTimes  # late: not at the start

            running = self._running_s(account_id, kind, now)
            known.times = RenderTimes.learned(known.ended_s[-KEPT:], running)
            known.learned_at = now
        return known.times

    def remaining(self, task: Task, now: datetime) -> Remaining | None:
        """How long an open render will probably take.

        None where its beginning is not known, or too few of its kind have ended so far.
        """
        if not task.is_open or not task.has_known_start:
            return None
        if len(self._group((task.account_id, task.kind)).ended_s) < ENOUGH:
            return None  # before anything is looked at that still runs
        times = self.times(task.account_id, task.kind)
        return None if times.count < ENOUGH else times.remaining(task.elapsed(now).total_seconds())

    def whole_list_s(self, now: datetime) -> float | None:
        """Seconds until all open renders have probably ended; None where one cannot be told."""
        if len(self._library.open_keys) > COUNTABLE:
            return None
        wanted = [self._library.tasks[key] for key in self._library.open_keys]
        left = [self.remaining(task, now) for task in wanted if not task.is_paused]
        known = [remaining for remaining in left if remaining]
        return whole_list_s(known) if known and len(known) == len(left) else None

    async def note(self, before: Task, after: Task) -> None:
        """Learn from a render that has just ended, if both its ends are known."""
        took_s = _seconds_taken(before, after)
        if took_s is None or after.state is before.state:
            return
        if await self._store.add(after, took_s, self._clock()):
            known = self._group((after.account_id, after.kind))
            known.ended_s.append(took_s)
            known.times = None

    def _group(self, group: Group) -> _Known:
        return self._groups.setdefault(group, _Known())

    def _running_s(self, account_id: str, kind: str, now: datetime) -> list[float]:
        return [
            task.elapsed(now).total_seconds()
            for key in islice(self._library.open_keys, LOOKED_AT)
            if key.account_id == account_id
            and (task := self._library.tasks[key]).kind == kind
            and task.has_known_start
            and task.problem is None
        ]


def _seconds_taken(before: Task, after: Task) -> float | None:
    """The service's own times, or else the middle between the last two looks."""
    if not after.state.is_final or not after.has_known_start:
        return None
    if after.updated_at:
        ended = after.updated_at
    elif before.checked_at and before.checks and after.checked_at:
        ended = before.checked_at + (after.checked_at - before.checked_at) / 2
    else:
        return None
    return max((ended - after.started_at()).total_seconds(), 0.0) or None
