"""What is told of renders that ended, and the tray."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QSystemTrayIcon, QWidget

from kling_desktop.domain.telling import TellChoice
from kling_desktop.ui.dialogs.page import SettingsPage
from kling_desktop.ui.dialogs.rows import add_row, choices, choose, new_form
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.services.preferences import Preferences


class NotificationsPage(SettingsPage):
    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(preferences, parent)
        self._told = choices(self, self._kinds())
        choose(self._told, self.settings.notify)
        form = new_form()
        add_row(form, self.tr("Te&ll me"), self._told)
        self._column.addLayout(form)
        self._in_front = self._box(
            "notify_in_front", self.tr("Also while Kling Desktop is the window in &front")
        )
        self._sound = self._box("notify_sound", self.tr("With the &desktop's sound"))
        self._hint(
            self.tr(
                "Several at once are told as one. The bell of a render says whether it is told of. "
                "Where the desktop shows no notifications, the window tells by itself."
            )
        )
        self._column.addSpacing(2 * GRID)
        self._tray = self._box("tray", self.tr("Show an icon in the t&ray"))
        self._to_tray = self._box(
            "close_to_tray", self.tr("&Closing the window leaves the program in the tray")
        )
        self._hint(self._about_tray())
        self._column.addStretch(1)
        self._told.currentIndexChanged.connect(lambda _: self._choose_kind())
        self._tray.toggled.connect(self._enable)
        self._enable()

    def _choose_kind(self) -> None:
        self.choose(notify=self._told.currentData())
        self._enable()

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            (TellChoice.ENDS.value, self.tr("When renders end")),
            (TellChoice.FAILURES.value, self.tr("Only when a render fails")),
            (TellChoice.NOTHING.value, self.tr("Never")),
        ]

    def _enable(self) -> None:
        tells = self._told.currentData() != TellChoice.NOTHING
        for box in (self._in_front, self._sound):
            box.setEnabled(tells)
        self._to_tray.setEnabled(self._tray.isChecked())

    def _box(self, name: str, text: str) -> QCheckBox:
        """Below what is there so far."""
        box = QCheckBox(text, self)
        box.setChecked(getattr(self.settings, name))
        box.toggled.connect(partial(self._choose, name))
        self._column.addWidget(box)
        return box

    def _choose(self, name: str, value: bool) -> None:
        self.choose(**{name: value})

    def _hint(self, text: str) -> None:
        hint = MutedLabel(text, self)
        hint.setWordWrap(True)
        self._column.addWidget(hint)

    def _about_tray(self) -> str:
        if QSystemTrayIcon.isSystemTrayAvailable():
            return self.tr("In the tray, everything goes on; Quit ends it.")
        return self.tr("This desktop has no tray now. Closing the window ends the program.")
