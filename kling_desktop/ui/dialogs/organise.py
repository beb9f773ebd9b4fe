"""Short questions about chosen renders: their name, their note, their project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.organising import LabelRefused, read_label, read_name, read_note
from kling_desktop.ui.counts import renders
from kling_desktop.ui.details.completers import LabelCompleter
from kling_desktop.ui.details.note import NoteField
from kling_desktop.ui.dialogs.room import needed_height
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.label_words import fault_sentence
from kling_desktop.ui.labels import ElidedLabel, MutedLabel
from kling_desktop.ui.theme import GRID, Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from kling_desktop.domain.task import Task


class OrganiseDialog(QDialog):
    """A field, a line about what comes of it, and two buttons."""

    given = Signal(str)

    def __init__(
        self,
        title: str,
        tasks: Sequence[Task],
        field: QLineEdit | QPlainTextEdit,
        hint: str,
        read: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.field = field
        self._hint, self._read = hint, read
        field.setParent(self)
        field.setAccessibleName(title)
        whose = tasks[0].name or tasks[0].task_id if len(tasks) == 1 else ""
        self._whose = ElidedLabel(whose or renders(len(tasks)), self)
        self._line = MutedLabel(hint, self)
        self._line.setWordWrap(True)
        self._line.setMinimumHeight(5 * GRID)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(2 * GRID)
        for widget in (self._whose, field, self._line):
            layout.addWidget(widget)
        layout.addSpacing(GRID)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(dialog_width(100 * GRID, self))
        field.textChanged.connect(self._look)

    @property
    def text(self) -> str:
        field = self.field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def showEvent(self, event: QShowEvent) -> None:
        self.setMinimumHeight(needed_height(self))
        self.resize(self.width(), self.minimumHeight())
        super().showEvent(event)

    def accept(self) -> None:
        if self._look():
            self.given.emit(self.text)
            super().accept()

    def _look(self) -> bool:
        """Say what is wrong with what is typed so far; returns whether it can be kept."""
        try:
            self._read(self.text)
            said, tone = self._hint, None
        except LabelRefused as refused:
            said, tone = translated(fault_sentence(refused.fault)), Tone.BAD
        self._line.setText(said)
        self._line.set_tone(tone)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(tone is None)
        return tone is None


class NameDialog(OrganiseDialog):
    def __init__(self, tasks: Sequence[Task], parent: QWidget) -> None:
        hint = self.tr("Without a name, the id stands in its place.")
        if len(tasks) > 1:
            hint = self.tr("They are numbered in the order of the list: Shot 1, Shot 2 …")
        edit = QLineEdit(tasks[0].name if len(tasks) == 1 else "")
        edit.selectAll()
        super().__init__(self.tr("Rename"), tasks, edit, hint, read_name, parent)


class ProjectDialog(OrganiseDialog):
    def __init__(self, tasks: Sequence[Task], used: Sequence[str], parent: QWidget) -> None:
        edit = QLineEdit(_common([task.project for task in tasks]))
        edit.selectAll()
        edit.setCompleter(LabelCompleter(used, edit))
        hint = self.tr("Leave it empty to take it out of its project.")
        if used:
            hint = self.tr("Type to find one that is in use. Empty means none.")
        super().__init__(self.tr("Project"), tasks, edit, hint, read_label, parent)


class NoteDialog(OrganiseDialog):
    def __init__(self, tasks: Sequence[Task], parent: QWidget) -> None:
        edit = NoteField(_common([task.note for task in tasks]))
        edit.setMinimumHeight(28 * GRID)
        hint = ""
        if len({task.note for task in tasks}) > 1:
            hint = self.tr("Their notes differ. What you write here replaces all of them.")
        super().__init__(self.tr("Note"), tasks, edit, hint, read_note, parent)


def _common(values: Sequence[str]) -> str:
    return values[0] if len(set(values)) == 1 else ""
