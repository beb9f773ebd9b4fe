"""Whether a file is one whole video, by its outermost structure."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

from kling_desktop.domain.errors import SaveFailed, SaveTrouble

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = 12  # bytes
_MAX_BOXES = 100_000  # a fragmented MP4 has some for each second


def check_container(file: BinaryIO) -> None:
    """Look whether a file is one whole video. Raises SaveFailed.

    An MP4's top-level boxes must add up to its size, with `moov` and `mdat` among them: that
    finds a cut that HTTP cannot tell. Matroska and WebM are known by their first bytes.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    head = file.read(_HEAD)
    if not head:
        raise SaveFailed(SaveTrouble.INCOMPLETE)
    if _is_matroska(head):
        return
    if not _is_mp4(head):
        raise SaveFailed(SaveTrouble.NOT_A_VIDEO)
    if not {b"moov", b"mdat"} <= _boxes(file, size):
        raise SaveFailed(SaveTrouble.INCOMPLETE)


def begins_as_video(path: Path) -> bool:
    """Whether its first bytes are those of an MP4, MOV, WebM or MKV: never of a playlist, which
    would lead a player elsewhere. Raises OSError.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return _is_matroska(head) or _is_mp4(head)


def _is_matroska(head: bytes) -> bool:
    return head[:4] == b"\x1a\x45\xdf\xa3"


def _is_mp4(head: bytes) -> bool:
    return head[4:8] == b"ftyp"


def _boxes(file: BinaryIO, size: int) -> set[bytes]:
    """Types of the top-level boxes; empty when they do not add up to `size` bytes."""
    found: set[bytes] = set()
    at = count = 0
    while at < size:
        file.seek(at)
        header = file.read(16)
        length = int.from_bytes(header[:4], "big")
        if length == 1:  # the true length follows as 64 bits
            length = int.from_bytes(header[8:16], "big")
        elif length == 0:  # up to the end of the file
            length = size - at
        count += 1
        if len(header) < 8 or length < 8 or count > _MAX_BOXES:
            return set()
        found.add(header[4:8])
        at += length
    return found if at == size else set()
