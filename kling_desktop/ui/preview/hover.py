"""What floats above the seek bar: the frame at the pointer, and its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kling_desktop.ui.theme import DARK, GRID

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PICTURE = QSize(40 * GRID, 40 * GRID)  # the most it takes
_EDGE = GRID


class Hover(QWidget):
    """A window of its own: the video below is one, too. Dark in both themes, as the stage is."""

    def __init__(self, parent: QWidget) -> None:
        kind = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint
        super().__init__(parent, kind | Qt.WindowType.WindowTransparentForInput)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._strip: list[QPixmap] = []
        self._shown = QPixmap()
        self._text = ""

    def take_strip(self, files: Sequence[Path]) -> None:
        """Pictures spread evenly over the clip, in the order of time."""
        self._strip = [fitted for file in files if (fitted := self._fitted(file))]

    def show_at(self, above: QPoint, share: float, text: str) -> None:
        """Above a point of the screen, what there is at this share (0 to 1) of the clip."""
        last = len(self._strip) - 1
        self._shown = self._strip[round(share * last)] if self._strip else QPixmap()
        self._text = text
        size = self._wanted_size()
        screen = self.screen().availableGeometry()
        left = above.x() - size.width() // 2
        left = max(min(left, screen.right() - size.width()), screen.left())
        self.setGeometry(QRect(QPoint(left, above.y() - size.height() - GRID), size))
        self.update()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.raised))
        painter.setPen(QColor(DARK.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if not self._shown.isNull():
            painter.drawPixmap(_EDGE, _EDGE, self._shown)
        line = self.rect().adjusted(0, 0, 0, -_EDGE)
        line.setTop(line.bottom() - self.fontMetrics().height())
        painter.setPen(QColor(DARK.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._text)

    def _wanted_size(self) -> QSize:
        picture, metrics = self._shown.deviceIndependentSize().toSize(), self.fontMetrics()
        width = max(picture.width(), metrics.horizontalAdvance(self._text) + 2 * GRID)
        return QSize(width + 2 * _EDGE, picture.height() + metrics.height() + 3 * _EDGE)

    def _fitted(self, file: Path) -> QPixmap | None:
        picture = QPixmap(str(file))
        if picture.isNull():
            return None
        density = self.devicePixelRatioF()
        fitted = picture.scaled(
            _PICTURE * density,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(density)
        return fitted
