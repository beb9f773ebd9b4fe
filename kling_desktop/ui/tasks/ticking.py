"""Lets the times in the list go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTableView

    from kling_desktop.ui.tasks.model import TaskModel


class Ticking(QObject):
    """Looks at the rows in sight only, and repaints those of them that say something else now."""

    def __init__(self, view: QTableView, model: TaskModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def tick(self) -> None:
        """A second has passed: for what renders, and for the next question about it."""
        self._repaint(self._model.has_clock)

    def tick_slowly(self) -> None:
        """A minute has passed: for the days and hours that a clip is still there."""
        self._repaint(self._expires)

    def _repaint(self, has_changed: Callable[[int], bool]) -> None:
        view = self._view
        if not view.isVisible():
            return
        for number in self._in_sight():
            if has_changed(number):
                view.viewport().update(view.visualRect(self._model.index(number, 0)))

    def _in_sight(self) -> range:
        first = max(self._view.rowAt(0), 0)
        last = self._view.rowAt(self._view.viewport().height() - 1)
        return range(first, (self._model.rowCount() if last < 0 else last + 1))

    def _expires(self, number: int) -> bool:
        row = self._model.row_at(number)
        return row is not None and row.expires is not None
