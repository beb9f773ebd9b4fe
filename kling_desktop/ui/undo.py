"""What the creator did to the list, so that it can be undone and done again."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kling_desktop.domain.organising import taken_back
from kling_desktop.ui.i18n import translate
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.library import Removed
    from kling_desktop.services.list_import import Brought
    from kling_desktop.services.workspace import Workspace

DEPTH = 50  # steps


class Deed(Enum):
    """What can be undone; the values stand behind Undo and Redo."""

    REMOVE = mark("undo", "remove")
    CLEAR = mark("undo", "clear")
    RENAME = mark("undo", "rename")
    NOTE = mark("undo", "note")
    PROJECT = mark("undo", "project")
    TAGS = mark("undo", "tags")
    STAR = mark("undo", "star")
    BELL = mark("undo", "bell")
    REJECT = mark("undo", "reject")
    SEEN = mark("undo", "mark as seen")
    ARCHIVE = mark("undo", "archive")
    KEEP = mark("undo", "keep one")
    IMPORT = mark("undo", "import")

    @property
    def word(self) -> str:
        return translate("undo", self.value)


@dataclass(frozen=True, slots=True)
class Organised:
    """Renders before and after a change of what the creator made of them."""

    deed: Deed
    pairs: tuple[tuple[Task, Task], ...]

    async def turned(self, workspace: Workspace) -> Organised | None:
        """Take it back; returns what does it again, None where nothing was left to take back."""
        pairs = {before.key: (before, after) for before, after in self.pairs}
        return await organised(
            workspace, self.deed, pairs, lambda task: taken_back(*pairs[task.key])(task)
        )


@dataclass(frozen=True, slots=True)
class Gone:
    """Renders that were taken off the list."""

    deed: Deed
    removed: Removed

    async def turned(self, workspace: Workspace) -> Back:
        """An account may be gone by now, and its renders with it."""
        tasks = tuple(it for it in self.removed.tasks if workspace.accounts.get(it.account_id))
        await workspace.library.restore(replace(self.removed, tasks=tasks))
        return Back(self.deed, tuple(task.key for task in tasks))


@dataclass(frozen=True, slots=True)
class Back:
    """Renders that came back."""

    deed: Deed
    keys: tuple[TaskKey, ...]

    async def turned(self, workspace: Workspace) -> Gone:
        return Gone(self.deed, await workspace.library.remove(self.keys))


@dataclass(frozen=True, slots=True)
class Together:
    """Steps that are taken back as one, the last first."""

    deed: Deed
    steps: tuple[Organised | Gone | Back, ...]

    async def turned(self, workspace: Workspace) -> Together | None:
        others = [await step.turned(workspace) for step in reversed(self.steps)]
        left = tuple(other for other in others if other)
        return Together(self.deed, left) if left else None


Step = Organised | Gone | Back | Together


async def organised(
    workspace: Workspace, deed: Deed, keys: Iterable[TaskKey], change: Callable[[Task], Task]
) -> Organised | None:
    """Change renders; None where all were so already."""
    pairs = await workspace.library.organise(list(keys), change)
    return Organised(deed, tuple(pairs)) if pairs else None


class Journal(QObject):
    """Does one thing after the other. `done` carries a sentence about what can be undone, `report`
    any other, `brought_back` the keys of renders that are on the list again, `turned` those of
    renders that were changed back or anew.
    """

    done = Signal(str)
    report = Signal(str)
    changed = Signal()
    brought_back = Signal(object)
    turned = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._turn = asyncio.Lock()
        self._to_undo: deque[Step] = deque(maxlen=DEPTH)
        self._to_redo: deque[Step] = deque(maxlen=DEPTH)

    @property
    def undo_deed(self) -> Deed | None:
        """What is undone next."""
        return self._to_undo[-1].deed if self._to_undo else None

    @property
    def redo_deed(self) -> Deed | None:
        return self._to_redo[-1].deed if self._to_redo else None

    async def remove(self, keys: Iterable[TaskKey], deed: Deed, said: str) -> None:
        """Take renders off the list; files stay. Raises sqlite3.Error."""
        async with self._turn:
            removed = await self._workspace.library.remove(keys)
            if removed.tasks:
                self._note(Gone(deed, removed), said)

    async def organise(
        self, keys: Iterable[TaskKey], change: Callable[[Task], Task], deed: Deed, said: str
    ) -> None:
        """Change renders, all or none. Raises sqlite3.Error."""
        async with self._turn:
            step = await organised(self._workspace, deed, keys, change)
            if step:
                self._note(step, said)

    async def bring(self, tasks: Sequence[Task], sentence: Callable[[Brought], str]) -> Brought:
        """Take in renders of a list; what is told of those known stays. Raises sqlite3.Error."""
        from kling_desktop.services.list_import import bring  # late: rarely needed

        async with self._turn:
            brought = await bring(tasks, self._workspace.library)
            steps: list[Organised | Gone | Back] = []
            if brought.added:
                steps.append(Back(Deed.IMPORT, brought.added))
            if brought.filled:
                steps.append(Organised(Deed.IMPORT, brought.filled))
            if steps:
                self._note(Together(Deed.IMPORT, tuple(steps)), sentence(brought))
            else:
                self.report.emit(sentence(brought))
            return brought

    def undo(self) -> None:
        if self._to_undo:
            self._workspace.scope.spawn(self._go(self._to_undo, self._to_redo), name="undo")

    def redo(self) -> None:
        if self._to_redo:
            self._workspace.scope.spawn(self._go(self._to_redo, self._to_undo), name="redo")

    def _note(self, step: Step, said: str) -> None:
        self._to_undo.append(step)
        self._to_redo.clear()
        self.changed.emit()
        self.done.emit(said)

    async def _go(self, here: deque[Step], there: deque[Step]) -> None:
        async with self._turn:
            if not here:  # the key was pressed once more than there are steps
                return
            step = here.pop()
            other = await step.turned(self._workspace)
            if other:
                there.append(other)
            self.changed.emit()
            self.report.emit(self._sentence(step.deed, other, undone=here is self._to_undo))
            for turned in other.steps if isinstance(other, Together) else (other,):
                self._tell_whose(turned)

    def _tell_whose(self, turned: Step | None) -> None:
        if isinstance(turned, Back):
            self.brought_back.emit(turned.keys)
        elif isinstance(turned, Organised):
            self.turned.emit(tuple(after.key for _, after in turned.pairs))

    def _sentence(self, deed: Deed, other: Step | None, *, undone: bool) -> str:
        if other is None:
            return self.tr("Nothing to take back: it was changed again since.")
        template = self.tr("Undone: {0}.") if undone else self.tr("Done again: {0}.")
        return template.format(deed.word)
