"""How the program gets along with the system: its start, and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from kling_desktop.storage.autostart import autostart
from kling_desktop.ui.dialogs.page import SettingsPage
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from kling_desktop.services.preferences import Preferences


class SystemPage(SettingsPage):
    """`refused` carries why the system did not take over a choice."""

    refused = Signal(str)

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(preferences, parent)
        self._autostart = autostart()
        self._start = QCheckBox(self.tr("Start when you log &in"), self)
        self._start.clicked.connect(self._turn_start)
        self._watch = QCheckBox(self.tr("Offer to add renders whose ids are &copied"), self)
        self._watch.setChecked(self.settings.watch_clipboard)
        self._watch.toggled.connect(lambda on: self.choose(watch_clipboard=on))
        self._put(self._start, self._about_start())
        self._column.addSpacing(2 * GRID)
        self._put(
            self._watch,
            self.tr(
                "The clipboard is looked at only while the window is in front. "
                "Nothing of it is kept, and nothing is added before you say so."
            ),
        )
        self._column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody may have changed it in the system's own settings."""
        super().showEvent(event)
        self._show_start()

    def _put(self, box: QCheckBox, about: str) -> None:
        hint = MutedLabel(about, self)
        hint.setWordWrap(True)
        box.setAccessibleDescription(about)
        self._column.addWidget(box)
        self._column.addWidget(hint)

    def _about_start(self) -> str:
        if self._autostart:
            return self.tr("It starts in the background, and watches over what is on your list.")
        return self.tr("Here the system's settings choose which programs start.")

    def _show_start(self) -> None:
        self._start.setEnabled(bool(self._autostart))
        self._start.setChecked(bool(self._autostart and self._autostart.is_on))

    def _turn_start(self, on: bool) -> None:
        if self._autostart:
            try:
                self._autostart.turn(on=on)
            except OSError as error:
                self.refused.emit(self.tr("The system did not take that over: {0}").format(error))
        self._show_start()
