"""What the creator may choose: account, and where clips go."""

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

from kling_desktop.ui.dialogs.account import AccountForm
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.workspace import Preferences


class SettingsDialog(QDialog):
    """`account_given` carries base URL and token, `saving_given` names and values."""

    account_given = Signal(str, str)
    saving_given = Signal(dict)

    def __init__(
        self, status: AccountStatus | None, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(140 * GRID)
        self.form = AccountForm(status, self)
        self._account_edited = False
        self.form.edited.connect(self._note_edit)
        account = QGroupBox(self.tr("Account"), self)
        QVBoxLayout(account).addWidget(self.form)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(4 * GRID)
        layout.addWidget(account)
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

    def _note_edit(self) -> None:
        self._account_edited = True

    def _give(self) -> None:
        values: dict[str, object] = {"save_automatically": self._automatic.isChecked()}
        folder = self._folder.text().strip()
        if folder != self._shown_folder:  # else the system's proposal goes on being followed
            values["download_folder"] = folder
        self.saving_given.emit(values)
        if self._account_edited:
            self.account_given.emit(self.form.base_url, self.form.token)
        else:
            self.accept()
