"""The comparison in the window: which renders it shows, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from kling_desktop.domain.review import rejected, starred
from kling_desktop.ui.undo import Deed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.compare.subjects import Subject
    from kling_desktop.ui.compare.view import CompareView
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow


class Comparing(QObject):
    def __init__(self, desk: Desk, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window
        self._workspace = workspace
        self._made: CompareView | None = None
        self._is_on = False
        desk.bridge.changed.connect(self._note_changes)
        desk.bridge.removed.connect(self._note_removal)

    @property
    def is_on(self) -> bool:
        return self._is_on

    @property
    def view(self) -> CompareView:
        if self._made is None:
            from kling_desktop.ui.compare.view import CompareView  # late: the start waits for it

            self._made = view = CompareView(self._window)
            view.keep_wanted.connect(self._keep)
            view.full_screen_wanted.connect(self._toggle_full_screen)
            view.leave_wanted.connect(self.leave)
            self._desk.keyboard.tell(view)
        return self._made

    def start(self) -> None:
        """With the two clips that are chosen."""
        pair = self._desk.chosen.pair
        if pair is None or self._is_on:
            return
        if self._desk.review.is_on:
            self._desk.review.leave()
        if self._window.isFullScreen():
            self._desk.toggle_full_screen()
        if self._desk.panel.player.is_playing:
            self._desk.panel.player.toggle()
        self._is_on = True
        self._window.note.hide()
        self._window.show_page(self.view)
        self.view.open(pair, volume=self._workspace.preferences.settings.volume)
        self._show_tasks()
        self.view.setFocus()

    def leave(self) -> None:
        """Back to the list."""
        if not self._is_on:
            return
        self._is_on = False
        self.view.close_clips()
        if self._window.isFullScreen():
            self._toggle_full_screen()
        self._window.show_page(None)
        self._desk.renders.view.setFocus()

    def close(self) -> None:
        """Let go of the files."""
        if self._made:
            self._made.close_clips()

    def _keep(self, kept: Subject, other: Subject) -> None:
        """Star the one and reject the other, in one step that can be undone."""

        def judged(task: Task) -> Task:
            return starred(task, on=True) if task.key == kept.key else rejected(task, on=True)

        said = self.tr("Starred: {0}. The other is rejected.")
        task = self._workspace.library.get(kept.key)
        name = (task.name or task.task_id) if task else ""
        keeping = self._desk.journal.organise(
            [kept.key, other.key], judged, Deed.KEEP, said.format(name)
        )
        self._workspace.scope.spawn(keeping, name="compare: keep")

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _note_changes(self, keys: set[TaskKey]) -> None:
        if self._is_on and keys & self._keys():
            self._show_tasks()

    def _note_removal(self, keys: Iterable[TaskKey]) -> None:
        if self._is_on and self._keys().intersection(keys):
            self.leave()

    def _show_tasks(self) -> None:
        tasks = {key: task for key in self._keys() if (task := self._workspace.library.get(key))}
        if tasks.keys() == self._keys():  # else it is about to end
            self.view.show_tasks(tasks)

    def _keys(self) -> set[TaskKey]:
        return {entry.subject.key for entry in self.view.entries}
