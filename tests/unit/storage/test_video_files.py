"""Clips on disk: whole or not at all, never over another file."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.storage.containers import check_container
from kling_desktop.storage.video_files import PartFile


def box(kind: bytes, payload: bytes = b"", *, large: bool = False) -> bytes:
    if large:
        return b"\x00\x00\x00\x01" + kind + (16 + len(payload)).to_bytes(8, "big") + payload
    return (8 + len(payload)).to_bytes(4, "big") + kind + payload


FTYP, MOOV = box(b"ftyp", b"isom\x00\x00\x02\x00"), box(b"moov", b"m" * 40)
MDAT = box(b"mdat", b"d" * 99)
CLIP = FTYP + MOOV + MDAT


def clip(mark: int) -> bytes:
    """A whole clip that differs from those with other marks."""
    return FTYP + MOOV + box(b"mdat", bytes([mark]) * 5000)


def finish(part: PartFile, name: str = "clip.mp4") -> Path:
    final = part.finish(name)
    part.discard()
    return final


def put(folder: Path, name: str, content: bytes = CLIP) -> Path:
    part = PartFile.reserve(folder, name)
    part.append((content,))
    return finish(part, name)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    "content",
    [
        CLIP,
        FTYP + MDAT + MOOV,
        FTYP + box(b"free") + MOOV + box(b"mdat", b"d" * 9, large=True),
        FTYP + MOOV + b"\x00\x00\x00\x00mdat" + b"d" * 9,
        b"\x1a\x45\xdf\xa3" + b"webm" * 9,
    ],
    ids=["moov first", "moov last", "64-bit size", "open-ended mdat", "webm"],
)
def test_a_whole_video_is_accepted(content: bytes) -> None:
    check_container(io.BytesIO(content))


def test_our_own_clips_are_whole(clips: Path) -> None:
    files = list(clips.glob("*.mp4"))
    assert len(files) >= 3
    for file in files:
        with file.open("rb") as opened:
            check_container(opened)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", SaveTrouble.INCOMPLETE),
        (b"\x00\x00", SaveTrouble.NOT_A_VIDEO),
        (b"<!doctype html><html></html>", SaveTrouble.NOT_A_VIDEO),
        (b'{"code": 1203}', SaveTrouble.NOT_A_VIDEO),
        (b"#EXTM3U\n#EXTINF:5,\nfile:///etc/passwd", SaveTrouble.NOT_A_VIDEO),
        (b"ffconcat version 1.0\nfile /etc/passwd", SaveTrouble.NOT_A_VIDEO),
        (MOOV + FTYP + MDAT, SaveTrouble.NOT_A_VIDEO),
        (FTYP, SaveTrouble.INCOMPLETE),
        (FTYP + MDAT, SaveTrouble.INCOMPLETE),
        (FTYP + MOOV, SaveTrouble.INCOMPLETE),
        (CLIP[:-1], SaveTrouble.INCOMPLETE),
        (CLIP + b"\x00", SaveTrouble.INCOMPLETE),
        (CLIP + b"<html>", SaveTrouble.INCOMPLETE),
        (FTYP + MOOV + b"\x00\x00\x00\x04mdat", SaveTrouble.INCOMPLETE),
        (FTYP + MOOV + b"\xff\xff\xff\xffmdat", SaveTrouble.INCOMPLETE),
        (FTYP + MOOV + b"\x00\x00\x00\x01mdat\x00", SaveTrouble.INCOMPLETE),
    ],
)
def test_anything_else_is_refused(content: bytes, trouble: SaveTrouble) -> None:
    with pytest.raises(SaveFailed) as caught:
        check_container(io.BytesIO(content))
    assert caught.value.trouble is trouble


def test_a_clip_cut_anywhere_is_refused() -> None:
    for length in range(len(CLIP)):
        with pytest.raises(SaveFailed):
            check_container(io.BytesIO(CLIP[:length]))


def test_the_final_name_appears_only_when_whole(tmp_path: Path) -> None:
    part = PartFile.reserve(tmp_path / "made" / "on the way", "clip.mp4")
    part.append((CLIP[:50],))
    folder = tmp_path / "made" / "on the way"
    assert names(folder) == {"clip.mp4.part"}
    part.append((CLIP[50:],))
    assert finish(part) == folder / "clip.mp4"
    assert names(folder) == {"clip.mp4"}
    assert (folder / "clip.mp4").read_bytes() == CLIP


def test_a_clip_that_is_not_whole_leaves_nothing(tmp_path: Path) -> None:
    part = PartFile.reserve(tmp_path, "clip.mp4")
    part.append((CLIP[:-1],))
    with pytest.raises(SaveFailed, match="incomplete"):
        finish(part)
    part.discard()
    part.discard()
    assert names(tmp_path) == set()


def test_no_file_is_ever_written_over(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_text("mine")
    (tmp_path / "clip (2).mp4").symlink_to(tmp_path / "nowhere")
    (tmp_path / "clip (3).mp4").mkdir()
    assert put(tmp_path, "clip.mp4") == tmp_path / "clip (4).mp4"
    assert put(tmp_path, "clip.mp4") == tmp_path / "clip (5).mp4"
    assert (tmp_path / "clip.mp4").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_two_downloads_of_one_name_do_not_meet(tmp_path: Path) -> None:
    first, second = PartFile.reserve(tmp_path, "clip.mp4"), PartFile.reserve(tmp_path, "clip.mp4")
    first.append((clip(1)[:100],))
    second.append((clip(2),))
    first.append((clip(1)[100:],))
    assert finish(second) == tmp_path / "clip.mp4"
    assert finish(first) == tmp_path / "clip (2).mp4"
    assert (tmp_path / "clip.mp4").read_bytes() == clip(2)
    assert (tmp_path / "clip (2).mp4").read_bytes() == clip(1)
    assert names(tmp_path) == {"clip.mp4", "clip (2).mp4"}


def test_many_downloads_of_one_name_at_once_are_all_whole(tmp_path: Path) -> None:
    """Each begins where another may be finishing or giving up at that very moment."""
    together = Barrier(8)

    def save_and_drop(mark: int) -> list[Path]:
        together.wait()
        kept = []
        for turn in range(25):
            part = PartFile.reserve(tmp_path, "clip.mp4")
            part.append((clip(mark),))
            if turn % 3:
                kept.append(finish(part))
            else:
                part.discard()
        return kept

    with ThreadPoolExecutor(8) as threads:
        kept = list(threads.map(save_and_drop, range(8)))
    for mark, files in enumerate(kept):
        assert all(file.read_bytes() == clip(mark) for file in files)
    assert names(tmp_path) == {file.name for files in kept for file in files}


def test_what_a_crash_left_is_used_again(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4.part").write_bytes(b"half of something long" * 1000)
    assert put(tmp_path, "clip.mp4").read_bytes() == CLIP
    assert names(tmp_path) == {"clip.mp4"}


def test_a_crash_between_two_names_costs_no_clip(tmp_path: Path) -> None:
    """The finished clip has both names for a moment: what is left is no half download."""
    finished = tmp_path / "clip.mp4"
    finished.write_bytes(clip(1))
    os.link(finished, tmp_path / "clip.mp4.part")
    part = PartFile.reserve(tmp_path, "clip.mp4")
    assert part.path.name == "clip.mp4.part"  # no second one that a second crash would leave
    part.discard()
    os.link(finished, tmp_path / "clip.mp4.part")
    assert put(tmp_path, "clip.mp4", clip(2)) == tmp_path / "clip (2).mp4"
    assert finished.read_bytes() == clip(1)
    assert names(tmp_path) == {"clip.mp4", "clip (2).mp4"}


KILLED_WHILE_SAVING = """
import sys
from pathlib import Path
from kling_desktop.storage.video_files import PartFile
content = Path(sys.argv[2]).read_bytes()
print("ready", flush=True)
while True:
    part = PartFile.reserve(Path(sys.argv[1]), "clip.mp4")
    for start in range(0, len(content), 65536):
        part.append((content[start:start + 65536],))
    print(part.finish("clip.mp4").name, flush=True)
    part.discard()
