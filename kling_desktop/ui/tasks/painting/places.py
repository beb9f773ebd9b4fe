"""Where on a card each piece stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from kling_desktop.ui.tasks.painting.measures import Measures

# In units, which are 4 px at the usual size of text.
_WIDE = 105  # less, and what stands side by side comes one below the other
_ROOM_FOR_POSTER = 70
_PADDING = 3


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the words of this row need, in px: the pill, the time, and the signs together."""

    pill: int
    time: int
    signs: int


@dataclass(frozen=True, slots=True)
class Places:
    """`poster` is None where there is no room for it. `side` is where reading begins."""

    poster: QRect | None
    name: QRect
    signs: QRect
    pill: QRect
    time: QRect
    detail: QRect
    bar: QRect
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft

    @property
    def far_side(self) -> Qt.AlignmentFlag:
        is_left = self.side is Qt.AlignmentFlag.AlignLeft
        return Qt.AlignmentFlag.AlignRight if is_left else Qt.AlignmentFlag.AlignLeft


def places(measures: Measures, card: QRect, sizes: Sizes, direction: Qt.LayoutDirection) -> Places:
    unit = measures.unit
    inner = card.adjusted(_PADDING * unit, 0, -_PADDING * unit, 0)
    poster = None
    if card.width() >= _ROOM_FOR_POSTER * unit:
        poster = _centred(inner, measures.poster)
        inner.setLeft(poster.right() + 1 + _PADDING * unit)
    make = _wide if card.width() >= _WIDE * unit else _narrow
    made = make(unit, poster, inner, sizes)
    return made if direction is Qt.LayoutDirection.LeftToRight else _mirrored(made, card)


def _wide(unit: int, poster: QRect | None, inner: QRect, sizes: Sizes) -> Places:
    """The pill and the time at the far side, each beside a line of text."""
    gap = _PADDING * unit
    first = QRect(inner.left(), inner.top() + 3 * unit, inner.width(), 6 * unit)
    second = QRect(inner.left(), first.bottom() + 1 + unit, inner.width(), 4 * unit)
    pill, time = _at_end(first, sizes.pill), _at_end(second, sizes.time)
    signs = _at_end(_before(first, pill, gap), sizes.signs)
    return Places(
        poster=poster,
        name=_before(first, signs, gap if sizes.signs else 0),
        signs=signs,
        pill=pill,
        time=time,
        detail=_before(second, time, gap),
        bar=QRect(inner.left(), second.bottom() + 1 + 2 * unit, inner.width(), unit),
    )


def _narrow(unit: int, poster: QRect | None, inner: QRect, sizes: Sizes) -> Places:
    """The name, then the pill with the time, then the facts, each with the whole width."""
    gap = 2 * unit
    first = QRect(inner.left(), inner.top() + unit, inner.width(), 5 * unit)
    second = QRect(inner.left(), first.bottom() + 1 + unit // 2, inner.width(), 6 * unit)
    third = QRect(inner.left(), second.bottom() + 1 + unit // 2, inner.width(), 9 * unit // 2)
    signs = _at_end(first, sizes.signs)
    pill = QRect(second.left(), second.top(), min(sizes.pill, second.width()), second.height())
    return Places(
        poster=poster,
        name=_before(first, signs, gap if sizes.signs else 0),
        signs=signs,
        pill=pill,
        time=second.adjusted(pill.width() + gap, 0, 0, 0),
        detail=third,
        bar=QRect(inner.left(), third.bottom() + 1 + unit // 2, inner.width(), unit),
    )


def _centred(inner: QRect, size: QSize) -> QRect:
    top = inner.top() + (inner.height() - size.height()) // 2
    return QRect(inner.left(), top, size.width(), size.height())


def _at_end(line: QRect, width: int) -> QRect:
    return QRect(line.right() + 1 - width, line.top(), width, line.height())


def _before(line: QRect, other: QRect, gap: int) -> QRect:
    return QRect(line.left(), line.top(), other.left() - gap - line.left(), line.height())


def _mirrored(made: Places, card: QRect) -> Places:
    def there(place: QRect) -> QRect:
        return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, card, place)

    return Places(
        poster=there(made.poster) if made.poster else None,
        name=there(made.name),
        signs=there(made.signs),
        pill=there(made.pill),
        time=there(made.time),
        detail=there(made.detail),
        bar=there(made.bar),
        side=Qt.AlignmentFlag.AlignRight,
    )
