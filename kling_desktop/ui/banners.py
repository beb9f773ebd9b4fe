"""One strip per cause of trouble, with the one action that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui import icons
from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.reading_direction import margins
from kling_desktop.ui.theme import GRID, Tone, current_theme, scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Banners(QWidget):
    """Shown from top to bottom in the order they came. `dismissed` carries the cause of a strip
    that somebody closed.
    """

    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strips: dict[str, Strip] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)

    @property
    def texts(self) -> dict[str, str]:
        """What is shown, by cause."""
        return {cause: strip.text for cause, strip in self._strips.items()}

    def show_cause(
        self,
        cause: str,
        text: str,
        *,
        tone: Tone = Tone.RUNNING,
        button: str = "",
        action: Callable[[], None] | None = None,
        beside: tuple[str, Callable[[], None]] | None = None,
        sign: str = "triangle-alert",
    ) -> None:
        """Show a strip, unless this cause's strip says the same already. `beside` is a second
        button and what it does.
        """
        known = self._strips.get(cause)
        if known and known.text == text:
            return
        self.clear_cause(cause)
        offers = [(button, action)] if action else []
        strip = Strip(text, tone, [*offers, beside] if beside else offers, self, sign=sign)
        strip.closed.clicked.connect(lambda: self._dismiss(cause))
        self._strips[cause] = strip
        self._layout.addWidget(strip)
        from kling_desktop.ui.announcing import announce  # late: most starts have no trouble

        announce(self, text, is_urgent=tone is Tone.BAD)

    def _dismiss(self, cause: str) -> None:
        self.clear_cause(cause)
        self.dismissed.emit(cause)

    def clear_cause(self, cause: str) -> None:
        strip = self._strips.pop(cause, None)
        if strip:
            self._layout.removeWidget(strip)
            strip.hide()
            strip.deleteLater()


class Strip(QFrame):
    def __init__(
        self,
        text: str,
        tone: Tone,
        offers: Sequence[tuple[str, Callable[[], None]]],
        parent: QWidget,
        *,
        sign: str,
    ) -> None:
        super().__init__(parent)
        self.text, self._tone, self._sign_name = text, tone, sign
        self.setAutoFillBackground(True)
        self._sign = QLabel(self)
        words = PlainLabel(text, self)
        words.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margins(4 * GRID, 2 * GRID, 2 * GRID, 2 * GRID))
        layout.setSpacing(3 * GRID)
        layout.addWidget(self._sign)
        layout.addWidget(words, 1)
        for button, action in offers:
            push = QPushButton(button, self)
            push.clicked.connect(lambda _checked=False, act=action: act())
            layout.addWidget(push)
        self.closed = QToolButton(self)  # after what helps, for the Tab key too
        self.closed.setAutoRaise(True)
        self.closed.setAccessibleName(self.tr("Close this note"))
        layout.addWidget(self.closed)
        self.setAccessibleName(text)
        self._wear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._wear()

    def _wear(self) -> None:
        """Take the colours of the theme; they reach what is inside as well."""
        colour, ground = current_theme().tones[self._tone]
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        if palette != self.palette():
            self.setPalette(palette)
        density = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap(self._sign_name, colour, scaled(18), density))
        self.closed.setIcon(icons.icon("x", colour, scaled(16)))
        self.closed.setIconSize(QSize(scaled(16), scaled(16)))
