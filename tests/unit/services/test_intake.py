"""Text from files and pipes of any origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kling_desktop.services.intake import MAX_FILE_BYTES, NotText, text_of, text_of_file

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
