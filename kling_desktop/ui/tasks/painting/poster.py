"""The first frame of a clip in its place, and how long the clip is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from kling_desktop.ui import icons
from kling_desktop.ui.i18n import clock
from kling_desktop.ui.reading_direction import mirrored

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPixmap

    from kling_desktop.domain.task import Task
    from kling_desktop.ui.tasks.painting.measures import Measures
    from kling_desktop.ui.theme import Theme

_ROUNDED = 3  # px: a picture of the place's own shape may come out that much smaller
_SCRIM = QColor(0, 0, 0, 190)  # on white, white letters still have 4.5:1


def paint_poster(
    painter: QPainter, place: QRect, picture: QPixmap | None, measures: Measures, theme: Theme
) -> None:
    """`picture` fits into `place`; None where there is none, or none yet."""
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(place), measures.unit, measures.unit)
    if picture:
        _paint_picture(painter, place, picture, shape)
        return
    painter.fillPath(shape, QColor(theme.window))
    density = painter.device().devicePixelRatio()
    sign = QRect(0, 0, 5 * measures.unit, 5 * measures.unit)
    sign.moveCenter(place.center())
    painter.drawPixmap(sign, icons.pixmap("film", theme.muted, sign.width(), density))
    if theme.is_high_contrast:
        painter.strokePath(shape, QPen(QColor(theme.line), theme.stroke))


def paint_length(
    painter: QPainter,
    place: QRect,
    text: str,
    measures: Measures,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> None:
    """In the poster's corner."""
    unit, caption = measures.unit, measures.caption
    width, height = caption.width(text) + 2 * unit, caption.height
    tag = QRect(place.right() + 1 - unit - width, place.bottom() + 1 - unit - height, width, height)
    tag = mirrored(direction, place, tag)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SCRIM)
    painter.drawRoundedRect(tag, unit / 2, unit / 2)
    painter.setPen(QColor("#ffffff"))
    caption.paint(painter, tag, text, Qt.AlignmentFlag.AlignHCenter)


def length(task: Task) -> str:
    """`0:05`, or `2 × 0:05` for two videos of that length; empty where nobody told."""
    known = [video.duration_s for video in task.videos if video.duration_s]
    if not known:
        return ""
    first = clock(timedelta(seconds=round(known[0])))
    return first if len(known) == 1 else f"{len(known)} × {first}"


def _paint_picture(painter: QPainter, place: QRect, picture: QPixmap, shape: QPainterPath) -> None:
    where = QRect(place.topLeft(), picture.deviceIndependentSize().toSize())
    where.moveCenter(place.center())
    if place.width() - where.width() <= _ROUNDED and place.height() - where.height() <= _ROUNDED:
        where = place  # else a dark hair would stand beside it, and shine through at its edges
    else:
        painter.fillPath(shape, QColor("#000000"))
    painter.save()
    painter.setClipPath(shape)
    painter.drawPixmap(where, picture)
    painter.restore()
