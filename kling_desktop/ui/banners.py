"""One strip per cause of trouble, with the one action that helps; and short-lived notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
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
from kling_desktop.ui.theme import GRID, Tone, current_theme, scaled

if TYPE_CHECKING:
    from collections.abc import Callable

NOTE_MS = 7_000
NARROWEST = 40 * GRID


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
    ) -> None:
        """Show a strip, unless this cause's strip says the same already."""
        known = self._strips.get(cause)
        if known and known.text == text:
            return
        self.clear_cause(cause)
        strip = Strip(text, tone, button, action, self)
        strip.closed.clicked.connect(lambda: self._dismiss(cause))
        self._strips[cause] = strip
        self._layout.addWidget(strip)

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
        button: str,
        action: Callable[[], None] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.text, self._tone = text, tone
        self.setAutoFillBackground(True)
        self._sign = QLabel(self)
        words = PlainLabel(text, self)
        words.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(3 * GRID)
        layout.addWidget(self._sign)
        layout.addWidget(words, 1)
        if action:
            push = QPushButton(button, self)
            push.clicked.connect(lambda: action())
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
        self._sign.setPixmap(icons.pixmap("triangle-alert", colour, scaled(18), density))
        self.closed.setIcon(icons.icon("x", colour, scaled(16)))
        self.closed.setIconSize(QSize(scaled(16), scaled(16)))


class Note(QWidget):
    """A sentence that floats above the bottom of its parent for a few seconds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._words = PlainLabel("", self)
        self._wear()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 3 * GRID)
        layout.addWidget(self._words)
        self._timer = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._timer.timeout.connect(self.hide)
        self.stand_on(parent)
        self.hide()

    def stand_on(self, ground: QWidget) -> None:
        """Float above the bottom of this part of the window."""
        self._ground.removeEventFilter(self)
        self._ground = ground
        ground.installEventFilter(self)

    @property
    def text(self) -> str:
        return self._words.text() if self.isVisible() else ""

    def say(self, text: str) -> None:
        self._words.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._wear()

    def _wear(self) -> None:
        colour, palette = QColor(current_theme().window), self._words.palette()
        if palette.color(QPalette.ColorRole.WindowText) != colour:
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            self._words.setPalette(palette)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_theme().text))
        painter.drawRoundedRect(self.rect(), 2 * GRID, 2 * GRID)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.hide()

    def _place(self) -> None:
        ground = self._ground if self._ground.isVisible() else self.window()
        area = ground.rect()
        widest = max(min(150 * GRID, area.width() - 12 * GRID), NARROWEST)
        one_line = self._words.fontMetrics().horizontalAdvance(self._words.text())
        self._words.setWordWrap(one_line > widest)
        self._words.setFixedWidth(min(one_line + GRID, widest))
        self.adjustSize()
        left = (area.width() - self.width()) // 2
        corner = QPoint(left, area.height() - self.height() - 4 * GRID)
        self.move(ground.mapTo(self.window(), corner))
