"""Which tags the chosen renders have: all of them, some, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.organising import LabelRefused, read_tags, with_tags
from kling_desktop.ui.counts import renders
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.label_words import fault_sentence
from kling_desktop.ui.labels import ElidedLabel, MutedLabel
from kling_desktop.ui.theme import GRID, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from kling_desktop.domain.task import Task

_ALL, _SOME, _NONE = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


class TagsDialog(QDialog):
    """`given` carries the tags to add and those to take away; where some have a tag and it is not
    touched, it stays as it is.
    """

    given = Signal(list, list)

    def __init__(self, tasks: Sequence[Task], used: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags"))
        self._tasks = tasks
        whose = tasks[0].name or tasks[0].task_id if len(tasks) == 1 else ""
        label = ElidedLabel(whose or renders(len(tasks)), self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("New tag, then Enter; several with commas"))
        self.field.setAccessibleName(self.tr("New tag"))
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.setUniformItemSizes(True)
        for tag in used:
            self._add_row(tag, self._state_of(tag))
        self.list.setVisible(bool(used))
        self._line = MutedLabel("", self)
        self._line.setWordWrap(True)
        self._line.setMinimumHeight(5 * GRID)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(2 * GRID)
        for widget in (label, self.field, self.list, self._line):
            layout.addWidget(widget)
        layout.addWidget(buttons)
        self.setMinimumWidth(dialog_width(90 * GRID, self))
        self.field.textChanged.connect(lambda _text: self._say(""))
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the field takes the tag; in the empty field it ends the dialog as usual."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }
        if watched is self.field and event.type() == QEvent.Type.KeyPress and is_enter:
            if self.field.text().strip():
                self._take_typed()
            else:
                self.accept()
            return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        if not self._take_typed():  # what was typed and not taken yet is meant, too
            return
        added = self._with_state(_ALL)
        removed = self._with_state(_NONE)
        try:
            for task in self._tasks:
                with_tags(task.tags, added, removed)
        except LabelRefused as refused:
            self._say(translated(fault_sentence(refused.fault)))
            return
        self.given.emit(added, removed)
        super().accept()

    def _take_typed(self) -> bool:
        try:
            tags = read_tags(self.field.text())
        except LabelRefused as refused:
            self._say(translated(fault_sentence(refused.fault)))
            return False
        for tag in tags:
            self._check(tag)
        self.field.clear()
        return True

    def _check(self, tag: str) -> None:
        """Tick a tag; one that differs only in capitals is the same."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.text().casefold() == tag.casefold():
                item.setCheckState(_ALL)
                self.list.scrollToItem(item)
                return
        self._add_row(tag, _ALL)
        self.list.show()
        self.list.scrollToBottom()

    def _add_row(self, tag: str, state: Qt.CheckState) -> None:
        item = QListWidgetItem(tag, self.list)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)

    def _state_of(self, tag: str) -> Qt.CheckState:
        having = sum(tag in task.tags for task in self._tasks)
        if having == len(self._tasks):
            return _ALL
        return _SOME if having else _NONE

    def _with_state(self, state: Qt.CheckState) -> list[str]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.text() for item in items if item.checkState() is state]

    def _say(self, text: str) -> None:
        self._line.setText(text)
        self._line.set_tone(Tone.BAD if text else None)
