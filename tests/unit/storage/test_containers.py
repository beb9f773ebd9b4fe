"""What a file is by its first bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_desktop.storage.containers import HEAD_BYTES, Container, container_in, container_of

SAMPLES = Path(__file__).parents[2] / "media" / "samples"
OTHERS = {
    "matroska.mkv": Container.MATROSKA,
    "quicktime.mov": Container.QUICKTIME,
    "vp9.webm": Container.WEBM,
    "webm-inside.mp4": Container.WEBM,
    "page.mp4": None,
    "playlist.mp4": None,
}
FTYP = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41"


@pytest.mark.parametrize("sample", sorted(SAMPLES.iterdir()), ids=lambda it: it.name)
def test_a_sample_is_what_its_bytes_say(sample: Path) -> None:
    assert container_of(sample) is OTHERS.get(sample.name, Container.MP4)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\0\0\0\x20fty",
        b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n",
        b"#EXTftypM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n",  # letters where a length belongs
        b"ffconcat version 1.0\nfile /etc/hostname\n",
        b"subfile,,start,0,end,0,,:/etc/hostname",
        b"PK\x03\x04" + bytes(60),
        b"RIFF\0\0\0\0AVI LIST",
        FTYP.replace(b"ftypisom", b"ftypavif"),
        FTYP.replace(b"ftypisom", b"ftypM4A "),
        b"\0\0\0\x08ftyp",
        b"\x1a\x45\xdf\xa3",
        b"\x1a\x45\xdf\xa3" + bytes(HEAD_BYTES),
        b"\x1a\x45\xdf\xa3\x9f\x42\x82",
        b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84mp3u",
    ],
)
def test_what_is_no_video_is_not_opened(head: bytes) -> None:
    assert container_in(head) is None


def test_a_name_may_be_filled_up() -> None:
    head = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x88webm\0\0\0\0"
    assert container_in(head) is Container.WEBM


def test_an_unreadable_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        container_of(tmp_path / "gone.mp4")
