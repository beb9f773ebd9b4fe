"""Asks for text that names renders, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from kling_desktop.account_words import KINDS
from kling_desktop.domain.account import DEFAULT_KIND
from kling_desktop.domain.task_ids import MAX_TEXT
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, add_row, choices, choose, new_form
from kling_desktop.ui.i18n import translated, whole
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QFormLayout

    from kling_desktop.domain.account import Account

SHOWN = 20_000  # characters; a megabyte in one line would block the editor for a minute


class AddDialog(QDialog):
    """`given` carries the text, the id of the account that was chosen, and the kind.

    Both are empty where nothing was chosen: the first of `accounts` then has the renders, and its
    kind. What the text itself tells counts more.
    """

    given = Signal(str, str, str)

    def __init__(self, accounts: Sequence[Account] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self.setWindowTitle(self.tr("Add renders"))
        self.setMinimumSize(130 * GRID, 80 * GRID)
        self._edit = _Edit(self)
        self._edit.setPlaceholderText(self.tr("One id per line, or anything that holds ids"))
        self._edit.setAccessibleName(self.tr("Text with task ids"))
        self._hint = MutedLabel(
            self.tr("Ids, status links, whole replies, cURL lines and tables are understood."), self
        )
        self._hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._add = buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._add.setEnabled(False)
        self._edit.textChanged.connect(lambda: self._add.setEnabled(bool(self._edit.whole_text)))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._give)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(3 * GRID)
        layout.addWidget(self._hint)
        layout.addWidget(self._edit, 1)
        layout.addLayout(self._choosers())
        layout.addWidget(buttons)

    def propose(self, text: str, kind: str = "") -> None:
        """Put what came from outside below what stands there already."""
        self._edit.put_below(text)
        if kind:
            choose(self._kind, kind)
        self._hint.setText(
            self.tr("This came from a link or another program. Look at it before you add it.")
        )

    def _choosers(self) -> QFormLayout:
        form, accounts = new_form(), self._accounts
        self._account = choices(self, [(it.account_id, it.name) for it in accounts])
        self._account.currentIndexChanged.connect(self._name_usual_kind)
        self._kind = choices(self, [("", ""), *KINDS.items()])
        self._account.setVisible(len(accounts) > 1)
        if len(accounts) > 1:
            add_row(form, self.tr("A&ccount"), self._account)
        add_row(form, self.tr("&Kind"), self._kind)
        self._name_usual_kind()
        return form

    def _name_usual_kind(self) -> None:
        """The first choice says which kind it stands for."""
        at = self._account.currentIndex()
        kind = self._accounts[at].default_kind if at >= 0 else DEFAULT_KIND
        usual = translated(KINDS.get(kind, kind))
        self._kind.setItemText(0, self.tr("As the text says, else: {0}").format(usual))

    def _give(self) -> None:
        account_id = self._account.currentData() if self._account.currentIndex() > 0 else ""
        self.given.emit(self._edit.whole_text, account_id, self._kind.currentData())


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

    def put_below(self, text: str) -> None:
        """Once, however often it comes, and nothing more where enough stands already."""
        whole_text = self.whole_text
        is_there = set(text.splitlines()) <= set(whole_text.splitlines())
        if is_there or len(whole_text) > MAX_TEXT:
            return
        self.moveCursor(QTextCursor.MoveOperation.End)
        if not self.textCursor().atBlockStart():
            self.insertPlainText("\n")
        self._insert(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._insert(source.text())

    def _insert(self, text: str) -> None:
        if len(text) <= SHOWN:
            self.insertPlainText(text)
            return
        number = len(self._beside) + 1
        line = self.tr("# Paste {0}: {1} characters").format(whole(number), whole(len(text)))
        self._beside[line] = text
        self.insertPlainText(f"{line}\n" if self.textCursor().atBlockStart() else f"\n{line}\n")
