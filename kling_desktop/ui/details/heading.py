"""Which render this is: its star, its name and its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kling_desktop.domain.organising import MAX_NAME
from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.details.buttons import SmallButton
from kling_desktop.ui.details.editable import EditableLine
from kling_desktop.ui.details.pill import Pill
from kling_desktop.ui.keyboard.binding import with_key
from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.keyboard.bindings import Bindings
    from kling_desktop.ui.organising import Organising
    from kling_desktop.ui.tasks.roles import Row


class Heading(QWidget):
    """`title` stands in the place of the name where there is not one render to be named."""

    def __init__(self, organising: Organising, parent: QWidget) -> None:
        super().__init__(parent)
        self._organising = organising
        self._key: TaskKey | None = None
        self._is_starred = False
        self._star_key = ""
        self.star = SmallButton("star", self.tr("Star"), self, self._toggle)
        self.name = EditableLine(self.tr("Name"), "", MAX_NAME, self)
        self.title = PlainLabel("", self)
        self.pill = Pill(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.star)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.title, 1)
        layout.addSpacing(GRID)
        layout.addWidget(self.pill)
        self.setMinimumHeight(7 * GRID)
        self._wear_font()
        self.name.edited.connect(lambda key, text: organising.set_name([key], text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._wear_font()

    def _wear_font(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self.name.set_font(font)
        self.title.setFont(font)

    def show_row(self, row: Row) -> None:
        self._key = row.task.key
        self.name.show_text(row.task.key, row.task.name, row.task.task_id)
        self.pill.show_badge(row.badge)
        self._show_star(on=row.task.is_starred)
        self._show(is_one=True)

    def show_keys(self, bindings: Bindings) -> None:
        """Name the one in force in the star's tooltip."""
        self._star_key = bindings.first("star")
        self._show_star(on=self._is_starred)

    def show_title(self, text: str) -> None:
        self._key = None
        self.name.show_text(None, "")
        self.title.setText(text)
        self._show(is_one=False)

    def _show(self, *, is_one: bool) -> None:
        for widget in (self.star, self.name, self.pill):
            widget.setVisible(is_one)
        self.title.setVisible(not is_one)

    def _show_star(self, *, on: bool) -> None:
        follow_theme(self.star, "star", "star" if on else "muted", 16, is_filled=on)
        self._is_starred = on
        text = self.tr("Remove the star") if on else self.tr("Star")
        self.star.setToolTip(with_key(text, self._star_key))
        self.star.setAccessibleName(text)

    def _toggle(self) -> None:
        if self._key:
            self._organising.set_star([self._key], on=not self._is_starred)
