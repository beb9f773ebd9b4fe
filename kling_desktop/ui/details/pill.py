"""A render's state as the list paints it: icon, word and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kling_desktop.ui import icons
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.reading_direction import mirrored
from kling_desktop.ui.tasks.painting.pill import paint_badge_ground
from kling_desktop.ui.tasks.roles import BADGE_LOOKS
from kling_desktop.ui.theme import GRID, current_theme, scaled
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from kling_desktop.domain.badge import Badge

_ICON = 14  # px at the usual size of text


class Pill(PlainLabel):
    """A label for who listens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._badge: Badge | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_badge(self, badge: Badge | None) -> None:
        self._badge = badge
        self.setText(translated(BADGES[badge]) if badge else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(0, self.text())
        width = words.width() + scaled(_ICON) + 6 * GRID
        return QSize(width, max(words.height() + 2 * GRID, 6 * GRID))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._badge is None:
            return
        sign, tone = BADGE_LOOKS[self._badge]
        colour, ground = current_theme().tones[tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge_ground(painter, self.rect(), colour, ground, current_theme())
        side, direction = scaled(_ICON), self.layoutDirection()
        picture = icons.pixmap(sign, colour, side, self.devicePixelRatioF())
        at = QRect(2 * GRID, (self.height() - side) // 2, side, side)
        painter.drawPixmap(mirrored(direction, self.rect(), at), picture)
        painter.setPen(QColor(colour))
        place = self.rect().adjusted(side + 3 * GRID, 0, 0, 0)
        place = mirrored(direction, self.rect(), place)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
