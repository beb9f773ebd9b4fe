"""Thin bars: how much has arrived, and how long a render will probably take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kling_desktop.domain.estimate import Remaining
    from kling_desktop.ui.theme import Theme

_DASHES = (2.0, 4.0)  # drawn and left out, in widths of the line


def paint_amount(painter: QPainter, place: QRect, share: float, theme: Theme) -> None:
    """A part of the whole, both of which are known."""
    _paint(painter, place, 0.0, 1.0, theme.line)
    _paint(painter, place, 0.0, min(share, 1.0), theme.accent)


def paint_estimate(
    painter: QPainter, place: QRect, remaining: Remaining, ink: str, theme: Theme
) -> None:
    """From the start to where 95 of 100 have ended: the time gone by up to the mark for now, and
    ahead of it the band in which one of two, and three of four such renders end.
    """
    if remaining.is_late:  # a full bar would say that it is done
        paint_unknown(painter, place, ink)
        return
    now, median, p75 = remaining.shares
    _paint(painter, place, 0.0, 1.0, theme.line)
    _paint(painter, place, median, p75, theme.edge)
    _paint(painter, place, 0.0, now, ink)
    height = place.height()
    middle = place.left() + now * (place.width() - height / 2)
    mark = QRectF(middle, place.top() - height / 2, height / 2, height * 2)
    painter.setBrush(QColor(ink))
    painter.drawRoundedRect(mark, height / 4, height / 4)


def paint_unknown(painter: QPainter, place: QRect, ink: str) -> None:
    """Something goes on, and nobody knows how far it is. It stands still: what moved would have to
    be painted all the time.
    """
    height = place.height()
    pen = QPen(QColor(ink), height / 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    middle = place.top() + height / 2
    painter.drawLine(QPointF(place.left(), middle), QPointF(place.right() + 1, middle))


def _paint(painter: QPainter, place: QRect, start: float, end: float, colour: str) -> None:
    """A part of the bar, at least as wide as its ends are round."""
    part = QRectF(place)
    part.setLeft(place.left() + start * place.width())
    part.setWidth((end - start) * place.width())
    if part.width() > 0:
        radius = min(place.height(), part.width()) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(part, radius, radius)
