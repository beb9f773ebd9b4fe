"""Asks where the service is and for the token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from kling_desktop.ui.dialogs.account_form import AccountForm
from kling_desktop.ui.dialogs.form_area import FormArea
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.services.accounts import AccountStatus


class AccountDialog(QDialog):
    """`given` carries the draft and the token; an empty token means the one in use."""

    given = Signal(object, str)

    def __init__(
        self, status: AccountStatus | None, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.account_id = status.account.account_id if status else ""
        self.setWindowTitle(title)
        self.setMinimumWidth(dialog_width(130 * GRID, self))
        self.form = AccountForm(status, self)
        self.form.rows_changed.connect(self._fit)
        hint = MutedLabel(
            self.tr(
                "Where your renders are made, and the token you use there. Kling Desktop asks "
                "about your renders with it and sends it nowhere else."
            ),
            self,
        )
        hint.setWordWrap(True)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(3 * GRID)
        layout.addWidget(hint)
        self._area = FormArea(self.form, self)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._buttons())
        self.form.begin()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        later = self.tr("Cancel") if self.account_id else self.tr("Not now")
        buttons.addButton(later, QDialogButtonBox.ButtonRole.RejectRole)
        keep = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        keep.setEnabled(self.form.is_filled)
        self.form.edited.connect(lambda: keep.setEnabled(self.form.is_filled))
        buttons.accepted.connect(lambda: self.given.emit(self.form.draft, self.form.token))
        buttons.rejected.connect(self.reject)
        return buttons

    def _fit(self) -> None:
        """Take the height that the rows shown now need, as far as the screen goes."""
        self._area.updateGeometry()
        self._layout.activate()
        needed = self._layout.totalHeightForWidth(self.width())
        room = self.screen().availableSize().height() - 10 * GRID
        self.resize(self.width(), min(needed, room))
