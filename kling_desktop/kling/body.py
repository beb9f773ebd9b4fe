"""A clip's bytes as they come, for as long as they flow."""

from __future__ import annotations

import time
import zlib
from typing import TYPE_CHECKING

from kling_desktop.kling.http import pieces

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    import httpx

STALL_S = 30.0  # in which at least STALL_BYTES must come; silence ends sooner (kling/http.py)
STALL_BYTES = 30 * 1024
_UNPACKED_BYTES = 1024 * 1024  # at a time, however small what they were packed into
_GZIP = 16 + zlib.MAX_WBITS


async def body(
    response: httpx.Response, take: Callable[[int], Awaitable[None]], *, is_gzip: bool
) -> AsyncIterator[bytes]:
    """Yield a body's bytes; `take` is awaited before each piece is given out.

    Raises TimeoutError where the bytes only trickle, OSError where they cannot be
    unpacked, and TRANSPORT_ERRORS.
    """
    unpacker = zlib.decompressobj(_GZIP) if is_gzip else None
    watch = _Watch()
    async for piece in pieces(response):
        watch.note(len(piece))
        await take(len(piece))
        if unpacker is None:
            yield piece
        else:
            for unpacked in _unpack(unpacker, piece):
                yield unpacked
        watch.go_on()


class _Watch:
    """Time in which we did not listen is no stall."""

    def __init__(self) -> None:
        self._left_s = STALL_S
        self._came = 0
        self._since = time.monotonic()

    def note(self, count: int) -> None:
        """Raises TimeoutError."""
        self._came += count
        self._left_s -= time.monotonic() - self._since
        if self._came >= STALL_BYTES:
            self._came, self._left_s = 0, STALL_S
        elif self._left_s < 0:
            raise TimeoutError("the bytes only trickle")

    def go_on(self) -> None:
        self._since = time.monotonic()


def _unpack(unpacker: zlib._Decompress, packed: bytes) -> Iterator[bytes]:
    """`max_length` bounds memory: a thousandth of what comes out is enough to come in."""
    try:
        while packed:
            yield unpacker.decompress(packed, _UNPACKED_BYTES)
            packed = unpacker.unconsumed_tail
    except zlib.error as error:
        raise OSError(str(error)) from None
