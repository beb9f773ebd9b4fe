"""What the creator may choose: accounts, and how clips are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from kling_desktop.ui.dialogs.account_list import AccountList
from kling_desktop.ui.dialogs.saving_page import SavingPage
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.services.preferences import Preferences


class SettingsDialog(QDialog):
    """`saving_given` carries names and values. What is done to `accounts` is done at once."""

    saving_given = Signal(dict)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(150 * GRID)
        self._pages = QTabWidget(self)
        self._pages.setDocumentMode(True)  # on the window's ground: outlines fade on a pane's
        self.accounts = AccountList(self._pages)
        self.accounts.setContentsMargins(0, 3 * GRID, 0, 0)
        self._saving = SavingPage(preferences, self._pages)
        self._pages.addTab(self.accounts, self.tr("&Accounts"))
        self._pages.addTab(self._saving, self.tr("Sa&ving"))
        layout = QVBoxLayout(self)
        layout.setSpacing(4 * GRID)
        layout.addWidget(self._pages)
        layout.addWidget(self._buttons())

    def show_saving(self) -> None:
        self._pages.setCurrentWidget(self._saving)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        keep = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        self._saving.edited.connect(lambda: keep.setEnabled(self._saving.is_sound))
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        return buttons

    def _give(self) -> None:
        self.saving_given.emit(self._saving.values)
        self.accept()
