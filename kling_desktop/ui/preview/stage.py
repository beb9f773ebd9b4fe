"""Where the picture is: the poster until the clip plays, then the video."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from kling_desktop.ui.preview.poster import Poster

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtMultimediaWidgets import QVideoWidget


class Stage(QStackedWidget):
    """`drag_wanted` is sent inside the mouse event that begins a drag of the clip, and
    `frame_drag_wanted` where Shift is held: then it is the shown frame that is meant.

    Neither poster nor video takes a mouse event, so that all of them end up here.
    """

    clicked = Signal()
    double_clicked = Signal()
    drag_wanted = Signal()
    frame_drag_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.poster = Poster(self)
        self.addWidget(self.poster)
        self.setMinimumSize(240, 68)  # the smallest window with two strips of words has no more
        self._pressed_at: QPoint | None = None

    @cached_property
    def video(self) -> QVideoWidget:
        """A native window: nothing can be drawn over it."""
        from PySide6.QtMultimediaWidgets import QVideoWidget  # late: the window is up by then

        video = QVideoWidget(self)
        video.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.addWidget(video)
        return video

    def show_poster(self) -> None:
        self.setCurrentWidget(self.poster)

    def show_video(self) -> None:
        self.setCurrentWidget(self.video)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        way = event.position().toPoint() - self._pressed_at
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            is_frame = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.frame_drag_wanted if is_frame else self.drag_wanted).emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None and event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = None
            self.clicked.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.double_clicked.emit()
