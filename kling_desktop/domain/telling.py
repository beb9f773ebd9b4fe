"""What is told of renders that ended, and when: several at once as one, and nothing twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kling_desktop.domain.task import Bell, TaskState

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task, TaskKey

GATHER_S = 2.0  # what ends within this time after another is told with it …
# … but the first is told by then; so long the first answers after a start are awaited.
LONGEST_S = 10.0
PATIENCE_S = 20.0  # for clips that are being saved


class TellChoice(StrEnum):
    """What the desktop tells of; the values are in the settings."""

    ENDS = "ends"
    FAILURES = "failures"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Ended:
    """A render that ended, well or not."""

    key: TaskKey
    is_good: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """Ends that are told as one. `is_all`: nothing runs any more, and they were not alone."""

    ended: tuple[Ended, ...]
    is_all: bool

    @property
    def only(self) -> Ended | None:
        """None where there are several."""
        return self.ended[0] if len(self.ended) == 1 else None

    @property
    def good(self) -> int:
        return sum(end.is_good for end in self.ended)

    @property
    def bad(self) -> int:
        return len(self.ended) - self.good


@dataclass(frozen=True, slots=True)
class Waiting:
    """Ends that were not told yet. `since` is when the first was seen and `last` the last, in
    seconds on a clock that never jumps.

    `count`: of all renders that ended since nothing ran, told or not.
    """

    ended: tuple[Ended, ...] = ()
    since: float = 0.0
    last: float = 0.0
    count: int = 0


def ended_well(task: Task) -> bool:
    return task.state is TaskState.SUCCEED


def is_wanted(task: Task, *, only_failures: bool) -> bool:
    """Whether the end of this render is told of."""
    if ended_well(task):
        return task.bell is Bell.ON and not only_failures
    return task.bell is not Bell.OFF


def noted(waiting: Waiting, ended: tuple[Ended, ...], now: float, *, silent: int = 0) -> Waiting:
    """With more of them; `silent` have ended besides, of which nothing is told."""
    known = {end.key for end in ended}
    before = tuple(end for end in waiting.ended if end.key not in known)
    since = waiting.since if before else now
    last = now if ended else waiting.last
    return Waiting((*before, *ended), since, last, waiting.count + len(ended) + silent)


def due(waiting: Waiting, *, is_held: bool) -> float:
    """When what waits is to be told. `is_held`: it would be better to wait for more."""
    if is_held:
        return waiting.since + PATIENCE_S
    return min(waiting.last + GATHER_S, waiting.since + LONGEST_S)


def taken(waiting: Waiting, *, running: int) -> tuple[Telling | None, Waiting]:
    """What is to be told now, and what waits after that."""
    rest = Waiting(count=waiting.count if running else 0)
    if not waiting.ended:
        return None, rest
    return Telling(waiting.ended, is_all=not running and waiting.count > 1), rest


def seen(waiting: Waiting) -> Waiting:
    """The creator looks at the list: there is nothing left to tell."""
    return replace(waiting, ended=())
