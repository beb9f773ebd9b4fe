"""How far along a short series of steps one is: in words, and as a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID, current_theme

_SEGMENT = 8 * GRID


class StepLine(QWidget):
    """`at` counts from 0."""

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = count
        self._words = MutedLabel("", self)
        self._line = _Line(count, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * GRID)
        layout.addWidget(self._words)
        layout.addWidget(self._line)
        layout.addStretch(1)

    def show_step(self, at: int) -> None:
        self._words.setText(self.tr("Step {0} of {1}").format(at + 1, self._count))
        self._line.show_step(at)


class _Line(QWidget):
    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._count, self._at = count, 0
        self.setFixedSize(count * (_SEGMENT + GRID) - GRID, GRID)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, at: int) -> None:
        self._at = at
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(self._count):
            colour = theme.accent if number <= self._at else theme.line
            painter.setBrush(QColor(colour))
            segment = QRectF(number * (_SEGMENT + GRID), 0, _SEGMENT, GRID)
            painter.drawRoundedRect(segment, GRID / 2, GRID / 2)
