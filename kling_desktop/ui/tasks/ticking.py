"""Lets the times in the list go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.renders import Renders


class Ticking(QObject):
    """Looks at the rows in sight only, and repaints those of them that say something else now."""

    def __init__(self, renders: Renders, model: TaskModel) -> None:
        super().__init__(renders)
        self._renders = renders
        self._model = model

    def tick(self) -> None:
        """A second has passed: for what renders, and for the next question about it."""
        self._repaint(self._model.has_clock)

    def tick_slowly(self) -> None:
        """A minute has passed: for the days and hours that a clip is still there."""
        self._repaint(self._model.has_expiry)

    def _repaint(self, has_changed: Callable[[int], bool]) -> None:
        if self._renders.isVisible():
            self._renders.view.repaint_rows(has_changed)
