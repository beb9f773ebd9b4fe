"""Which webhook is posted after renders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kling_desktop.domain.follow_up import FollowUpKind
from kling_desktop.domain.follow_up_template import (
    MAX_BODY_TEMPLATE,
    body_problem,
    header_problem,
    is_header_value,
)
from kling_desktop.domain.webhook_address import AddressFault, AddressRefused, webhook_address
from kling_desktop.follow_up_words import (
    HEADER_VALUE_UNUSABLE,
    PLACEHOLDERS,
    address_sentence,
    problem_sentence,
)
from kling_desktop.ui.dialogs.follow_up_rows import FollowUpRows
from kling_desktop.ui.dialogs.insert_button import InsertButton
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

    from kling_desktop.storage.settings import Settings


class WebhookRows(FollowUpRows):
    """`secret_given` carries the address of a server and the value of the header for it; an empty
    one is to be forgotten.
    """

    secret_given = Signal(str, str)

    def __init__(self, settings: Settings, form: QFormLayout, parent: QWidget) -> None:
        text = self.tr("Send a &webhook after renders")
        super().__init__(FollowUpKind.WEBHOOK, text, settings, form, parent)
        self._address = QLineEdit(settings.webhook_address, parent)
        self._address.setPlaceholderText("https://example.com/hook")
        self._add_row(self.tr("A&ddress"), self._address)
        self._about_address = self._add_said()
        self._occasion = self._add_occasions(self.tr("A&fter renders"), settings.webhook_for)
        self._body = QLineEdit(settings.webhook_body, parent)
        self._body.setMaxLength(MAX_BODY_TEMPLATE)
        insert = InsertButton(self._body, PLACEHOLDERS, parent)
        self._add_row(self.tr("&JSON"), self._body, insert)
        self._about_body = self._add_said()
        self._header = QLineEdit(settings.webhook_header, parent)
        self._header.setPlaceholderText(self.tr("Name, if one is wanted"))
        self._value = QLineEdit(parent)
        self._value.setEchoMode(QLineEdit.EchoMode.Password)
        self._value.setAccessibleName(self.tr("Value of the header"))
        self._add_row(self.tr("H&eader"), self._header, self._value)
        self._about_header = self._add_said()
        self._end_with_test(self.tr("Test the webhook"))
        for edit in (self._address, self._body, self._header, self._value):
            edit.textChanged.connect(self._look)
            edit.editingFinished.connect(self.finish)
        self._kept_header = settings.webhook_header
        self._look()

    @property
    def is_filled(self) -> bool:
        return bool(self._address.text().strip())

    def values(self) -> dict[str, Any] | None:
        body, header = self._body.text(), self._header.text().strip()
        if self._address_text() is None or body_problem(body) or header_problem(header):
            return None
        return {
            "webhook_address": self._address_text(),
            "webhook_for": self._occasion.currentData(),
            "webhook_body": body,
            "webhook_header": header,
        }

    def finish(self) -> None:
        super().finish()
        if self._box.isChecked() and self.is_filled and self.values() is not None:
            self._give_secret(self._header.text().strip())

    def say_of_secret(self, text: str) -> None:
        self._say(self._about_header, text, Tone.BAD)

    def _give_secret(self, header: str) -> None:
        """What was typed leaves the field: the vault has it now."""
        value, address = self._value.text(), self._address_text() or ""
        if header and is_header_value(value):
            self._value.clear()
            self.secret_given.emit(address, value)
        elif self._kept_header and not header:
            self.secret_given.emit(address, "")
        self._kept_header = header
        self._look()

    def _address_text(self) -> str | None:
        """As it is used, empty where nothing is typed; None where it cannot be."""
        try:
            return webhook_address(self._address.text())
        except AddressRefused as refused:
            return "" if refused.fault is AddressFault.EMPTY else None

    def _look(self) -> None:
        """Say what is wrong as it is typed."""
        self._look_at_address()
        problem = body_problem(self._body.text())
        text = self.tr("What stands in braces is put in when it is sent. Never a token.")
        wrong = translated(problem_sentence(problem)) if problem else ""
        self._tell(self._body, wrong, text)
        header, value = self._header.text().strip(), self._value.text()
        refusal = header_problem(header)
        wrong = translated(problem_sentence(refusal)) if refusal else ""
        if value and not is_header_value(value):
            wrong = translated(HEADER_VALUE_UNUSABLE)
        self._tell(self._header, wrong, self.tr("Its value is kept in the keyring alone."))
        self._allow_test()
        self._value.setPlaceholderText(self.tr("Unchanged") if self._kept_header else "")

    def _look_at_address(self) -> None:
        wrong, text = "", self.tr("No redirect is followed. The account's token never goes there.")
        try:
            if not webhook_address(self._address.text()).startswith("https:"):
                text = self.tr("Without https, others in this network can read along.")
        except AddressRefused as refused:
            sentence = translated(address_sentence(refused.fault))
            if refused.fault is AddressFault.EMPTY:
                text = sentence
            else:
                wrong = sentence
        self._tell(self._address, wrong, text)

    def _tell(self, edit: QLineEdit, wrong: str, else_text: str) -> None:
        label = {
            self._address: self._about_address,
            self._body: self._about_body,
            self._header: self._about_header,
        }[edit]
        self._say(label, wrong or else_text, Tone.BAD if wrong else None)
        edit.setAccessibleDescription(wrong or else_text)
