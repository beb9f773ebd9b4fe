"""Tells of renders that ended while the creator was at another window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from kling_desktop.domain.task import Bell, TaskState
from kling_desktop.ui.i18n import plural, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.library import Library
    from kling_desktop.ui.main_window import MainWindow


class BellWatch(QObject):
    """`report` carries one sentence for all that ended since the window was left."""

    report = Signal(str)

    def __init__(self, library: Library, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._window = window
        self._running = set(library.open_keys)
        self._ended: dict[TaskKey, bool] = {}
        window.activated.connect(self._ended.clear)

    def note(self, keys: Iterable[TaskKey]) -> None:
        """Look at renders that came or changed."""
        ended = self._take_note(set(keys))
        if self._window.is_in_front:
            return
        tasks = [task for key in ended if (task := self._library.get(key))]
        rung = {task.key: is_good(task) for task in tasks if _is_wanted(task)}
        if rung:
            self._ended |= rung
            QApplication.alert(self._window)
            self.report.emit(self._sentence())

    def _take_note(self, keys: set[TaskKey]) -> set[TaskKey]:
        """Returns those of them that ran when they were looked at last, and run no more."""
        running = keys & self._library.open_keys
        ended = (keys & self._running) - running
        self._running = (self._running | running) - ended
        return ended

    def _sentence(self) -> str:
        good = sum(self._ended.values())
        bad = len(self._ended) - good
        if len(self._ended) == 1:
            (key,) = self._ended
            task = self._library.get(key)
            name = (task.name if task else "") or key.task_id
            template = self.tr("Finished: {0}") if good else self.tr("Failed: {0}")
            return template.format(name)
        if not good:
            return plural("BellWatch", "{count} renders failed while you were away.", "", bad)
        if not bad:
            return plural("BellWatch", "{count} renders finished while you were away.", "", good)
        template = self.tr("{0} finished, {1} failed while you were away.")
        return template.format(whole(good), whole(bad))


def is_good(task: Task) -> bool:
    return task.state is TaskState.SUCCEED


def _is_wanted(task: Task) -> bool:
    return task.bell is Bell.ON or (task.bell is Bell.FAILURES and not is_good(task))
