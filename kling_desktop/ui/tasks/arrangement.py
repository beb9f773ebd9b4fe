"""The renders that are shown, in the order and the groups that the creator chose."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.ordering import (
    Grouping,
    Heading,
    Order,
    Place,
    Sortable,
    group_of,
    natural,
    placing,
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
        self._places_by_order: defaultdict[Order, dict[TaskKey, Place | None]] = defaultdict(dict)
        self._groups: dict[TaskKey, str] = {}
        self._texts: dict[TaskKey, str] = {}
        self._has_labels: dict[Mark, bool] = {}
        self._states: dict[tuple[Badge, Section], frozenset[str]] = {}

    def change(self, showing: Showing) -> None:
        before, self.showing = self.showing, showing
        self._has_labels.clear()
        if showing.order is not before.order:
            self._places_by_order.pop(Order.ELAPSED, None)  # which time alone changes
        if showing.grouping is not before.grouping:
            self._groups.clear()

    def wanted(self) -> list[Entry]:
        """What the list is to hold."""
        marks = self._census.marks  # of many that come, those told of so far
        keys = [key for key in reversed(list(self._workspace.library.tasks)) if key in marks]
        if not self.showing.is_everything:
            keys = self._filtered(keys)
            self._shown = set(keys)
        ordered = self._ordered(keys)
        if self.showing.grouping is Grouping.NONE:
            return list(ordered)
        return self._with_headings(self._grouped(ordered))

    def note(self, keys: Iterable[TaskKey]) -> bool:
        """Whether one of these renders belongs elsewhere than before."""
        if self._is_plain:
            self._forget_looks(keys)
            return False
        moved = False
        for key in keys:
            before = self._spot(key)
            self.forget((key,))
            self._look_at(key)
            moved = self._spot(key) != before or moved
        return moved

    def forget(self, keys: Iterable[TaskKey]) -> None:
        keys = tuple(keys)
        self._shown.difference_update(keys)
        self._forget_looks(keys)

    def forget_places(self) -> bool:
        """Something has changed that many are sorted by; whether that may show on the list."""
        self._places_by_order.clear()
        self._groups.clear()
        self._has_labels.clear()
        return not self._is_plain

    def _forget_looks(self, keys: Iterable[TaskKey]) -> None:
        all_known: list[dict[TaskKey, Any]] = [self._groups, self._texts]
        for known in filter(None, [*all_known, *self._places_by_order.values()]):
            for key in keys:
                known.pop(key, None)

    @property
    def _is_plain(self) -> bool:
        return self.showing.is_everything and self.showing.is_as_they_come

    @property
    def _places(self) -> dict[TaskKey, Place | None]:
        """Kept for each order: to find out where a name belongs takes longer than to sort."""
        return self._places_by_order[self.showing.order]

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

    def _is_labelled(self, key: TaskKey) -> bool:
        """Whether what it has in common with others is asked for: known from the first of them."""
        mark = self._census.marks[key]
        known = self._has_labels.get(mark)
        if known is None:
            known = self.showing.query.has_tokens(self._subject(key))
            self._has_labels[mark] = known
        return known

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
        keys = self._census.among(showing.section, keys)
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
        if query.is_of_labels:
            return [key for key in keys if self._is_labelled(key)]
        return [key for key in keys if query.has_tokens(self._subject(key))]

    def _ordered(self, keys: list[TaskKey]) -> list[TaskKey]:
        is_reversed = self.showing.is_reversed
        if self.showing.order is Order.NEWEST:
            return keys[::-1] if is_reversed else keys
        self._find_places([key for key in keys if key not in self._places])
        places = self._places
        placed = [key for key in keys if places[key] is not None]
        placed.sort(key=places.__getitem__, reverse=is_reversed)  # type: ignore[arg-type]  # none is None
        return placed + [key for key in keys if places[key] is None]

    def _find_places(self, keys: list[TaskKey]) -> None:
        workspace, marks = self._workspace, self._census.marks
        tasks, unsaved = workspace.library.tasks, workspace.radar.unsaved
        accounts = {it.account.account_id: it.account.name for it in workspace.accounts.statuses}
        place, places = placing(self.showing.order, utc_now()), self._places
        for key in keys:
            account, rank = accounts.get(key.account_id, ""), _RANKS[marks[key].badge]
            places[key] = place(Sortable(tasks[key], account, rank, unsaved.get(key)))

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
