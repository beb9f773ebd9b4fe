"""How the window looks: theme, contrast, size of text and motion, seen as soon as chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kling_desktop.languages import NAMES, SYSTEM
from kling_desktop.storage.setting_values import LIMITS, ContrastChoice, MotionChoice, ThemeChoice
from kling_desktop.ui.dialogs.page import SettingsPage
from kling_desktop.ui.dialogs.rows import RowButton, add_row, add_words, choices, choose, new_form
from kling_desktop.ui.i18n import whole
from kling_desktop.ui.language import language_now, language_of
from kling_desktop.ui.restart import can_restart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.preferences import Preferences

_STEP = 10  # percent


class LookPage(SettingsPage):
    restart_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(preferences, parent)
        self._theme = choices(self, self._themes())
        choose(self._theme, self.settings.theme)
        self._percent = choices(self, self._sizes())
        choose(self._percent, self.settings.text_percent)
        self._contrast = choices(self, self._contrasts())
        choose(self._contrast, self.settings.contrast)
        self._motion = choices(self, self._motions())
        choose(self._motion, self.settings.motion)
        self._language = choices(self, self._languages())
        choose(self._language, self.settings.language)
        self._form = form = new_form()
        add_row(form, self.tr("Th&eme"), self._theme)
        add_row(form, self.tr("C&ontrast"), self._contrast)
        add_row(form, self.tr("Te&xt size"), self._percent)
        add_words(form, self, self.tr("100 % is the size that your system uses for text."))
        add_row(form, self.tr("&Motion"), self._motion)
        add_row(form, self.tr("&Language"), self._language)
        told = self.tr("The language changes with the next start.")
        self._language_hint = add_words(form, self, told)
        self._restart = RowButton(self.tr("Start again now"), self)
        form.addRow("", self._restart)
        self._tell_language(self.settings.language)
        self._column.addLayout(form)
        self._column.addStretch(1)
        self._theme.currentIndexChanged.connect(
            lambda _: self.choose(theme=self._theme.currentData())
        )
        self._percent.currentIndexChanged.connect(
            lambda _: self.choose(text_percent=self._percent.currentData())
        )
        self._contrast.currentIndexChanged.connect(
            lambda _: self.choose(contrast=self._contrast.currentData())
        )
        self._motion.currentIndexChanged.connect(
            lambda _: self.choose(motion=self._motion.currentData())
        )
        self._language.currentIndexChanged.connect(self._choose_language)
        self._restart.clicked.connect(self.restart_wanted)

    def _choose_language(self) -> None:
        choice = self._language.currentData()
        self._tell_language(choice)
        self.choose(language=choice)

    def _tell_language(self, choice: str) -> None:
        is_another = language_of(choice) is not language_now()
        self._form.setRowVisible(self._language_hint, is_another)
        self._form.setRowVisible(self._restart, is_another and can_restart())

    def _languages(self) -> list[tuple[str, str]]:
        names = [(language.value, name) for language, name in NAMES.items()]
        return [(SYSTEM, self.tr("As the system has it")), *names]

    def _themes(self) -> list[tuple[str, str]]:
        return [
            (ThemeChoice.SYSTEM.value, self.tr("As the system has it")),
            (ThemeChoice.LIGHT.value, self.tr("Light")),
            (ThemeChoice.DARK.value, self.tr("Dark")),
        ]

    def _contrasts(self) -> list[tuple[str, str]]:
        return [
            (ContrastChoice.SYSTEM.value, self.tr("As the system has it")),
            (ContrastChoice.MORE.value, self.tr("More")),
        ]

    def _motions(self) -> list[tuple[str, str]]:
        return [
            (MotionChoice.SYSTEM.value, self.tr("As the system has it")),
            (MotionChoice.LESS.value, self.tr("Less: no clip starts by itself, nothing blinks")),
        ]

    def _sizes(self) -> list[tuple[int, str]]:
        """In steps, and what somebody wrote into the file between them."""
        low, high = (int(bound) for bound in LIMITS["text_percent"])
        sizes = {*range(low, high + 1, _STEP), self.settings.text_percent}
        return [(size, self.tr("{0} %").format(whole(size))) for size in sorted(sizes)]
