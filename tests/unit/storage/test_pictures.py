"""Pictures of clips on disk: found again, made anew for another file, never more than fit."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kling_desktop.storage.pictures import SIDES, Pictures, put_in_place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "posters"
    made.mkdir()
    return made


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    made = tmp_path / "clip.mp4"
    made.write_bytes(b"a clip")
    return made


def written(stem: str, ending: str, content: bytes = b"picture") -> Path:
    file = Path(f"{stem}-{ending}")
    file.write_bytes(content)
    return file


def test_a_poster_is_found_in_the_size_that_is_asked(folder: Path, clip: Path) -> None:
    pictures = Pictures(folder)
    key = pictures.key(clip)
    assert pictures.poster(key, 10) is None
    stem = pictures.new_stem(1)
    pictures.take_poster(key, {side: written(stem, f"{side}.jpg", b"%d" % side) for side in SIDES})
    found = {wanted: pictures.poster(key, wanted) for wanted in (1, 160, 161, 480, 960, 4000)}
    assert {wanted: file and file.read_bytes() for wanted, file in found.items()} == {
        1: b"160",
        160: b"160",
        161: b"480",
        480: b"480",
        960: b"960",
        4000: b"960",
    }
    assert {pictures.key_of(file) for file in found.values() if file} == {key}
    pictures.forget(key)
    assert not list(folder.iterdir())


def test_another_file_has_another_key(folder: Path, clip: Path) -> None:
    pictures = Pictures(folder)
    keys = {pictures.key(clip)}
    clip.write_bytes(b"a clip, longer")
    keys.add(pictures.key(clip))
    os.utime(clip, (0, 0))
    keys.add(pictures.key(clip))
    keys.add(pictures.key(clip.rename(clip.with_name("renamed.mp4"))))
    assert len(keys) == 4
    with pytest.raises(FileNotFoundError):
        pictures.key(clip)


def test_a_strip_is_whole_or_none(folder: Path, clip: Path) -> None:
    pictures = Pictures(folder)
    key = pictures.key(clip)
    assert pictures.strip(key) == ()
    stem = pictures.new_stem(1)
    made = pictures.take_strip(key, [written(stem, f"{n}.jpg", b"%d" % n) for n in range(9)])
    assert [file.read_bytes() for file in made] == [b"%d" % n for n in range(9)]
    assert pictures.strip(key) == made
    shorter = pictures.take_strip(key, [written(stem, f"{n}.jpg") for n in range(3)])
    assert len(shorter) == 3
    shorter[1].unlink()
    assert pictures.strip(key) == ()


def test_what_was_used_longest_ago_goes_first(folder: Path, clip: Path) -> None:
    pictures = Pictures(folder, room_bytes=1000)
    key = pictures.key(clip)
    long_ago = time.time() - 100_000
    for number in range(12):
        file = written(str(folder / f"{number:02}"), "160.jpg", bytes(100))
        os.utime(file, (long_ago + number, long_ago + number))
    mine = pictures.poster_file(key, 160)
    mine.write_bytes(bytes(100))
    os.utime(mine, (0, 0))
    assert pictures.poster(key, 160)  # which is a use of it
    assert pictures.make_room() == 900
    assert mine.exists()
    assert sorted(file.name for file in folder.iterdir() if file != mine) == [
        f"{number:02}-160.jpg" for number in range(4, 12)
    ]
    assert pictures.make_room() == 900  # there is room now: nothing more goes


def test_what_a_crash_left_over_goes(folder: Path) -> None:
    pictures = Pictures(folder)
    old, new = (written(pictures.new_stem(number), "0-160.jpg") for number in (1, 2))
    os.utime(old, (0, 0))
    pictures.make_room()
    assert list(folder.iterdir()) == [new]


def test_a_picture_replaces_nothing(tmp_path: Path) -> None:
    target = tmp_path / "Sea – last frame.png"
    places = [put_in_place(written(str(tmp_path / ".new"), "1", b"%d" % n), target) for n in (1, 2)]
    assert [place.name for place in places] == [target.name, "Sea – last frame (2).png"]
    assert [place.read_bytes() for place in places] == [b"1", b"2"]
    assert len(list(tmp_path.iterdir())) == 2


def test_what_cannot_be_put_in_place_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        put_in_place(tmp_path / "never made", tmp_path / "frame.png")
    assert not list(tmp_path.iterdir())
