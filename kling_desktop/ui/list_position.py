"""Which render was chosen, and how far the list was scrolled, when the window was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.task import TaskKey

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from kling_desktop.ui.desk import Desk

_CHOSEN, _TOP, _BEGINS = "list/chosen", "list/top", "list/top_begins"


class ListPosition:
    """Brings both back, as long as the creator has not gone elsewhere meanwhile."""

    def __init__(self, desk: Desk, memory: QSettings) -> None:
        self._desk = desk
        self._memory = memory
        self._chosen = _key(memory.value(_CHOSEN))
        self._top = _key(memory.value(_TOP))
        self._begins = _whole(memory.value(_BEGINS))
        self._left_at: tuple[TaskKey | None, int] | None = None

    def begin(self) -> None:
        """Choose that render, or the first one if it is not there, or not yet."""
        self._desk.choosing.first()
        self._choose()

    def settle(self) -> None:
        """The list has its size: scroll to where it was."""
        view = self._desk.view
        self._choose()
        if self._top and view.place_of(self._top).isValid():
            view.scroll_back(self._top, self._begins)
        else:
            view.scrollToTop()
            view.scrollTo(view.currentIndex())
        self._left_at = self._place

    def go_on(self) -> None:
        """All renders are there: what was looked for in vain may be among them."""
        if self._place == self._left_at:
            self.settle()

    @property
    def _place(self) -> tuple[TaskKey | None, int]:
        return self._desk.renders.current, self._desk.view.verticalScrollBar().value()

    def remember(self) -> None:
        view = self._desk.view
        top = view.first_in_sight if view.verticalScrollBar().value() else None
        for name, key in ((_CHOSEN, self._desk.renders.current), (_TOP, top)):
            self._memory.setValue(name, [key.account_id, key.task_id] if key else "")
        self._memory.setValue(_BEGINS, view.place_of(top).top() if top else 0)
        self._memory.sync()

    def _choose(self) -> None:
        if self._chosen:
            self._desk.renders.choose(self._chosen)


def _key(told: object) -> TaskKey | None:
    match told:
        case [str(account_id), str(task_id)]:
            return TaskKey(account_id, task_id)
        case _:
            return None


def _whole(told: object) -> int:
    """A file holds text; and whatever somebody wrote into it."""
    text = str(told)
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 6 else 0