"""


def test_a_killed_program_leaves_whole_clips_only(tmp_path: Path, clips: Path) -> None:
    source = min(clips.glob("*.mp4"), key=lambda file: file.stat().st_size)
    folder = tmp_path / "videos"
    command = [sys.executable, "-c", KILLED_WHILE_SAVING, str(folder), str(source)]
    for turn in range(10):
        with subprocess.Popen(command, stdout=subprocess.PIPE) as saver:
            assert saver.stdout
            for _ in range(turn % 4 + 1):
                assert saver.stdout.readline()
            saver.kill()
    assert put(folder, "clip.mp4", source.read_bytes()).is_file()
    kept = {file for file in folder.iterdir() if file.suffix != ".part"}
    assert all(file.read_bytes() == source.read_bytes() for file in kept)
    assert names(folder) == {file.name for file in kept}


def trouble_in(folder: Path) -> tuple[SaveTrouble, str]:
    with pytest.raises(SaveFailed) as caught:
        PartFile.reserve(folder, "clip.mp4")
    return caught.value.trouble, caught.value.detail


def test_a_file_in_the_folders_place(tmp_path: Path) -> None:
    place = tmp_path / "videos"
    place.touch()
    assert trouble_in(place) == (SaveTrouble.FOLDER_MISSING, str(place))
    assert trouble_in(place / "below") == (SaveTrouble.FOLDER_MISSING, str(place / "below"))


@pytest.mark.parametrize(
    ("folder", "trouble"),
    [
        ("/sys", SaveTrouble.FOLDER_READ_ONLY),  # refuses even root
        ("/proc/gone", SaveTrouble.FOLDER_MISSING),
    ],
)
def test_a_folder_that_takes_no_files(folder: str, trouble: SaveTrouble) -> None:
    assert trouble_in(Path(folder)) == (trouble, folder)


def test_a_folder_name_beyond_all_measure(tmp_path: Path) -> None:
    assert trouble_in(tmp_path / ("x" * 300))[0] is SaveTrouble.DISK_ERROR


def test_a_clip_larger_than_the_disk_is_not_begun(tmp_path: Path) -> None:
    part = PartFile.reserve(tmp_path, "clip.mp4")
    part.check_space(1)
    with pytest.raises(SaveFailed) as caught:
        part.check_space(10**18)
    assert caught.value.trouble is SaveTrouble.DISK_FULL
    part.discard()


def test_a_folder_deleted_on_the_way(tmp_path: Path) -> None:
    part = PartFile.reserve(tmp_path / "videos", "clip.mp4")
    part.append((CLIP,))
    (tmp_path / "videos" / "clip.mp4.part").unlink()
    (tmp_path / "videos").rmdir()
    with pytest.raises(SaveFailed) as caught:
        finish(part)
    assert caught.value.trouble is SaveTrouble.FOLDER_MISSING
    part.discard()


FULL = """
import resource, sys
from pathlib import Path
from kling_desktop.domain.errors import SaveFailed
from kling_desktop.storage.video_files import PartFile
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
part = PartFile.reserve(Path(sys.argv[1]), "clip.mp4")
try:
    for _ in range(200):
        part.append((b"x" * 1000,))
