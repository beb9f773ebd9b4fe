"""The fields of an account: the few that everybody fills in, and More."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from kling_desktop.account_words import PRESETS as PRESET_NAMES
from kling_desktop.domain.account import Account, template_in
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.presets import PRESETS, preset_at, preset_for
from kling_desktop.ui.announcing import announce
from kling_desktop.ui.dialogs.account_details import AccountDetails
from kling_desktop.ui.dialogs.rows import add_row, choices, choose, new_form
from kling_desktop.ui.dialogs.token_fields import TokenFields
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.domain.account import AuthStyle
    from kling_desktop.domain.presets import Preset
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.ui.theme import Tone

_NOBODY = Account(account_id="", name="", base_url="")


class AccountForm(QWidget):
    """`test_wanted` carries the draft and the token; an empty token means the one in use."""

    test_wanted = Signal(object, str)
    edited = Signal()
    rows_changed = Signal()

    def __init__(self, status: AccountStatus | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = status.account if status else _NOBODY
        self._base_url = QLineEdit(self._account.base_url, self)
        self._base_url.setPlaceholderText("https://api.example.com")
        self._service = choices(
            self, [(it.preset_id, PRESET_NAMES[it.preset_id]) for it in PRESETS]
        )
        choose(self._service, preset_for(self._account).preset_id)
        self._test = QPushButton(self.tr("Test"), self)
        self._more = QPushButton(self.tr("More"), self)
        self._vault, self._said = MutedLabel("", self), PlainLabel("", self)
        self._lay_out(status)
        self._connect()
        self._fields.show_style(self._details.style)
        self._heard_typing()
        self.begin()

    @property
    def draft(self) -> AccountDraft:
        return AccountDraft(base_url=self._base_url.text(), **self._details.values)

    @property
    def token(self) -> str:
        return self._fields.text

    @property
    def is_filled(self) -> bool:
        return bool(self._base_url.text().strip()) and self._fields.is_filled

    def begin(self) -> None:
        self._base_url.setFocus()

    def fold(self) -> None:
        """Hide what few accounts need."""
        self._more.setChecked(False)

    def show_vault(self, text: str) -> None:
        self._vault.setText(text)

    def say(self, text: str, tone: Tone) -> None:
        """Show what a test or an attempt to save brought."""
        self._said.set_tone(tone)
        self._said.setText(text)
        announce(self, text)

    def _lay_out(self, status: AccountStatus | None) -> None:
        form = new_form()
        add_row(form, self.tr("Ser&vice"), self._service)
        add_row(form, self.tr("&Base URL"), self._base_url)
        self._fields = TokenFields(form, status, self._test, self)
        form.addRow("", self._more)
        self._details = AccountDetails(form, self._account, self)
        self._details.show(False)
        self.setTabOrder(self._service, self._base_url)
        self.setTabOrder(self._test, self._more)
        for label in (self._vault, self._said):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.setMinimumHeight(9 * GRID)  # two lines, so that nothing jumps when they fill
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(form)
        layout.addWidget(self._vault)
        layout.addWidget(self._said)

    def _connect(self) -> None:
        self._more.setCheckable(True)
        self._more.setAutoDefault(False)
        self._test.clicked.connect(lambda: self.test_wanted.emit(self.draft, self.token))
        self._more.toggled.connect(self._unfold)
        self._service.activated.connect(lambda _: self._take_service())
        self._base_url.textChanged.connect(self._read_address)
        self._details.style_changed.connect(self._show_style)
        for part in (self._fields, self._details):
            part.edited.connect(self._heard_typing)

    def _unfold(self, on: bool) -> None:
        self._more.setText(self.tr("Less") if on else self.tr("More"))
        self._details.show(on)
        self.rows_changed.emit()

    def _show_style(self, style: AuthStyle) -> None:
        self._fields.show_style(style)
        self.rows_changed.emit()

    def _take_service(self) -> None:
        """Fill in what is known of the chosen service."""
        preset = next(it for it in PRESETS if it.preset_id == self._service.currentData())
        if preset.base_url:
            self._base_url.setText(preset.base_url)
        elif preset_at(self._base_url.text()):
            self._base_url.clear()  # that of another service
        self._details.show_preset(preset)

    def _read_address(self, text: str) -> None:
        """A known host tells its service, a whole endpoint the path."""
        preset = preset_at(text)
        if preset and preset.preset_id != self._service.currentData():
            self._show_service(preset)
        template = template_in(text)
        if template:
            self._details.show_path(template)
        self._heard_typing()

    def _show_service(self, preset: Preset) -> None:
        choose(self._service, preset.preset_id)
        self._details.show_preset(preset)

    def _heard_typing(self) -> None:
        self._said.setText("")
        self._test.setEnabled(self.is_filled)
        self.edited.emit()
