"""A limit on all downloads together, in virtual time."""

from __future__ import annotations

import asyncio

import pytest

from kling_desktop.services.throttle import Throttle
from tests.unit.services.virtual_time import VirtualTimeLoop


def taken_s(throttle: Throttle, *amounts: int) -> float:
    """Seconds that taking all at once needs."""

    async def take_all() -> float:
        loop = asyncio.get_running_loop()
        began = loop.time()
        await asyncio.gather(*(throttle.take(amount) for amount in amounts))
        return loop.time() - began

    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(take_all())


def test_without_a_limit_nothing_waits() -> None:
    assert taken_s(Throttle(), 10**12, 10**12) == 0


def test_a_limit_holds_for_all_together() -> None:
    assert taken_s(Throttle(1000), 500, 1500, 1000) == pytest.approx(3.0)


def test_a_limit_can_be_lifted() -> None:
    throttle = Throttle(1)
    throttle.bytes_per_s = 0
    assert taken_s(throttle, 10**9) == 0
