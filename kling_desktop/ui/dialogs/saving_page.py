"""Where clips go, how they are named, how fast they come, and what is written beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from kling_desktop.storage.settings import LIMITS
from kling_desktop.ui.dialogs.folder_button import FolderButton
from kling_desktop.ui.dialogs.name_rows import NameRows
from kling_desktop.ui.dialogs.rows import add_row, new_form
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

    from kling_desktop.services.preferences import Preferences

_STEP = 100  # KiB/s that one press of an arrow key adds


class SavingPage(QWidget):
    """`values` holds what differs from the settings in force."""

    edited = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = preferences.settings
        self._folder = QLineEdit(self._settings.download_folder, self)
        self._folder.setPlaceholderText(str(preferences.proposed_folder))
        form = self._form(str(preferences.proposed_folder))
        self._boxes = {name: QCheckBox(text, self) for name, text in self._offers().items()}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 3 * GRID, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(form)
        layout.addSpacing(2 * GRID)
        for name, box in self._boxes.items():
            box.setChecked(getattr(self._settings, name))
            layout.addWidget(box)
        layout.addStretch(1)

    @property
    def is_sound(self) -> bool:
        return self._names.problem is None

    @property
    def values(self) -> dict[str, object]:
        typed: dict[str, object] = {
            "download_folder": self._folder.text().strip(),
            "name_template": self._names.template,
            "downloads_at_once": self._at_once.value(),
            "kilobytes_per_s": self._speed.value(),
        }
        typed |= {name: box.isChecked() for name, box in self._boxes.items()}
        return {
            name: value for name, value in typed.items() if value != getattr(self._settings, name)
        }

    def _form(self, proposal: str) -> QFormLayout:
        """What is made here is made in the order in which the Tab key goes through it."""
        form, title = new_form(), self.tr("Download folder")
        choose = FolderButton(self._folder, title, self, proposal=proposal)
        add_row(form, self.tr("Download &folder"), self._folder, choose)
        self._names = NameRows(form, self._settings.name_template, self)
        self._names.edited.connect(self.edited)
        self._at_once = self._limit("downloads_at_once")
        add_row(form, self.tr("Clips at &once"), self._at_once)
        self._speed = self._speed_limit()
        add_row(form, self.tr("Speed &limit"), self._speed)
        return form

    def _offers(self) -> dict[str, str]:
        return {
            "save_automatically": self.tr("&Save clips as soon as they are finished"),
            "write_checksum": self.tr("Write a &checksum beside each clip (SHA-256)"),
            "write_sidecar": self.tr("Write what is known of the &render beside each clip (JSON)"),
        }

    def _speed_limit(self) -> QSpinBox:
        box = self._limit("kilobytes_per_s")
        box.setSuffix(self.tr(" KiB/s, all together"))
        box.setSpecialValueText(self.tr("No limit"))
        box.setSingleStep(_STEP)
        box.setAccelerated(True)
        return box

    def _limit(self, name: str) -> QSpinBox:
        box = QSpinBox(self)
        low, high = LIMITS[name]
        box.setRange(int(low), int(high))
        box.setValue(getattr(self._settings, name))
        return box
