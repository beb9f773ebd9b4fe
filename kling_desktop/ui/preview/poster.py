"""What stands in the place of the video: the first frame, or a sign, a sentence and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kling_desktop.ui import icons
from kling_desktop.ui.theme import GRID, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_GROUND = "#000000"  # as around a video, in both themes
_SIGN_COLOUR, _TEXT_COLOUR = "#8a919c", "#b4bac4"
_FLAGS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Poster(QLabel):
    """`offer_taken`: the button below the sentence was pressed. A label, so that it is read out as
    the picture or the text that it is.
    """

    offer_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self)
        self._button.hide()
        self._button.clicked.connect(self.offer_taken)

    def sizeHint(self) -> QSize:
        """None: it takes the room that there is."""
        return QSize()

    def minimumSizeHint(self) -> QSize:
        return QSize()

    def show_picture(self, picture: QImage) -> None:
        self.setPixmap(QPixmap.fromImage(picture))
        self.setAccessibleName("" if picture.isNull() else self.tr("First frame"))
        self._button.hide()
        self.update()

    def show_text(self, text: str, offer: str = "") -> None:
        """`offer` is what the button says; without it there is none."""
        self.setText(text)
        self.setAccessibleName("")
        self._button.setText(offer)
        self._button.setVisible(bool(offer))
        self._lay_out()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(_GROUND))
        if self.pixmap().isNull():
            self._paint_text(painter)
            return
        fitted = self.pixmap().size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), fitted)
        place.moveCenter(self.rect().center())
        painter.drawPixmap(place, self.pixmap())
        self._paint_play_sign(painter)

    def _lay_out(self) -> None:
        """Sign, sentence and button in the middle; in a low place without the sign."""
        margin, gap = 6 * GRID, 2 * GRID
        metrics, room = self.fontMetrics(), self.rect().adjusted(margin, gap, -margin, -gap)
        said = metrics.boundingRect(room, int(_FLAGS), self.text()).height()
        button = self._button.sizeHint() if not self._button.isHidden() else None
        below = button.height() + 2 * gap if button else 0
        side = scaled(8 * GRID)
        self._sign_side = side if side + gap + said + below <= room.height() else 0
        above = self._sign_side + gap if self._sign_side else 0
        top = room.top() + max((room.height() - above - said - below) // 2, 0)
        self._sign_top, self._text_area = top, QRect(room.left(), top + above, room.width(), said)
        if button:
            self._button.setGeometry(QRect(QPoint(0, 0), button))
            left = (self.width() - button.width()) // 2
            self._button.move(left, top + above + said + 2 * gap)

    def _paint_text(self, painter: QPainter) -> None:
        if self._sign_side:
            sign = icons.pixmap("film", _SIGN_COLOUR, self._sign_side, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - self._sign_side) // 2, self._sign_top, sign)
        painter.setPen(QColor(_TEXT_COLOUR))
        painter.drawText(self._text_area, int(_FLAGS), self.text())

    def _paint_play_sign(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = self.rect().center()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 140))
        painter.drawEllipse(centre, 30, 30)
        sign = icons.pixmap("play", "#ffffff", 28, self.devicePixelRatioF())
        painter.drawPixmap(centre.x() - 12, centre.y() - 13, sign)
