"""The renders that are shown, in the order and the groups that the creator chose."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from kling_desktop.domain.ordering import (
    Grouping,
    Heading,
    Order,
    Place,
    Sortable,
    group_of,
    natural,
    place,
)
from kling_desktop.domain.search import Subject
from kling_desktop.domain.showing import Showing
from kling_desktop.domain.task import TaskKey
from kling_desktop.services.library import utc_now
from kling_desktop.ui.i18n import translated
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.badge import Badge
    from kling_desktop.domain.sections import Section
    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.census import Census, Mark

Entry = TaskKey | Heading
_RANKS = {shown: rank for rank, shown in enumerate(BADGES)}


class Arrangement:
    """Remembers what it found out of each render: a change of one tells by itself whether the list
    is affected, and another search sorts nothing again.
    """

    def __init__(self, workspace: Workspace, census: Census) -> None:
        self._workspace = workspace
        self._census = census
        self.showing = Showing()
        self.counts: dict[Heading, int] = {}
        self._is_shown: dict[TaskKey, bool] = {}
        self._places: dict[TaskKey, Place | None] = {}
        self._headings: dict[TaskKey, Heading] = {}
        self._texts: dict[TaskKey, str] = {}
        self._states: dict[tuple[Badge, Section], frozenset[str]] = {}

    def change(self, showing: Showing) -> None:
        before, self.showing = self.showing, showing
        self._is_shown.clear()
        if showing.order is not before.order:
            self._places.clear()
        if showing.grouping is not before.grouping:
            self._headings.clear()

    def wanted(self) -> list[Entry]:
        """What the list is to hold."""
        newest: list[TaskKey] = list(self._workspace.library.tasks)[::-1]
        if not self.showing.is_everything:
            newest = [key for key in newest if self._shows(key)]
        if self.showing.is_as_they_come:
            return list(newest)
        return self._grouped(self._ordered(newest))

    def note(self, keys: Iterable[TaskKey]) -> bool:
        """Whether one of these renders belongs elsewhere than before."""
        if self.showing.is_everything and self.showing.is_as_they_come:
            for key in keys:
                self._texts.pop(key, None)
            return False
        moved = False
        for key in keys:
            before = self._found(key)
            self.forget((key,))
            moved = self._find(key) != before or moved
        return moved

    def forget(self, keys: Iterable[TaskKey]) -> None:
        for key in keys:
            for known in (self._is_shown, self._places, self._headings, self._texts):
                known.pop(key, None)

    # One render

    def _found(self, key: TaskKey) -> tuple[bool | None, Place | None, Heading | None]:
        return self._is_shown.get(key), self._places.get(key), self._headings.get(key)

    def _find(self, key: TaskKey) -> tuple[bool | None, Place | None, Heading | None]:
        if key in self._workspace.library.tasks and self._shows(key):
            self._place(key)
            self._heading(key)
        return self._found(key)

    def _shows(self, key: TaskKey) -> bool:
        known = self._is_shown.get(key)
        if known is None:
            known = self._is_shown[key] = self._is_wanted(key)
        return known

    def _is_wanted(self, key: TaskKey) -> bool:
        showing, census = self.showing, self._census
        mark = census.marks[key]
        return (
            census.holds(showing.section, key)
            and showing.account_id in {None, mark.account_id}
            and showing.project in {None, mark.project}
            and (showing.tag is None or showing.tag in mark.tags)
            and (showing.query.is_empty or self._is_found(key))
        )

    def _is_found(self, key: TaskKey) -> bool:
        task = self._workspace.library.tasks[key]
        subject = Subject(task, self._account(task), self._words(self._census.marks[key]))
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = subject.text
        return self.showing.query.matches(subject, text)

    def _words(self, mark: Mark) -> frozenset[str]:
        """All that a state may be called by: the program's words, and the creator's."""
        state = mark.badge, mark.section
        known = self._states.get(state)
        if known is None:
            word = translated(BADGES[mark.badge]).casefold()
            known = self._states[state] = frozenset({mark.badge.value, mark.section.value, word})
        return known

    def _place(self, key: TaskKey) -> Place | None:
        if self.showing.order is Order.NEWEST:
            return ()
        if key not in self._places:
            task = self._workspace.library.tasks[key]
            rank = _RANKS[self._census.marks[key].badge]
            expires = self._workspace.radar.unsaved.get(key)
            item = Sortable(task, self._account(task), rank, expires)
            self._places[key] = place(item, self.showing.order, utc_now())
        return self._places[key]

    def _heading(self, key: TaskKey) -> Heading | None:
        if self.showing.grouping is Grouping.NONE:
            return None
        if key not in self._headings:
            task = self._workspace.library.tasks[key]
            self._headings[key] = group_of(task, self.showing.grouping)
        return self._headings[key]

    def _account(self, task: Task) -> str:
        status = self._workspace.accounts.get(task.account_id)
        return status.account.name if status else ""

    # All of them

    def _ordered(self, keys: list[TaskKey]) -> list[TaskKey]:
        is_reversed = self.showing.is_reversed
        if self.showing.order is Order.NEWEST:
            return keys[::-1] if is_reversed else keys
        placed = [(where, key) for key in keys if (where := self._place(key)) is not None]
        placed.sort(key=lambda it: it[0], reverse=is_reversed)
        last = [key for key in keys if self._places[key] is None]
        return [key for _, key in placed] + last

    def _grouped(self, keys: list[TaskKey]) -> list[Entry]:
        if self.showing.grouping is Grouping.NONE:
            return list(keys)
        groups: dict[Heading, list[TaskKey]] = {}
        for key in keys:
            heading = self._heading(key)
            if heading:
                groups.setdefault(heading, []).append(key)
        self.counts = {heading: len(members) for heading, members in groups.items()}
        entries: list[Entry] = []
        for heading in sorted(groups, key=partial(_heading_place, self._workspace)):
            entries.append(heading)
            entries += groups[heading]
        return entries


def _heading_place(workspace: Workspace, heading: Heading) -> Place:
    """Days from the last one on, names as people sort them, what belongs nowhere at the end."""
    match heading.grouping:
        case Grouping.DAY:
            return (-date.fromisoformat(heading.value).toordinal(),)
        case Grouping.ACCOUNT:
            status = workspace.accounts.get(heading.value)
            return (not status, *natural(status.account.name if status else ""))
        case _:
            return (not heading.value, *natural(heading.value))
