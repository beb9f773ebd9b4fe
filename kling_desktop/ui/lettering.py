"""Text in one font, for whoever paints it again and again."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from kling_desktop.ui.reading_direction import isolated

if TYPE_CHECKING:
    from collections.abc import Callable

_KEPT = 2_048  # texts; a screenful has some dozens
_ONE_LINE = (
    Qt.AlignmentFlag.AlignAbsolute
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextDontClip  # letters of other scripts are higher than the line
)
_FLAGS = {
    side: int(_ONE_LINE | side)
    for side in (
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignRight,
        Qt.AlignmentFlag.AlignHCenter,
    )
}


class Lettering:
    """Remembers how wide texts are: to measure them costs more than to paint them."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        metrics = QFontMetricsF(font)
        self.height = ceil(metrics.height())

        # Not of Qt's methods themselves: to copy their docstrings, PySide first makes them all.
        @lru_cache(_KEPT)
        def width(text: str) -> int:
            return ceil(metrics.horizontalAdvance(text))

        @lru_cache(_KEPT)
        def elided(line: str, mode: Qt.TextElideMode, width: int) -> str:
            return metrics.elidedText(line, mode, width)

        self.width: Callable[[str], int] = width
        self._elided = elided

    def elided(
        self, text: str, width: int, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> str:
        """One line that is no wider than `width` px."""
        line = " ".join(text.split()) if not text.isprintable() else text
        return self._elided(line, mode, max(width, 0))

    def paint(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """At that side of `place`, whichever way the text itself is read."""
        painter.setFont(self.font)
        painter.drawText(place, _FLAGS[side], isolated(text))


def fitting(parts: list[str], lettering: Lettering, width: int) -> str:
    """As many parts as there is room for; half a part says less than none."""
    for count in range(len(parts), 1, -1):
        text = SEPARATOR.join(parts[:count])
        if lettering.width(text) <= width:
            return text
    return lettering.elided("".join(parts[:1]), width)


SEPARATOR = "  ·  "
