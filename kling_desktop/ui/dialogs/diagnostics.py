"""Shows what a diagnostic bundle holds before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui.announcing import announce
from kling_desktop.ui.details.tab_bar import FlatTabBar
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.theme import GRID, fixed_font

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kling_desktop.ui.theme import Tone


class DiagnosticsDialog(QDialog):
    """`files` by name are what is shown, and what is saved."""

    save_wanted = Signal()

    def __init__(self, files: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._files = files
        self.setWindowTitle(self._title())
        self.setMinimumSize(dialog_width(150 * GRID, self), 110 * GRID)
        hint = MutedLabel(self._hint(), self)
        hint.setWordWrap(True)
        self._pages = QTabWidget(self)
        self._pages.setAccessibleName(self.windowTitle())
        self._pages.setTabBar(FlatTabBar())
        self._pages.setDocumentMode(True)
        for name, text in files.items():
            self._pages.addTab(self._view(name, text), name)
        self._said = PlainLabel("", self)
        self._said.setWordWrap(True)
        self._said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(3 * GRID)
        layout.addWidget(hint)
        layout.addLayout(self._above())
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons())

    @property
    def files(self) -> Mapping[str, str]:
        return self._files

    def say(self, text: str, tone: Tone) -> None:
        """Tell what came of saving it."""
        self._said.set_tone(tone)
        self._said.setText(text)
        self._said.show()
        announce(self, text)

    def _title(self) -> str:
        return self.tr("Diagnostic bundle")

    def _hint(self) -> str:
        return self.tr(
            "This is all that the bundle holds. Tokens, links and the name of your home folder "
            "are left out. Nothing is sent: save it, and pass it on if you like."
        )

    def _above(self) -> QVBoxLayout:
        """What stands above the files."""
        return QVBoxLayout()

    def _view(self, name: str, text: str) -> QPlainTextEdit:
        view = QPlainTextEdit(text or self.tr("Nothing."), self._pages)
        view.setReadOnly(True)
        view.setAccessibleName(name)
        view.setTabChangesFocus(True)
        view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        flag = Qt.TextInteractionFlag
        view.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
        view.setFont(fixed_font(self.font()))
        return view

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self._add_buttons(buttons)
        save = buttons.addButton(self.tr("Save as .zip…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.setDefault(True)
        save.clicked.connect(self.save_wanted)
        buttons.rejected.connect(self.reject)
        return buttons

    def _add_buttons(self, buttons: QDialogButtonBox) -> None:
        """More than to close and to save."""
