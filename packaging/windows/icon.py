"""The program's icon in Windows' own format, from the pictures in resources/icons.

https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from project import NAME, ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIDES = (16, 24, 32, 48, 64, 128, 256)  # px
_HEAD, _ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def icon() -> bytes:
    folder = ROOT / "resources" / "icons"
    return packed([(side, (folder / f"{NAME}-{side}.png").read_bytes()) for side in _SIDES])


def packed(pictures: Sequence[tuple[int, bytes]]) -> bytes:
    """Square pictures, each with its side in px and as a PNG, which Windows reads since Vista."""
    place = _HEAD.size + _ENTRY.size * len(pictures)
    entries = b""
    for side, picture in pictures:
        small = side % 256  # 256 is written as 0
        entries += _ENTRY.pack(small, small, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return _HEAD.pack(0, 1, len(pictures)) + entries + b"".join(it for _, it in pictures)
