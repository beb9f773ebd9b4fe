"""First frames: one for each clip, made once, and a bad clip holds up no other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from kling_desktop.domain.task import Task, TaskKey, TaskState, Video
from kling_desktop.ui.preview import posters as module
from kling_desktop.ui.preview.posters import Posters

if TYPE_CHECKING:
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
def root() -> QObject:
    return QObject()


@pytest.fixture
def posters(folder: Path, root: QObject) -> Posters:
    return Posters(folder, root)


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
    assert [posters.thumbnail(task, SIZE, 1.0) for task in tasks] == [None] * len(tasks)
    await eventually(lambda: len(made) == len(tasks))
    assert made == [task.key for task in tasks]
    for task in tasks:
        kept = QImage(str(posters.path(task.key)))
        assert max(kept.width(), kept.height()) == 960
        assert max(lightness(kept)) - min(lightness(kept)) > 30  # a picture, not a blank
        small = posters.thumbnail(task, SIZE, 2.0)
        assert small
        assert small.height() == 108
        assert small.devicePixelRatio() == 2.0
        assert small.width() / small.height() == pytest.approx(kept.width() / kept.height(), 0.02)


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
    await eventually(lambda: not posters._busy)
    assert made == [task.key]


async def test_bad_clips_hold_up_no_other(
    posters: Posters, made: list[TaskKey], clips: Path, tmp_path: Path, eventually: Eventually
) -> None:
    cut, text, empty = (tmp_path / f"{name}.mp4" for name in ("cut", "text", "empty"))
    cut.write_bytes((clips / "moonlit-sea.mp4").read_bytes()[:2_000])
    text.write_text("this is not a video\n" * 50)
    empty.touch()
    good = [saved(clips / "dusk-ridges.mp4"), saved(clips / "lantern-lake.mp4")]
    order = [saved(cut), good[0], saved(text), saved(tmp_path / "gone.mp4"), saved(empty), good[1]]
    for task in order:
        posters.thumbnail(task, SIZE, 1.0)
    await eventually(lambda: len(made) == 2)
    assert made == [task.key for task in good]
    bad = [task for task in order if task not in good]
    assert [posters.thumbnail(task, SIZE, 1.0) for task in bad] == [None] * 4
    assert posters.thumbnail(good[0], SIZE, 1.0)


async def test_a_clip_that_never_shows_a_frame_is_left_after_a_while(
    posters: Posters, made: list[TaskKey], clips: Path, tmp_path: Path, eventually: Eventually
) -> None:
    """Sound alone is no error to the player, and gives no frame."""
    source = (clips / "moonlit-sea.mp4").read_bytes()
    sound = tmp_path / "sound.mp4"
    sound.write_bytes(source.replace(b"trak", b"free", 1))  # the first track is the picture's
    posters._limit.setInterval(200)
    posters.thumbnail(saved(sound), SIZE, 1.0)
    posters.thumbnail(saved(clips / "dusk-ridges.mp4"), SIZE, 1.0)
    await eventually(lambda: made)
    assert made == [saved(clips / "dusk-ridges.mp4").key]


async def test_frames_outlive_the_program(
    posters: Posters,
    made: list[TaskKey],
    clips: Path,
    folder: Path,
    root: QObject,
    eventually: Eventually,
) -> None:
    task = saved(clips / "moonlit-sea.mp4")
    posters.thumbnail(task, SIZE, 1.0)
    await eventually(lambda: made)
    posters.close()
    later = Posters(folder, root)
    assert later.thumbnail(task, SIZE, 1.0)
    assert later._player is None  # nothing was decoded for it
    assert [file.suffix for file in folder.iterdir()] == [".jpg"]


@pytest.mark.says("JPEG")
async def test_a_damaged_poster_is_made_again(
    posters: Posters, made: list[TaskKey], clips: Path, eventually: Eventually
) -> None:
    task = saved(clips / "moonlit-sea.mp4")
    posters.path(task.key).write_bytes(b"\xff\xd8 not much of a picture")
    assert posters.thumbnail(task, SIZE, 1.0) is None
    await eventually(lambda: made)
    assert posters.thumbnail(task, SIZE, 1.0)


async def test_nothing_is_opened_for_what_is_not_saved(posters: Posters, clips: Path) -> None:
    running = Task(account_id="gate", task_id="t", kind="k", added_at=datetime.now(UTC))
    assert posters.thumbnail(running, SIZE, 1.0) is None
    assert not posters._busy
    assert clips.is_dir()


async def test_memory_has_an_end(
    posters: Posters, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT_IN_MEMORY", 3)
    picture = QImage(160, 90, QImage.Format.Format_RGB32)
    picture.fill(0x30FF30)
    tasks = [saved(folder / f"{number}.mp4") for number in range(5)]
    for task in tasks:
        assert picture.save(str(posters.path(task.key)))
    kept = [posters.thumbnail(task, SIZE, 1.0) for task in tasks]
    assert all(kept)
    assert len(posters._scaled) == 3
    assert posters.thumbnail(tasks[4], SIZE, 1.0) is kept[4]
    assert posters.thumbnail(tasks[0], SIZE, 1.0) is not kept[0]


def test_each_account_has_its_own(posters: Posters) -> None:
    keys = (TaskKey("a", "1"), TaskKey("b", "1"), TaskKey("a", "2"), TaskKey("a\n1", ""))
    assert len({posters.path(key) for key in keys}) == len(keys)
    assert all(posters.path(key).name.isascii() for key in keys)
