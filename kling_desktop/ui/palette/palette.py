"""Opens the palette, and does what is taken there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.domain.task import TaskKey

if TYPE_CHECKING:
    from kling_desktop.domain.badge import Badge
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow
    from kling_desktop.ui.palette.dialog import PaletteDialog
    from kling_desktop.ui.palette.finder import Index

_RECENT = "palette/recent"
_REMEMBERED = 8  # actions


class Palette(QObject):
    def __init__(self, desk: Desk, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window
        self._workspace = workspace
        self._index: Index = {}

    def open(self) -> None:
        # late: the start waits for it
        from kling_desktop.ui.palette.dialog import PaletteDialog
        from kling_desktop.ui.palette.finder import Finder
        from kling_desktop.ui.palette.rows import offers

        dialog = PaletteDialog(self._window)
        tasks = self._workspace.library.tasks
        for key in self._index.keys() - tasks.keys():
            del self._index[key]
        offered = offers(self._desk.actions, self._desk.keyboard.bindings)
        newest_first = tuple(tasks.values())[::-1]
        finder = Finder(
            offered, self._recent(), newest_first, self._index, self._badge, parent=dialog
        )
        dialog.follow(finder)
        self._await(dialog)
        dialog.open()

    def _await(self, dialog: PaletteDialog) -> None:
        """What is taken is done when the focus is back in the window."""
        taken: list[str | TaskKey] = []
        dialog.taken.connect(taken.append)
        dialog.finished.connect(lambda _result: self._do(taken))
        dialog.finished.connect(dialog.deleteLater)

    def _do(self, taken: list[str | TaskKey]) -> None:
        for target in taken:
            if isinstance(target, TaskKey):
                self._go_to(target)
            else:
                self._remember(target)
                self._desk.actions[target].trigger()

    def _go_to(self, key: TaskKey) -> None:
        """Out of whatever fills the window, to its place in the list."""
        if key not in self._workspace.library.tasks:
            return  # taken off the list meanwhile
        if self._desk.review.is_on:
            self._desk.review.leave()
        self._desk.comparing.leave()
        if self._window.isFullScreen():
            self._desk.toggle_full_screen()
        self._desk.choosing.go_to(key)

    def _badge(self, key: TaskKey) -> Badge | None:
        mark = self._desk.model.census.marks.get(key)
        return mark.badge if mark else None

    def _recent(self) -> list[str]:
        stored = str(self._window.memory.value(_RECENT) or "")
        return [name for name in stored.split(",") if name in self._desk.actions]

    def _remember(self, name: str) -> None:
        recent = [name, *(it for it in self._recent() if it != name)]
        self._window.memory.setValue(_RECENT, ",".join(recent[:_REMEMBERED]))
