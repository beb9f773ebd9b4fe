"""Where a token is typed: one field, or two for AccessKey and SecretKey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from kling_desktop.domain.account import AuthStyle
from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.dialogs.rows import add_row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout, QPushButton

    from kling_desktop.services.accounts import AccountStatus


class TokenFields(QObject):
    """Rows of a form; `test` stands beside the last of them. Nothing typed means unchanged."""

    edited = Signal()

    def __init__(
        self, form: QFormLayout, status: AccountStatus | None, test: QPushButton, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._form, self._test = form, test
        self._kept = status.account.auth_style if status and status.token else None
        self._token = _hidden_edit(self.tr("Show the token"), parent)
        self._access = QLineEdit(parent)
        self._secret = _hidden_edit(self.tr("Show the SecretKey"), parent)
        self._rows = (
            add_row(form, self.tr("&Token"), self._token),
            add_row(form, self.tr("&AccessKey"), self._access),
            add_row(form, self.tr("Secret&Key"), self._secret),
        )
        self._edits = (self._token, self._access, self._secret)
        for edit in self._edits:
            edit.textChanged.connect(self.edited)
        for first, second in zip(self._edits, (*self._edits[1:], test), strict=True):
            QWidget.setTabOrder(first, second)
        self.show_style(AuthStyle.BEARER)

    @property
    def text(self) -> str:
        """The token, or both keys with a colon between; empty where nothing is typed."""
        if not self._is_pair:
            return self._token.text()
        keys = self._access.text().strip(), self._secret.text().strip()
        return ":".join(keys) if any(keys) else ""

    @property
    def is_filled(self) -> bool:
        typed = [bool(edit.text().strip()) for edit in self._shown]
        return all(typed) or (self._is_kept and not any(typed))

    def show_style(self, style: AuthStyle) -> None:
        """Show the fields that this way of signing in takes."""
        self._is_pair = style is AuthStyle.KEY_PAIR
        self._is_kept = bool(self._kept) and self._is_pair == (self._kept is AuthStyle.KEY_PAIR)
        self._rows[-1 if self._is_pair else 0].addWidget(self._test)
        for row, edit in zip(self._rows, self._edits, strict=True):
            self._form.setRowVisible(row, edit in self._shown)
            edit.setPlaceholderText(self.tr("Unchanged") if self._is_kept else "")
        self.edited.emit()

    @property
    def _shown(self) -> tuple[QLineEdit, ...]:
        return self._edits[1:] if self._is_pair else self._edits[:1]


def _hidden_edit(show_text: str, parent: QWidget) -> QLineEdit:
    edit, mode = QLineEdit(parent), QLineEdit.EchoMode
    edit.setEchoMode(mode.Password)
    show = QAction(show_text, edit, checkable=True)
    follow_theme(show, "key-round", "muted", 16)
    show.toggled.connect(lambda on: edit.setEchoMode(mode.Normal if on else mode.Password))
    edit.addAction(show, QLineEdit.ActionPosition.TrailingPosition)
    return edit
