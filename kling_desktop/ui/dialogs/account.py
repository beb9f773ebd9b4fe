"""Asks where the service is and for the token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui import icons
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.theme import GRID, Tone, current_theme

if TYPE_CHECKING:
    from kling_desktop.services.accounts import AccountStatus


class AccountForm(QWidget):
    """Base URL, token with Test, and where the token is kept. `test_wanted` carries both."""

    test_wanted = Signal(str, str)
    edited = Signal()

    def __init__(self, status: AccountStatus | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_token = bool(status and status.token)
        self._base_url = QLineEdit(status.account.base_url if status else "", self)
        self._base_url.setPlaceholderText("https://api.example.com")
        self._token = QLineEdit(self)
        self._token.setEchoMode(QLineEdit.EchoMode.Password)
        if self._has_token:
            self._token.setPlaceholderText(self.tr("Unchanged"))
        self._add_reveal()
        self._test = QPushButton(self.tr("Test"), self)
        self._test.clicked.connect(lambda: self.test_wanted.emit(self.base_url, self.token))
        self._test.setEnabled(self.is_filled)
        self._vault = MutedLabel("", self)
        self._vault.setWordWrap(True)
        self._say = PlainLabel("", self)
        self._say.setWordWrap(True)
        for label in (self._vault, self._say):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.setMinimumHeight(10 * GRID)  # two lines, so that nothing jumps when they fill
        self._lay_out()
        for edit in (self._base_url, self._token):
            edit.textChanged.connect(self._heard_typing)

    @property
    def base_url(self) -> str:
        return self._base_url.text()

    @property
    def token(self) -> str:
        return self._token.text()

    @property
    def is_filled(self) -> bool:
        return bool(self.base_url.strip()) and (bool(self.token.strip()) or self._has_token)

    def show_vault(self, text: str) -> None:
        self._vault.setText(text)

    def say(self, text: str, tone: Tone) -> None:
        """Show what a test or an attempt to save brought."""
        palette = self._say.palette()
        colour = current_theme().tones[tone][0]
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self._say.setPalette(palette)
        self._say.setText(text)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._token, 1)
        row.addWidget(self._test)
        fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        fields.setHorizontalSpacing(4 * GRID)
        fields.setVerticalSpacing(2 * GRID)
        address, token = PlainLabel(self.tr("&Base URL"), self), PlainLabel(self.tr("&Token"), self)
        address.setBuddy(self._base_url)
        token.setBuddy(self._token)
        fields.addRow(address, self._base_url)
        fields.addRow(token, row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(fields)
        layout.addWidget(self._vault)
        layout.addWidget(self._say)

    def _add_reveal(self) -> None:
        sign = icons.icon("key-round", current_theme().muted, 16)
        show = QAction(sign, self.tr("Show the token"), self, checkable=True)
        mode = QLineEdit.EchoMode
        show.toggled.connect(
            lambda on: self._token.setEchoMode(mode.Normal if on else mode.Password)
        )
        self._token.addAction(show, QLineEdit.ActionPosition.TrailingPosition)

    def _heard_typing(self) -> None:
        self._say.setText("")
        self._test.setEnabled(self.is_filled)
        self.edited.emit()


class AccountDialog(QDialog):
    """The first question of all, and the one after a token was refused. `given` carries both."""

    given = Signal(str, str)

    def __init__(self, status: AccountStatus | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your Kling account"))
        self.setMinimumWidth(130 * GRID)
        self.form = AccountForm(status, self)
        hint = MutedLabel(
            self.tr(
                "Where your renders are made, and the token you use there. Kling Desktop asks "
                "about your renders with it and sends it nowhere else."
            ),
            self,
        )
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        later = self.tr("Not now")
        buttons.addButton(later, QDialogButtonBox.ButtonRole.RejectRole)
        self._keep = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._keep.setEnabled(self.form.is_filled)
        self.form.edited.connect(lambda: self._keep.setEnabled(self.form.is_filled))
        buttons.accepted.connect(lambda: self.given.emit(self.form.base_url, self.form.token))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(3 * GRID)
        layout.addWidget(hint)
        layout.addWidget(self.form)
        layout.addWidget(buttons)
