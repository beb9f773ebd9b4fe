"""Which renders the list shows, and in which order."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


class Showing(StrEnum):
    ALL = "all"
    EXPIRING = "expiring"  # not saved, and deleted soon


def place(task: Task, order: Order, expires: datetime | None) -> Place:
    """Where a render belongs among renders that come newest first.

    `expires` is when its clip is deleted; None where nothing is to be lost.
    """
    match order:
        case Order.NEWEST:
            return ()
        case Order.EXPIRES:
            return (expires.timestamp() if expires else inf,)
        case Order.NAME:
            return natural(task.name or task.task_id)


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
