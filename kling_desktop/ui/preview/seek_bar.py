"""The line below the picture: where the clip is, what is marked, and a look at other frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from kling_desktop.domain.marks import Marks
from kling_desktop.ui.theme import GRID, current_theme

if TYPE_CHECKING:
    from kling_desktop.ui.theme import Theme

_HANDLE, _LINE = 6.0, 4.0  # px: radius, height
_STEP_MS = 1_000  # by the wheel, and by who has no keys
_SECOND_US = 1_000_000
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}


class SeekBar(QSlider):
    """Its value is in ms. `scrubbed` carries the time in µs that the pointer or a key is at,
    `stepped` a number of frames, `pointed` the time below the pointer, None when it has left.
    """

    scrubbed = Signal(int)
    stepped = Signal(int)
    pointed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(self.tr("Position"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they were
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSingleStep(_STEP_MS)
        self.marks = Marks()
        self._said = (-1, 0)
        self.valueChanged.connect(self._jump)

    def sizeHint(self) -> QSize:
        return QSize(40 * GRID, 5 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * GRID, 5 * GRID)

    def show_length(self, length_us: int) -> None:
        with QSignalBlocker(self):
            self.setRange(0, length_us // 1000)
        self.setPageStep(max(length_us // 10_000, 1))

    def show_time(self, at_us: int) -> None:
        if not self.isSliderDown():
            with QSignalBlocker(self):
                self.setValue(at_us // 1000)

    def say_time(self, at_us: int, text: str) -> None:
        """The time in words that a slider's number of ms does not have; once a second while
        nobody is at the bar, since each change is told.
        """
        moment = at_us // _SECOND_US, self.maximum()
        if moment != self._said or self.hasFocus():
            self._said = moment
            self.setAccessibleDescription(text)

    def show_marks(self, marks: Marks) -> None:
        self.marks = marks
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.maximum() > 0:
            self.setSliderDown(True)
            self._scrub(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.time_at(event.position().x()))
        if self.isSliderDown():
            self._scrub(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderDown(False)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A frame, exactly, where a slider would go by some ms."""
        count = _STEPS.get(Qt.Key(event.key()))
        if count is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(count)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._fill(painter, 0, self.maximum() * 1000, theme.line)
        self._paint_marks(painter, theme)
        part = self.marks.span(self.maximum() * 1000)
        at_us = self.value() * 1000
        if self.isEnabled() and self.maximum() > 0:
            self._fill(painter, min(part.start_us, at_us), at_us, theme.accent)
            self._paint_handle(painter, theme)

    def _paint_marks(self, painter: QPainter, theme: Theme) -> None:
        if not self.marks:
            return
        part = self.marks.span(self.maximum() * 1000)
        self._fill(painter, part.start_us, part.end_us, theme.edge)
        painter.setBrush(QColor(theme.accent))
        middle = self.height() / 2
        for at_us in (self.marks.in_us, self.marks.out_us):
            if at_us is not None:
                painter.drawRect(QRectF(self.x_of(at_us) - 1, middle - 8, 2, 16))

    def _paint_handle(self, painter: QPainter, theme: Theme) -> None:
        centre = QPointF(self.x_of(self.value() * 1000), self.height() / 2)
        if self.hasFocus():
            halo = QColor(theme.text if theme.is_high_contrast else theme.accent)
            halo.setAlphaF(1.0 if theme.is_high_contrast else 0.3)
            painter.setBrush(halo)
            painter.drawEllipse(centre, _HANDLE + 3, _HANDLE + 3)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(centre, _HANDLE, _HANDLE)

    def _fill(self, painter: QPainter, start_us: int, end_us: int, colour: str) -> None:
        left, right = self.x_of(start_us), self.x_of(end_us)
        painter.setBrush(QColor(colour))
        line = QRectF(left, (self.height() - _LINE) / 2, right - left, _LINE)
        painter.drawRoundedRect(line, _LINE / 2, _LINE / 2)

    def x_of(self, at_us: int) -> float:
        share = at_us / (self.maximum() * 1000) if self.maximum() else 0.0
        margin = _HANDLE + 3
        return margin + min(share, 1.0) * (self.width() - 2 * margin)

    def time_at(self, x: float) -> int:
        margin = _HANDLE + 3
        share = (x - margin) / max(self.width() - 2 * margin, 1)
        return round(max(min(share, 1.0), 0.0) * self.maximum() * 1000)

    def _scrub(self, event: QMouseEvent) -> None:
        at_us = self.time_at(event.position().x())
        self.setSliderPosition(at_us // 1000)
        self.scrubbed.emit(at_us)

    def _jump(self, value: int) -> None:
        """By a key, the wheel or a screen reader: what is only shown tells nothing."""
        if not self.isSliderDown():
            self.scrubbed.emit(value * 1000)
