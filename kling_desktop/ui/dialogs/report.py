"""Puts a report together for whoever mends the program. It is copied or saved, and never sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from kling_desktop.ui.dialogs.diagnostics import DiagnosticsDialog
from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.theme import GRID, Tone, scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

STORY = "report.txt"


class ReportDialog(DiagnosticsDialog):
    """`clean` takes out of a text what is nobody's business. `page_wanted` is sent where there is
    a page to report to.
    """

    page_wanted = Signal()

    def __init__(
        self,
        files: Mapping[str, str],
        clean: Callable[[str], str],
        parent: QWidget,
        *,
        has_page: bool,
    ) -> None:
        self._clean, self._has_page = clean, has_page
        super().__init__(files, parent)
        self.story.setFocus()

    @property
    def files(self) -> Mapping[str, str]:
        return {STORY: self._clean(self.story.toPlainText()), **self._files}

    def copy_text(self) -> None:
        parts = (f"== {name}\n{text.strip()}\n" for name, text in self.files.items())
        QGuiApplication.clipboard().setText("\n".join(parts))
        self.say(self.tr("Copied."), Tone.GOOD)

    def _title(self) -> str:
        return self.tr("Report a problem")

    def _hint(self) -> str:
        return self.tr(
            "Say what you did, what happened, and what you expected. The files below go with it. "
            "Tokens, links and the name of your home folder are left out. Nothing is sent: copy "
            "the text or save it, and pass it on."
        )

    def _above(self) -> QVBoxLayout:
        label = PlainLabel(self.tr("What happened?"), self)
        self.story = QPlainTextEdit(self)
        self.story.setTabChangesFocus(True)
        self.story.setFixedHeight(scaled(24 * GRID))
        label.setBuddy(self.story)
        self.story.setAccessibleName(label.text())
        column = super()._above()
        column.setSpacing(GRID)
        column.addWidget(label)
        column.addWidget(self.story)
        return column

    def _add_buttons(self, buttons: QDialogButtonBox) -> None:
        role = QDialogButtonBox.ButtonRole.ActionRole
        buttons.addButton(self.tr("Copy text"), role).clicked.connect(self.copy_text)
        if self._has_page:
            buttons.addButton(self.tr("Open web page"), role).clicked.connect(self.page_wanted)
