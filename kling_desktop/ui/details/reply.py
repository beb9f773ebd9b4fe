"""The service's last reply, word for word, without anything secret."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kling_desktop.ui.details.buttons import SmallButton
from kling_desktop.ui.details.facts import FEWEST
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID, fixed_font


class ReplyView(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Reply"))
        self.text.setFont(fixed_font(self.font()))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(FEWEST)
        self._hint = MutedLabel("", self)
        self._hint.setWordWrap(True)
        self._copy = SmallButton("copy", self.tr("Copy the reply"), self, self._copy_all)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._hint, 1)
        row.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self.text, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.text.setFont(fixed_font(self.font()))

    def show_reply(self, reply: str) -> None:
        """`reply` is redacted already."""
        if reply:
            self._hint.setText(self.tr("Tokens and the secret part of links are left out."))
        else:
            self._hint.setText(self.tr("The service has not said anything about it yet."))
        self.text.setVisible(bool(reply))
        self._copy.setVisible(bool(reply))
        if reply != self.text.toPlainText():
            self.text.setPlainText(reply)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
