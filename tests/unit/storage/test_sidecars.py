"""Checksums that sha256sum agrees with, facts that stay, and nothing foreign written over."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from kling_desktop.storage.sidecars import write_checksum, write_companions, write_sidecar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTENT = b"clip" * 1000
DIGEST = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "Dawn.mp4"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def _umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.parametrize(
    "name",
    [
        "Dawn.mp4",
        " 黎明 é 🎬.mp4",
        "*star.mp4",
        "-rf.mp4",
        "new\nline.mp4",
        "carriage\rreturn.mp4",
        "back\\slash.mp4",
    ],
)
def test_sha256sum_checks_it(tmp_path: Path, name: str) -> None:
    clip = tmp_path / name
    clip.write_bytes(CONTENT)
    written = write_checksum(clip)

    assert written == tmp_path / f"{name}.sha256"
    check = ["sha256sum", "--check", "--strict", "--", written.name]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    clip.write_bytes(b"another")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_a_name_that_is_no_unicode_is_kept_byte_by_byte(tmp_path: Path) -> None:
    clip = tmp_path / os.fsdecode(b"caf\xe9.mp4")
    clip.write_bytes(CONTENT)

    assert write_checksum(clip).read_bytes() == f"{DIGEST}  caf".encode() + b"\xe9.mp4\n"
    assert json.loads(write_sidecar(clip, {}).read_bytes())["file"] == clip.name


def test_the_sidecar_holds_the_facts_and_the_file(clip: Path) -> None:
    written = write_companions(clip, {"name": "黎明 \ud83d"}, checksum=True, sidecar=True)

    assert [it.name for it in written] == ["Dawn.mp4.sha256", "Dawn.json"]
    assert json.loads(written[1].read_bytes()) == {
        "name": "黎明 \ud83d",
        "file": "Dawn.mp4",
        "size": len(CONTENT),
        "sha256": DIGEST,
    }
    assert "黎明" in written[1].read_text()


@pytest.mark.parametrize(
    ("checksum", "sidecar", "names"),
    [(False, False, set()), (True, False, {"Dawn.mp4.sha256"}), (False, True, {"Dawn.json"})],
)
def test_only_what_is_wanted(clip: Path, checksum: bool, sidecar: bool, names: set[str]) -> None:
    write_companions(clip, {}, checksum=checksum, sidecar=sidecar)

    assert {it.name for it in clip.parent.iterdir()} == {"Dawn.mp4", *names}
    if sidecar:
        assert json.loads(clip.with_suffix(".json").read_bytes())["sha256"] is None


def test_what_is_there_already_stays(clip: Path) -> None:
    mine, link, folder = (clip.with_name(f"Dawn{it}.json") for it in ("", " (2)", " (3)"))
    mine.write_text("mine")
    link.symlink_to(clip.with_name("nowhere"))
    folder.mkdir()

    assert write_sidecar(clip, {}).name == "Dawn (4).json"
    assert mine.read_text() == "mine"
    assert not clip.with_name("nowhere").exists()


def test_writing_the_same_again_changes_nothing(clip: Path) -> None:
    written = [write_companions(clip, {"a": 1}, checksum=True, sidecar=True) for _ in range(2)]

    assert written[0] == written[1]
    assert len(list(clip.parent.iterdir())) == 3


@pytest.mark.usefixtures("_umask")
def test_whoever_may_read_the_clip_may_read_them(clip: Path) -> None:
    for path in write_companions(clip, {}, checksum=True, sidecar=True):
        assert path.stat().st_mode & 0o777 == 0o644


def test_a_failed_write_leaves_nothing(clip: Path) -> None:
    clip.with_name("Dawn.json.new").mkdir()  # the place where it would grow
    with pytest.raises(OSError, match="directory"):
        write_sidecar(clip, {})

    assert {it.name for it in clip.parent.iterdir()} == {"Dawn.mp4", "Dawn.json.new"}


def test_a_clip_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_companions(tmp_path / "gone.mp4", {}, checksum=True, sidecar=True)
    assert list(tmp_path.iterdir()) == []
