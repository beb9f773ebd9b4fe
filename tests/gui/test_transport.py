"""Shuttle, marks and loops over clips whose frames carry their number."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.marks import Marks
from kling_desktop.ui.preview.transport import Transport
from tests.gui.media import SAMPLES, Seen, silent_clip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.ui.preview.clip import Clip

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
FRAME_US = 1e6 / 30


@pytest.fixture
def clip(qapp: object) -> Iterator[Clip]:
    assert qapp
    with silent_clip() as made:
        yield made


@pytest.fixture
def seen(clip: Clip) -> Seen:
    return Seen(clip)


@pytest.fixture
def transport(clip: Clip) -> Transport:
    return Transport(clip)


async def at(transport: Transport, seen: Seen, number: int, eventually: Eventually) -> None:
    """Open the long clip and stand on a frame."""
    clip = transport.clip
    if clip.path is None:
        clip.open(SAMPLES / "minute.mp4")
        await eventually(lambda: clip.frame)
    transport.seek(round(number * FRAME_US))
    await eventually(lambda: seen.stands == number)


async def marked(
    transport: Transport, seen: Seen, first: int, last: int, eventually: Eventually
) -> None:
    await at(transport, seen, first, eventually)
    transport.mark_in()
    await at(transport, seen, last, eventually)
    transport.mark_out()
    seen.numbers.clear()


async def test_j_runs_backwards_through_the_frames(
    transport: Transport, seen: Seen, eventually: Eventually
) -> None:
    await at(transport, seen, 300, eventually)
    seen.numbers.clear()
    told: list[bool] = []
    transport.running_changed.connect(told.append)
    began = time.monotonic()
    transport.shuttle(-1)
    await eventually(lambda: seen.has_over(20))
    transport.stop()
    assert told == [True, False]
    numbers = [number for number in seen.numbers if number is not None]
    assert len(numbers) == len(seen.numbers)
    assert all(before > after for before, after in pairwise([300, *numbers]))
    assert 300 - numbers[-1] <= (time.monotonic() - began) * 30 + 1  # no faster than forwards


async def test_each_press_of_j_and_l_is_twice_as_fast(
    transport: Transport, seen: Seen, eventually: Eventually
) -> None:
    await at(transport, seen, 100, eventually)
    speeds = []
    for way in (1, 1, 1, -1, -1, 1):
        transport.shuttle(way)
        speeds.append((transport.shuttle_speed, transport.clip.is_playing))
    assert speeds == [(1, True), (2, True), (4, True), (-1, False), (-2, False), (1, True)]
    transport.set_speed(0.5)  # for afterwards
    assert transport.clip.rate == 1.0
    transport.stop()
    assert transport.shuttle_speed == 0
    assert transport.clip.rate == 0.5


async def test_backwards_it_stops_at_the_start_or_goes_on_from_the_end(
    transport: Transport, seen: Seen, eventually: Eventually
) -> None:
    await at(transport, seen, 8, eventually)
    transport.shuttle(-1)
    await eventually(lambda: not transport.is_running)
    assert seen.last == 0
    transport.clip.set_loop(True)
    transport.shuttle(-1)
    await eventually(lambda: seen.last and seen.last > 1800)
    transport.stop()


async def test_a_loop_between_marks_leaves_nothing_outside_standing(
    transport: Transport, seen: Seen, eventually: Eventually
) -> None:
    transport.clip.set_loop(True)
    await marked(transport, seen, 60, 69, eventually)
    assert transport.marks.span(0).length_us == pytest.approx(10 * FRAME_US, abs=2)
    transport.play()
    await eventually(lambda: seen.numbers.count(60) >= 4)
    assert transport.is_running
    transport.stop()
    await eventually(lambda: seen.stands is not None)
    assert 60 <= (seen.stands or 0) <= 69
    outside = [it for it in seen.numbers if it is None or not 60 <= it <= 69]
    assert len(outside) <= seen.numbers.count(60)  # one at a turn that came late, and at once gone
    assert all(before in range(60, 70) or after == 60 for before, after in pairwise(seen.numbers))
    assert seen.ends == 0


async def test_without_a_loop_it_stops_at_the_out_point_and_begins_at_the_in_point(
    transport: Transport, seen: Seen, eventually: Eventually
) -> None:
    await marked(transport, seen, 60, 69, eventually)
    transport.to_start()
    await eventually(lambda: seen.stands == 60)
    transport.play()
    await eventually(lambda: not transport.is_running and seen.stands == 69)
    transport.play()
    await eventually(lambda: seen.last == 60)
    transport.stop()


async def test_from_outside_of_the_marks_play_begins_at_the_in_point(
    transport: Transport, seen: Seen, eventually: Eventually
) -> None:
    await marked(transport, seen, 60, 69, eventually)
    await at(transport, seen, 200, eventually)
    seen.numbers.clear()
    transport.play()
    await eventually(lambda: seen.numbers)
    assert seen.numbers[0] == 60
    transport.stop()


async def test_home_and_end_go_to_the_marks_where_there_are_some(
    transport: Transport, seen: Seen, eventually: Eventually
) -> None:
    await marked(transport, seen, 60, 69, eventually)
    transport.to_start()
    await eventually(lambda: seen.stands == 60)
    transport.to_end()
    await eventually(lambda: seen.stands == 69)
    told: list[Marks] = []
    transport.marks_changed.connect(told.append)
    transport.clear_marks()
    assert told == [Marks()]
    transport.to_end()
    await eventually(lambda: seen.stands == 1859)
    transport.to_start()
    await eventually(lambda: seen.stands == 0)


async def test_a_step_ends_the_shuttle(
    transport: Transport, seen: Seen, eventually: Eventually
) -> None:
    await at(transport, seen, 100, eventually)
    told: list[bool] = []
    transport.running_changed.connect(told.append)
    transport.shuttle(-1)
    transport.step(-1)
    assert told == [True, False]
    await eventually(lambda: seen.stands is not None)
    assert not transport.is_running
