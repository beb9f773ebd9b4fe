"""Asks which renders go into a file, and in which form."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.services.list_export import ListForm
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.i18n import whole
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Mapping


class Scope(Enum):
    """Which renders."""

    ALL = auto()  # the archive too
    SHOWN = auto()
    CHOSEN = auto()


class ExportDialog(QDialog):
    """`given` carries a Scope and a ListForm."""

    given = Signal(object, object)

    def __init__(self, counts: Mapping[Scope, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export list"))
        self.setMinimumWidth(dialog_width(100 * GRID, self))
        hint = MutedLabel(
            self.tr(
                "Names, notes, states, times and costs. Tokens and the links of clips are left out."
            ),
            self,
        )
        hint.setWordWrap(True)
        self.scopes = {it: QRadioButton(text, self) for it, text in self._scopes(counts).items()}
        self.forms = {it: QRadioButton(text, self) for it, text in self._forms().items()}
        for scope, button in self.scopes.items():
            button.setEnabled(bool(counts[scope]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(3 * GRID)
        layout.addWidget(self._group(self.tr("Renders"), list(self.scopes.values())))
        layout.addWidget(self._group(self.tr("Form"), list(self.forms.values())))
        layout.addWidget(hint)
        layout.addWidget(self._buttons())
        # Now that each is in its group: siblings would turn each other off.
        self.scopes[Scope.CHOSEN if counts[Scope.CHOSEN] > 1 else Scope.ALL].setChecked(True)
        self.forms[ListForm.CSV].setChecked(True)

    def accept(self) -> None:
        scope = next(it for it, button in self.scopes.items() if button.isChecked())
        form = next(it for it, button in self.forms.items() if button.isChecked())
        super().accept()
        self.given.emit(scope, form)

    def _scopes(self, counts: Mapping[Scope, int]) -> dict[Scope, str]:
        texts = {
            Scope.ALL: self.tr("All, the archive too ({0})"),
            Scope.SHOWN: self.tr("Those shown now ({0})"),
            Scope.CHOSEN: self.tr("Those chosen ({0})"),
        }
        return {scope: text.format(whole(counts[scope])) for scope, text in texts.items()}

    def _forms(self) -> dict[ListForm, str]:
        return {
            ListForm.CSV: self.tr("CSV, for spreadsheets"),
            ListForm.JSON: self.tr("JSON, for other programs"),
        }

    def _group(self, title: str, buttons: list[QRadioButton]) -> QGroupBox:
        box, group = QGroupBox(title, self), QButtonGroup(self)
        column = QVBoxLayout(box)
        for button in buttons:
            group.addButton(button)
            column.addWidget(button)
        return box

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        go_on = buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
