"""How large the pieces of a row are: all of it follows from the font."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from kling_desktop.ui.lettering import Lettering
from kling_desktop.ui.theme import strong, type_scale

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_SMALLEST_UNIT = 2
_known: dict[str, Measures] = {}


@dataclass(frozen=True, slots=True)
class Measures:
    """In px. `unit` is the grid's 4 px at the usual size of text, and grows with it."""

    unit: int
    name: Lettering
    small: Lettering
    caption: Lettering

    @property
    def card_height(self) -> int:
        return 20 * self.unit

    @property
    def poster(self) -> QSize:
        """16:9."""
        return QSize(25 * self.unit, 14 * self.unit)

    @property
    def pill_height(self) -> int:
        return 6 * self.unit

    @property
    def icon(self) -> int:
        return round(3.5 * self.unit)


def measures_of(font: QFont) -> Measures:
    """Made once for each font: to make it for each row would cost more than to paint the row."""
    key = font.key()
    if key not in _known:
        scale = type_scale(font)
        small = Lettering(scale.small)
        unit = max(round(small.height / 4), _SMALLEST_UNIT)
        _known[key] = Measures(unit, Lettering(strong(scale.body)), small, Lettering(scale.caption))
    return _known[key]


def card_height(font: QFont) -> int:
    """Of a row that shows a card, in px."""
    return measures_of(font).card_height
