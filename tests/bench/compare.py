"""Two clips compared: how far they are apart after a minute, left alone and kept in step.

Off screen. Each sample has 30 frames a second; both are asked ten times a second which frame they
show. At the start the one is pushed ahead, as a busy computer does it, so that there is something
to make good.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from tests.bench.loops import run_on_qt
from tests.media.barcode import read
from tests.media.make import SAMPLES, SECOND_CLIP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kling_desktop.domain.playback import Span
    from kling_desktop.ui.compare.clip_pair import ClipPair
    from kling_desktop.ui.preview.clip import Clip

NAMES = ("minute.mp4", "minute-second.mp4")
RUN_S = 60.0
SETTLED_S = 10.0  # after that it counts
LOOK_S = 0.1
PUSH_US = 150_000


@dataclass(slots=True)
class Watch:
    """`leads_us`: how far a clip was ahead of the clock on the wall as each frame was shown."""

    leads_us: dict[int, list[float]] = field(default_factory=lambda: {0: [], 1: []})
    drifts_us: list[float] = field(default_factory=list)

    def note(self, place: int, frame: Span) -> None:
        self.leads_us[place].append(frame.start_us - time.monotonic_ns() / 1_000)

    def look(self) -> None:
        """By the frames since the last look; one that came late says nothing."""
        first, second = (max(self.leads_us[place], default=None) for place in (0, 1))
        if first is not None and second is not None:
            self.drifts_us.append(second - first)
        self.leads_us = {0: [], 1: []}


def figures() -> Iterator[str]:
    yield from run_on_qt(partial(_measured, is_kept=False))
    yield from run_on_qt(partial(_measured, is_kept=True))


async def _measured(*, is_kept: bool) -> list[str]:
    from PySide6.QtMultimedia import QVideoSink

    from kling_desktop.ui.compare.clip_pair import ClipPair
    from kling_desktop.ui.loop import from_qt
    from kling_desktop.ui.preview.clip import Clip

    sinks = QVideoSink(), QVideoSink()
    first, second = await from_qt(lambda: (Clip(sinks[0]), Clip(sinks[1])))
    pair = ClipPair((first, second)) if is_kept else None
    try:
        drifts_us = await _played((first, second), pair.play if pair else None)
        numbers = await _paused((first, second), pair)
    finally:
        for clip in (first, second):
            clip.close()
    apart = f"{numbers[1] - numbers[0]:+d} apart"
    name = "kept in step" if is_kept else "left alone"
    return [f"compare, {name}: {_shown(drifts_us)}; paused on frames {numbers}, {apart}"]


def _shown(drifts_us: list[float]) -> str:
    settled = sorted(abs(it) / 1_000 for it in drifts_us[round(SETTLED_S / LOOK_S) :])
    p50, p99 = (settled[int(len(settled) * share)] for share in (0.5, 0.99))
    return (
        f"{drifts_us[-1] / 1_000:+.1f} ms apart after {RUN_S:.0f} s; from {SETTLED_S:.0f} s on "
        f"p50 {p50:.1f}, p99 {p99:.1f}, most {settled[-1]:.1f} ms (a frame has 33.3 ms)"
    )


async def _played(clips: tuple[Clip, Clip], play: Callable[[], None] | None) -> list[float]:
    watch = Watch()
    for place, (clip, name) in enumerate(zip(clips, NAMES, strict=True)):
        clip.set_muted(True)
        clip.shown.connect(partial(watch.note, place))
        clip.open(SAMPLES / name)
    while not all(clip.frame for clip in clips):  # noqa: ASYNC110 - a bench may look now and then
        await asyncio.sleep(LOOK_S)
    if play:
        play()
    else:
        for clip in clips:
            clip.play()
    begun = time.monotonic()
    await asyncio.sleep(1)
    if frame := clips[1].frame:
        clips[1].seek(frame.start_us + PUSH_US)
    while time.monotonic() - begun < RUN_S:
        await asyncio.sleep(LOOK_S)
        watch.look()
    return watch.drifts_us


async def _paused(clips: tuple[Clip, Clip], pair: ClipPair | None) -> tuple[int, int]:
    """The numbers on the frames, from 0 for both."""
    for clip in clips if pair is None else ():
        clip.pause()
    if pair:
        pair.pause()
    await asyncio.sleep(1)
    first, second = (read(clip.image()) for clip in clips)
    return first or 0, (second or 0) - SECOND_CLIP
