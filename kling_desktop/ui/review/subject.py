"""What actions are about: what is chosen in the list, or the clip that is reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.chosen import Selection


class Subject:
    """`reviewed` is None while the list is looked at."""

    def __init__(self, renders: Selection) -> None:
        self._renders = renders
        self.reviewed: TaskKey | None = None

    @property
    def selected(self) -> list[TaskKey]:
        return [self.reviewed] if self.reviewed else self._renders.selected

    @property
    def current(self) -> TaskKey | None:
        """The render whose details are shown."""
        return self.reviewed or self._renders.current
