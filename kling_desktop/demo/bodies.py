"""What comes behind the headers: bytes, or part of a file that need not fit into memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PIECE_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class FileSlice:
    """The bytes of a file from `start` up to `stop`."""

    path: Path
    start: int
    stop: int

    @property
    def size(self) -> int:
        return self.stop - self.start


Body = bytes | FileSlice


def size_of(body: Body) -> int:
    return len(body) if isinstance(body, bytes) else body.size


def beginning(body: Body, size: int) -> Body:
    """The first `size` bytes, or all where there are no more."""
    if isinstance(body, bytes):
        return body[:size]
    return replace(body, stop=min(body.start + size, body.stop))


def pieces(body: Body, size: int = PIECE_BYTES) -> Iterator[bytes]:
    """The body, `size` bytes at a time. Raises OSError."""
    if isinstance(body, bytes):
        return resized([body], size)
    return _read(body, max(size, 1))


def resized(parts: Iterable[bytes], size: int) -> Iterator[bytes]:
    """Each part in pieces of `size` bytes; size 0 leaves it whole."""
    for part in parts:
        step = size or max(len(part), 1)
        for start in range(0, len(part), step):
            yield part[start : start + step]


def _read(body: FileSlice, size: int) -> Iterator[bytes]:
    with body.path.open("rb") as file:
        file.seek(body.start)
        left = body.size
        while left and (piece := file.read(min(size, left))):
            left -= len(piece)
            yield piece
