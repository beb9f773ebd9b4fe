"""How an account's answers change what it may be asked."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.account import Account, AuthStyle
from kling_desktop.domain.errors import Cause, ErrorKind, Problem
from kling_desktop.domain.health import (
    BREAKER_FAILURES,
    BUDGET,
    CLOCK_PAUSE_S,
    SLOWEST_RATE_PER_S,
    VAGUE_REFUSALS,
    Health,
    answered,
    failed,
    is_worth_telling,
    refused,
)

ACCOUNT = Account(account_id="a", name="A", base_url="https://a.example", fastest_s=5.0)
SERVER = Problem(kind=ErrorKind.SERVER)
NETWORK = Problem(kind=ErrorKind.NETWORK)
RATE = Problem(kind=ErrorKind.RATE)
VAGUE = Problem(kind=ErrorKind.AUTH, http_status=403, is_vague=True)


def after(*problems: Problem, health: Health | None = None, now: float = 100.0) -> Health:
    health = health or Health()
    for problem in problems:
        health = failed(health, problem, account=ACCOUNT, now=now, random=Random(1))  # noqa: S311 - dice
    return health


def test_one_server_error_may_be_about_one_render() -> None:
    assert after(SERVER).blocked_until == 0.0
    assert after(SERVER, SERVER).blocked_until >= 100.0 + ACCOUNT.fastest_s


@pytest.mark.parametrize("problem", [NETWORK, RATE, Problem(kind=ErrorKind.NO_ENDPOINT)])
def test_trouble_on_the_way_concerns_all(problem: Problem) -> None:
    assert after(problem).blocked_until >= 100.0 + ACCOUNT.fastest_s


def test_the_breaker_opens_after_five_failures_in_a_row_and_one_answer_closes_it() -> None:
    nearly = after(*[SERVER] * (BREAKER_FAILURES - 1))
    opened = after(SERVER, health=nearly)
    assert (nearly.is_open, opened.is_open, answered(opened).is_open) == (False, True, False)


def test_failures_between_answers_use_the_budget_up() -> None:
    """A gateway that fails every other time would never fail five times in a row."""
    health, rounds = Health(), 0
    while not health.is_open:
        health = answered(after(SERVER, health=health))
        health = after(SERVER, health=health)
        health = answered(health)
        rounds += 1
    assert rounds <= BUDGET / 8 + 1


def test_a_timeout_costs_twice_as_much() -> None:
    lost = BUDGET - after(NETWORK).budget
    timeout = Problem(kind=ErrorKind.NETWORK, cause=Cause.TIMEOUT)
    assert BUDGET - after(timeout).budget == 2 * lost


def test_too_many_requests_halve_the_rate_and_answers_bring_it_back() -> None:
    slowed = after(RATE, RATE)
    assert slowed.slowed == 0.25
    health = slowed
    for _ in range(20):
        health = answered(health)
    assert health.slowed == 1.0
    assert after(*[RATE] * 50).slowed == SLOWEST_RATE_PER_S


def test_what_the_service_asked_for_is_waited_whatever_is_answered_meanwhile() -> None:
    health = after(Problem(kind=ErrorKind.RATE, retry_after_s=7.0))
    assert health.blocked_until >= 107.0
    assert answered(health).blocked_until == health.blocked_until


def test_a_token_that_is_too_young_is_tried_once_more_a_little_later() -> None:
    problem = Problem(kind=ErrorKind.AUTH, cause=Cause.CLOCK)
    once = refused(Health(), problem, account=ACCOUNT, now=100.0)
    assert once is not None
    assert once.blocked_until == 100.0 + CLOCK_PAUSE_S
    assert refused(once, problem, account=ACCOUNT, now=111.0) is None


def test_a_token_that_is_too_old_is_tried_once_more_where_it_is_minted_here() -> None:
    problem = Problem(kind=ErrorKind.AUTH, cause=Cause.TOKEN_EXPIRED)
    minting = replace(ACCOUNT, auth_style=AuthStyle.KEY_PAIR)
    once = refused(Health(), problem, account=minting, now=100.0)
    assert once is not None
    assert once.blocked_until <= 100.0
    assert refused(once, problem, account=minting, now=101.0) is None
    assert refused(Health(), problem, account=ACCOUNT, now=100.0) is None


def test_a_plain_refusal_pauses_at_once() -> None:
    assert (
        refused(
            Health(), Problem(kind=ErrorKind.AUTH, service_code="1002"), account=ACCOUNT, now=0.0
        )
        is None
    )


def test_a_403_without_a_word_pauses_only_when_everything_gets_it() -> None:
    health: Health | None = Health()
    for _ in range(VAGUE_REFUSALS - 1):
        assert health is not None
        health = refused(health, VAGUE, account=ACCOUNT, now=0.0)
    assert health is not None
    assert refused(health, VAGUE, account=ACCOUNT, now=0.0) is None
    assert refused(answered(health), VAGUE, account=ACCOUNT, now=0.0) is not None


@pytest.mark.parametrize(
    ("problem", "failures", "told"),
    [
        (NETWORK, 1, False),
        (NETWORK, 2, True),
        (SERVER, 1, False),
        (SERVER, BREAKER_FAILURES - 1, False),
        (SERVER, BREAKER_FAILURES, True),
        (RATE, 1, True),
        (Problem(kind=ErrorKind.NO_ENDPOINT), 1, True),
        (Problem(kind=ErrorKind.QUOTA), 0, True),
    ],
)
def test_what_passes_by_itself_is_not_told(problem: Problem, failures: int, told: bool) -> None:
    assert is_worth_telling(Health(failures=failures, was_heard=True), problem) is told


def test_a_service_that_was_never_heard_of_is_told_at_once() -> None:
    """The creator may just have mistyped its address."""
    assert is_worth_telling(Health(failures=1), NETWORK)


@given(st.lists(st.sampled_from([SERVER, NETWORK, RATE, None]), max_size=80), st.integers())
def test_whatever_comes_the_figures_stay_within_bounds(
    outcomes: list[Problem | None], seed: int
) -> None:
    health = Health()
    for number, problem in enumerate(outcomes):
        if problem is None:
            health = answered(health)
        else:
            health = failed(health, problem, account=ACCOUNT, now=number, random=Random(seed))  # noqa: S311 - dice
    assert 0 <= health.budget <= BUDGET
    assert SLOWEST_RATE_PER_S <= health.slowed <= 1.0
    assert health.blocked_until <= len(outcomes) + 60.0
