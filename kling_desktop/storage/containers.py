"""Whether a file is one whole video, by its outermost structure."""

from __future__ import annotations

import os
from typing import BinaryIO

from kling_desktop.domain.errors import SaveFailed, SaveTrouble

_MAX_BOXES = 100_000  # a fragmented MP4 has some for each second


def check_container(file: BinaryIO) -> None:
    """Look whether a file is one whole video. Raises SaveFailed.

    An MP4's top-level boxes must add up to its size, with `moov` and `mdat` among them: that
    finds a cut that HTTP cannot tell. Matroska and WebM are known by their first bytes.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    head = file.read(12)
    if not head:
        raise SaveFailed(SaveTrouble.INCOMPLETE)
    if head[:4] == b"\x1a\x45\xdf\xa3":
        return
    if head[4:8] != b"ftyp":
        raise SaveFailed(SaveTrouble.NOT_A_VIDEO)
    if not {b"moov", b"mdat"} <= _boxes(file, size):
        raise SaveFailed(SaveTrouble.INCOMPLETE)


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
