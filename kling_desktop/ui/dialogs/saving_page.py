"""Where clips go, how they are named, how fast they come, and what is written beside them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from kling_desktop.storage.setting_values import LIMITS
from kling_desktop.ui.dialogs.folder_button import FolderButton
from kling_desktop.ui.dialogs.name_rows import NameRows
from kling_desktop.ui.dialogs.number_fields import WholeField
from kling_desktop.ui.dialogs.page import SettingsPage
from kling_desktop.ui.dialogs.rows import add_row, new_form
from kling_desktop.ui.dialogs.saving_offers import SavingOffers
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

    from kling_desktop.services.preferences import Preferences

_STEP = 100  # KiB/s that one press of an arrow key adds


class SavingPage(SettingsPage):
    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(preferences, parent)
        self._folder = QLineEdit(self.settings.download_folder, self)
        self._folder.setPlaceholderText(str(preferences.proposed_folder))
        self._folder.editingFinished.connect(self._choose_folder)
        self._column.addLayout(self._form(str(preferences.proposed_folder)))
        self._column.addSpacing(2 * GRID)
        offers = SavingOffers(self.settings, self)
        offers.ticked.connect(self._choose)
        self._column.addWidget(offers)
        self._column.addStretch(1)

    def finish(self) -> None:
        super().finish()
        self._choose_folder()
        self._choose_names()

    def _choose(self, name: str, value: object) -> None:
        self.choose(**{name: value})

    def _choose_folder(self) -> None:
        self.choose(download_folder=self._folder.text().strip())

    def _choose_names(self) -> None:
        """A template that cannot be used is told of beside it; the old one goes on."""
        if self._names.problem is None:
            self.choose(name_template=self._names.template)

    def _form(self, proposal: str) -> QFormLayout:
        """What is made here is made in the order in which the Tab key goes through it."""
        form, title = new_form(), self.tr("Download folder")
        choose = FolderButton(self._folder, title, self, proposal=proposal)
        add_row(form, self.tr("Download &folder"), self._folder, choose)
        self._names = NameRows(form, self.settings.name_template, self)
        self._names.finished.connect(self._choose_names)
        add_row(form, self.tr("Clips at &once"), self._limit("downloads_at_once"))
        add_row(form, self.tr("Speed &limit"), self._speed_limit())
        return form

    def _speed_limit(self) -> WholeField:
        box = self._limit("kilobytes_per_s")
        box.setSuffix(self.tr(" KiB/s, all together"))
        box.setSpecialValueText(self.tr("No limit"))
        box.setSingleStep(_STEP)
        box.setAccelerated(True)
        return box

    def _limit(self, name: str) -> WholeField:
        box = WholeField(self)
        low, high = LIMITS[name]
        box.setRange(int(low), int(high))
        box.setValue(getattr(self.settings, name))
        box.setKeyboardTracking(False)  # 1 on the way to 150 is not meant
        box.valueChanged.connect(partial(self._choose, name))
        return box
