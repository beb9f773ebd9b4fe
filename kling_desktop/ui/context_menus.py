"""Which menu suits the chosen renders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.task import TaskState
from kling_desktop.ui.menus import FAILED, FINISHED, MIXED, RUNNING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.task import Task
    from kling_desktop.ui.menus import Menu

Entries = tuple["str | Menu", ...]


def menu_for(tasks: Iterable[Task]) -> Entries:
    """By what they have come to; those that differ get what suits all or some of them."""
    suited = {_menu_of(task) for task in tasks}
    return suited.pop() if len(suited) == 1 else MIXED


def _menu_of(task: Task) -> Entries:
    if task.state is TaskState.SUCCEED:
        return FINISHED
    return RUNNING if task.is_open else FAILED
