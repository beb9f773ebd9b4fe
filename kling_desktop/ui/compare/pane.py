"""One clip's place on the stage: its video, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPalette, QWindow
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QWidget

from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent

    from kling_desktop.ui.compare.places import Place


class Pane(QWidget):
    """Cuts off what of the video lies outside of it.

    Nothing can be painted over a video, which is a window of the system's. But such windows are
    cut off at the edge of the one they are in: so the pane is one too, and all between.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        make_native(self)
        self.setAutoFillBackground(True)
        self.setPalette(_black(self.palette()))
        self.video = QVideoWidget(self)
        self.video.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        for inside in (self.video, *self.video.findChildren(QWidget)):
            inside.winId()  # asks the system for its window
        self.words = PlainLabel("", self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self.words.setMargin(6 * GRID)
        self.words.hide()

    @property
    def shape(self) -> QSize:
        """Of the video in px; empty as long as that is not known."""
        return self.video.videoSink().videoSize()

    @property
    def text(self) -> str:
        """Why there is no video; empty where there is one."""
        return self.words.text()

    def show_video(self) -> None:
        self.words.setText("")
        self.words.hide()
        self.video.show()

    def show_text(self, text: str) -> None:
        self.words.setText(text)
        self.video.hide()
        self.words.show()

    def put(self, place: Place) -> None:
        self.setGeometry(place.shown)
        self.video.setGeometry(place.video.translated(-place.shown.topLeft()))
        for window in self._video_windows():
            window.installEventFilter(self)  # once; Qt makes them when they are shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A video that stands still is not always drawn again in its new size."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWindow):
            watched.requestUpdate()
        return False

    def _video_windows(self) -> list[QWindow]:
        handles = (inside.windowHandle() for inside in self.video.findChildren(QWidget))
        return [window for handle in handles for window in handle.findChildren(QWindow)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.words.setGeometry(self.rect())


def make_native(widget: QWidget) -> None:
    """Give it a window of the system's, and what it stands in none."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DontCreateNativeAncestors)
    widget.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)


def _black(palette: QPalette) -> QPalette:
    """As a picture's surroundings are in any theme."""
    palette.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#b4bac4"))
    return palette
