"""Ten thousand changes reach the window as a handful of signals."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import QElapsedTimer, QObject

from kling_desktop.domain.task import TaskKey
from kling_desktop.services.events import (
    AccountChanged,
    EventHub,
    SavingChanged,
    TaskChanged,
    TasksAdded,
    TasksRemoved,
)
from kling_desktop.ui.bridge import AT_ONCE, INTERVAL_MS, Bridge

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

KEYS = [TaskKey("gate", f"t{number}") for number in range(500)]


@pytest.fixture
def hub() -> EventHub:
    return EventHub()


@pytest.fixture
def root() -> QObject:
    return QObject()


@pytest.fixture
def bridge(hub: EventHub, root: QObject) -> Bridge:
    return Bridge(hub, root)


async def test_a_burst_of_changes_is_one_signal(
    hub: EventHub, bridge: Bridge, eventually: Eventually
) -> None:
    told: list[set[TaskKey]] = []
    bridge.changed.connect(told.append)
    for number in range(10_000):
        event = TaskChanged if number % 2 else SavingChanged
        hub.publish(event(KEYS[number % len(KEYS)]))
    assert told == []
    await eventually(lambda: told)
    assert told == [set(KEYS)]


async def test_a_steady_stream_is_told_of_twenty_times_a_second_at_most(
    hub: EventHub, bridge: Bridge, eventually: Eventually
) -> None:
    clock, told = QElapsedTimer(), []
    bridge.changed.connect(lambda keys: told.append((clock.elapsed(), keys)))
    clock.start()
    for number in range(10_000):
        hub.publish(TaskChanged(KEYS[number % len(KEYS)]))
        if number % 50 == 0:
            await asyncio.sleep(0.001)
    spent = clock.elapsed()
    await eventually(lambda: told)
    assert 1 <= len(told) <= spent / INTERVAL_MS + 2
    pauses = [late[0] - early[0] for early, late in itertools.pairwise(told)]
    assert all(pause >= INTERVAL_MS * 0.9 for pause in pauses)  # Qt's timers may be 5 % early
    assert set().union(*(keys for _, keys in told)) == set(KEYS)


async def test_thousands_are_told_of_a_few_at_a_time_and_neighbours_together(
    hub: EventHub, bridge: Bridge, eventually: Eventually
) -> None:
    keys = [TaskKey("gate", f"t{number}") for number in range(2 * AT_ONCE + 10)]
    told: list[set[TaskKey]] = []
    bridge.changed.connect(told.append)
    for key in keys:
        hub.publish(TaskChanged(key))
    await eventually(lambda: len(told) == 3)
    assert told == [
        *(set(keys[:AT_ONCE]), set(keys[AT_ONCE : 2 * AT_ONCE])),
        set(keys[2 * AT_ONCE :]),
    ]


async def test_coming_and_going_is_told_at_once_and_in_order(hub: EventHub, bridge: Bridge) -> None:
    told: list[tuple[str, tuple[TaskKey, ...]]] = []
    bridge.added.connect(lambda keys: told.append(("in", keys)))
    bridge.removed.connect(lambda keys: told.append(("out", keys)))
    one, two, three = KEYS[:3]
    hub.publish(TasksAdded((one, two)))
    hub.publish(TaskChanged(one))
    hub.publish(TasksRemoved((one,)))
    hub.publish(TasksAdded(()))
    hub.publish(TasksRemoved(()))
    hub.publish(TasksAdded((three, one)))
    assert told == [("in", (one, two)), ("out", (one,)), ("in", (three, one))]


async def test_accounts_are_told_of_once_a_turn(
    hub: EventHub, bridge: Bridge, eventually: Eventually
) -> None:
    told: list[str] = []
    bridge.accounts_changed.connect(lambda: told.append("accounts"))
    bridge.changed.connect(lambda _keys: told.append("tasks"))
    for _ in range(100):
        hub.publish(AccountChanged("gate"))
    await eventually(lambda: told)
    assert told == ["accounts"]


async def test_after_its_end_nothing_is_told(hub: EventHub, bridge: Bridge) -> None:
    told: list[object] = []
    bridge.added.connect(told.append)
    bridge.end()
    hub.publish(TasksAdded((KEYS[0],)))
    assert told == []
