"""What a file is by its first bytes, and whether it is one whole video by its outermost boxes."""

from __future__ import annotations

import os
from enum import Enum, auto
from typing import TYPE_CHECKING, BinaryIO

from kling_desktop.domain.errors import SaveFailed, SaveTrouble

if TYPE_CHECKING:
    from pathlib import Path

HEAD_BYTES = 4096  # as much as `container_in` looks at
_EBML = b"\x1a\x45\xdf\xa3"
_DOC_TYPE = b"\x42\x82"
_NO_VIDEOS = frozenset({b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1", b"M4A "})
_LARGEST_FTYP = 1024  # bytes; letters in the place of its length make a far larger number
_MAX_BOXES = 100_000  # a fragmented MP4 has some for each second


class Container(Enum):
    """What a clip may come in."""

    MP4 = auto()
    QUICKTIME = auto()
    WEBM = auto()
    MATROSKA = auto()


def container_of(path: Path) -> Container | None:
    """What a file is by its first bytes, whatever it is called; None for all that is not to be
    opened as a video: playlists, pages, pictures, archives. May block. Raises OSError.
    """
    with path.open("rb") as file:
        return container_in(file.read(HEAD_BYTES))


def container_in(head: bytes) -> Container | None:
    """The same of bytes: the first HEAD_BYTES of a file, or all there are."""
    if head[:4] == _EBML:
        return _of_doc_type(head)
    length = int.from_bytes(head[:4], "big")
    if head[4:8] != b"ftyp" or not 16 <= length <= _LARGEST_FTYP or head[8:12] in _NO_VIDEOS:
        return None
    return Container.QUICKTIME if head[8:12] == b"qt  " else Container.MP4


def _of_doc_type(head: bytes) -> Container | None:
    """The element's id, one byte with its length below the highest bit, then its letters."""
    at = head.find(_DOC_TYPE) + len(_DOC_TYPE)
    if at < len(_EBML):
        return None
    length = head[at] & 0x7F if at < len(head) else 0
    names = {b"webm": Container.WEBM, b"matroska": Container.MATROSKA}
    return names.get(head[at + 1 : at + 1 + length].rstrip(b"\0"))


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
    if head[:4] == _EBML:
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
