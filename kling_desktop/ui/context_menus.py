"""Opens the menu that suits the chosen renders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kling_desktop.domain.task import TaskState
from kling_desktop.ui.menus import FAILED, FINISHED, MIXED, RUNNING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint

    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.chosen import Chosen
    from kling_desktop.ui.main_window import MainWindow
    from kling_desktop.ui.menus import Menu
    from kling_desktop.ui.tasks.renders import Renders

Entries = tuple["str | Menu", ...]


def menu_for(tasks: Iterable[Task]) -> Entries:
    """By what they have come to; those that differ get what suits all or some of them."""
    suited = {_menu_of(task) for task in tasks}
    return suited.pop() if len(suited) == 1 else MIXED


def _menu_of(task: Task) -> Entries:
    if task.state is TaskState.SUCCEED:
        return FINISHED
    return RUNNING if task.is_open else FAILED


class ContextMenus(QObject):
    """Where the pointer asks for one, and at the current row by key."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        chosen: Chosen,
        renders: Renders,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._chosen = chosen
        self._renders = renders
        renders.menu_wanted.connect(self.open)
        # Of the two keys for it, Qt knows this one only where Windows tells.
        by_key = QShortcut(QKeySequence("Shift+F10"), renders)
        by_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        by_key.activated.connect(self.open_at_row)

    def open(self, where: QPoint) -> None:
        tasks = map(self._workspace.library.get, self._chosen.keys)
        self._window.open_menu(where, menu_for(task for task in tasks if task))

    def open_at_row(self) -> None:
        view = self._renders.view
        index = view.currentIndex()
        if index.isValid() and self._chosen.keys:
            view.scrollTo(index)
            row = view.visualRect(index)
            self.open(view.viewport().mapToGlobal(row.center()))
