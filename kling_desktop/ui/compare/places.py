"""Where two pictures go in an area, and how much is seen of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 4  # px, between two pictures side by side
LINE = 3  # px, the width of the wipe's line
_STACK_FROM = 1.25  # times as large have the pictures to be one above the other


@dataclass(frozen=True, slots=True)
class Place:
    """`shown` is the part of the area that a clip has, `video` where its video lies, which may be
    larger: it is cut off there.
    """

    shown: QRect
    video: QRect


def fitted(shape: QSize, area: QRect) -> QRect:
    """As large as it gets in the middle of the area."""
    place = QRect(QPoint(), shape.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(area.center())
    return place


def side_by_side(shapes: Sequence[QSize], area: QRect) -> tuple[Place, Place]:
    """Or one above the other, where that shows them much larger."""
    beside, stacked = _beside(area), _stacked(area)
    is_larger = _width(shapes, stacked[0]) >= _STACK_FROM * _width(shapes, beside[0])
    first, second = stacked if is_larger else beside
    return Place(first, first), Place(second, second)


def wiped(area: QRect, line: QRect) -> tuple[Place, Place]:
    """Both over the whole area: of the first is shown what is left of the line, of the second
    what is right of it.
    """
    before, after = QRect(area), QRect(area)
    before.setRight(line.left() - 1)
    after.setLeft(line.right() + 1)
    return Place(before, area), Place(after, area)


def line_at(share: float, picture: QRect, area: QRect) -> QRect:
    """`share` of the picture's width is left of its middle."""
    left = picture.left() + round(share * picture.width()) - LINE // 2
    return QRect(left, area.top(), LINE, area.height())


def share_at(x: int, picture: QRect) -> float:
    """Where in the picture a line is, from 0 to 1."""
    return min(max((x - picture.left()) / max(picture.width(), 1), 0.0), 1.0)


def _beside(area: QRect) -> tuple[QRect, QRect]:
    half = (area.width() - GAP) // 2
    size = QSize(half, area.height())
    right = QPoint(area.left() + area.width() - half, area.top())
    return QRect(area.topLeft(), size), QRect(right, size)


def _stacked(area: QRect) -> tuple[QRect, QRect]:
    half = (area.height() - GAP) // 2
    size = QSize(area.width(), half)
    below = QPoint(area.left(), area.top() + area.height() - half)
    return QRect(area.topLeft(), size), QRect(below, size)


def _width(shapes: Sequence[QSize], area: QRect) -> int:
    return sum(fitted(shape, area).width() for shape in shapes)
