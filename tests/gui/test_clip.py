"""Clips whose frames carry their number, really decoded: each move is checked to the frame."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.playback import Flaw, Unplayable
from tests.gui.media import SAMPLES, Seen, silent_clip
from tests.media.barcode import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kling_desktop.ui.preview.clip import Clip

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

# What each sample has: how many frames, and how many of them a second.
PLAYED = {
    "baseline.mp4": (90, 30.0),
    "main.mp4": (90, 30.0),
    "high.mp4": (90, 30.0),
    "long-group.mp4": (240, 30.0),
    "hevc.mp4": (90, 30.0),
    "vp9.webm": (90, 30.0),
    "webm-inside.mp4": (90, 30.0),
    "fps-24.mp4": (90, 24.0),
    "fps-25.mp4": (90, 25.0),
    "fps-29.97.mp4": (90, 29.97),
    "fps-60.mp4": (90, 60.0),
    "variable.mp4": (90, 25.96),
    "variable-b-frames.mp4": (90, 25.96),
    "tall.mp4": (90, 30.0),
    "square.mp4": (90, 30.0),
    "uhd.mp4": (12, 30.0),
    "rotated.mp4": (90, 30.0),
    "sound.mp4": (90, 30.0),
    "fast-start.mp4": (90, 30.0),
    "fragmented.mp4": (90, 30.0),
    "quicktime.mov": (90, 30.0),
    "matroska.mkv": (90, 30.0),
    "one-frame.mp4": (1, 30.0),
    "minute.mp4": (1860, 30.0),
}
REFUSED = {
    "av1.mp4": Unplayable(Flaw.UNDECODED, "AV1"),
    "page.mp4": Unplayable(Flaw.NOT_A_VIDEO),
    "playlist.mp4": Unplayable(Flaw.NOT_A_VIDEO),
    "no-such.mp4": Unplayable(Flaw.MISSING),
}
NOISE = pytest.mark.says(r"^\[\w+ @ 0x|moov|partial file|decode|Consider|Error|error")


@pytest.fixture
def clip(qapp: object) -> Iterator[Clip]:
    assert qapp
    with silent_clip() as made:
        yield made


@pytest.fixture
def seen(clip: Clip) -> Seen:
    return Seen(clip)


async def opened(clip: Clip, name: str, eventually: Eventually) -> None:
    clip.open(SAMPLES / name)
    await eventually(lambda: clip.frame)


async def at_rest(clip: Clip, eventually: Eventually) -> int | None:
    await eventually(lambda: not clip.is_moving)
    return read(clip.image())


@NOISE
@pytest.mark.parametrize("name", PLAYED)
async def test_every_sample_is_gone_through_exactly(
    clip: Clip, seen: Seen, eventually: Eventually, name: str
) -> None:
    count, rate = PLAYED[name]
    await opened(clip, name, eventually)
    assert seen.numbers == [0]
    assert clip.frames_per_s == pytest.approx(rate, abs=0.01)
    clip.seek_end()
    assert await at_rest(clip, eventually) == count - 1
    assert clip.is_at_end
    clip.step(1)
    assert await at_rest(clip, eventually) == count - 1
    clip.seek(0)
    assert await at_rest(clip, eventually) == 0
    clip.step(-1)
    assert await at_rest(clip, eventually) == 0
    assert seen.failures == []


@NOISE
@pytest.mark.parametrize(
    "name", ["high.mp4", "fps-60.mp4", "fps-29.97.mp4", "variable.mp4", "vp9.webm", "sound.mp4",
             "matroska.mkv", "rotated.mp4"]
)  # fmt: skip
async def test_steps_to_the_end_and_back_miss_no_frame(
    clip: Clip, seen: Seen, eventually: Eventually, name: str
) -> None:
    count, _ = PLAYED[name]
    await opened(clip, name, eventually)
    clip.step(count + 5)
    await eventually(lambda: seen.last == count - 1 and not clip.is_moving)
    assert seen.numbers[:count] == list(range(count))
    seen.numbers.clear()
    clip.step(-count - 5)
    await eventually(lambda: seen.last == 0 and not clip.is_moving)
    assert seen.numbers == list(reversed(range(count - 1)))


async def test_steps_through_uneven_frames_that_lean_on_later_ones_lead_to_both_ends(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    """Newer versions of FFmpeg tell wrong lengths there, so that one beside a gap can be passed
    over; it never goes the other way, nor stands still.
    """
    count, _ = PLAYED["variable-b-frames.mp4"]
    await opened(clip, "variable-b-frames.mp4", eventually)
    clip.step(count)
    await eventually(lambda: seen.last == count - 1 and not clip.is_moving)
    there = [number for number in seen.numbers if number is not None]
    assert there == seen.numbers == sorted(set(there))
    assert len(there) > count * 4 // 5
    seen.numbers.clear()
    clip.step(-count)
    await eventually(lambda: seen.last == 0 and not clip.is_moving)
    back = [number for number in seen.numbers if number is not None]
    assert back == seen.numbers == sorted(set(back), reverse=True)


@NOISE
async def test_a_cut_file_ends_where_its_pictures_do(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    await opened(clip, "truncated.mp4", eventually)
    clip.seek_end()
    last = await at_rest(clip, eventually)
    assert last
    assert 30 <= last < 60
    assert clip.is_at_end
    assert clip.frame
    assert clip.duration_us == clip.frame.end_us
    clip.step(-2)
    assert await at_rest(clip, eventually) == last - 2
    clip.step(9)
    assert await at_rest(clip, eventually) == last
    assert seen.failures == []


async def test_steps_add_up_while_one_is_on_its_way(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    await opened(clip, "long-group.mp4", eventually)
    for _ in range(7):
        clip.step(1)
    clip.step(-2)
    assert await at_rest(clip, eventually) == 5
    assert seen.numbers == [0, 1, 2, 3, 4, 5]


async def test_only_the_newest_of_many_seeks_is_made(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    await opened(clip, "high.mp4", eventually)
    for number in range(1, 90):
        clip.seek(number * 33_333 + 10_000)
    assert await at_rest(clip, eventually) == 89
    assert seen.numbers == [0, 1, 89]


async def test_a_seek_is_exact(clip: Clip, seen: Seen, eventually: Eventually) -> None:
    assert seen.numbers == []
    await opened(clip, "variable.mp4", eventually)
    for number in (50, 3, 77, 76, 89, 0, 41):
        start = round((number + number // 6) / 30 * 1e6)  # each sixth one stays for two
        clip.seek(start)
        assert await at_rest(clip, eventually) == number
        assert clip.frame
        assert clip.frame.start_us == pytest.approx(start, abs=1)


async def test_it_plays_and_a_step_after_a_pause_is_the_next_frame(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    clip.open(SAMPLES / "minute.mp4", play=True)
    await eventually(lambda: len(seen.numbers) > 20)
    assert seen.numbers[:5] == [0, 1, 2, 3, 4]
    for way in (1, 3, -1, -2):
        clip.play()
        goal = len(seen.numbers) + 10
        await eventually(partial(seen.has_over, goal))
        base = seen.last
        assert base is not None
        clip.step(way)
        assert await at_rest(clip, eventually) == base + way
        assert not clip.is_playing


async def test_at_the_end_the_last_frame_stays_and_play_begins_anew(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    await opened(clip, "high.mp4", eventually)
    clip.seek(2_800_000)
    await at_rest(clip, eventually)
    clip.play()
    await eventually(lambda: seen.ends)
    assert await at_rest(clip, eventually) == 89
    assert not clip.is_playing
    clip.step(-1)
    assert await at_rest(clip, eventually) == 88
    clip.step(1)
    assert await at_rest(clip, eventually) == 89
    seen.numbers.clear()
    clip.play()
    await eventually(lambda: seen.last and seen.last > 5)
    assert seen.numbers[0] == 0
    assert seen.ends == 1


async def test_at_a_high_rate_it_ends_at_the_last_frame_too(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    await opened(clip, "fps-60.mp4", eventually)
    clip.set_rate(4.0)
    clip.play()
    await eventually(lambda: seen.ends)
    assert await at_rest(clip, eventually) == 89
    assert not clip.is_playing
    assert seen.ends == 1


async def test_a_clip_of_one_frame_loops_and_stops(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    clip.set_loop(True)
    clip.open(SAMPLES / "one-frame.mp4", play=True)
    await eventually(lambda: seen.has_over(3))
    assert set(seen.numbers) == {0}
    clip.set_loop(False)
    await eventually(lambda: not clip.is_playing)
    assert await at_rest(clip, eventually) == 0


async def test_a_loop_goes_round(clip: Clip, seen: Seen, eventually: Eventually) -> None:
    await opened(clip, "high.mp4", eventually)
    clip.set_loop(True)
    clip.seek(2_700_000)
    await at_rest(clip, eventually)
    clip.play()
    await eventually(lambda: 89 in seen.numbers and 3 in seen.numbers[2:])
    assert clip.is_playing
    assert seen.ends == 0


async def test_what_is_wanted_before_it_is_open_is_done_then(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    clip.open(SAMPLES / "high.mp4")
    clip.step(1)
    clip.step(1)
    await eventually(lambda: seen.last == 2)
    assert seen.numbers == [0, 1, 2]


async def test_frames_of_another_clip_are_not_shown(
    clip: Clip, seen: Seen, eventually: Eventually
) -> None:
    clip.open(SAMPLES / "minute-second.mp4", play=True)
    await eventually(lambda: len(seen.numbers) > 3)
    seen.numbers.clear()
    clip.open(SAMPLES / "minute.mp4")
    await eventually(lambda: clip.frame)
    assert seen.numbers == [0]
    assert not clip.is_playing


@NOISE
@pytest.mark.parametrize("name", REFUSED)
async def test_what_is_not_played_says_why(
    clip: Clip, seen: Seen, eventually: Eventually, name: str
) -> None:
    clip.set_loop(True)
    clip.open(SAMPLES / name, play=True)
    await eventually(lambda: seen.failures)
    assert seen.failures == [REFUSED[name]]
    assert clip.path is None
    await opened(clip, "high.mp4", eventually)  # the next one does
    assert seen.numbers == [0]
    assert clip.is_looping
    assert len(seen.failures) == 1


@NOISE
async def test_a_damaged_file_says_so(
    clip: Clip, seen: Seen, eventually: Eventually, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.mp4"
    damaged.write_bytes((SAMPLES / "high.mp4").read_bytes()[:2_000])
    clip.open(damaged)
    await eventually(lambda: seen.failures)
    assert seen.failures[0].flaw is Flaw.DAMAGED


async def test_a_file_of_sound_alone_says_so(
    clip: Clip, seen: Seen, eventually: Eventually, tmp_path: Path
) -> None:
    source = (SAMPLES / "sound.mp4").read_bytes()
    sound = tmp_path / "sound.mp4"
    sound.write_bytes(source.replace(b"trak", b"free", 1))  # the first track is the picture's
    clip.open(sound)
    await eventually(lambda: seen.failures)
    assert seen.failures[0].flaw is Flaw.NO_PICTURE


async def test_a_closed_clip_shows_nothing(clip: Clip, seen: Seen, eventually: Eventually) -> None:
    await opened(clip, "high.mp4", eventually)
    clip.close()
    assert clip.path is None
    assert clip.frame is None
    clip.play()
    clip.step(1)
    assert not clip.is_playing
    assert seen.numbers == [0]
