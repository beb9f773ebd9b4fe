"""What the creator made of a render, then its facts; what can be changed is changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from kling_desktop.domain.organising import MAX_LABEL, MAX_TAGS, used_tags
from kling_desktop.domain.task import Bell
from kling_desktop.ui import icons
from kling_desktop.ui.details.buttons import SmallButton
from kling_desktop.ui.details.completers import LabelCompleter, TagCompleter
from kling_desktop.ui.details.editable import EditableLine
from kling_desktop.ui.details.facts import FactsArea, facts
from kling_desktop.ui.details.note import NoteLine
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.label_words import BELL_ICONS, BELLS
from kling_desktop.ui.labels import ElidedLabel, MutedLabel
from kling_desktop.ui.reading_direction import margins
from kling_desktop.ui.theme import GRID, current_theme, scaled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.organising import Organising

_HIGHEST_TAGS = MAX_TAGS * (MAX_LABEL + 2)  # characters


class Overview(QWidget):
    def __init__(
        self,
        workspace: Workspace,
        organising: Organising,
        actions: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._organising = organising
        self._actions = actions
        self._key: TaskKey | None = None
        self.facts = {name: ElidedLabel("", self) for name in self._fact_names()}
        self.project = EditableLine(
            self.tr("Project"), self.tr("Add to a project"), MAX_LABEL, self
        )
        self.tags = EditableLine(self.tr("Tags"), self.tr("Add tags"), _HIGHEST_TAGS, self)
        self.note = NoteLine(self)
        self.bell = self._new_bell()
        self._dot = Dot(self)
        self._form = QFormLayout()
        self._lay_out()
        self._wear()
        self._connect()

    def show_task(self, task: Task | None) -> None:
        self._key = task.key if task else None
        self.project.show_text(self._key, task.project if task else "")
        self.tags.show_text(self._key, ", ".join(task.tags) if task else "")
        self.note.show_text(self._key, task.note if task else "")
        if task:
            self.bell.setCurrentIndex(self.bell.findData(task.bell.value))
            self._form.setRowVisible(self.bell, task.is_open)  # afterwards nothing rings
            self._show_facts(task)

    def begin_note(self) -> None:
        self.area.ensureWidgetVisible(self.note)
        self.note.begin()

    def _show_facts(self, task: Task) -> None:
        status = self._workspace.accounts.get(task.account_id)
        account = status.account if status else None
        for name, value in facts(task, account).items():
            self.facts[name].setText(value)
            self._form.setRowVisible(self._rows[name], bool(value))
        self._dot.show_colour(account.colour if account else "")  # last: a row shows all it has
        for name, button in self._beside.items():
            button.setVisible(self._actions[name].isEnabled())

    def _lay_out(self) -> None:
        form = self._form
        form.setContentsMargins(margins(0, 2 * GRID, 2 * GRID, 2 * GRID))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setHorizontalSpacing(4 * GRID)
        form.setVerticalSpacing(GRID)
        for words, field in (
            (self.tr("Project"), self.project),
            (self.tr("Tags"), self.tags),
            (self.tr("Note"), self.note),
            (self.tr("Tell me"), self.bell),
        ):
            form.addRow(self._label(words, field), field)
        self._beside = {
            name: SmallButton(icon, text, self, self._actions[name].trigger)
            for name, icon, text in (
                ("copy_id", "copy", self.tr("Copy id")),
                ("reveal", "folder-open", self.tr("Show in folder")),
            )
        }
        beside = {"task_id": self._beside["copy_id"], "file": self._beside["reveal"]}
        self._rows = {}
        middle = Qt.AlignmentFlag.AlignVCenter  # else the row is no higher than they are
        for name, words in self._fact_names().items():
            self._rows[name] = row = QHBoxLayout()
            row.setContentsMargins(margins(GRID, 0, 0, 0))  # in line with what can be edited
            row.setSpacing(2 * GRID)
            if name == "account":
                row.addWidget(self._dot, 0, middle)
            row.addWidget(self.facts[name], 1)
            if name in beside:
                row.addWidget(beside[name], 0, middle)
            form.addRow(self._label(words, self.facts[name]), row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.area = FactsArea(form, self)
        layout.addWidget(self.area)

    def _label(self, words: str, field: QWidget) -> MutedLabel:
        label = MutedLabel(words, self)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, GRID, 0, GRID)  # in line with the first line beside it
        label.setBuddy(field)
        return label

    def _new_bell(self) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(self.tr("Tell me"))
        combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for bell in Bell:
            combo.addItem(translated(BELLS[bell]), bell.value)
        combo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return combo

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._wear()

    def _wear(self) -> None:
        for place, bell in enumerate(Bell):
            sign = icons.icon(BELL_ICONS[bell], current_theme().text, scaled(16))
            self.bell.setItemIcon(place, sign)
        self.bell.setIconSize(QSize(scaled(16), scaled(16)))

    def _connect(self) -> None:
        organising = self._organising
        self.project.edited.connect(lambda key, text: organising.set_project([key], text))
        self.tags.edited.connect(lambda key, text: organising.set_tag_text(key, text))
        self.note.edited.connect(lambda key, text: organising.set_note([key], text))
        self.bell.activated.connect(self._set_bell)
        self.project.begun.connect(self._offer_projects)
        self.tags.begun.connect(self._offer_tags)

    def _set_bell(self) -> None:
        if self._key:
            self._organising.set_bell([self._key], Bell(self.bell.currentData()))

    def _offer_projects(self) -> None:
        self._offer(self.project, LabelCompleter(self._organising.projects, self.project.field))

    def _offer_tags(self) -> None:
        used = used_tags(self._workspace.library.tasks.values())
        self._offer(self.tags, TagCompleter(used, self.tags.field))

    def _offer(self, line: EditableLine, completer: QCompleter) -> None:
        """The field owns it, and lets go of the one before."""
        line.field.setCompleter(completer)

    def _fact_names(self) -> dict[str, str]:
        return {
            "task_id": self.tr("Id"),
            "kind": self.tr("Kind"),
            "account": self.tr("Account"),
            "added": self.tr("Added"),
            "made": self.tr("Made"),
            "finished": self.tr("Finished"),
            "took": self.tr("Took"),
            "length": self.tr("Length"),
            "size": self.tr("Size"),
            "cost": self.tr("Cost"),
            "expires": self.tr("Link ends"),
            "file": self.tr("File"),
        }


class Dot(QWidget):
    """An account's colour; nothing where it has none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(3 * GRID, 3 * GRID)

    def show_colour(self, colour: str) -> None:
        self._colour = colour
        self.setVisible(bool(colour))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(current_theme().edge))
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(self.rect().adjusted(1, 1, -2, -2))
