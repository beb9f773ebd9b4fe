"""What can be told of a screenshot without knowing what it should show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from tests.e2e.reader import Item

_GRID = 64


def part(picture: QImage, item: Item) -> bytes:
    """The brightness of an item's place in a screenshot, on a coarse grid."""
    place = QRect(item.left, item.top, item.width, item.height)
    ways = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    small = picture.copy(place).scaled(_GRID, _GRID, *ways)
    return bytes(small.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def lit(brightness: bytes) -> float:
    """The share of a place that is not black."""
    return sum(value > 24 for value in brightness) / len(brightness)


def difference(one: bytes, other: bytes) -> float:
    """The share of a place that looks different in two screenshots."""
    return sum(abs(a - b) > 6 for a, b in zip(one, other, strict=True)) / len(one)


def changed(one: QImage, other: QImage, *, top: int, bottom: int) -> tuple[int, int] | None:
    """The centre of what differs between two screenshots, within a band of lines."""
    left, right, first, last = one.width(), -1, one.height(), -1
    for y in range(top, bottom):
        if one.constScanLine(y) == other.constScanLine(y):
            continue
        first, last = min(first, y), y
        for x in range(one.width()):
            if one.pixel(x, y) != other.pixel(x, y):
                left, right = min(left, x), max(right, x)
    return ((left + right) // 2, (first + last) // 2) if right >= 0 else None
