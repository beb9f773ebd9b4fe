"""Small signs beside the name: a star, and whether a bell will ring at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from kling_desktop.domain.task import Bell
from kling_desktop.ui import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kling_desktop.domain.task import Task
    from kling_desktop.ui.tasks.painting.measures import Measures
    from kling_desktop.ui.theme import Theme

BELLS = {Bell.ON: "bell", Bell.FAILURES: "bell-minus", Bell.OFF: "bell-off"}


def signs(task: Task) -> list[str]:
    """Names of icons; once a render has ended, no bell rings any more."""
    return ["star"] * task.is_starred + [BELLS[task.bell]] * task.is_open


def signs_width(count: int, measures: Measures) -> int:
    return count * measures.icon + max(count - 1, 0) * measures.unit


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
