"""When to ask next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from kling_desktop.domain.render_times import RenderTimes

JITTER = 0.1
BACKOFF_CAP_S = 60.0
RETRY_AFTER_CAP_S = 15 * 60.0
OVERDUE_GROWTH = 0.05  # each hour past the usual adds three minutes to the pause
OVERDUE_CAP_S = 15 * 60.0


def interval_s(
    age_s: float, times: RenderTimes, *, fastest_s: float, slowest_s: float, random: Random
) -> float:
    """Seconds until the next question about a render of that age in seconds, ±10 %.

    Short where the end is likely, within the account's floor and ceiling. Long past the
    usual it grows beyond the ceiling, up to OVERDUE_CAP_S, and never ends.
    """
    ceiling_s = max(slowest_s, fastest_s)
    steady_s = min(max(times.next_check_s(age_s), fastest_s), ceiling_s)
    overdue_s = max(0.0, age_s - times.overdue_s)  # this order: zero for no number
    slower_s = steady_s + OVERDUE_GROWTH * overdue_s
    paused_s = min(slower_s, max(OVERDUE_CAP_S, ceiling_s))
    return random.uniform(max(paused_s * (1 - JITTER), fastest_s), paused_s * (1 + JITTER))


def backoff_s(
    failures: int, *, retry_after_s: float | None, fastest_s: float, random: Random
) -> float:
    """Seconds to leave an account alone after `failures` bad answers in a row (full jitter)."""
    ceiling = min(BACKOFF_CAP_S, 2.0 ** min(failures, 16))
    jittered = max(random.uniform(0, ceiling), fastest_s)
    return max(jittered, min(retry_after_s or 0.0, RETRY_AFTER_CAP_S))


def spread_s(count: int, *, random: Random) -> float:
    """A start delay in seconds that keeps `count` questions from going out at once."""
    return random.uniform(0, min(30.0, count * 0.05))
