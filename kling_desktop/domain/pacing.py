"""How long to leave a render alone after what was heard of it last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.errors import ErrorKind
from kling_desktop.domain.polling import JITTER, OVERDUE_GROWTH, backoff_s, interval_s
from kling_desktop.domain.task import TaskState

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.render_times import RenderTimes
    from kling_desktop.domain.task import Task

SOON = 2.0  # floors: a link that is late, or a task that its service has yet to hear of
UNCLEAR = 2.0  # how much slower a render is asked about whose status word nobody knows


def pause_s(
    task: Task, times: RenderTimes, *, account: Account, now: datetime, random: Random
) -> float:
    """Seconds until the next question, never under the account's floor."""
    if _is_about_to_turn(task):
        return SOON * account.fastest_s * random.uniform(1 - JITTER, 1 + JITTER)
    steady_s = interval_s(
        task.elapsed(now).total_seconds(),
        times,
        fastest_s=account.fastest_s,
        slowest_s=account.slowest_s,
        random=random,
    )
    steady_s = min(steady_s, _longest_s(task, account, now))
    if task.problem:
        return max(steady_s, _after_trouble_s(task, account, random))
    return steady_s * UNCLEAR if task.state is TaskState.UNKNOWN else steady_s


def _longest_s(task: Task, account: Account, now: datetime) -> float:
    """An old render that came onto the list just now is not left alone as if watched for days."""
    watched_s = max((now - task.added_at).total_seconds(), 0.0)
    return max(account.slowest_s, account.fastest_s, watched_s * OVERDUE_GROWTH)


def _is_about_to_turn(task: Task) -> bool:
    if task.problem:
        return task.problem.kind is ErrorKind.NOT_FOUND
    return task.state is TaskState.FINISHING


def _after_trouble_s(task: Task, account: Account, random: Random) -> float:
    return backoff_s(
        task.problem_count, retry_after_s=None, fastest_s=account.fastest_s, random=random
    )
