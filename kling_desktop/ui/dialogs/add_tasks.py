"""Asks for text that names renders."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID

SHOWN = 20_000  # characters; a megabyte in one line would block the editor for a minute


class AddDialog(QDialog):
    """`given` carries the text."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add renders"))
        self.setMinimumSize(130 * GRID, 80 * GRID)
        self._edit = _Edit(self)
        self._edit.setPlaceholderText(self.tr("One id per line, or anything that holds ids"))
        self._edit.setAccessibleName(self.tr("Text with task ids"))
        hint = MutedLabel(
            self.tr("Ids, status links, whole replies, cURL lines and tables are understood."), self
        )
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._add = buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._add.setEnabled(False)
        self._edit.textChanged.connect(lambda: self._add.setEnabled(bool(self._edit.whole_text)))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.given.emit(self._edit.whole_text))
        layout = QVBoxLayout(self)
        layout.setSpacing(3 * GRID)
        layout.addWidget(hint)
        layout.addWidget(self._edit, 1)
        layout.addWidget(buttons)


class _Edit(QPlainTextEdit):
    """Keeps very long pastes beside the editor, where a line stands for each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beside: dict[str, str] = {}
        self.setTabChangesFocus(True)

    @property
    def whole_text(self) -> str:
        """The text with each such line as what it stands for; one that was deleted is gone."""
        lines = self.toPlainText().splitlines()
        return "\n".join(self._beside.get(line, line) for line in lines).strip()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) <= SHOWN:
            self.insertPlainText(text)
            return
        number = len(self._beside) + 1
        line = self.tr("# Paste {0}: {1} characters").format(number, len(text))
        self._beside[line] = text
        self.insertPlainText(f"{line}\n" if self.textCursor().atBlockStart() else f"\n{line}\n")
