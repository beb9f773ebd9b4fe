"""Asks where a list is, and whose renders are those of accounts that are not known here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from kling_desktop.list_words import NO_NAME, account_names
from kling_desktop.ui.dialogs.form_area import FormArea
from kling_desktop.ui.dialogs.room import needed_height
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, add_row, choices, dialog_width, new_form
from kling_desktop.ui.i18n import translated, whole
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QShowEvent

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.portable import Whose


class ImportDialog(QDialog):
    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import list"))
        self.setMinimumWidth(dialog_width(120 * GRID, self))
        hint = MutedLabel(
            self.tr(
                "Take in lists that were exported here or on another computer, or the JSON files "
                "that are saved beside clips. Renders that are on your list keep what you made of "
                "them; only what is missing is filled in. It can be undone."
            ),
            self,
        )
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        buttons.addButton(self.tr("Cancel"), role.RejectRole)
        folder = buttons.addButton(self.tr("Folder of clips…"), role.ActionRole)
        files = buttons.addButton(self.tr("Files…"), role.AcceptRole)
        files.setDefault(True)
        for button, wanted in ((folder, self.folder_wanted), (files, self.files_wanted)):
            button.clicked.connect(self.accept)
            button.clicked.connect(wanted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(4 * GRID)
        layout.addWidget(hint)
        layout.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resize(self.width(), needed_height(self))


class StrangersDialog(QDialog):
    """`given` carries which of our accounts stands for which of the list's; those that are to be
    left out are not in it.
    """

    given = Signal(object)

    def __init__(
        self, strangers: Mapping[Whose, int], accounts: Sequence[Account], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Whose renders are these?"))
        self.setMinimumWidth(dialog_width(120 * GRID, self))
        self._accounts = {account.account_id: account for account in accounts}
        hint = MutedLabel(
            self.tr("The list has renders of accounts that are not known here."), self
        )
        hint.setWordWrap(True)
        rows = QWidget(self)
        form = new_form()
        form.setContentsMargins(0, 0, 0, 0)
        rows.setLayout(form)
        self.fields: dict[Whose, QComboBox] = {}
        named = zip(strangers.items(), account_names(strangers), strict=True)
        for (stranger, count), name in named:
            field = self.fields[stranger] = self._field(rows)
            label = self.tr("{0}, renders: {1}").format(name or translated(NO_NAME), whole(count))
            add_row(form, label, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(4 * GRID)
        layout.addWidget(hint)
        layout.addWidget(FormArea(rows, self), 1)  # a list may name hundreds
        layout.addWidget(self._buttons())

    def accept(self) -> None:
        chosen = {it: self._accounts.get(box.currentData()) for it, box in self.fields.items()}
        super().accept()
        self.given.emit({it: account for it, account in chosen.items() if account})

    def _field(self, parent: QWidget) -> QComboBox:
        field = choices(parent, [("", self.tr("Leave them out"))])
        for account in self._accounts.values():
            field.addItem(account.name, account.account_id)
        field.setCurrentIndex(0 if len(self._accounts) > 1 else field.count() - 1)
        return field

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        go_on = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
