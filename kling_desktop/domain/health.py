"""How an account answered lately, and how much it may be asked because of that.

Full-jitter backoff, a retry budget and a breaker, as the SDKs of large services have them: one bad
gateway is left alone as a whole, and another account never notices.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kling_desktop.domain.account import AuthStyle
from kling_desktop.domain.errors import Cause, ErrorKind, Problem, Remedy
from kling_desktop.domain.polling import backoff_s

if TYPE_CHECKING:
    from random import Random

    from kling_desktop.domain.account import Account

BREAKER_FAILURES = 5
BUDGET = 500.0
FAILURE_PRICE = 5.0
TIMEOUT_PRICE = 10.0
VAGUE_REFUSALS = 3  # a 403 without a word may be about one render; three in a row are not
CLOCK_PAUSE_S = 10.0
SLOWEST_RATE_PER_S = 0.1
_PAUSES_S = {Cause.CLOCK: CLOCK_PAUSE_S, Cause.TOKEN_EXPIRED: 0.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Instants are seconds on a clock that never jumps.

    `failures` counts bad answers in a row; `budget` shrinks with each and recovers with each good
    one; `slowed` is the share of the account's rate that is left after it asked us to slow down;
    `was_heard`: the account has answered before.
    """

    was_heard: bool = False
    failures: int = 0
    budget: float = BUDGET
    slowed: float = 1.0
    vague_refusals: int = 0
    tried_new_token: bool = False
    blocked_until: float = 0.0

    @property
    def is_open(self) -> bool:
        """The breaker is open: one question at a time finds out whether things are better."""
        return self.failures >= BREAKER_FAILURES or self.budget < FAILURE_PRICE


def answered(health: Health) -> Health:
    """A pause that was asked for goes on: what was under way is answered all the same."""
    return Health(
        was_heard=True,
        budget=min(health.budget + 1, BUDGET),
        slowed=min(health.slowed + 0.05, 1.0),
        blocked_until=health.blocked_until,
    )


def failed(
    health: Health, problem: Problem, *, account: Account, now: float, random: Random
) -> Health:
    """What a problem of the account as a whole does to it."""
    is_rate = problem.kind is ErrorKind.RATE
    noted = replace(
        health,
        failures=health.failures + 1,
        budget=health.budget if is_rate else max(health.budget - _price(problem), 0.0),
        slowed=max(health.slowed / 2, SLOWEST_RATE_PER_S) if is_rate else health.slowed,
    )
    pause_s = backoff_s(
        noted.failures,
        retry_after_s=problem.retry_after_s,
        fastest_s=account.fastest_s,
        random=random,
    )
    return _blocked(noted, now + pause_s) if _concerns_all(noted, problem) else noted


def refused(health: Health, problem: Problem, *, account: Account, now: float) -> Health | None:
    """What a refusal changes where the account may go on; None where it must be paused.

    A token that the service calls too young is tried once more a little later, and one that was
    minted here and is called too old once more at once: each question gets a fresh one. A 403 that
    says nothing is taken for the render's own fault until it comes for one after another.
    """
    pause_s = _PAUSES_S.get(problem.cause)
    if problem.cause is Cause.TOKEN_EXPIRED and account.auth_style is not AuthStyle.KEY_PAIR:
        pause_s = None
    if pause_s is not None and not health.tried_new_token:
        return _blocked(replace(health, tried_new_token=True), now + pause_s)
    if problem.is_vague and health.vague_refusals + 1 < VAGUE_REFUSALS:
        return replace(health, vague_refusals=health.vague_refusals + 1)
    return None


def is_worth_telling(health: Health, problem: Problem) -> bool:
    """Whether the creator should hear of it: what passes by itself at once stays unseen."""
    if problem.remedy is Remedy.PAUSE_ACCOUNT or problem.kind in _TOLD_AT_ONCE:
        return True
    if problem.kind is ErrorKind.NETWORK:
        return health.failures >= 2 or not health.was_heard
    return health.is_open


_TOLD_AT_ONCE = frozenset({ErrorKind.RATE, ErrorKind.NO_ENDPOINT})


def _blocked(health: Health, until: float) -> Health:
    return replace(health, blocked_until=max(health.blocked_until, until))


def _concerns_all(health: Health, problem: Problem) -> bool:
    """One server error may be about one render; any other trouble is about the way there."""
    return problem.kind is not ErrorKind.SERVER or health.failures >= 2


def _price(problem: Problem) -> float:
    return TIMEOUT_PRICE if problem.cause is Cause.TIMEOUT else FAILURE_PRICE
