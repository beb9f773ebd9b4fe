"""Small signs beside the name: a star or a rejection, and whether a bell will ring at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor

from kling_desktop.domain.task import Bell
from kling_desktop.ui import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kling_desktop.domain.task import Task
    from kling_desktop.ui.tasks.painting.measures import Measures
    from kling_desktop.ui.theme import Theme

REJECTED = "thumbs-down"
UNSEEN_UNITS = 4  # of width, that the dot takes with the room after it
BELLS = {Bell.ON: "bell", Bell.FAILURES: "bell-minus", Bell.OFF: "bell-off"}


def signs(task: Task) -> list[str]:
    """Names of icons; once a render has ended, no bell rings any more."""
    return verdict_signs(task) + [BELLS[task.bell]] * task.is_open


def verdict_signs(task: Task) -> list[str]:
    return ["star"] * task.is_starred + [REJECTED] * task.is_rejected


def signs_width(count: int, measures: Measures) -> int:
    return count * measures.icon + max(count - 1, 0) * measures.unit


def paint_unseen(
    painter: QPainter, place: QRect, unit: int, theme: Theme, *, side: Qt.AlignmentFlag
) -> QRect:
    """A dot before the name of a clip that nobody looked at; returns the place that is left."""
    dot = QRect(place.left(), place.center().y() - unit + 1, 2 * unit, 2 * unit)
    left = place.adjusted(UNSEEN_UNITS * unit, 0, 0, 0)
    if side is Qt.AlignmentFlag.AlignRight:
        dot.moveRight(place.right())
        left = place.adjusted(0, 0, -UNSEEN_UNITS * unit, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawEllipse(dot)
    return left


def paint_signs(
    painter: QPainter, place: QRect, names: list[str], measures: Measures, theme: Theme
) -> None:
    density = painter.device().devicePixelRatio()
    at = QPoint(place.left(), place.top() + (place.height() - measures.icon) // 2)
    for name in names:
        is_star = name == "star"
        colour = theme.star if is_star else theme.muted
        sign = icons.pixmap(name, colour, measures.icon, density, is_filled=is_star)
        painter.drawPixmap(at, sign)
        at.setX(at.x() + measures.icon + measures.unit)
