"""Asking: only what is open, not too much at once, never against a service's wish."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render
from kling_desktop.domain.account import Account
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.errors import ErrorKind, RequestFailed
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskKey, TaskState
from kling_desktop.services.asking import Asker
from kling_desktop.services.events import Event, TrackingChanged
from kling_desktop.services.tracker import Tracker

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


class Most(Random):
    """Every random amount is the most there can be."""

    def random(self) -> float:
        return 1.0


class Wall:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
async def tracker(workspace: Workspace, account: Account, least: Random, wall: Wall) -> Tracker:
    """A tracker that waits no longer than it has to."""
    assert account.base_url  # known, that is
    return tracker_on(workspace, wall, least)


def tracker_on(workspace: Workspace, wall: Wall, random: Random) -> Tracker:
    asker = Asker(
        workspace.library,
        workspace.accounts,
        workspace.client,
        workspace.learning,
        clock=wall,
        random=random,
    )
    return Tracker(
        workspace.library,
        workspace.accounts,
        asker,
        workspace.learning,
        hub=workspace.hub,
        scope=workspace.scope,
        clock=wall,
        random=random,
    )


async def add(workspace: Workspace, account: Account, *task_ids: str) -> tuple[TaskKey, ...]:
    report = await workspace.library.add([TaskRef(task_id) for task_id in task_ids], account)
    return report.added


def state(workspace: Workspace, key: TaskKey) -> TaskState:
    return workspace.library.tasks[key].state


async def test_what_has_ended_is_not_asked_again(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id="done", clips=("aurora-pines.mp4",), renders_s=0))
    gateway.add(Render(task_id="runs"))
    gateway.add(Render(task_id="ends"))
    done, runs, ends = await add(workspace, account, "done", "runs", "ends")
    tracker.start()
    await eventually(lambda: gateway.asked("runs") >= 3 and gateway.asked("ends") >= 3)
    gateway.fail("ends", "the prompt was refused")
    await eventually(lambda: state(workspace, ends).is_final)
    asked = gateway.asked("ends")
    await eventually(lambda: gateway.asked("runs") >= asked + 5)
    assert (gateway.asked("done"), gateway.asked("ends")) == (1, asked)
    assert workspace.library.tasks[ends].reason == "the prompt was refused"
    assert [state(workspace, key) for key in (done, runs)] == ["succeed", "processing"]
    assert tracker.seconds_until(done) is None
    assert tracker.seconds_until(ends) is None


async def test_only_so_many_questions_at_once(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    names = [f"t{number}" for number in range(12)]
    for name in names:
        gateway.add(Render(task_id=name))
    gateway.inject(faults.delay(0.1), times=None)
    await add(workspace, account, *names)
    most = 0

    def look() -> bool:
        nonlocal most
        answered = sum(task.checks > 0 for task in workspace.library.tasks.values())
        singly = sum(gateway.asked(name) for name in names)
        most = max(most, singly - answered)
        return answered == len(names)

    tracker.start()
    await eventually(look)
    assert most == 3


async def test_a_refused_token_stops_all_questions_and_a_new_one_starts_them(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    token: str,
    eventually: Eventually,
) -> None:
    names = [f"t{number}" for number in range(10)]
    for name in names:
        gateway.add(Render(task_id=name))
    keys = await add(workspace, account, *names)
    await workspace.accounts.set_up(
        AccountDraft(base_url=account.base_url), "wrong-token", account_id="gate"
    )
    tracker.start()
    await eventually(lambda: workspace.accounts.statuses[0].is_paused and not tracker.asking)
    assert {tracker.seconds_until(key) for key in keys} == {None}
    await asyncio.sleep(0.3)  # six times the usual pause: nothing may come
    assert 1 <= len(gateway.requests) <= 4  # for the list, and three at once
    began = time.monotonic()
    await workspace.accounts.set_up(
        AccountDraft(base_url=account.base_url), token, account_id="gate"
    )
    await eventually(lambda: all(state(workspace, key) == "processing" for key in keys))
    assert time.monotonic() - began < 5
    assert workspace.accounts.statuses[0].problem is None
    assert {workspace.library.tasks[key].problem for key in keys} == {None}


async def test_a_new_token_is_used_at_once_however_bad_the_last_one_was(
    workspace: Workspace,
    account: Account,
    wall: Wall,
    gateway: Gateway,
    token: str,
    eventually: Eventually,
) -> None:
    """With the longest backoff there can be: it belongs to the old token."""

    patient = tracker_on(workspace, wall, Most())
    gateway.add(Render(task_id="t1"))
    gateway.inject(faults.error(401, 1004, "expired"), times=6)
    (key,) = await add(workspace, account, "t1")
    for _ in range(6):
        with pytest.raises(RequestFailed):
            await patient.ask(key)
    patient.start()
    await asyncio.sleep(0)
    began = time.monotonic()
    await workspace.accounts.set_up(
        AccountDraft(base_url=account.base_url), token, account_id="gate"
    )
    await eventually(lambda: state(workspace, key) == "processing")
    assert time.monotonic() - began < 5


async def test_a_refusal_of_an_old_token_does_not_pause_the_new_one(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    token: str,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id="t1"))
    (key,) = await add(workspace, account, "t1")
    await workspace.accounts.set_up(
        AccountDraft(base_url=account.base_url), "wrong-token", account_id="gate"
    )
    gateway.inject(faults.delay(0.3))
    asking = asyncio.ensure_future(tracker.ask(key))
    await eventually(lambda: gateway.asked("t1"))
    await workspace.accounts.set_up(
        AccountDraft(base_url=account.base_url), token, account_id="gate"
    )
    with pytest.raises(RequestFailed):
        await asking
    assert workspace.accounts.statuses[0].is_ready
    assert workspace.library.tasks[key].problem is None


async def test_a_service_is_left_alone_for_as_long_as_it_wants(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    names = ("t1", "t2", "t3", "t4")
    for name in names:
        gateway.add(Render(task_id=name))
    gateway.inject(faults.answer(429, '{"code":1303}', {"Retry-After": "1"}))
    keys = await add(workspace, account, *names)
    tracker.start()
    await eventually(lambda: workspace.accounts.statuses[0].problem and not tracker.asking)
    assert all(until > 0.5 for key in keys if (until := tracker.seconds_until(key)) is not None)
    await eventually(lambda: all(state(workspace, key) == "processing" for key in keys))
    times = sorted(request.at for request in gateway.requests)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert max(gaps) >= 0.9
    before_the_gap = gaps.index(max(gaps)) + 1
    assert before_the_gap <= 3  # those that were under way
    assert workspace.accounts.statuses[0].problem is None


async def test_a_dead_account_does_not_slow_a_living_one(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    clips: Path,
    token: str,
    eventually: Eventually,
) -> None:
    with Gateway(token=token, clips=clips) as other:
        dead = Account(account_id="dead", name="Dead", base_url=other.base_url, fastest_s=0.05)
    await workspace.accounts.use(dead, token)
    names = [f"t{number}" for number in range(20)]
    lost = await add(workspace, dead, *names)
    gateway.add(Render(task_id="lives"))
    await add(workspace, account, "lives")
    tracker.start()
    await eventually(lambda: gateway.asked("lives") >= 10)
    status = workspace.accounts.get("dead")
    assert status
    assert status.problem
    assert status.problem.kind is ErrorKind.NETWORK
    assert not status.is_paused
    assert {state(workspace, key) for key in lost} == {TaskState.UNKNOWN}
    assert all(workspace.library.tasks[key].is_open for key in lost)
    living = workspace.accounts.get("gate")
    assert living
    assert living.problem is None


async def test_all_goes_on_once_the_network_is_back(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id="t1"))
    (key,) = await add(workspace, account, "t1")
    gateway.stop()
    tracker.start()
    await eventually(lambda: workspace.library.tasks[key].problem_count >= 2)
    problem = workspace.accounts.statuses[0].problem
    assert problem
    assert problem.kind is ErrorKind.NETWORK
    gateway.start()
    await eventually(lambda: state(workspace, key) == "processing")
    assert workspace.accounts.statuses[0].problem is None
    assert tracker.last_answer_at is not None


@pytest.mark.parametrize(
    "fault",
    [
        faults.answer(500, "oops"),
        faults.drop(reset=True),
        faults.drop(20),
        faults.html_page(),
        faults.answer(200, '{"code":0,"data":'),
        faults.answer(200, b"\x1f\x8b" * 99, {"Content-Encoding": "gzip"}),
        faults.raw(b"SSH-2.0-OpenSSH\r\n"),
        faults.raw(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000),
        faults.answer(200, "x" * 1_100_000),
        faults.answer(200, "[" * 100_000),
        faults.answer(200, '{"data":{"task_id":"t1","task_status":"\\ud800"}}'),
        faults.answer(200, '{"data":{"task_id":"t1","task_status":"a word nobody knows"}}'),
    ],
)
async def test_no_fault_ends_a_render(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
    caplog: pytest.LogCaptureFixture,
    fault: faults.Fault,
) -> None:
    gateway.add(Render(task_id="t1", clips=("aurora-pines.mp4",), renders_s=0))
    gateway.inject(fault, times=3)
    (key,) = await add(workspace, account, "t1")
    tracker.start()
    await eventually(lambda: state(workspace, key) == "succeed")
    assert gateway.asked("t1") >= 4
    assert not caplog.records


async def test_an_unknown_id_is_given_up_only_after_a_while(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    wall: Wall,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    (key,) = await add(workspace, account, "nobody")
    tracker.start()
    await eventually(lambda: gateway.asked("nobody") >= 6)
    assert workspace.library.tasks[key].is_open
    wall.now += timedelta(seconds=61)
    await eventually(lambda: workspace.library.tasks[key].is_gone)
    asked = gateway.asked("nobody")
    assert tracker.seconds_until(key) is None
    gateway.add(Render(task_id="nobody"))
    tracker.check_now([key])
    await eventually(lambda: state(workspace, key) == "processing")
    assert gateway.asked("nobody") == asked + 1
    await eventually(lambda: gateway.asked("nobody") >= asked + 3)


async def test_only_the_named_renders_are_asked_about(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    for name in ("t1", "t2", "t3"):
        gateway.add(Render(task_id=name))
    wanted, _ = await add(workspace, account, "t1", "t2")
    tracker.start([wanted])
    await add(workspace, account, "t3")
    await eventually(lambda: gateway.asked("t1") >= 5)
    assert (gateway.asked("t2"), gateway.asked("t3")) == (0, 0)


async def test_a_removed_render_is_not_asked_about(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    for name in ("stays", "goes"):
        gateway.add(Render(task_id=name))
    _, goes = await add(workspace, account, "stays", "goes")
    tracker.start()
    await eventually(lambda: gateway.asked("goes") >= 2 and gateway.asked("stays") >= 2)
    gone = await workspace.library.remove([goes])
    await eventually(lambda: not tracker.asking)
    asked = gateway.asked("goes")
    await eventually(lambda: gateway.asked("stays") >= asked + 5)
    assert gateway.asked("goes") <= asked + 1  # one may have been on its way
    await workspace.library.restore(gone)
    await eventually(lambda: gateway.asked("goes") >= asked + 3)


async def test_check_now_does_not_wait_for_the_next_turn(
    workspace: Workspace, tracker: Tracker, gateway: Gateway, token: str, eventually: Eventually
) -> None:
    slow = Account(account_id="slow", name="Slow", base_url=gateway.base_url, fastest_s=3600)
    await workspace.accounts.use(slow, token)
    gateway.add(Render(task_id="t1"))
    (key,) = await add(workspace, slow, "t1")
    tracker.start()
    await eventually(lambda: state(workspace, key) == "processing")
    await eventually(lambda: tracker.seconds_until(key))
    until = tracker.seconds_until(key)
    assert until is not None
    assert 3000 < until <= 3600
    tracker.check_now()
    await eventually(lambda: gateway.asked("t1") == 2)


async def test_a_render_we_may_not_see_does_not_stop_the_others(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id="t1"))
    gateway.add(Render(task_id="t2"))
    gateway.inject(faults.error(403, 1103, "no access"), task_id="t1", times=None)
    refused, runs = await add(workspace, account, "t1", "t2")
    tracker.start()
    await eventually(lambda: gateway.asked("t2") >= 5)
    assert gateway.asked("t1") == 1
    assert not workspace.library.tasks[refused].is_open
    assert workspace.library.tasks[runs].is_open
    assert workspace.accounts.statuses[0].is_ready


async def test_a_ledger_that_takes_no_more_is_reported_and_asking_goes_on(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
    caplog: pytest.LogCaptureFixture,
) -> None:
    gateway.add(Render(task_id="t1"))
    (key,) = await add(workspace, account, "t1")
    with closing(sqlite3.connect(workspace.paths.ledger)) as connection:
        connection.execute("ALTER TABLE tasks RENAME TO away")
        tracker.start()
        await eventually(lambda: len(caplog.records) >= 2)
        assert "check t1 failed" in caplog.text
        assert state(workspace, key) == "unknown"  # not shown what is not on disk
        connection.execute("ALTER TABLE away RENAME TO tasks")
    await eventually(lambda: state(workspace, key) == "processing")


@pytest.mark.parametrize("fault", [faults.delay(60), faults.stall(), faults.stall(5)])
async def test_the_end_does_not_wait_for_answers(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
    fault: faults.Fault,
) -> None:
    for name in ("t1", "t2"):
        gateway.add(Render(task_id=name))
    gateway.inject(fault, times=None)
    before = await add(workspace, account, "t1", "t2")
    tasks = dict(workspace.library.tasks)
    tracker.start()
    await eventually(lambda: len(gateway.requests) == 2)
    began = time.monotonic()
    await workspace.scope.cancel_all()
    assert time.monotonic() - began < 1
    assert tracker.asking == 0
    assert {key: workspace.library.tasks[key] for key in before} == tasks


async def test_the_token_goes_to_its_own_server_only(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    clips: Path,
    token: str,
    eventually: Eventually,
) -> None:
    with Gateway(token=token, clips=clips) as other:
        target = f"{other.base_url}/kling/v1/videos/multi-image2video/t1"
        gateway.add(Render(task_id="t1"))
        gateway.inject(faults.answer(307, b"", {"Location": target}), times=2)
        (key,) = await add(workspace, account, "t1")
        with pytest.raises(RequestFailed) as caught:
            await tracker.ask(key)
        tracker.start()
        await eventually(lambda: state(workspace, key) == "processing")
        assert other.requests == ()
    assert caught.value.problem.kind is ErrorKind.NO_ENDPOINT


async def test_a_render_of_an_unknown_account_is_not_asked_about(
    workspace: Workspace, account: Account, tracker: Tracker, gateway: Gateway
) -> None:
    (key,) = await add(workspace, account, "t1")
    assert await tracker.ask(key._replace(account_id="nobody")) is None
    assert await tracker.ask(key._replace(task_id="never added")) is None
    await workspace.accounts.change("gate", AccountDraft(base_url="https://api.example.com"))
    assert await tracker.ask(replace(workspace.library.tasks[key]).key) is None
    assert gateway.requests == ()


async def test_a_paused_render_is_left_alone_over_a_restart_too(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    for name in ("rests", "runs"):
        gateway.add(Render(task_id=name))
    rests, _ = await add(workspace, account, "rests", "runs")
    tracker.start()
    await eventually(lambda: gateway.asked("rests") >= 2)
    await tracker.pause([rests], on=True)
    await eventually(lambda: not tracker.asking)
    asked = gateway.asked("rests")
    await eventually(lambda: gateway.asked("runs") >= asked + 5)
    tracker.check_now()
    await eventually(lambda: gateway.asked("runs") >= asked + 8)
    assert gateway.asked("rests") == asked
    assert tracker.seconds_until(rests) is None
    with closing(sqlite3.connect(workspace.paths.ledger)) as connection:
        stored = connection.execute("SELECT task_id, is_paused FROM tasks").fetchall()
    assert dict(stored) == {"rests": 1, "runs": 0}
    await tracker.pause([rests], on=False)
    await eventually(lambda: gateway.asked("rests") > asked)


async def test_a_pause_of_all_stops_all_and_is_told(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    events: list[Event],
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id="t1"))
    (key,) = await add(workspace, account, "t1")
    tracker.start()
    await eventually(lambda: gateway.asked("t1") >= 2)
    tracker.pause_all(on=True)
    await eventually(lambda: not tracker.asking)
    asked = gateway.asked("t1")
    assert (tracker.seconds_until(key), TrackingChanged() in events) == (None, True)
    tracker.check_now()
    await asyncio.sleep(0.3)  # six times the usual pause: nothing may come
    assert gateway.asked("t1") == asked
    tracker.pause_all(on=False)
    await eventually(lambda: gateway.asked("t1") >= asked + 2)


async def test_without_a_network_only_this_machine_is_asked(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    token: str,
    eventually: Eventually,
) -> None:
    """The far account's requests would fail: they are held back, and go out with the network."""
    far = replace(account, account_id="far", name="Far", base_url="http://192.0.2.1:9")
    await workspace.accounts.use(far, token)
    gateway.add(Render(task_id="near"))
    (lost,) = await add(workspace, far, "lost")
    await add(workspace, account, "near")
    tracker.set_online(online=False)
    tracker.start()
    await eventually(lambda: gateway.asked("near") >= 5)
    assert workspace.library.tasks[lost].checked_at is None
    assert tracker.seconds_until(lost) is None
    await workspace.accounts.use(replace(far, base_url=gateway.base_url), token)
    tracker.set_online(online=True)
    await eventually(lambda: gateway.asked("lost") >= 1)


