"""Finds what fits a query among all actions and renders, in steps that keep the window alive."""

from __future__ import annotations

from dataclasses import replace
from heapq import nlargest
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kling_desktop.domain.fuzzy import fit, fold, places, words_of
from kling_desktop.ui.palette.rows import Row, render_fields, render_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kling_desktop.domain.badge import Badge
    from kling_desktop.domain.fuzzy import Fields
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.ui.palette.rows import Offer

MOST = 60  # rows
_STEP_S = 0.008
_LOOK = 50  # renders from one look at the clock to the next
_RECENT = 120  # what it counts to have been used lately
_ACTION = 40  # before a render that fits as well

Index = dict["TaskKey", tuple["Task", "Fields"]]


class Finder(QObject):
    """`found` carries the Rows that fit best, once all has been looked at. `recent` are names of
    actions, the last used first; `tasks` are the newest first; `index` is kept by its owner from
    one time to the next.
    """

    found = Signal(object)

    def __init__(
        self,
        offers: Sequence[Offer],
        recent: Sequence[str],
        tasks: Sequence[Task],
        index: Index,
        badge_of: Callable[[TaskKey], Badge | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._offers = offers
        self._recent = {name: len(recent) - place for place, name in enumerate(recent)}
        self._tasks = tasks
        self._index = index
        self._badge_of = badge_of
        self._search: Iterator[list[Row] | None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    def seek(self, query: str) -> None:
        """Begin anew."""
        words = words_of(query)
        self._search = self._fitting(words) if words else iter([self._first()])
        self._step()

    def finish(self) -> None:
        """Find now what is still being looked for."""
        while self._search:
            self._step()

    def _step(self) -> None:
        rows = next(self._search, []) if self._search else []
        if rows is None:
            self._timer.start()
            return
        self._timer.stop()
        self._search = None
        self.found.emit(rows)

    def _first(self) -> list[Row]:
        """Before anything is typed: what can be done now, and first what was done lately."""
        rows = [offer.row for offer in self._offers if offer.row.is_enabled]
        return sorted(rows, key=lambda row: -self._recent.get(str(row.target), 0))

    def _fitting(self, words: Sequence[str]) -> Iterator[list[Row] | None]:
        """None after each step, the rows in the end."""
        hits: list[tuple[bool, int, int, Task | Row]] = []
        for offer in self._offers:
            score = fit(words, offer.fields)
            if score:
                row = offer.row
                score += _ACTION + (_RECENT if row.target in self._recent else 0)
                hits.append((row.is_enabled, score, -len(hits), row))
        until = perf_counter() + _STEP_S
        for place, task in enumerate(self._tasks):
            score = fit(words, self._fields(task))
            if score:
                hits.append((True, score, -len(self._offers) - place, task))
            if place % _LOOK == 0 and perf_counter() > until:
                yield None
                until = perf_counter() + _STEP_S
        best = nlargest(MOST, hits, key=lambda hit: hit[:3])
        yield [self._row(hit[3], words) for hit in best]

    def _fields(self, task: Task) -> Fields:
        """Made once for each render as it is."""
        known = self._index.get(task.key)
        if known and known[0] is task:
            return known[1]
        fields = render_fields(task)
        self._index[task.key] = task, fields
        return fields

    def _row(self, hit: Task | Row, words: Sequence[str]) -> Row:
        if isinstance(hit, Row):
            return replace(hit, strong=places(words, fold(hit.title)))
        return render_row(hit, self._badge_of(hit.key), words)
