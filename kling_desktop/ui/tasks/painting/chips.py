"""What was said of it, account, project and tags, quietly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPen

from kling_desktop.ui.i18n import translated
from kling_desktop.ui.review.words import ARCHIVED, REJECTED

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kling_desktop.ui.tasks.painting.measures import Measures
    from kling_desktop.ui.tasks.roles import Row
    from kling_desktop.ui.theme import Theme

_WIDEST = 40  # units; a name may be long


@dataclass(frozen=True, slots=True)
class Chip:
    """`dot` is a colour of the creator's own, empty for none."""

    text: str
    dot: str = ""


def chips(row: Row) -> list[Chip]:
    """The account only where there is more than one."""
    found = [Chip(translated(REJECTED))] * row.task.is_rejected
    found += [Chip(translated(ARCHIVED))] * row.task.is_archived
    found += [Chip(row.account.name, row.account.colour)] if row.account else []
    if row.task.project:
        found.append(Chip(row.task.project))
    return found + [Chip(f"#{tag}") for tag in row.task.tags]


def paint_chips(
    painter: QPainter,
    room: QRect,
    wanted: list[Chip],
    measures: Measures,
    theme: Theme,
    *,
    side: Qt.AlignmentFlag,
) -> None:
    """As many as there is room for, from the side where reading begins."""
    unit = measures.unit
    free = QRect(room)
    for chip in wanted:
        width = _width(chip, measures)
        if width > free.width():
            return
        place = QRect(free.left(), free.top(), width, free.height())
        if side is Qt.AlignmentFlag.AlignLeft:
            free.setLeft(place.right() + 1 + unit)
        else:
            place.moveRight(free.right())
            free.setRight(place.left() - 1 - unit)
        _paint_ground(painter, place, unit, theme)
        words = place.adjusted(round(1.5 * unit), 0, -round(1.5 * unit), 0)
        if chip.dot:
            words = _paint_dot(painter, words, chip.dot, unit, theme, side=side)
        painter.setPen(QColor(theme.muted))
        text = measures.caption.elided(chip.text, words.width())
        measures.caption.paint(painter, words, text, side)


def _width(chip: Chip, measures: Measures) -> int:
    dot = 3 * measures.unit if chip.dot else 0
    text = min(measures.caption.width(chip.text), _WIDEST * measures.unit)
    return text + dot + 3 * measures.unit


def _paint_ground(painter: QPainter, place: QRect, unit: int, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.line), theme.stroke))
    painter.setBrush(QColor(theme.window))
    painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), unit, unit)


def _paint_dot(
    painter: QPainter,
    words: QRect,
    colour: str,
    unit: int,
    theme: Theme,
    *,
    side: Qt.AlignmentFlag,
) -> QRect:
    """Returns the place that is left."""
    dot = QRect(words.left(), words.center().y() - unit + 1, 2 * unit, 2 * unit)
    left = words.adjusted(3 * unit, 0, 0, 0)
    if side is Qt.AlignmentFlag.AlignRight:
        dot.moveRight(words.right())
        left = words.adjusted(0, 0, -3 * unit, 0)
    painter.setPen(QColor(theme.edge))  # it is seen whatever its colour
    painter.setBrush(QColor(colour))
    painter.drawEllipse(dot)
    return left
