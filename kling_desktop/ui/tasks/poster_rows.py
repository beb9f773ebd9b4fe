"""What a view of posters does besides: paints what was made, scrubs where the pointer is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QFont, QHoverEvent
from PySide6.QtWidgets import QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.list_view import ListView


class PosterPlaces(Protocol):
    """A delegate that paints posters."""

    def poster_place(
        self, cell: QRect, font: QFont, direction: Qt.LayoutDirection
    ) -> QRect | None: ...


class PosterRows:
    """Does not hold the view: that is to be gone when Qt has deleted it."""

    def __init__(self, view: ListView, posters: Posters, places: PosterPlaces) -> None:
        self._posters = posters
        self._places = places
        self._pointed_at: TaskKey | None = None
        posters.made.connect(view.repaint_one)
        posters.left_out.connect(view.repaint_one)
        posters.watch(view.is_in_sight)

    def note(self, event: QEvent, view: ListView) -> None:
        """Of the viewport. An event filter would hear of a view that is half gone."""
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverMove}:
            if isinstance(event, QHoverEvent):
                self._point(event.position().toPoint(), view)
        elif event.type() in {QEvent.Type.HoverLeave, QEvent.Type.Hide}:
            self._leave(view)

    def poster_place(self, key: TaskKey, view: ListView) -> QRect | None:
        """In the viewport; None where there is no room for it."""
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        return self._places.poster_place(view.place_of(key), option.font, option.direction)

    def _point(self, where: QPoint, view: ListView) -> None:
        key = view.key_at(where)
        place = self.poster_place(key, view) if key else None
        if key is None or place is None or not place.contains(where):
            self._leave(view)
            return
        if key != self._pointed_at:
            self._leave(view)
        self._pointed_at = key
        fraction = (where.x() - place.left()) / place.width()
        self._posters.scrubbing.point(key, place.size(), fraction)
        view.repaint_one(key)

    def _leave(self, view: ListView) -> None:
        key, self._pointed_at = self._pointed_at, None
        if key:
            self._posters.scrubbing.leave()
            view.repaint_one(key)
