"""Text from files and pipes of any origin."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kling_desktop.services import intake
from kling_desktop.services.intake import (
    MAX_FILE_BYTES,
    NotText,
    Unread,
    read_files,
    text_of,
    text_of_file,
)

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "渲染 878106242831892487\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_the_encodings_people_have(encoding: str) -> None:
    marks = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    assert text_of(marks.get(encoding, b"") + TEXT.encode(encoding)) == TEXT


def test_another_encoding_keeps_its_ids() -> None:
    assert "878106242831892487" in text_of(TEXT.encode("gbk"))
    assert text_of(b"\xff\xfeodd") is not None
    assert text_of(b"") == ""


@pytest.mark.parametrize("name", ["aurora-pines.mp4", "moonlit-sea.mp4"])
def test_a_video_is_no_text(clips: Path, name: str) -> None:
    with pytest.raises(NotText):
        text_of((clips / name).read_bytes())


@pytest.mark.parametrize("ending", [".txt", ".csv", ".json", ".log", ".TXT"])
def test_a_dropped_text_file_is_read(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"ids{ending}"
    file.write_text(TEXT, encoding="utf-8")
    assert text_of_file(file) == TEXT


def test_other_files_are_not_opened(tmp_path: Path, clips: Path) -> None:
    disguised = tmp_path / "clip.txt"
    disguised.write_bytes((clips / "aurora-pines.mp4").read_bytes())
    named = tmp_path / "ids.exe"
    named.write_text(TEXT)
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    for path in (disguised, named, folder, tmp_path / "gone.txt"):
        with pytest.raises(NotText):
            text_of_file(path)


def test_only_the_start_of_a_huge_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.log"
    with file.open("wb") as writing:
        writing.write(b"x" * MAX_FILE_BYTES)
        writing.write(b"never seen")
    assert len(text_of_file(file)) == MAX_FILE_BYTES


def test_a_folder_gives_the_text_files_in_it_and_not_far_below(tmp_path: Path) -> None:
    place = tmp_path
    for depth in range(7):
        (place / "b.TXT").write_text(f"b{depth}")
        (place / "a.csv").write_text(f"a{depth}")
        (place / "clip.mp4").write_text("never")
        place /= f"folder {depth}"
        place.mkdir()
    read = read_files([tmp_path])
    assert read.text.split() == [f"{name}{depth}" for depth in range(5) for name in "ab"]
    assert read.unread == []


def test_hidden_files_and_links_in_a_folder_are_left_alone(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.txt", tmp_path / "folder"
    outside.write_text("outside")
    (folder / ".hidden").mkdir(parents=True)
    (folder / ".hidden" / "a.txt").write_text("hidden")
    (folder / ".env.json").write_text("hidden too")
    (folder / "link.txt").symlink_to(outside)
    (folder / "up").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.log")
    read = read_files([folder])
    assert (read.text, read.unread) == ("", [(folder, Unread.EMPTY_FOLDER)])


def test_each_file_that_is_not_read_has_its_reason(tmp_path: Path, clips: Path) -> None:
    good, binary, kind, gone, empty = (
        tmp_path / name for name in ("good.txt", "binary.txt", "a.png", "gone.txt", "empty")
    )
    good.write_text("good")
    binary.write_bytes((clips / "aurora-pines.mp4").read_bytes())
    kind.write_bytes(b"never opened")
    empty.mkdir()
    read = read_files([binary, kind, good, gone, empty])
    assert read.text == "good"
    assert read.unread == [
        (binary, Unread.BINARY),
        (kind, Unread.KIND),
        (gone, Unread.NO_ACCESS),
        (empty, Unread.EMPTY_FOLDER),
    ]


def test_a_folder_of_a_great_many_files_is_read_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10):
        (tmp_path / f"{number}.txt").write_text(str(number))
    monkeypatch.setattr(intake, "MAX_FILES", 4)
    read = read_files([tmp_path])
    assert (read.text.split(), read.unread) == (list("0123"), [(tmp_path, Unread.TOO_MUCH)])
    monkeypatch.setattr(intake, "MAX_LOOKED_AT", 2)
    read = read_files([tmp_path])
    assert (read.text.split(), read.unread) == (list("012"), [(tmp_path, Unread.TOO_MUCH)])


def test_a_gigabyte_of_text_is_read_to_the_bound_and_no_further(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.log" for number in range(4)]
    for file in files:
        with file.open("wb") as writing:
            writing.write(b"878106242831892487\n" + b"x" * MAX_FILE_BYTES)
            writing.truncate(2**30)  # sparse: takes no room on the disk
    read = read_files(files)
    assert len(read.text) <= intake.MAX_BYTES + len(files)
    assert read.text.startswith("878106242831892487")
    assert read.unread == [(files[2], Unread.TOO_MUCH), (files[3], Unread.TOO_MUCH)]