async def test_after_a_sleep_all_are_asked_again_and_backoff_is_forgotten(
    workspace: Workspace, wall: Wall, gateway: Gateway, token: str, eventually: Eventually
) -> None:
    slow = Account(account_id="slow", name="Slow", base_url=gateway.base_url, fastest_s=3600)
    await workspace.accounts.use(slow, token)
    tracker = tracker_on(workspace, wall, Random(1))  # noqa: S311 - dice, no secrets
    gateway.add(Render(task_id="t1"))
    await add(workspace, slow, "t1")
    tracker.start()
    await eventually(lambda: gateway.asked("t1") == 1 and not tracker.asking)
    wall.now += timedelta(hours=8)
    tracker.wake()
    await eventually(lambda: gateway.asked("t1") == 2)


async def test_a_gateway_that_is_down_gets_single_probes(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    names = [f"t{number}" for number in range(30)]
    for name in names:
        gateway.add(Render(task_id=name))
    gateway.inject(faults.service_error(5001), times=None)
    keys = await add(workspace, account, *names)
    tracker.start()
    await eventually(lambda: workspace.accounts.statuses[0].problem is not None)
    problem = workspace.accounts.statuses[0].problem
    assert problem
    assert problem.kind is ErrorKind.SERVER
    # The list, five failures until the breaker opens, and what was under way by then.
    assert len(gateway.requests) <= 1 + 5 + account.requests_at_once
    gateway.heal()
    await eventually(lambda: all(state(workspace, key) == "processing" for key in keys))
    assert workspace.accounts.statuses[0].problem is None


async def test_one_bad_render_does_not_slow_the_others(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id="bad"))
    gateway.add(Render(task_id="good"))
    gateway.inject(faults.service_error(5000), task_id="bad", times=None)
    bad, _ = await add(workspace, account, "bad", "good")
    tracker.start()
    await eventually(lambda: gateway.asked("good") >= 20)
    assert workspace.library.tasks[bad].is_open
    assert workspace.accounts.statuses[0].problem is None


async def test_with_nothing_to_ask_nobody_is_woken_up(
    workspace: Workspace,
    account: Account,
    tracker: Tracker,
    gateway: Gateway,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id="done", clips=("aurora-pines.mp4",), renders_s=0))
    gateway.add(Render(task_id="runs"))
    assert tracker._start_due() is None
    tracker.start()
    (done,) = await add(workspace, account, "done")  # which is heard of all the same
    await eventually(lambda: state(workspace, done).is_final)
    await eventually(lambda: tracker._start_due() is None)
    await add(workspace, account, "runs")
    await eventually(lambda: gateway.asked("runs") >= 2)
    assert tracker._start_due() is not None
    tracker.pause_all(on=True)
    assert tracker._start_due() is None
    asked = gateway.asked("runs")
    tracker.pause_all(on=False)
    await eventually(lambda: gateway.asked("runs") > asked)


async def test_nothing_is_planned_before_the_asking_begins(
    workspace: Workspace, account: Account, tracker: Tracker
) -> None:
    (key,) = (await workspace.library.add([TaskRef("878106242831892487")], account)).added
    assert tracker.seconds_until(key) is None
    tracker.start()
    assert tracker.seconds_until(key) is not None
