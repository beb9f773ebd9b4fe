"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_desktop.storage.containers import begins_as_video

SAMPLES = Path(__file__).parents[2] / "media" / "samples"


@pytest.mark.parametrize("name", ["high.mp4", "quicktime.mov", "vp9.webm", "matroska.mkv"])
def test_each_kind_of_video_is_known_by_its_first_bytes(name: str) -> None:
    assert begins_as_video(SAMPLES / name)


@pytest.mark.parametrize("name", ["page.mp4", "playlist.mp4"])
def test_a_page_or_a_playlist_is_none(name: str) -> None:
    assert not begins_as_video(SAMPLES / name)


@pytest.mark.parametrize("head", [b"", b"\0\0\0", b"#EXTM3U\n", b"ffconcat version 1.0\n", b"RIFF"])
def test_whatever_else_is_none(tmp_path: Path, head: bytes) -> None:
    file = tmp_path / "clip.mp4"
    file.write_bytes(head)
    assert not begins_as_video(file)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        begins_as_video(tmp_path / "gone.mp4")
