"""Both videos: side by side, or one over the other with a line between that is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from kling_desktop.ui.compare.painted_wipe import PaintedWipe, is_needed
from kling_desktop.ui.compare.pane import Pane, make_native
from kling_desktop.ui.compare.places import fitted, line_at, share_at, side_by_side, wiped
from kling_desktop.ui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QResizeEvent

_USUAL_SHAPE = QSize(16, 9)
_SMALLEST = QSize(320, 120)


class WipeLine(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        make_native(self)  # it would become so beside the panes, and its parent with it
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(current_theme().accent))


class CompareStage(QWidget):
    """The first of `panes` is left, or above. Mouse events on a video end up here."""

    clicked = Signal()

    def __init__(self, parent: QWidget, *, paints_wipe: bool | None = None) -> None:
        """`paints_wipe` None: where the system asks for it."""
        super().__init__(parent)
        self.setMinimumSize(_SMALLEST)
        self.setAccessibleName(self.tr("Both clips"))
        self.panes = [Pane(self), Pane(self)]
        needs_paint = is_needed() if paints_wipe is None else paints_wipe
        self._painted = PaintedWipe(self.panes, self) if needs_paint else None
        self.line = WipeLine(self)
        self._is_wipe = False
        self._share = 0.5
        self._pressed_at: QPoint | None = None
        self._is_dragging = False

    @property
    def is_wipe(self) -> bool:
        return self._is_wipe

    @property
    def share(self) -> float:
        """How much of the picture is left of the line, from 0 to 1."""
        return self._share

    def set_wipe(self, on: bool) -> None:
        self._is_wipe = on
        self.setCursor(Qt.CursorShape.SplitHCursor if on else Qt.CursorShape.ArrowCursor)
        self.arrange()

    def set_share(self, share: float) -> None:
        self._share = min(max(share, 0.0), 1.0)
        self.arrange()

    def put_in_order(self, panes: Sequence[Pane]) -> None:
        self.panes = list(panes)
        self.arrange()

    def arrange(self) -> None:
        """Again, too, once the shapes of the videos are known."""
        if self._is_wipe:
            line = line_at(self._share, self._picture(), self.rect())
            self.line.setGeometry(line)
            places = wiped(self.rect(), line)
        else:
            places = side_by_side(self._shapes(), self.rect())
        self.line.setVisible(self._is_wipe)
        for pane, place in zip(self.panes, places, strict=True):
            pane.put(place)
            pane.setVisible(not (self._is_wipe and self._painted))
        if self._painted and self._is_wipe:
            self._painted.show_places(self.panes, places)
        elif self._painted:
            self._painted.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """From anywhere in the picture: the line comes to the mouse."""
        if self._pressed_at is None or not self._is_wipe:
            return
        at = event.position().toPoint()
        distance = (at - self._pressed_at).manhattanLength()
        self._is_dragging |= distance >= QApplication.startDragDistance()
        if self._is_dragging:
            self.set_share(share_at(at.x(), self._picture()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        was_dragging = self._is_dragging
        self._pressed_at, self._is_dragging = None, False
        if not was_dragging:
            self.clicked.emit()

    def _shapes(self) -> list[QSize]:
        known = [pane.shape for pane in self.panes if not pane.shape.isEmpty()]
        return known or [_USUAL_SHAPE]

    def _picture(self) -> QRect:
        """All that is covered when both lie one over the other."""
        first, *others = (fitted(shape, self.rect()) for shape in self._shapes())
        for other in others:
            first = first.united(other)
        return first
