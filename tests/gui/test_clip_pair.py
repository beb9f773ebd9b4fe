"""Two clips that play are kept in step: really decoded, and pushed apart on purpose."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtMultimedia import QVideoSink

from kling_desktop.domain.playback_sync import MOST
from kling_desktop.ui.compare.clip_pair import ClipPair
from kling_desktop.ui.preview.clip import Clip
from tests.media.barcode import read
from tests.media.make import SAMPLES, SECOND_CLIP

if TYPE_CHECKING:
    from collections.abc import Iterator

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

FRAME_US = 33_333


@pytest.fixture
def pair(qapp: object) -> Iterator[ClipPair]:
    assert qapp
    sinks = QVideoSink(), QVideoSink()
    made = ClipPair((Clip(sinks[0]), Clip(sinks[1])))
    made.hear(None)
    yield made
    made.close()


async def playing(pair: ClipPair, eventually: Eventually) -> None:
    pair.open([SAMPLES / "minute.mp4", SAMPLES / "minute-second.mp4"])
    await eventually(lambda: len(pair.playable) == 2)
    pair.play()
    await eventually(
        lambda: all(clip.frame and clip.frame.start_us > 300_000 for clip in pair.clips)
    )


def push(clip: Clip, by_us: int) -> None:
    """Let it leap while it plays, as it does when its decoder was starved."""
    assert clip.frame
    clip.seek(clip.frame.start_us + by_us)


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("by_us", [120_000, -120_000])
async def test_a_clip_that_is_ahead_or_behind_is_caught_up_with(
    pair: ClipPair, eventually: Eventually, place: int, by_us: int
) -> None:
    await playing(pair, eventually)
    push(pair.clips[place], by_us)
    await eventually(lambda: abs(pair.drift_us) > FRAME_US)
    rates = {clip.rate for clip in pair.clips}
    assert 1.0 in rates, "one keeps its speed"
    assert all(abs(rate - 1) < MOST + 1e-6 for rate in rates)
    await eventually(lambda: abs(pair.drift_us) < FRAME_US / 4)
    assert pair.is_playing
    pair.pause()
    await eventually(lambda: not pair.is_moving)
    first, second = (read(clip.image()) for clip in pair.clips)
    assert second == (first or 0) + SECOND_CLIP


async def test_one_that_is_far_off_is_fetched_at_once(
    pair: ClipPair, eventually: Eventually
) -> None:
    await playing(pair, eventually)
    push(pair.clips[1], 5_000_000)
    await eventually(lambda: abs(pair.drift_us) > 1_000_000)
    await eventually(lambda: abs(pair.drift_us) < FRAME_US)
    first, second = (clip.frame for clip in pair.clips)
    assert first
    assert second
    assert first.start_us < 5_000_000, "the leading one goes on where it was"
    assert pair.is_playing


async def test_the_one_that_is_heard_keeps_its_speed(
    pair: ClipPair, eventually: Eventually
) -> None:
    pair.hear(pair.clips[1])
    await playing(pair, eventually)
    rates: list[float] = []
    pair.clips[1].shown.connect(lambda _frame: rates.append(pair.clips[1].rate))
    push(pair.clips[1], 150_000)
    await eventually(lambda: pair.clips[0].rate > 1.03)
    await eventually(lambda: abs(pair.drift_us) < FRAME_US / 4)
    assert set(rates) == {1.0}
