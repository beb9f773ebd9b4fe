"""The one button of a place that stands out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from kling_desktop.ui.theme import GRID, current_theme

_RING = 2  # px, as wide as the gap between it and the button
_MARGIN = 2 * _RING
_LIGHTER = 108  # percent; the text keeps its contrast


class AccentButton(QPushButton):
    """Drawn here in the accent itself: Fusion would wash it out, and the text's contrast with it.

    A ring shows the focus.
    """

    def sizeHint(self) -> QSize:
        hint = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(hint.width() + 10 * GRID, hint.height() + 4 * GRID)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, ground = current_theme(), QColor(current_theme().accent)
        if self.isDown():
            ground = ground.darker(_LIGHTER)
        elif self.underMouse():
            ground = ground.lighter(_LIGHTER)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        area = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(area, GRID, GRID)
        painter.setPen(QColor(theme.on_accent))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), theme.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = theme.ring / 2
            ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(ring, GRID + _RING, GRID + _RING)
