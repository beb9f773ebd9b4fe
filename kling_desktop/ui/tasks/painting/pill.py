"""A state as a pill: sign, word and colour together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from kling_desktop.ui import icons
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.tasks.roles import BADGE_LOOKS
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kling_desktop.domain.badge import Badge
    from kling_desktop.ui.tasks.painting.measures import Measures
    from kling_desktop.ui.theme import Theme


def pill_width(badge: Badge, measures: Measures) -> int:
    """In px, with the room at both ends."""
    word = measures.small.width(translated(BADGES[badge]))
    return word + measures.icon + 6 * measures.unit


def paint_badge_ground(
    painter: QPainter, place: QRect, ink: str, ground: str, theme: Theme
) -> None:
    shape, half = QRectF(place), 0.0
    painter.setPen(Qt.PenStyle.NoPen)
    if theme.is_high_contrast:
        half = theme.stroke / 2
        painter.setPen(QPen(QColor(ink), theme.stroke))
    painter.setBrush(QColor(ground))
    shape.adjust(half, half, -half, -half)
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)


def paint_pill(
    painter: QPainter,
    place: QRect,
    badge: Badge,
    measures: Measures,
    theme: Theme,
    *,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """`side` is where reading begins: there the sign stands."""
    unit, size = measures.unit, measures.icon
    sign, tone = BADGE_LOOKS[badge]
    ink, ground = theme.tones[tone]
    paint_badge_ground(painter, place, ink, ground, theme)
    painter.setPen(QColor(ink))
    at = QRect(place.left() + 2 * unit, place.top() + (place.height() - size) // 2, size, size)
    words = place.adjusted(size + 3 * unit, 0, -2 * unit, 0)
    if side is Qt.AlignmentFlag.AlignRight:
        at.moveRight(place.right() - 2 * unit)
        words = place.adjusted(2 * unit, 0, -size - 3 * unit, 0)
    density = painter.device().devicePixelRatio()
    painter.drawPixmap(at.topLeft(), icons.pixmap(sign, ink, size, density))
    word = measures.small.elided(translated(BADGES[badge]), words.width() + unit)
    measures.small.paint(painter, words, word, side)
