"""An account's queue: order, limits, and nothing while it must not be asked."""

from __future__ import annotations

from dataclasses import replace

from kling_desktop.domain.account import Account
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.health import BREAKER_FAILURES, Health
from kling_desktop.domain.task import TaskKey
from kling_desktop.services.accounts import AccountStatus, TokenState
from kling_desktop.services.lanes import Lane

ACCOUNT = Account(
    account_id="a",
    name="A",
    base_url="https://a.example",
    requests_at_once=3,
    requests_per_s=10.0,
)
READY = AccountStatus(account=ACCOUNT, token_state=TokenState.READY, token="one")  # noqa: S106 - a word


def key(number: int) -> TaskKey:
    return TaskKey("a", f"t{number}")


def lane_with(count: int, status: AccountStatus = READY) -> Lane:
    lane = Lane(status, 0.0)
    for number in range(count):
        lane.add(key(number))
    return lane


def taken(lane: Lane, now: float) -> list[TaskKey]:
    """All that may go out at this moment; each is under way from then on."""
    found = []
    while got := lane.take(now):
        lane.in_flight += 1
        found.append(got)
    return found


def test_first_come_first_served_up_to_the_limit_at_once() -> None:
    lane = lane_with(5)
    assert taken(lane, 0.0) == [key(0), key(1), key(2)]
    assert lane.opens_at(0.0) is None
    lane.in_flight -= 1
    assert lane.opens_at(0.0) == 0.1


def test_the_rate_holds_however_fast_the_answers_come() -> None:
    lane = lane_with(100)
    moments: list[float] = []
    now = 0.0
    while len(moments) < 50:
        opens_at = lane.opens_at(now)
        assert opens_at is not None
        now = opens_at
        assert lane.take(now) is not None
        moments.append(now)
    assert moments[2] == 0.0  # what may go out at once, goes
    assert moments[-1] >= (50 - ACCOUNT.requests_at_once) / ACCOUNT.requests_per_s - 1e-6


def test_a_slowed_account_is_asked_more_slowly() -> None:
    lane = lane_with(10)
    lane.health = Health(slowed=0.5)
    assert len(taken(lane, 0.0)) == 3
    lane.in_flight = 0
    assert lane.opens_at(0.0) == 0.2


def test_one_probe_while_the_breaker_is_open() -> None:
    lane = lane_with(5)
    lane.health = Health(failures=BREAKER_FAILURES, blocked_until=9.0)
    assert taken(lane, 8.9) == []
    assert lane.opens_at(8.9) == 9.0
    assert taken(lane, 9.0) == [key(0)]
    assert lane.opens_at(9.0) is None


def test_a_paused_account_is_not_asked_and_keeps_its_queue() -> None:
    lane = lane_with(2)
    lane.follow(replace(READY, problem=Problem(kind=ErrorKind.AUTH)))
    assert (taken(lane, 0.0), lane.opens_at(0.0)) == ([], None)
    lane.follow(READY)
    assert taken(lane, 0.0) == [key(0), key(1)]


def test_new_credentials_begin_with_a_clean_slate() -> None:
    lane = lane_with(1)
    lane.health = Health(failures=9, blocked_until=60.0)
    lane.follow(replace(READY, vault=READY.vault))
    assert lane.health.failures == 9
    lane.follow(replace(READY, token="two"))  # noqa: S106 - a word
    assert lane.health == Health()


def test_a_render_is_queued_once_and_can_be_taken_out() -> None:
    lane = lane_with(2)
    lane.add(key(1))
    lane.drop(key(0))
    assert (key(0) in lane, key(1) in lane) == (False, True)
    assert taken(lane, 0.0) == [key(1)]


def test_only_this_machine_needs_no_network() -> None:
    here = replace(ACCOUNT, base_url="http://127.0.0.1:9")
    assert Lane(replace(READY, account=here), 0.0).is_local
    assert not Lane(READY, 0.0).is_local
