"""What few accounts need: the rows of the account form that "More" reveals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from kling_desktop.account_words import AUTH_STYLES, KINDS, PLAIN_HTTP
from kling_desktop.domain.account import Account, AuthStyle
from kling_desktop.ui.dialogs.colour_choices import colour_choices
from kling_desktop.ui.dialogs.folder_button import FolderButton
from kling_desktop.ui.dialogs.pace_rows import PaceRows, whole_number
from kling_desktop.ui.dialogs.rows import add_row, choices, choose
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.labels import MutedLabel

if TYPE_CHECKING:
    from kling_desktop.domain.presets import Preset


class AccountDetails(QObject):
    """`values` holds what differs from `account`: what was not touched stays as it is."""

    edited = Signal()
    style_changed = Signal(AuthStyle)

    def __init__(self, form: QFormLayout, account: Account, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._account, self._widget = form, account, parent
        self._name = QLineEdit(account.name, parent)
        self._colour = colour_choices(parent)
        self._path = QLineEdit(account.path_template, parent)
        self._style = choices(parent, AUTH_STYLES.items())
        self._kind = choices(parent, KINDS.items())
        self._retention = whole_number(
            "retention_days", account.retention_days, self.tr(" days"), parent
        )
        choose(self._style, account.auth_style)
        choose(self._kind, account.default_kind)
        choose(self._colour, account.colour)
        self._rows = self._add_rows()
        self._shown_at_first = self._read()
        self._connect()

    @property
    def style(self) -> AuthStyle:
        return AuthStyle(self._style.currentData())

    @property
    def values(self) -> dict[str, Any]:
        """Fields of an AccountDraft."""
        at_first = self._shown_at_first.items()
        return {
            name: value for name, value in self._read().items() if (name, value) not in at_first
        }

    def show(self, on: bool) -> None:
        for row in self._rows:
            self._form.setRowVisible(row, on)

    def show_preset(self, preset: Preset) -> None:
        self._path.setText(preset.path_template)
        self._retention.setValue(preset.retention_days)
        choose(self._style, preset.auth_style)

    def show_path(self, template: str) -> None:
        self._path.setText(template)

    def _add_rows(self) -> list[QWidget | QLayout]:
        """What is made here is made in the order in which the Tab key goes through it."""
        self._colour.setAccessibleName(self.tr("Colour"))
        self._colour.setAccessibleDescription(self.tr("Colour"))  # on Linux its name is the choice
        self._name.setPlaceholderText(self.tr("Taken from the address"))
        warning = MutedLabel(translated(PLAIN_HTTP), self._widget)
        warning.setWordWrap(True)
        warning.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        form = self._form
        rows: list[QWidget | QLayout] = [
            add_row(form, self.tr("&Name"), self._name, self._colour),
            add_row(form, self.tr("&Path"), self._path),
            add_row(form, self.tr("Sign &in with"), self._style),
            add_row(form, self.tr("Kind of &renders"), self._kind),
            add_row(form, self.tr("&Clips are kept"), self._retention),
        ]
        self._pace = PaceRows(form, self._account, self._widget)
        rows += [*self._pace.rows, self._folder_row()]
        self._allows_http = QCheckBox(self.tr("Allow &http, without encryption"), self._widget)
        self._allows_http.setChecked(self._account.allows_http)
        form.addRow("", self._allows_http)
        form.addRow("", warning)
        return [*rows, self._allows_http, warning]

    def _folder_row(self) -> QHBoxLayout:
        title = self.tr("Download folder")
        self._folder = QLineEdit(self._account.download_folder, self._widget)
        self._folder.setPlaceholderText(self.tr("The one for all, from Settings"))
        choose = FolderButton(self._folder, title, self._widget)
        return add_row(self._form, self.tr("Download &folder"), self._folder, choose)

    def _read(self) -> dict[str, Any]:
        return {
            "name": self._name.text(),
            "path_template": self._path.text(),
            "auth_style": self.style,
            "default_kind": self._kind.currentData(),
            "retention_days": self._retention.value(),
            "allows_http": self._allows_http.isChecked(),
            "download_folder": self._folder.text().strip(),
            "colour": self._colour.currentData(),
            **self._pace.values,
        }

    def _connect(self) -> None:
        for edit in (self._name, self._path, self._folder):
            edit.textChanged.connect(self.edited)
        for combo in (self._style, self._kind, self._colour):
            combo.currentIndexChanged.connect(self.edited)
        self._retention.valueChanged.connect(self.edited)
        self._pace.edited.connect(self.edited)
        self._allows_http.toggled.connect(self.edited)
        self._style.currentIndexChanged.connect(lambda _: self.style_changed.emit(self.style))
