"""Frames out of real clips: the right ones, by the number that each carries, or why not."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from kling_desktop.ui.frames import decoder as decoding
from kling_desktop.ui.frames.entry import command
from kling_desktop.ui.frames.frames import Frames
from kling_desktop.ui.frames.places import FIRST, LAST, FramePlace
from kling_desktop.ui.frames.protocol import LONGEST_LINE, READY
from kling_desktop.ui.frames.troubles import FrameTrouble
from tests.media.barcode import read
from tests.media.make import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

REFUSED = {
    "av1.mp4": FrameTrouble.NOT_DECODED,  # not without a graphics card
    "page.mp4": FrameTrouble.NOT_A_VIDEO,
    "playlist.mp4": FrameTrouble.NOT_A_VIDEO,
}
LASTS = {
    "long-group.mp4": 239,
    "minute.mp4": 1859,
    "minute-second.mp4": 3907,
    "one-frame.mp4": 0,
    "truncated.mp4": 39,
    "uhd.mp4": 11,
}
NAMES = sorted(sample.name for sample in SAMPLES.iterdir())
GOOD = [name for name in NAMES if name not in REFUSED]


class Heard:
    """What was told of each clip."""

    def __init__(self, frames: Frames) -> None:
        self.posters: dict[Path, Path] = {}
        self.strips: dict[Path, tuple[Path, ...]] = {}
        self.failed: dict[Path, FrameTrouble] = {}
        self.dropped: list[Path] = []
        frames.poster_made.connect(self.posters.__setitem__)
        frames.strip_made.connect(self.strips.__setitem__)
        frames.failed.connect(self.failed.__setitem__)
        frames.dropped.connect(self.dropped.append)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "posters"


@pytest.fixture
def frames(folder: Path) -> Iterator[Frames]:
    root = QObject()
    opened = Frames(folder, root)
    yield opened
    opened.close()


@pytest.fixture
def heard(frames: Frames) -> Heard:
    return Heard(frames)


@pytest.fixture
def export(
    frames: Frames, tmp_path: Path, eventually: Eventually
) -> Callable[..., Awaitable[object]]:
    async def export(clip: Path, at: FramePlace) -> Path | FrameTrouble:
        done: list[Path | FrameTrouble] = []
        frames.export(clip, at, tmp_path / "frame.png", done.append)
        await eventually(lambda: done)
        assert len(done) == 1
        return done[0]

    return export


Export = Callable[[Path, FramePlace], Awaitable["Path | FrameTrouble"]]


def number(picture: Path | FrameTrouble) -> int | None:
    assert isinstance(picture, Path)
    return read(QImage(str(picture)))


def first_of(name: str) -> int:
    return 2048 if name == "minute-second.mp4" else 0


async def test_every_sample_has_its_poster_or_says_why_not(
    frames: Frames, heard: Heard, eventually: Eventually
) -> None:
    for name in NAMES:
        frames.poster(SAMPLES / name, 480)
    await eventually(lambda: len(heard.posters) + len(heard.failed) == len(NAMES))
    assert {clip.name: number(file) for clip, file in heard.posters.items()} == {
        name: first_of(name) for name in GOOD
    }
    assert {clip.name: trouble for clip, trouble in heard.failed.items()} == REFUSED
    sizes = {clip.name: QImage(str(file)).size() for clip, file in heard.posters.items()}
    assert sizes["uhd.mp4"].toTuple() == (480, 270)
    assert sizes["tall.mp4"].toTuple() == (180, 320)  # none is made larger
    assert sizes["rotated.mp4"].toTuple() == (320, 180)


async def test_every_sample_has_its_strip_or_says_why_not(
    frames: Frames, heard: Heard, eventually: Eventually
) -> None:
    for name in NAMES:
        frames.strip(SAMPLES / name)
    await eventually(lambda: len(heard.strips) + len(heard.failed) == len(NAMES))
    assert {clip.name for clip in heard.strips} == set(GOOD)
    for clip, files in heard.strips.items():
        first, last = first_of(clip.name), LASTS.get(clip.name, 89)
        numbers = [number(file) for file in files]
        assert None not in numbers
        assert numbers == sorted(set(numbers))  # type: ignore[type-var]  # none is None
        assert len(files) == {"one-frame.mp4": 1, "truncated.mp4": 4}.get(clip.name, 9)
        for at, shown in enumerate(numbers):
            wanted = first + (last - first) * (2 * at + 1) / 18
            assert clip.name == "truncated.mp4" or shown == pytest.approx(wanted, abs=2)


async def test_the_last_frame_is_exact(export: Export) -> None:
    made = {name: await export(SAMPLES / name, LAST) for name in NAMES}
    assert {name: made[name] for name in REFUSED} == REFUSED
    assert {name: number(made[name]) for name in GOOD} == {
        name: LASTS.get(name, 89) for name in GOOD
    }


async def test_the_frame_at_a_time_is_exact(export: Export) -> None:
    wanted = {
        **{("high.mp4", at_us): number for at_us, number in ((0, 0), (33_332, 0), (33_333, 1))},
        **{("high.mp4", at_us): number for at_us, number in ((66_666, 1), (66_667, 2))},
        **{("high.mp4", at_us): number for at_us, number in ((500_000, 15), (2_966_667, 89))},
        ("high.mp4", 99_000_000): 89,
        ("fps-24.mp4", 500_000): 12,
        ("fps-60.mp4", 516_667): 31,
        ("fps-29.97.mp4", 1_001_000): 30,
        ("long-group.mp4", 7_000_000): 210,
        ("minute.mp4", 61_000_000): 1830,
        ("vp9.webm", 1_000_000): 30,
        ("variable.mp4", 671_000): 17,
        ("fragmented.mp4", 244_000): 7,
    }
    found = {
        (name, at_us): number(await export(SAMPLES / name, FramePlace(at_us)))
        for name, at_us in wanted
    }
    assert found == wanted


async def test_an_exported_frame_is_in_full_size_and_replaces_nothing(
    export: Export, tmp_path: Path
) -> None:
    made = [await export(SAMPLES / "uhd.mp4", FIRST) for _ in range(2)]
    assert made == [tmp_path / "frame.png", tmp_path / "frame (2).png"]
    sizes = [QImage(str(file)).size().toTuple() for file in made]
    assert sizes == [(3840, 2160)] * 2
    assert {it.name for it in tmp_path.iterdir()} - {"posters"} == {"frame.png", "frame (2).png"}


async def test_where_nothing_can_be_written_nothing_is_left(
    frames: Frames, tmp_path: Path, eventually: Eventually
) -> None:
    done: list[Path | FrameTrouble] = []
    frames.export(SAMPLES / "high.mp4", LAST, tmp_path / "gone" / "frame.png", done.append)
    await eventually(lambda: done)
    assert done == [FrameTrouble.NOT_WRITTEN]
    frames.export(tmp_path / "gone.mp4", LAST, tmp_path / "frame.png", done.append)
    await eventually(lambda: len(done) == 2)
    assert done[1] is FrameTrouble.GONE
    assert not [it for it in tmp_path.iterdir() if it.name != "posters"]


async def test_exports_go_before_strips_and_strips_before_posters(
    frames: Frames, tmp_path: Path, eventually: Eventually
) -> None:
    order: list[str] = []
    frames.poster_made.connect(lambda clip, _: order.append(f"poster {clip.name}"))
    frames.strip_made.connect(lambda clip, _: order.append(f"strip {clip.name}"))
    for name in ("high.mp4", "main.mp4"):
        frames.poster(SAMPLES / name, 160)
        frames.strip(SAMPLES / name)
    looked: list[bool] = []
    frames.background.run(lambda: True, looked.append)
    await eventually(lambda: looked)  # all are known; the process has yet to start
    frames.export(SAMPLES / "hevc.mp4", FIRST, tmp_path / "a.png", lambda _: order.append("export"))
    await eventually(lambda: len(order) == 5)
    assert order == [
        *("export", "strip high.mp4", "strip main.mp4", "poster high.mp4", "poster main.mp4"),
    ]


async def test_what_is_there_is_not_made_again(
    frames: Frames, heard: Heard, folder: Path, eventually: Eventually
) -> None:
    clip = SAMPLES / "high.mp4"
    frames.poster(clip, 100)
    frames.strip(clip)
    await eventually(lambda: heard.posters and heard.strips)
    frames.close()
    later = Frames(folder)
    again = Heard(later)
    later.poster(clip, 100)
    later.strip(clip)
    await eventually(lambda: again.posters and again.strips)
    assert (again.posters, again.strips) == (heard.posters, heard.strips)
    assert not later.making.decoder.process_id
    later.close()


async def test_a_full_cache_gives_way_to_what_is_made(
    folder: Path, frames: Frames, heard: Heard, eventually: Eventually
) -> None:
    frames.pictures._room = 50_000
    folder.mkdir()
    old = [folder / f"{number}-160.jpg" for number in range(10)]
    for file in old:
        file.write_bytes(bytes(10_000))
        os.utime(file, (0, 0))
    frames.poster(SAMPLES / "high.mp4", 160)
    await eventually(lambda: heard.posters and not all(file.exists() for file in old))
    settled: list[bool] = []
    frames.background.run(lambda: True, settled.append)
    await eventually(lambda: settled)
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 50_000
    assert number(heard.posters[SAMPLES / "high.mp4"]) == 0
    for file in folder.iterdir():
        file.unlink()  # a cleaner may take it all
    folder.rmdir()
    frames.poster(SAMPLES / "main.mp4", 160)
    await eventually(lambda: len(heard.posters) == 2)


async def test_an_idle_process_on_its_way_out_is_ended_at_the_close(
    frames: Frames, heard: Heard, eventually: Eventually
) -> None:
    frames.poster(SAMPLES / "high.mp4", 160)
    await eventually(lambda: heard.posters)
    decoder = frames.making.decoder
    process = decoder.process_id
    os.kill(process, signal.SIGSTOP)  # so that it cannot end by itself
    decoder._let_go()
    assert not decoder.process_id
    frames.close()
    assert not Path(f"/proc/{process}").exists()


async def test_what_nobody_wants_any_more_is_dropped(
    frames: Frames, heard: Heard, eventually: Eventually
) -> None:
    frames.poster(SAMPLES / "high.mp4", 160, lambda: False)
    frames.poster(SAMPLES / "main.mp4", 160)
    await eventually(lambda: heard.posters)
    assert heard.dropped == [SAMPLES / "high.mp4"]
    assert list(heard.posters) == [SAMPLES / "main.mp4"]


async def test_a_process_killed_in_the_middle_costs_only_that_clip(
    frames: Frames, heard: Heard, tmp_path: Path, eventually: Eventually
) -> None:
    done: list[Path | FrameTrouble] = []
    decoder = frames.making.decoder
    frames.export(SAMPLES / "minute.mp4", LAST, tmp_path / "frame.png", done.append)
    frames.poster(SAMPLES / "high.mp4", 160)
    await eventually(lambda: decoder._request)
    killed = decoder.process_id
    os.kill(killed, signal.SIGKILL)
    await eventually(lambda: done and heard.posters)
    assert done == [FrameTrouble.DAMAGED]
    assert number(heard.posters[SAMPLES / "high.mp4"]) == 0
    assert decoder.process_id not in {0, killed}
    assert not [it for it in tmp_path.iterdir() if it.name != "posters"]


async def test_a_clip_that_ended_the_process_is_not_tried_again_until_it_changes(
    frames: Frames, heard: Heard, tmp_path: Path, eventually: Eventually
) -> None:
    clip = Path(shutil.copy(SAMPLES / "uhd.mp4", tmp_path / "clip.mp4"))
    decoder = frames.making.decoder
    frames.strip(clip)
    await eventually(lambda: decoder._request)
    os.kill(decoder.process_id, signal.SIGKILL)
    await eventually(lambda: heard.failed)
    assert heard.failed.pop(clip) is FrameTrouble.DAMAGED
    frames.strip(clip)
    await eventually(lambda: heard.failed)
    assert frames.making.is_idle
    assert not decoder.process_id  # nor was one started for it
    os.utime(clip, (0, 0))
    frames.strip(clip)
    await eventually(lambda: heard.strips)


async def test_a_process_that_takes_too_long_is_ended(
    frames: Frames, eventually: Eventually, tmp_path: Path
) -> None:
    done: list[Path | FrameTrouble] = []
    decoder = frames.making.decoder
    frames.export(SAMPLES / "high.mp4", FIRST, tmp_path / "a.png", done.append)
    await eventually(lambda: done)
    os.kill(decoder.process_id, signal.SIGSTOP)
    frames.export(SAMPLES / "high.mp4", FIRST, tmp_path / "b.png", done.append)
    assert decoder._limit.isActive()
    decoder._limit.start(50)
    await eventually(lambda: len(done) == 2)
    assert done[1] is FrameTrouble.DAMAGED


async def test_an_idle_process_ends_and_another_follows(
    frames: Frames, heard: Heard, eventually: Eventually
) -> None:
    decoder = frames.making.decoder
    assert decoder._idle.interval() == decoding.IDLE_MS
    decoder._idle.setInterval(100)
    frames.poster(SAMPLES / "high.mp4", 160)
    await eventually(lambda: heard.posters)
    first = Path(f"/proc/{decoder.process_id}")
    await eventually(lambda: not decoder.process_id)
    await eventually(lambda: not first.exists())
    frames.poster(SAMPLES / "main.mp4", 160)
    await eventually(lambda: len(heard.posters) == 2)


async def test_without_a_process_to_start_every_request_says_so(
    frames: Frames, heard: Heard, tmp_path: Path, eventually: Eventually
) -> None:
    frames.making.decoder._program = [str(tmp_path / "no such program")]
    done: list[Path | FrameTrouble] = []
    frames.export(SAMPLES / "high.mp4", LAST, tmp_path / "frame.png", done.append)
    frames.poster(SAMPLES / "high.mp4", 160)
    await eventually(lambda: done and heard.failed)
    assert done == [FrameTrouble.NOT_STARTED]
    assert list(heard.failed.values()) == [FrameTrouble.NOT_STARTED]
    frames.making.decoder._program = command()
    frames.poster(SAMPLES / "high.mp4", 160)  # which is not the clip's fault
    await eventually(lambda: heard.posters)


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("nonsense", FrameTrouble.NOT_STARTED),
        (READY.decode() + "nonsense", FrameTrouble.DAMAGED),
        (READY.decode() + '{"number": 7, "count": 1, "trouble": null}', FrameTrouble.DAMAGED),
        (READY.decode() + "x" * (LONGEST_LINE + 1), FrameTrouble.DAMAGED),
    ],
)
async def test_a_process_out_of_its_mind_is_ended(
    frames: Frames, tmp_path: Path, eventually: Eventually, words: str, trouble: FrameTrouble
) -> None:
    first, _, rest = words.partition("\n")
    says = f"print({first!r}, flush=True); input(); print({rest!r}, flush=True); input()"
    frames.making.decoder._program = [sys.executable, "-c", says]
    done: list[Path | FrameTrouble] = []
    frames.export(SAMPLES / "high.mp4", LAST, tmp_path / "frame.png", done.append)
    await eventually(lambda: done)
    assert done == [trouble]
    assert not frames.making.decoder.process_id


async def test_closing_ends_the_process_and_gives_up_exports(
    frames: Frames, tmp_path: Path, eventually: Eventually
) -> None:
    done: list[Path | FrameTrouble] = []
    for name in ("minute.mp4", "high.mp4"):
        frames.export(SAMPLES / name, LAST, tmp_path / "frame.png", done.append)
    await eventually(lambda: frames.making.decoder._request)
    process = Path(f"/proc/{frames.making.decoder.process_id}")
    assert process.exists() or sys.platform != "linux"
    frames.close()
    assert not process.exists()
    assert done == [FrameTrouble.CLOSED] * 2
    assert not [it for it in tmp_path.iterdir() if it.name != "posters"]


def test_each_trouble_has_a_sentence() -> None:
    assert all(trouble.sentence.endswith((".", "?")) for trouble in FrameTrouble)
