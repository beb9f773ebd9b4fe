"""Where the picture is: the poster until the clip plays, then the video."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from kling_desktop.ui import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtMultimediaWidgets import QVideoWidget


class Poster(QWidget):
    """A picture fitted into the widget, or a sign and a sentence where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._text = ""

    @property
    def text(self) -> str:
        """What stands in the place of a picture."""
        return self._text

    def show_picture(self, picture: QImage) -> None:
        self._picture = QPixmap.fromImage(picture)
        self._text = ""
        self.update()

    def show_text(self, text: str) -> None:
        self._picture = QPixmap()
        self._text = text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("#000000"))
        if self._picture.isNull():
            self._paint_text(painter)
            return
        fitted = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), fitted)
        place.moveCenter(self.rect().center())
        painter.drawPixmap(place, self._picture)
        self._paint_play_sign(painter)

    def _paint_text(self, painter: QPainter) -> None:
        centre = self.rect().center()
        sign = icons.pixmap("film", "#8a919c", 32, self.devicePixelRatioF())
        painter.drawPixmap(centre.x() - 16, centre.y() - 36, sign)
        painter.setPen(QColor("#b4bac4"))
        area = self.rect().adjusted(24, self.height() // 2 + 8, -24, -8)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(area, flags | Qt.TextFlag.TextWordWrap, self._text)

    def _paint_play_sign(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = self.rect().center()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 140))
        painter.drawEllipse(centre, 30, 30)
        sign = icons.pixmap("play", "#ffffff", 28, self.devicePixelRatioF())
        painter.drawPixmap(centre.x() - 12, centre.y() - 13, sign)


class Stage(QStackedWidget):
    """`drag_wanted` is sent inside the mouse event that begins a drag of the clip.

    Neither poster nor video takes a mouse event, so that all of them end up here.
    """

    clicked = Signal()
    double_clicked = Signal()
    drag_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.poster = Poster(self)
        self.addWidget(self.poster)
        self.setMinimumSize(240, 84)  # the smallest window with two strips of words has no more
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
            self.drag_wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None and event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = None
            self.clicked.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.double_clicked.emit()
