"""The number of a frame, written into its picture as bars from top to bottom.

A white bar, twelve bars for the bits (the highest first; white is 1), a black bar. Each goes
across the whole picture, so that any column of it tells the number, scaled or partly hidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

BITS = 12
BARS = BITS + 2
WHITE, BLACK = 235, 16  # of video
_BRIGHT, _DARK = 170, 85  # how far compression may move them


def bars(number: int) -> list[bool]:
    """Which bars are white, from the top."""
    bits = [bool(number >> bit & 1) for bit in reversed(range(BITS))]
    return [True, *bits, False]


def picture(number: int, width: int, height: int) -> bytes:
    """One frame, eight bits of grey a pixel."""
    rows = (bars(number)[y * BARS // height] for y in range(height))
    return b"".join(bytes([WHITE if white else BLACK]) * width for white in rows)


def read(image: QImage, column: float = 0.5) -> int | None:
    """The number seen in a column (0 is left, 1 is right); None where there is no whole one."""
    x = min(int(image.width() * column), image.width() - 1)
    greys = [
        image.pixelColor(x, int((bar + 0.5) * image.height() / BARS)).lightness()
        for bar in range(BARS)
    ]
    if any(_DARK < grey < _BRIGHT for grey in greys):
        return None
    top, *bits, bottom = (grey >= _BRIGHT for grey in greys)
    if not top or bottom:
        return None
    return sum(bit << place for place, bit in enumerate(reversed(bits)))
