"""What the review comes to, when the last clip is behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.accent_button import AccentButton
from kling_desktop.ui.i18n import whole
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.theme import GRID, strong, type_scale

if TYPE_CHECKING:
    from kling_desktop.domain.review import Tally


class Ending(QWidget):
    archive_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = PlainLabel("", self)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setWordWrap(True)
        hint = MutedLabel(self.tr("Go back with [ to look again; Esc leaves."), self)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.archive = AccentButton(self)
        self.back = QPushButton(self.tr("Back to the list"), self)
        buttons = QHBoxLayout()
        buttons.setSpacing(3 * GRID)
        buttons.addStretch(1)
        for button in (self.archive, self.back):
            button.setAutoDefault(True)  # Return presses it
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(4 * GRID)
        layout.addStretch(1)
        layout.addWidget(self.said)
        layout.addLayout(buttons)
        layout.addWidget(hint)
        layout.addStretch(1)
        self._wear_font()
        self.archive.clicked.connect(self.archive_wanted)
        self.back.clicked.connect(self.left)

    def show_tally(self, counts: Tally) -> None:
        if counts.unseen:
            text = self.tr("The end: {0} starred, {1} rejected, {2} not seen")
        else:
            text = self.tr("All seen: {0} starred, {1} rejected")
        numbers = (counts.starred, counts.rejected, counts.unseen)
        self.said.setText(text.format(*map(whole, numbers)))
        had_focus = self.archive.hasFocus()
        self.archive.setText(self.tr("Archive {0} rejected").format(whole(counts.rejected)))
        self.archive.setVisible(bool(counts.rejected))
        if had_focus and not counts.rejected:
            self.back.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._wear_font()

    def _wear_font(self) -> None:
        self.said.setFont(strong(type_scale(self.font()).title))
