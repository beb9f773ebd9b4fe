"""In which order the list shows renders, and what it puts together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from kling_desktop.domain.task import Task

SOON = timedelta(days=3)  # a clip that is deleted within that is worth a warning

Place = tuple[float | str, ...]
"""Places of one order compare; equal ones keep the order they had, newest first."""

_DIGITS = re.compile(r"[0-9]+")
_LONGEST = 30
_AHEAD = tuple(map(chr, range(1, _LONGEST + 2)))


class Order(StrEnum):
    """The values are remembered by the window."""

    NEWEST = "newest"
    EXPIRES = "expires"  # what is deleted soonest first
    NAME = "name"
    STATE = "state"
    ELAPSED = "elapsed"
    FINISHED = "finished"
    LENGTH = "length"
    SIZE = "size"
    PROJECT = "project"
    TAGS = "tags"
    ACCOUNT = "account"
    KIND = "kind"
    COST = "cost"
    ID = "id"
    PATH = "path"


class Grouping(StrEnum):
    """The values are remembered by the window."""

    NONE = "none"
    DAY = "day"
    PROJECT = "project"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Heading:
    """A group of renders: `value` is an ISO date, a project or an account id."""

    grouping: Grouping
    value: str


class Sortable(NamedTuple):
    """A render as it is put in order. `state` is its state's rank, `expires` when its clip is
    deleted, None where nothing is to be lost.
    """

    task: Task
    account: str
    state: int
    expires: datetime | None


def placing(order: Order, now: datetime) -> Callable[[Sortable], Place | None]:
    """Tells where a render belongs among renders that come newest first; None where it has nothing
    to go by, and belongs to the end.
    """
    if order is Order.ELAPSED:
        return lambda item: (item.task.elapsed(now).total_seconds(),)
    return _PLACES[order]


def group_of(task: Task, grouping: Grouping, zone: tzinfo | None = None) -> str:
    """The value of the heading that a render belongs under; days are those of `zone`, by default
    the computer's.
    """
    match grouping:
        case Grouping.DAY:
            return task.started_at().astimezone(zone).date().isoformat()
        case Grouping.PROJECT:
            return task.project
        case _:
            return task.account_id


def natural(text: str) -> str:
    """A text that sorts as people do: `take 2` before `take 10`, whatever the letters' case."""
    return _DIGITS.sub(_with_length, text.casefold())


def _with_length(digits: re.Match[str]) -> str:
    """Shorter numbers first: the length goes ahead, in characters that come before all letters."""
    number = digits[0].lstrip("0")
    longer, rest = divmod(len(number), _LONGEST)
    return _AHEAD[_LONGEST] * longer + _AHEAD[rest] + number


def expires_soon(expires: datetime, now: datetime) -> bool:
    """Whether a clip is still there, and will not be for long."""
    return now < expires <= now + SOON


def _named(text: str) -> Place | None:
    return (natural(text),) if text else None


@lru_cache(1_024)
def _label(text: str) -> Place | None:
    """What many renders have in common."""
    return _named(text)


def _expires(item: Sortable) -> Place | None:
    return (item.expires.timestamp(),) if item.expires else None


def _finished(item: Sortable) -> Place | None:
    """The last one first."""
    ended_at = item.task.ended_at
    return (-ended_at.timestamp(),) if ended_at else None


def _length(item: Sortable) -> Place | None:
    known = [video.duration_s for video in item.task.videos if video.duration_s is not None]
    return (sum(known),) if known else None


def _size(item: Sortable) -> Place | None:
    known = [video.size_bytes for video in item.task.videos if video.size_bytes is not None]
    return (sum(known),) if known else None


def _path(item: Sortable) -> Place | None:
    return _named(next((video.path for video in item.task.videos if video.path), ""))


_PLACES: dict[Order, Callable[[Sortable], Place | None]] = {
    Order.NEWEST: lambda _: (),
    Order.EXPIRES: _expires,
    Order.NAME: lambda item: (natural(item.task.name or item.task.task_id),),
    Order.STATE: lambda item: (item.state,),
    Order.FINISHED: _finished,
    Order.LENGTH: _length,
    Order.SIZE: _size,
    Order.PROJECT: lambda item: _label(item.task.project),
    Order.TAGS: lambda item: _label(", ".join(item.task.tags)),
    Order.ACCOUNT: lambda item: _label(item.account),
    Order.KIND: lambda item: _label(item.task.kind),
    Order.COST: lambda item: _label(item.task.cost),
    Order.ID: lambda item: _named(item.task.task_id),
    Order.PATH: _path,
}
