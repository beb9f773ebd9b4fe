"""The line at the bottom: what goes on at its beginning, what surrounds it at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from kling_desktop.ui import icons
from kling_desktop.ui.i18n import size
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.lettering import SEPARATOR, Lettering, fitting
from kling_desktop.ui.reading_direction import margins
from kling_desktop.ui.theme import GRID, Tone, current_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent


class StatusLine(MutedLabel):
    """Shows as many parts of its text as there is room for; all of them in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        lettering = Lettering(self.font())
        shown = fitting(self.text().split(SEPARATOR), lettering, self.width())
        self.setToolTip("" if shown == self.text() else self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        lettering.paint(painter, self.rect(), shown, side)


class Surroundings(QWidget):
    """`Online · 212 GB free`: what saving and checking depend on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_online = True
        self._free: int | None = None
        self._sign = QLabel(self)
        self._words = PlainLabel("", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margins(2 * GRID, 0, 0, 0))
        layout.setSpacing(GRID)
        layout.addWidget(self._sign)
        layout.addWidget(self._words)
        self._show()

    @property
    def text(self) -> str:
        return self._words.text()

    def set_online(self, *, online: bool) -> None:
        self._is_online = online
        self._show()

    def set_free(self, count: int | None) -> None:
        """Bytes that there are for clips; None where nobody knows."""
        self._free = count
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {event.Type.FontChange, event.Type.PaletteChange}:
            self._show()

    def _show(self) -> None:
        theme = current_theme()
        colour = theme.muted if self._is_online else theme.tones[Tone.RUNNING][0]
        side = self._words.fontMetrics().ascent() + 1
        name = "wifi" if self._is_online else "wifi-off"
        self._sign.setPixmap(icons.pixmap(name, colour, side, self.devicePixelRatio()))
        words = [self.tr("Online") if self._is_online else self.tr("Offline")]
        if self._free is not None:
            words.append(self.tr("{amount} free").format(amount=size(self._free)))
        self._words.setText(SEPARATOR.join(words))
        self._words.set_tone(None if self._is_online else Tone.RUNNING)
