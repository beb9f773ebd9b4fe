"""Labels that show what they are given, letter by letter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from kling_desktop.ui.reading_direction import isolated, near_side
from kling_desktop.ui.theme import Tone, current_theme

# As html.escape does, which comes with the names of two thousand letters.
_AS_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


class PlainLabel(QLabel):
    """Qt guesses rich text, and would fetch pictures named in it: here text stays text.

    It begins where reading does, whichever way the text itself is read: else a number or a name
    would stand far from what it belongs to in a window that is read from the right.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_toned = False
        self._tone: Tone | None = None
        self._wanted = self.alignment()
        self._align()
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Else it would go with the ground of what it stands on, and with another role's colour.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setText(text)

    def set_tone(self, tone: Tone | None) -> None:
        """Take a state's colour, or the muted one; it follows the theme."""
        self._is_toned, self._tone = True, tone
        self._wear_tone()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:  # noqa: N802 - Qt's name
        self._wanted = alignment
        self._align()

    def _align(self) -> None:
        alignment = self._wanted
        if self.isRightToLeft():
            alignment = QStyle.visualAlignment(self.layoutDirection(), alignment)
            alignment |= Qt.AlignmentFlag.AlignAbsolute
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()
        if event.type() is QEvent.Type.PaletteChange and self._is_toned:
            self._wear_tone()

    def _wear_tone(self) -> None:
        theme = current_theme()
        colour = QColor(theme.tones[self._tone][0] if self._tone else theme.muted)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != colour:
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            self.setPalette(palette)


class MutedLabel(PlainLabel):
    """Secondary text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.set_tone(None)


def show_whole(widget: QWidget, text: str) -> None:
    """In the tooltip, letter by letter."""
    widget.setToolTip(f"<qt>{text.translate(_AS_HTML)}</qt>" if text else "")
    widget.setAccessibleDescription(text)  # else a screen reader hears the tooltip's tags


class ElidedLabel(PlainLabel):
    """One line; what does not fit is left out in the middle, and shown by the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        show_whole(self, text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, self.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        flags |= near_side(self.layoutDirection())  # a painter has the program's own
        painter.drawText(self.rect(), flags, isolated(shown))
