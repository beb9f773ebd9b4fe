"""The renders that are shown, in the order and the groups that the creator chose."""

from __future__ import annotations

from datetime import date
from functools import partial
from operator import itemgetter
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
        self._shown: set[TaskKey] = set()
        self._hidden: set[TaskKey] = set()
        self._places: dict[TaskKey, Place | None] = {}
        self._groups: dict[TaskKey, str] = {}
        self._texts: dict[TaskKey, str] = {}
        self._has_states: dict[tuple[Badge, Section], bool] = {}
        self._states: dict[tuple[Badge, Section], frozenset[str]] = {}

    def change(self, showing: Showing) -> None:
        before, self.showing = self.showing, showing
        self._has_states.clear()
        if showing.order is not before.order:
            self._places.clear()
        if showing.grouping is not before.grouping:
            self._groups.clear()

    def wanted(self) -> list[Entry]:
        """What the list is to hold."""
        keys = list(self._workspace.library.tasks)[::-1]
        self._hidden = set(self._census.archived)
        if self._hidden or not self.showing.is_everything:
            keys = self._filtered(keys)
            self._shown = set(keys)
        ordered = self._ordered(keys)
        if self.showing.grouping is Grouping.NONE:
            return list(ordered)
        return self._with_headings(self._grouped(ordered))

    def note(self, keys: Iterable[TaskKey]) -> bool:
        """Whether one of these renders belongs elsewhere than before."""
        moved = self.is_outdated
        if self.showing.is_everything and self.showing.is_as_they_come:
            for key in keys:
                self._texts.pop(key, None)
            return moved
        for key in keys:
            before = self._spot(key)
            self.forget((key,))
            self._look_at(key)
            moved = self._spot(key) != before or moved
        return moved

    @property
    def is_outdated(self) -> bool:
        """Whether renders were archived or brought back since the list was made."""
        return self._hidden != self._census.archived

    def forget(self, keys: Iterable[TaskKey]) -> None:
        for key in keys:
            self._shown.discard(key)
            for known in (self._places, self._groups, self._texts):
                known.pop(key, None)

    # One render

    def _spot(self, key: TaskKey) -> tuple[bool, Place | None, str | None]:
        return key in self._shown, self._places.get(key), self._groups.get(key)

    def _look_at(self, key: TaskKey) -> None:
        if key in self._workspace.library.tasks and self._filtered([key]):
            self._shown.add(key)
            self._ordered([key])
            self._grouped([key])

    def _text(self, key: TaskKey) -> str:
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = self._subject(key).text
        return text

    def _subject(self, key: TaskKey) -> Subject:
        task = self._workspace.library.tasks[key]
        return Subject(task, self._account(task), self._words(self._census.marks[key]))

    def _has_state(self, mark: Mark) -> bool:
        state, query = (mark.badge, mark.section), self.showing.query
        if state not in self._has_states:
            self._has_states[state] = query.has_states(self._words(mark))
        return self._has_states[state]

    def _words(self, mark: Mark) -> frozenset[str]:
        """All that a state may be called by: the program's words, and the creator's."""
        state = mark.badge, mark.section
        known = self._states.get(state)
        if known is None:
            word = translated(BADGES[mark.badge]).casefold()
            known = self._states[state] = frozenset({mark.badge.value, mark.section.value, word})
        return known

    def _account(self, task: Task) -> str:
        status = self._workspace.accounts.get(task.account_id)
        return status.account.name if status else ""

    # Many of them, each look in one go

    def _filtered(self, keys: list[TaskKey]) -> list[TaskKey]:
        showing, marks = self.showing, self._census.marks
        with_archived = showing.query.wants_archived
        keys = self._census.among(showing.section, keys, with_archived=with_archived)
        if showing.account_id is not None:
            keys = [key for key in keys if key.account_id == showing.account_id]
        if showing.project is not None:
            keys = [key for key in keys if marks[key].project == showing.project]
        if showing.tag is not None:
            keys = [key for key in keys if showing.tag in marks[key].tags]
        query = showing.query
        if query.words or query.without:
            keys = [key for key in keys if query.has_words(self._text(key))]
        if query.is_of_words:
            return keys
        if query.is_of_states:  # of which there are few
            return [key for key in keys if self._has_state(marks[key])]
        return [key for key in keys if query.has_tokens(self._subject(key))]

    def _ordered(self, keys: list[TaskKey]) -> list[TaskKey]:
        is_reversed = self.showing.is_reversed
        if self.showing.order is Order.NEWEST:
            return keys[::-1] if is_reversed else keys
        self._find_places([key for key in keys if key not in self._places])
        places = self._places
        placed = [(where, key) for key in keys if (where := places[key]) is not None]
        placed.sort(key=itemgetter(0), reverse=is_reversed)
        return [key for _, key in placed] + [key for key in keys if places[key] is None]

    def _find_places(self, keys: list[TaskKey]) -> None:
        workspace, marks = self._workspace, self._census.marks
        tasks, unsaved = workspace.library.tasks, workspace.radar.unsaved
        accounts = {it.account.account_id: it.account.name for it in workspace.accounts.statuses}
        now, order = utc_now(), self.showing.order
        for key in keys:
            account, rank = accounts.get(key.account_id, ""), _RANKS[marks[key].badge]
            item = Sortable(tasks[key], account, rank, unsaved.get(key))
            self._places[key] = place(item, order, now)

    def _grouped(self, keys: list[TaskKey]) -> dict[str, list[TaskKey]]:
        grouping, tasks, known = self.showing.grouping, self._workspace.library.tasks, self._groups
        groups: dict[str, list[TaskKey]] = {}
        if grouping is Grouping.NONE:
            return groups
        for key in keys:
            value = known.get(key)
            if value is None:
                value = known[key] = group_of(tasks[key], grouping)
            groups.setdefault(value, []).append(key)
        return groups

    def _with_headings(self, groups: dict[str, list[TaskKey]]) -> list[Entry]:
        grouping = self.showing.grouping
        headings = {Heading(grouping, value): members for value, members in groups.items()}
        self.counts = {heading: len(members) for heading, members in headings.items()}
        entries: list[Entry] = []
        for heading in sorted(headings, key=partial(_heading_place, self._workspace)):
            entries += (heading, *headings[heading])
        return entries


def _heading_place(workspace: Workspace, heading: Heading) -> Place:
    """Days from the last one on, names as people sort them, what belongs nowhere at the end."""
    match heading.grouping:
        case Grouping.DAY:
            return (-date.fromisoformat(heading.value).toordinal(),)
        case Grouping.ACCOUNT:
            status = workspace.accounts.get(heading.value)
            return (not status, natural(status.account.name if status else ""))
        case _:
            return (not heading.value, natural(heading.value))
