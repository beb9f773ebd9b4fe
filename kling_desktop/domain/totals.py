"""What renders come to: how many, how long, and what they cost where the service told it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kling_desktop.domain.task import Task

_COST = re.compile(
    r"\s*(?P<before>[^\d\s.,+-]{0,12})\s*(?P<number>\d{0,15}(?:\.\d{1,15})?)\s*"
    r"(?P<behind>[^\d\s.,+-]{0,12})\s*"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a cost is counted in. Where the service names nothing, it is its own units, and those of
    one account say nothing of those of another: `account_id` is empty only where there is a name.
    """

    name: str
    account_id: str = ""


@dataclass(frozen=True, slots=True)
class Cost:
    unit: Unit
    amount: Decimal

    def __str__(self) -> str:
        """`5.5 USD`, or the number alone where the service names no unit."""
        return f"{self.amount.normalize():f} {self.unit.name}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """`video_s` is the length of all videos that told theirs, and `render_s` the time that those
    renders took of which begin and end are known; both in seconds, and None where there are none.
    `told_cost` is how many renders told a cost that can be read.
    """

    renders: int = 0
    ready: int = 0
    failed: int = 0
    video_s: float | None = None
    render_s: float | None = None
    costs: tuple[Cost, ...] = ()
    told_cost: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """The renders of one project (none, where it is empty) in one account."""

    project: str
    account_id: str
    total: Total


def cost_of(task: Task) -> Cost | None:
    """A cost as the service wrote it, `3.5` or `0.42 USD`; None where that is no amount."""
    found = _COST.fullmatch(task.cost) if task.cost else None
    if found is None or not found["number"] or (found["before"] and found["behind"]):
        return None
    name = found["before"] or found["behind"]
    return Cost(Unit(name, "" if name else task.account_id), Decimal(found["number"]))


def paid_for(tasks: Collection[Task]) -> Total:
    """How many renders there are and what they cost, and nothing else of their total."""
    told = [cost for task in tasks if (cost := cost_of(task))]
    return Total(renders=len(tasks), costs=_added_up(told), told_cost=len(told))


def total_of(tasks: Collection[Task]) -> Total:
    lengths = [it.duration_s for task in tasks for it in task.videos if it.duration_s is not None]
    spans = [span for task in tasks if (span := _rendered_s(task)) is not None]
    return replace(
        paid_for(tasks),
        ready=sum(task.state is TaskState.SUCCEED for task in tasks),
        failed=sum(task.state is TaskState.FAILED for task in tasks),
        video_s=sum(lengths) if lengths else None,
        render_s=sum(spans) if spans else None,
    )


def groups_of(tasks: Iterable[Task]) -> list[Group]:
    """By project and account, those without a project last."""
    kept: dict[tuple[str, str], list[Task]] = {}
    for task in tasks:
        kept.setdefault((task.project, task.account_id), []).append(task)
    found = [Group(project, account, total_of(them)) for (project, account), them in kept.items()]
    return sorted(found, key=lambda it: (not it.project, it.project.casefold(), it.project))


def _added_up(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """One for each unit, in the order in which they come."""
    sums: dict[Unit, Decimal] = {}
    for cost in costs:
        sums[cost.unit] = sums.get(cost.unit, Decimal(0)) + cost.amount
    return tuple(Cost(unit, amount) for unit, amount in sums.items())


def _rendered_s(task: Task) -> float | None:
    if not (task.state.is_final and task.has_known_start and task.updated_at):
        return None
    return task.elapsed(task.updated_at).total_seconds()
