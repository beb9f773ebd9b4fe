"""First frames as the views paint them: asked for where they are seen, kept, made anew in time."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from kling_desktop.domain.task import Task, TaskKey, TaskState, Video
from kling_desktop.ui.frames.scaling import Kept, Shown
from kling_desktop.ui.preview import posters as module
from kling_desktop.ui.preview.posters import Posters
from tests.media.barcode import read
from tests.media.make import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QPixmap

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

SIZE = QSize(96, 54)


def saved(clip: Path, task_id: str = "") -> Task:
    return Task(
        account_id="gate",
        task_id=task_id or clip.stem,
        kind="text2video",
        added_at=datetime.now(UTC),
        state=TaskState.SUCCEED,
        videos=(Video(url="https://x.y/z", path=str(clip)),),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "posters"
    made.mkdir()
    return made


@pytest.fixture
def posters(folder: Path) -> Iterator[Posters]:
    root = QObject()
    opened = Posters(folder, root)
    yield opened
    opened.close()


@pytest.fixture
def made(posters: Posters) -> list[TaskKey]:
    told: list[TaskKey] = []
    posters.made.connect(told.append)
    return told


def lightness(picture: QPixmap | QImage) -> list[int]:
    image = picture if isinstance(picture, QImage) else picture.toImage()
    points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    return [image.pixelColor(x, y).lightness() for x, y in points]


async def test_every_clip_gets_its_first_frame(
    posters: Posters, made: list[TaskKey], clips: Path, eventually: Eventually
) -> None:
    tasks = [saved(clip) for clip in sorted(clips.glob("*.mp4"))]
    assert len(tasks) >= 3
    assert [posters.thumbnail(task, SIZE, 2.0) for task in tasks] == [None] * len(tasks)
    assert not any(posters.is_there(task) for task in tasks)
    await eventually(lambda: len(made) == len(tasks))
    assert made == [task.key for task in tasks]
    assert posters.is_idle
    for task in tasks:
        assert posters.is_there(task)
        small = posters.thumbnail(task, SIZE, 2.0)
        assert small
        assert max(lightness(small)) - min(lightness(small)) > 30  # a picture, not a blank
        assert small.height() == 108
        assert small.devicePixelRatio() == 2.0


async def test_the_player_gets_a_large_one(
    posters: Posters, made: list[TaskKey], clips: Path, eventually: Eventually
) -> None:
    task = saved(clips / "moonlit-sea.mp4")
    assert posters.large(task).isNull()
    await eventually(lambda: made)
    large = posters.large(task)
    assert max(large.width(), large.height()) == 960


async def test_a_frame_is_made_once_and_scaled_once(
    posters: Posters, made: list[TaskKey], clips: Path, eventually: Eventually
) -> None:
    task = saved(clips / "moonlit-sea.mp4")
    for _ in range(5):
        posters.thumbnail(task, SIZE, 1.0)
    await eventually(lambda: made)
    first = posters.thumbnail(task, SIZE, 1.0)
    assert first
    assert posters.thumbnail(task, SIZE, 1.0) is first
    posters.thumbnail(task, SIZE, 2.0)
    await eventually(lambda: posters.thumbnail(task, SIZE, 2.0))
    assert made == [task.key] * 2
    assert posters.thumbnail(task, SIZE, 1.0) is first


async def test_bad_clips_hold_up_no_other(
    posters: Posters, made: list[TaskKey], clips: Path, tmp_path: Path, eventually: Eventually
) -> None:
    cut, text, empty, sound = (tmp_path / f"{it}.mp4" for it in ("cut", "text", "empty", "sound"))
    whole = (clips / "moonlit-sea.mp4").read_bytes()
    cut.write_bytes(whole[:2_000])
    text.write_text("this is not a video\n" * 50)
    empty.touch()
    sound.write_bytes(whole.replace(b"trak", b"free", 1))  # the first track is the picture's
    good = [saved(clips / "dusk-ridges.mp4"), saved(clips / "lantern-lake.mp4")]
    bad = [saved(it) for it in (cut, text, tmp_path / "gone.mp4", empty, sound)]
    for task in (*bad[:2], good[0], *bad[2:], good[1]):
        posters.thumbnail(task, SIZE, 1.0)
    await eventually(lambda: posters.is_idle)
    assert made == [task.key for task in good]
    there = [task for task in bad if task.task_id != "gone"]
    assert [posters.thumbnail(task, SIZE, 1.0) for task in there] == [None] * 4
    assert posters.is_idle  # they are not asked for at each painting
    assert posters.thumbnail(good[0], SIZE, 1.0)


async def test_frames_outlive_the_program(
    posters: Posters,
    made: list[TaskKey],
    clips: Path,
    folder: Path,
    eventually: Eventually,
) -> None:
    task = saved(clips / "moonlit-sea.mp4")
    posters.thumbnail(task, SIZE, 1.0)
    await eventually(lambda: made)
    posters.close()
    later = Posters(folder)
    later.thumbnail(task, SIZE, 1.0)
    await eventually(lambda: later.thumbnail(task, SIZE, 1.0))
    assert not later.frames.making.decoder.process_id  # nothing was decoded for it
    later.close()
    assert {file.suffix for file in folder.iterdir()} == {".jpg"}


@pytest.mark.says("Not a JPEG file")
async def test_a_broken_poster_is_made_anew(
    posters: Posters, made: list[TaskKey], clips: Path, eventually: Eventually
) -> None:
    task = saved(clips / "moonlit-sea.mp4")
    pictures = posters.frames.pictures
    file = pictures.poster_file(pictures.key(clips / "moonlit-sea.mp4"), 96)
    file.write_bytes(b"\x89PNG not much of a picture")
    assert posters.thumbnail(task, SIZE, 1.0) is None
    await eventually(lambda: made)
    assert posters.thumbnail(task, SIZE, 1.0)
    assert not QImage(str(file)).isNull()


async def test_a_changed_file_gets_a_new_poster(
    posters: Posters,
    made: list[TaskKey],
    tmp_path: Path,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes((SAMPLES / "minute.mp4").read_bytes())
    task = saved(clip)

    def number() -> int | None:
        picture = posters.thumbnail(task, QSize(160, 112), 1.0)
        return read(picture.toImage()) if picture else None

    await eventually(lambda: number() == 0)
    await eventually(lambda: not posters.large(task).isNull())
    clip.write_bytes((SAMPLES / "minute-second.mp4").read_bytes())
    os.utime(clip, (0, 0))
    monkeypatch.setattr(module, "LOOK_AGAIN_S", 0.0)
    await eventually(lambda: number() == 2048)
    await eventually(lambda: read(posters.large(task)) == 2048)
    clip.write_text("no video any more")
    await eventually(lambda: number() is None)
    assert made


async def test_nothing_is_opened_for_what_is_not_saved(posters: Posters) -> None:
    running = Task(account_id="gate", task_id="t", kind="k", added_at=datetime.now(UTC))
    assert posters.thumbnail(running, SIZE, 1.0) is None
    assert posters.large(running).isNull()
    assert posters.is_idle


class Sight:
    """A view with some rows in sight."""

    def __init__(self, *keys: TaskKey) -> None:
        self.keys = set(keys)

    def shows(self, key: TaskKey) -> bool:
        return key in self.keys


async def test_nothing_is_decoded_for_rows_out_of_sight(
    posters: Posters, made: list[TaskKey], clips: Path, eventually: Eventually
) -> None:
    tasks = [saved(clip) for clip in sorted(clips.glob("*.mp4"))]
    sight = Sight(tasks[1].key)
    posters.watch(sight.shows)
    for task in tasks:
        posters.thumbnail(task, SIZE, 1.0)
    await eventually(lambda: posters.is_idle)
    assert made == [tasks[1].key]
    sight.keys.add(tasks[0].key)
    posters.thumbnail(tasks[0], SIZE, 1.0)  # painted again, at once: not because time has gone by
    await eventually(lambda: len(made) == 2)
    assert made[1] == tasks[0].key


async def test_what_the_details_show_is_decoded_though_its_row_is_not_in_sight(
    posters: Posters, made: list[TaskKey], clips: Path, eventually: Eventually
) -> None:
    posters.watch(Sight().shows)  # and a view that has gone counts for nothing
    sight = Sight()
    posters.watch(sight.shows)
    task = saved(clips / "moonlit-sea.mp4")
    posters.large(task)
    await eventually(lambda: made)
    assert made == [task.key]


def test_memory_has_an_end(tmp_path: Path) -> None:
    picture = QImage(160, 90, QImage.Format.Format_RGB32)
    picture.fill(0x30FF30)
    shown = [Shown(tmp_path / f"{number}.mp4", 160, 90, 1.0) for number in range(5)]
    kept = Kept(room_bytes=3 * 160 * 90 * 4)
    for it in shown[:3]:
        kept.put(it, picture)
    assert kept.get(shown[0])
    for it in shown[3:]:
        kept.put(it, picture)
    assert [bool(kept.get(it)) for it in shown] == [True, False, False, True, True]
    kept.put(shown[0], picture)  # in its own place
    assert kept.get(shown[4])
