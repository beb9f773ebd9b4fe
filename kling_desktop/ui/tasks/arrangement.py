"""The renders that are shown, in the order the creator chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.ordering import Order, Place, Showing, place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace


class Arrangement:
    """Remembers each render's place: a change of one tells by itself whether the list is affected,
    and to sort again compares what is there already.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.order = Order.NEWEST
        self.showing = Showing.ALL
        self._places: dict[TaskKey, Place | None] = {}  # None: not shown

    def change(self, order: Order, showing: Showing) -> None:
        self.order, self.showing = order, showing
        self._places.clear()

    def wanted(self) -> list[TaskKey]:
        """What the list is to hold."""
        newest = list(self._workspace.library.tasks)[::-1]
        if self._is_plain:
            return newest
        places = self._places
        self.note(key for key in newest if key not in places)
        found = ((key, places.get(key)) for key in newest)
        shown = [(where, key) for key, where in found if where is not None]
        if self.order is not Order.NEWEST:
            shown.sort(key=lambda it: it[0])
        return [key for _, key in shown]

    def note(self, keys: Iterable[TaskKey]) -> bool:
        """Whether one of these renders belongs elsewhere than before."""
        if self._is_plain:
            return False
        moved = False
        for key in keys:
            where = self._place(key)
            moved = moved or key not in self._places or self._places[key] != where
            self._places[key] = where
        return moved

    def forget(self, keys: Iterable[TaskKey]) -> None:
        for key in keys:
            self._places.pop(key, None)

    @property
    def _is_plain(self) -> bool:
        return self.order is Order.NEWEST and self.showing is Showing.ALL

    def _place(self, key: TaskKey) -> Place | None:
        radar, task = self._workspace.radar, self._workspace.library.get(key)
        if task is None or (self.showing is Showing.EXPIRING and key not in radar.expiring):
            return None
        return place(task, self.order, radar.unsaved.get(key))
