"""What the service said of a render last, word for word, without anything secret."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID, fixed_font


class ReplyDialog(QDialog):
    def __init__(self, title: str, reply: str, parent: QWidget | None = None) -> None:
        """`reply` is redacted and indented already."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("The service's last reply"))
        self.setMinimumSize(150 * GRID, 110 * GRID)
        self.text = QPlainTextEdit(reply, self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Reply"))
        self.text.setFont(fixed_font(self.font()))
        self.text.setTabChangesFocus(True)
        hint = MutedLabel(
            self.tr("{0}. Tokens and the secret part of links are left out.").format(title), self
        )
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        copy.clicked.connect(self._copy)
        self._copied = copy
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(3 * GRID)
        layout.addWidget(hint)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._copied.setText(self.tr("Copied"))