except SaveFailed as failure:
    print(failure.trouble)
part.discard()
"""


def test_a_disk_that_fills_up_is_told_and_cleared(tmp_path: Path) -> None:
    """What is still buffered cannot be written either; the part has to go all the same."""
    child = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (child.stdout, child.stderr, child.returncode) == ("disk_full\n", "", 0)
    assert names(tmp_path) == set()


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, SaveTrouble.DISK_FULL),
        (errno.EDQUOT, SaveTrouble.DISK_FULL),
        (errno.EROFS, SaveTrouble.FOLDER_READ_ONLY),
        (errno.EACCES, SaveTrouble.FOLDER_READ_ONLY),
        (errno.EIO, SaveTrouble.DISK_ERROR),
    ],
)
def test_every_failure_of_a_write_has_its_word(
    tmp_path: Path, number: int, trouble: SaveTrouble
) -> None:
    class Failing(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError(number, os.strerror(number))

    part = PartFile.reserve(tmp_path, "clip.mp4")
    part._file.close()
    part._file = Failing()  # type: ignore[assignment]  # no disk here fails in all of these ways
    with pytest.raises(SaveFailed) as caught:
        part.append((CLIP,))
    assert (caught.value.trouble, caught.value.detail) == (trouble, str(tmp_path))
    part.discard()
