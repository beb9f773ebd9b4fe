"""What the creator may choose: accounts, and where clips go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui.dialogs.account_list import AccountList
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.services.preferences import Preferences


class SettingsDialog(QDialog):
    """`saving_given` carries names and values. What is done to `accounts` is done at once."""

    saving_given = Signal(dict)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(140 * GRID)
        self.accounts = AccountList(self)
        group = QGroupBox(self.tr("Accounts"), self)
        QVBoxLayout(group).addWidget(self.accounts)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        keep = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(4 * GRID)
        layout.addWidget(group)
        layout.addWidget(self._saving_group(preferences))
        layout.addWidget(buttons)

    def _saving_group(self, preferences: Preferences) -> QGroupBox:
        group = QGroupBox(self.tr("Saving"), self)
        self._shown_folder = str(preferences.download_folder)
        self._folder = QLineEdit(self._shown_folder, group)
        self._folder.setAccessibleName(self.tr("Download folder"))
        choose = QPushButton(self.tr("Choose…"), group)
        choose.clicked.connect(self._choose_folder)
        self._automatic = QCheckBox(self.tr("Save clips as soon as they are finished"), group)
        self._automatic.setChecked(preferences.settings.save_automatically)
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        layout = QVBoxLayout(group)
        layout.setSpacing(2 * GRID)
        layout.addLayout(row)
        layout.addWidget(self._automatic)
        return group

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Download folder"), self._folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.open()

    def _give(self) -> None:
        values: dict[str, object] = {"save_automatically": self._automatic.isChecked()}
        folder = self._folder.text().strip()
        if folder != self._shown_folder:  # else the system's proposal goes on being followed
            values["download_folder"] = folder
        self.saving_given.emit(values)
        self.accept()
