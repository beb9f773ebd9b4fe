"""Files that replace nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kling_desktop.storage.new_files import write_new

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_there_stays_and_the_new_one_gets_another_name(tmp_path: Path) -> None:
    target = tmp_path / "clip frame 7.png"
    assert write_new(target, b"one") == target
    assert write_new(target, b"two") == tmp_path / "clip frame 7 (2).png"
    assert write_new(target, b"three") == tmp_path / "clip frame 7 (3).png"
    contents = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert contents == {
        "clip frame 7.png": b"one",
        "clip frame 7 (2).png": b"two",
        "clip frame 7 (3).png": b"three",
    }


def test_where_nothing_can_be_written_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_new(tmp_path / "gone" / "a.png", b"one")
    assert list(tmp_path.iterdir()) == []


def test_it_may_be_read_as_any_file(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    assert write_new(tmp_path / "a.png", b"one").stat().st_mode == plain.stat().st_mode
