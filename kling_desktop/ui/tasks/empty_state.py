"""Stands where the list would be: why it is empty, and the one thing that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui import icons
from kling_desktop.ui.accent_button import AccentButton
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.panes.focus import FocusRing
from kling_desktop.ui.tasks.empty_faces import FACES
from kling_desktop.ui.theme import GRID, current_theme, scaled, strong, type_scale

if TYPE_CHECKING:
    from kling_desktop.ui.empty_states import EmptyKind
from kling_desktop.ui.tasks.empty_faces import Offer

_DISC, _SIGN = 16 * GRID, 7 * GRID  # at the usual size of text, as all here
_WIDEST = 100 * GRID
_NEW_LOOK = frozenset({QEvent.Type.PaletteChange, QEvent.Type.FontChange})


class EmptyState(QWidget):
    """`wanted` carries what the pressed button stands for: the `wanted` of its Offer."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: EmptyKind | None = None
        self._column = QWidget(self)
        self._disc = _Disc(self)
        self._headline, self._sentence = PlainLabel("", self), MutedLabel("", self)
        self._offer, self._quiet = AccentButton(self), QPushButton(self)
        self._quiet.setFlat(True)
        self._quiet.setCursor(Qt.CursorShape.PointingHandCursor)
        for label in (self._headline, self._sentence):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button, of in ((self._offer, "offer"), (self._quiet, "quiet")):
            button.setAutoDefault(True)  # Return presses it, as Space does
            button.clicked.connect(lambda _checked=False, of=of: self._tell(of))
        self._lay_out()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # which dresses it too

    @property
    def kind(self) -> EmptyKind | None:
        """What is shown; None before anything was."""
        return self._kind

    def come_after(self, widget: QWidget) -> None:
        """For the Tab key."""
        self.setTabOrder(widget, self._offer)
        self.setTabOrder(self._offer, self._quiet)

    def show_state(self, state: EmptyKind) -> None:
        self._kind, face = state, FACES[state]
        self._headline.setText(translated(face.headline))
        self._sentence.setText(translated(face.sentence))
        self.setAccessibleName(translated(face.headline))
        for button, offer in ((self._offer, face.offer), (self._quiet, face.quiet)):
            _label(button, offer)
        self._dress()
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _NEW_LOOK:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _tell(self, of: str) -> None:
        offer: Offer | None = getattr(FACES[self._kind], of) if self._kind else None
        if offer:
            self.wanted.emit(offer.wanted)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column)
        layout = QVBoxLayout(self._column)
        layout.setContentsMargins(0, 4 * GRID, 0, 4 * GRID)
        layout.setSpacing(2 * GRID)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addStretch(4)
        layout.addWidget(self._disc, 0, centre)
        layout.addSpacing(2 * GRID)
        layout.addWidget(self._headline)  # lines wrap as wide as the column is
        layout.addWidget(self._sentence)
        layout.addSpacing(2 * GRID)
        layout.addWidget(self._offer, 0, centre)
        layout.addWidget(self._quiet, 0, centre)
        layout.addStretch(5)  # the middle of what is seen is above that of the area
        self._ring = FocusRing(self._quiet)  # what is flat shows no focus

    def _dress(self) -> None:
        """Take the theme's colours and the program's font as they are now."""
        self._headline.setFont(strong(type_scale(self.font()).title))
        self._sentence.set_tone(None)
        palette = self._quiet.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, QColor(current_theme().accent))
        self._quiet.setPalette(palette)
        if self._kind:
            self._disc.show_sign(FACES[self._kind].icon)

    def _make_room(self) -> None:
        """In a low window the words count more than the sign."""
        self._column.setFixedWidth(max(min(self.width() - 12 * GRID, scaled(_WIDEST)), 0))
        self._disc.setVisible(self.height() > scaled(_DISC) * 4)


class _Disc(QLabel):
    """A sign on a round ground."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_sign(self, name: str) -> None:
        self.setFixedSize(scaled(_DISC), scaled(_DISC))
        colour = current_theme().accent
        self.setPixmap(icons.pixmap(name, colour, scaled(_SIGN), self.devicePixelRatioF()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_theme().selection))
        painter.drawEllipse(self.rect())
        painter.end()
        super().paintEvent(event)


def _label(button: QPushButton, offer: Offer | None) -> None:
    button.setVisible(offer is not None)
    button.setText(translated(offer.text) if offer else "")
