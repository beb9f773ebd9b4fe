"""The wipe where the system does not cut off a video at the edge of what it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kling_desktop.ui.compare.pane import Pane, make_native
from kling_desktop.ui.compare.places import fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kling_desktop.ui.compare.places import Place


def is_needed() -> bool:
    """Wayland shows all of a window that lies in another. Elsewhere this would only cost more: a
    processor paints some 60 pictures a second here.
    """
    return QGuiApplication.platformName().startswith("wayland")


class PaintedWipe(QWidget):
    """Paints what the panes would show, in their stead."""

    def __init__(self, panes: Sequence[Pane], parent: QWidget) -> None:
        super().__init__(parent)
        make_native(self)  # as the line is
        self._shown: list[tuple[Pane, Place]] = []
        for pane in panes:
            pane.video.videoSink().videoFrameChanged.connect(self._refresh)
        self.hide()

    def show_places(self, panes: Sequence[Pane], places: Sequence[Place]) -> None:
        """Over the whole area of the places."""
        self._shown = list(zip(panes, places, strict=True))
        self.setGeometry(places[0].video)
        self.update()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QColor("#b4bac4"))
        for pane, place in self._shown:
            painter.setClipRect(place.shown)
            painter.fillRect(place.shown, QColor("#000000"))
            image = pane.video.videoSink().videoFrame().toImage()
            if pane.text:
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(place.shown, flags, pane.text)
            elif not image.isNull():
                painter.drawImage(fitted(image.size(), place.video), image)

    def _refresh(self) -> None:
        if self.isVisible():
            self.update()
