"""Which renders are chosen, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kling_desktop.domain.sections import Section

if TYPE_CHECKING:
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.desk import Desk

MANY = 200
ADD_UP_MS = 1_000


class Choosing(QObject):
    """`report` carries a sentence."""

    report = Signal(str)

    def __init__(self, desk: Desk, workspace: Workspace) -> None:
        super().__init__(desk)
        self._desk = desk
        self._workspace = workspace
        self._adding_up = QTimer(self, singleShot=True, interval=ADD_UP_MS)
        self._adding_up.timeout.connect(self.show)

    def end(self) -> None:
        self._adding_up.stop()

    def first(self) -> None:
        first = self._desk.model.first_key
        if first:
            self._desk.renders.choose(first)
        self.show()
        self._desk.summary.refresh()

    def some(self) -> None:
        """Show details of something that is in the list."""
        if not self._desk.renders.selected:
            self.first()

    def last(self, keys: tuple[TaskKey, ...]) -> None:
        if keys:
            self._bring_to_light(keys[-1])
            self._desk.renders.choose(keys[-1])

    def all_of(self, keys: tuple[TaskKey, ...]) -> None:
        """Those of them that are still on the list."""
        there = [key for key in keys if key in self._workspace.library.tasks]
        if there:
            self._bring_to_light(there[-1])
            self._desk.renders.view.choose_all_of(there, there[-1])

    def go_to(self, key: TaskKey) -> None:
        """To its place in the list; say so where it had to be brought to light."""
        was_hidden = not self._desk.model.index_of(key).isValid()
        self._bring_to_light(key)
        self._desk.renders.choose(key)
        self._desk.view.setFocus()
        if not was_hidden:
            return
        if key in self._desk.model.census.archived:
            self.report.emit(self.tr("This render is in the archive, which is shown now."))
        else:
            self.report.emit(self.tr("Search and filters were cleared to show this render."))

    def _bring_to_light(self, key: TaskKey) -> None:
        """Show everything rather than hide a render that is looked for."""
        if not self._desk.model.index_of(key).isValid():
            self._desk.search.clear()
            self._desk.renders.show_all()
            if key in self._desk.model.census.archived:
                self._desk.renders.change(section=Section.ARCHIVED)

    def show_soon(self) -> None:
        """One of thousands changes all the time: they are added up now and then."""
        if len(self._desk.subject.selected) <= MANY:
            self.show()
        elif not self._adding_up.isActive():
            self._adding_up.start()

    def show(self) -> None:
        keys = self._desk.subject.selected
        self._desk.enable_actions()  # first: the details show what can be done
        if len(keys) > 1:
            tasks, marks = self._workspace.library.tasks, self._desk.model.census.marks
            known = [key for key in keys if key in tasks and key in marks]
            self._desk.panel.show_several(
                [tasks[key] for key in known],
                [marks[key].badge for key in known],
                self._desk.chosen.current_row,
            )
        else:
            self._desk.panel.show_row(self._desk.chosen.current_row)
