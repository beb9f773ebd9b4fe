"""The list's side of the window: the list, and above it what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kling_desktop.ui.tasks.list_bar import ListBar

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.view import TaskView


class Renders(QWidget):
    """`changed`: other renders are shown, or in another order."""

    changed = Signal()

    def __init__(self, model: TaskModel, view: TaskView, memory: QSettings) -> None:
        super().__init__()
        self._model = model
        self._view = view
        self.bar = ListBar(memory, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(view, 1)
        self._model.arrange(self.bar.order, self.bar.showing)
        self.bar.changed.connect(self._arrange)

    def bring_to_light(self, key: TaskKey) -> None:
        """Show everything rather than hide a render that is looked for."""
        if not self._model.index_of(key).isValid():
            self.bar.show_all()

    def _arrange(self) -> None:
        self._model.arrange(self.bar.order, self.bar.showing)
        self._view.scrollTo(self._view.currentIndex())
        self._view.viewport().update()
        self.changed.emit()
