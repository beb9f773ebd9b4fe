"""In which order the list shows renders, and what it puts together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo

    from kling_desktop.domain.task import Task

SOON = timedelta(days=3)  # a clip that is deleted within that is worth a warning

Place = tuple[float | str | tuple[int, str], ...]
"""Places of one order compare; equal ones keep the order they had, newest first."""

_DIGITS = re.compile(r"([0-9]+)")


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


@dataclass(frozen=True, slots=True)
class Sortable:
    """A render as it is put in order. `state` is its state's rank, `expires` when its clip is
    deleted, None where nothing is to be lost.
    """

    task: Task
    account: str
    state: int
    expires: datetime | None


def place(item: Sortable, order: Order, now: datetime) -> Place | None:
    """Where a render belongs among renders that come newest first; None where it has nothing to
    go by, and belongs to the end.
    """
    task = item.task
    match order:
        case Order.NEWEST:
            return ()
        case Order.EXPIRES:
            return (item.expires.timestamp(),) if item.expires else None
        case Order.STATE:
            return (item.state,)
        case Order.ELAPSED:
            return (task.elapsed(now).total_seconds(),)
        case Order.FINISHED:
            return (-task.ended_at.timestamp(),) if task.ended_at else None
        case Order.LENGTH:
            return _sum([video.duration_s for video in task.videos])
        case Order.SIZE:
            return _sum([video.size_bytes for video in task.videos])
        case _:
            text = _text(item, order)
            return natural(text) if text else None


def group_of(task: Task, grouping: Grouping, zone: tzinfo | None = None) -> Heading:
    """The group that a render belongs to; days are those of `zone`, by default the computer's."""
    match grouping:
        case Grouping.DAY:
            return Heading(grouping, task.started_at().astimezone(zone).date().isoformat())
        case Grouping.PROJECT:
            return Heading(grouping, task.project)
        case _:
            return Heading(grouping, task.account_id)


def natural(text: str) -> Place:
    """`take 2` before `take 10`, whatever the letters' case."""
    parts = _DIGITS.split(text.casefold())  # letters and digits take turns
    return tuple(
        (len(part.lstrip("0")), part.lstrip("0")) if number % 2 else part
        for number, part in enumerate(parts)
    )


def expires_soon(expires: datetime, now: datetime) -> bool:
    """Whether a clip is still there, and will not be for long."""
    return now < expires <= now + SOON


def _text(item: Sortable, order: Order) -> str:
    task = item.task
    match order:
        case Order.NAME:
            return task.name or task.task_id
        case Order.PROJECT:
            return task.project
        case Order.TAGS:
            return ", ".join(task.tags)
        case Order.ACCOUNT:
            return item.account
        case Order.KIND:
            return task.kind
        case Order.COST:
            return task.cost
        case Order.PATH:
            return next((video.path for video in task.videos if video.path), "")
        case _:
            return task.task_id


def _sum(values: list[float | None] | list[int | None]) -> Place | None:
    known = [value for value in values if value is not None]
    return (sum(known),) if known else None
