"""Puts down what the creator makes of renders: name, note, project, tags, star and bell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.domain.organising import (
    LabelRefused,
    next_bell,
    read_label,
    read_name,
    read_note,
    read_tags,
    used_projects,
    used_tags,
    with_tags,
)
from kling_desktop.domain.review import starred
from kling_desktop.domain.task import Bell
from kling_desktop.ui.i18n import plural, translated
from kling_desktop.ui.label_words import fault_sentence
from kling_desktop.ui.undo import Deed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.undo import Journal

Keys = list["TaskKey"]


class Organising(QObject):
    """`report` carries a sentence. `edit_here` begins to edit the one chosen render where it is
    shown, and says whether it could; otherwise a dialog asks.
    """

    report = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        window: QWidget,
        journal: Journal,
        chosen: Callable[[], Keys],
        edit_here: Callable[[Deed], bool],
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._journal = journal
        self._chosen = chosen
        self._edit_here = edit_here

    @property
    def are_starred(self) -> bool:
        """Whether all chosen renders have a star."""
        keys = self._chosen()
        return bool(keys) and all(task.is_starred for task in self._workspace.library.listed(keys))

    @property
    def bell(self) -> Bell | None:
        """That of the chosen renders; None where they differ."""
        bells = (task.bell for task in self._workspace.library.listed(self._chosen()))
        first = next(bells, None)
        return first if all(bell is first for bell in bells) else None

    # What the actions do

    def rename(self) -> None:
        from kling_desktop.ui.dialogs.organise import NameDialog  # late: the start waits for it

        keys = self._chosen()
        if keys and not self._is_edited_here(keys, Deed.RENAME):
            dialog = NameDialog(self._tasks(keys), self._window)
            dialog.given.connect(lambda name: self.set_name(keys, name))
            self._open(dialog)

    def edit_note(self) -> None:
        from kling_desktop.ui.dialogs.organise import NoteDialog  # late: the start waits for it

        keys = self._chosen()
        if keys and not self._is_edited_here(keys, Deed.NOTE):
            dialog = NoteDialog(self._tasks(keys), self._window)
            dialog.given.connect(lambda note: self.set_note(keys, note))
            self._open(dialog)

    def edit_project(self) -> None:
        from kling_desktop.ui.dialogs.organise import ProjectDialog  # late: the start waits for it

        keys = self._chosen()
        if keys:
            dialog = ProjectDialog(self._tasks(keys), self.projects, self._window)
            dialog.given.connect(lambda project: self.set_project(keys, project))
            self._open(dialog)

    def edit_tags(self) -> None:
        from kling_desktop.ui.dialogs.tags import TagsDialog  # late: the start waits for it

        keys = self._chosen()
        if keys:
            used = used_tags(self._workspace.library.tasks.values())
            dialog = TagsDialog(self._tasks(keys), used, self._window)
            dialog.given.connect(lambda added, removed: self.set_tags(keys, added, removed))
            self._open(dialog)

    def toggle_star(self) -> None:
        self.set_star(self._chosen(), on=not self.are_starred)

    def turn_bell(self) -> None:
        keys = self._chosen()
        if keys:
            self.set_bell(keys, next_bell(self._tasks(keys)))

    # What is put down

    @property
    def projects(self) -> list[str]:
        """Those in use, by the alphabet."""
        return used_projects(self._workspace.library.tasks.values())

    def set_name(self, keys: Keys, text: str) -> None:
        """Many are numbered in this order: `Shot 1`, `Shot 2` …"""
        name = self._read(read_name, text)
        if name is None:
            return
        are_many = len(keys) > 1 and bool(name)
        names = {key: f"{name} {place}" if are_many else name for place, key in enumerate(keys, 1)}
        count = len(keys)
        if name:
            said = plural("Organising", "{count} renamed.", "Renamed.", count)
        else:
            said = self.tr("The name is gone; the id stands in its place.")
        self._change(keys, lambda task: replace(task, name=names[task.key]), Deed.RENAME, said)

    def set_note(self, keys: Keys, text: str) -> None:
        note = self._read(read_note, text)
        if note is None:
            return
        count = len(keys)
        if note:
            said = plural("Organising", "Note kept for {count} renders.", "Note kept.", count)
        else:
            said = self.tr("Note removed.")
        self._change(keys, lambda task: replace(task, note=note), Deed.NOTE, said)

    def set_project(self, keys: Keys, text: str) -> None:
        project = self._read(read_label, text)
        if project is None:
            return
        said = self.tr("Now in the project {0}.") if project else self.tr("Now in no project.")
        changed = said.format(project)
        self._change(keys, lambda task: replace(task, project=project), Deed.PROJECT, changed)

    def set_tags(self, keys: Keys, added: Sequence[str], removed: Sequence[str]) -> None:
        try:
            tags = {task.key: with_tags(task.tags, added, removed) for task in self._tasks(keys)}
        except LabelRefused as refused:
            self.report.emit(translated(fault_sentence(refused.fault)))
            return
        count = len(keys)
        said = plural("Organising", "Tags of {count} changed.", "Tags changed.", count)
        self._change(
            keys,
            lambda task: replace(task, tags=tags.get(task.key, task.tags)),
            Deed.TAGS,
            said,
        )

    def set_tag_text(self, key: TaskKey, text: str) -> None:
        """All tags of one render, as `hero, night`."""
        task = self._workspace.library.get(key)
        try:
            tags = read_tags(text)
        except LabelRefused as refused:
            self.report.emit(translated(fault_sentence(refused.fault)))
            return
        if task:
            self.set_tags([key], tags, [tag for tag in task.tags if tag not in tags])

    def set_star(self, keys: Keys, *, on: bool) -> None:
        count = len(keys)
        if on:
            said = plural("Organising", "{count} starred.", "Starred.", count)
        else:
            said = plural("Organising", "{count} stars removed.", "Star removed.", count)
        self._change(keys, lambda task: starred(task, on=on), Deed.STAR, said)

    def set_bell(self, keys: Keys, bell: Bell) -> None:
        sentences = {
            Bell.ON: self.tr("Bell on: you are told when it ends."),
            Bell.FAILURES: self.tr("Bell for failures: you are told only if it fails."),
            Bell.OFF: self.tr("Bell off: you are not told of its end."),
        }
        self._change(keys, lambda task: replace(task, bell=bell), Deed.BELL, sentences[bell])

    # How

    def _is_edited_here(self, keys: Keys, deed: Deed) -> bool:
        return len(keys) == 1 and self._edit_here(deed)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _read(self, read: Callable[[str], str], text: str) -> str | None:
        """What was typed as it is kept; None, and why, where it cannot be."""
        try:
            return read(text)
        except LabelRefused as refused:
            self.report.emit(translated(fault_sentence(refused.fault)))
            return None

    def _change(self, keys: Keys, change: Callable[[Task], Task], deed: Deed, said: str) -> None:
        changing = self._journal.organise(keys, change, deed, said)
        self._workspace.scope.spawn(changing, name=f"organise: {deed.name.lower()}")

    def _tasks(self, keys: Keys) -> list[Task]:
        return list(self._workspace.library.listed(keys))
