"""Watches renders end, and says what is to be told of it and when."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kling_desktop.domain.telling import (
    LONGEST_S,
    Ended,
    TellChoice,
    Waiting,
    due,
    ended_well,
    is_wanted,
    noted,
    seen,
    taken,
)
from kling_desktop.services.end_detector import EndDetector
from kling_desktop.services.library import utc_now
from kling_desktop.services.saving import UNDER_WAY
from kling_desktop.ui.i18n import plural, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.settings import Settings
    from kling_desktop.ui.main_window import MainWindow


LOOK_S = 1.0  # what is held may be held no more


class EndWatch(QObject):
    """`report` carries one sentence for all that ended since the window was left, `news` how many
    these are, and `due` a Telling for the desktop. Nothing is told of what is seen to end.
    """

    report = Signal(str)
    news = Signal(int)
    due = Signal(object)

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._library = workspace.library
        self._window = window
        self._detector = EndDetector(workspace.library)
        self._left_behind: dict[TaskKey, bool] = {}
        self._waiting = Waiting()
        self._began, self._began_at = monotonic(), utc_now()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        window.activated.connect(self._come_back)

    @property
    def is_anything_running(self) -> bool:
        """What is paused by itself never ends: nobody waits for it."""
        tasks = self._library.tasks
        return any(not tasks[key].is_paused for key in self._library.open_keys)

    def note(self, keys: Iterable[TaskKey]) -> None:
        """Look at renders that came, changed or left."""
        if ended := self._detector.ended_among(keys):
            self._add(ended)
        self._look()

    def close(self) -> None:
        self._timer.stop()

    def _add(self, tasks: list[Task]) -> None:
        only_failures = self._settings.notify == TellChoice.FAILURES
        wanted = [task for task in tasks if is_wanted(task, only_failures=only_failures)]
        ends = tuple(Ended(task.key, ended_well(task)) for task in wanted)
        told = () if self._is_quiet else ends
        silent = len(tasks) - len(told)
        self._waiting = noted(self._waiting, told, monotonic(), silent=silent)
        if ends and not self._window.is_in_front:
            self._left_behind |= {end.key: end.is_good for end in ends}
            self.report.emit(self._sentence())
            self.news.emit(len(self._left_behind))

    def _look(self) -> None:
        """Tell what is to be told by now, or come back when it is."""
        self._timer.stop()
        if not self._waiting.ended:
            if not self._detector.is_any_running:
                self._waiting = Waiting()
            return
        left_s = due(self._waiting, is_held=self._is_held) - monotonic()
        if left_s > 0:
            self._timer.start(round(min(left_s, LOOK_S) * 1000) + 1)
        else:
            self._tell()

    def _tell(self) -> None:
        telling, self._waiting = taken(self._waiting, running=self.is_anything_running)
        if telling and not self._is_quiet and self._settings.notify != TellChoice.NOTHING:
            self.due.emit(telling)

    @property
    def _settings(self) -> Settings:
        return self._workspace.preferences.settings

    @property
    def _is_quiet(self) -> bool:
        """What somebody sees need not be told."""
        return self._window.is_in_front and not self._settings.notify_in_front

    @property
    def _is_held(self) -> bool:
        """Whether clips are still being saved, or the first answers after the start come in."""
        savings = self._workspace.downloads.savings
        for end in self._waiting.ended:
            saving = savings.get(end.key)
            if saving and saving.phase in UNDER_WAY:
                return True
        return monotonic() < self._began + LONGEST_S and self._is_first_round

    @property
    def _is_first_round(self) -> bool:
        tasks = self._library.tasks
        return any(self._is_of_before(tasks[key]) for key in self._library.open_keys)

    def _is_of_before(self, task: Task) -> bool:
        """Whether it stood on the list before the start, and was not asked about since."""
        was_asked = task.checked_at is not None and task.checked_at >= self._began_at
        return task.added_at < self._began_at and not task.is_paused and not was_asked

    def _come_back(self) -> None:
        self._left_behind.clear()
        self.news.emit(0)
        if not self._settings.notify_in_front:
            self._waiting = seen(self._waiting)
            self._look()

    def _sentence(self) -> str:
        good = sum(self._left_behind.values())
        bad = len(self._left_behind) - good
        if len(self._left_behind) == 1:
            (key,) = self._left_behind
            task = self._library.get(key)
            name = (task.name if task else "") or key.task_id
            template = self.tr("Finished: {0}") if good else self.tr("Failed: {0}")
            return template.format(name)
        if not good:
            return plural("EndWatch", "{count} renders failed while you were away.", "", bad)
        if not bad:
            return plural("EndWatch", "{count} renders finished while you were away.", "", good)
        template = self.tr("{0} finished, {1} failed while you were away.")
        return template.format(whole(good), whole(bad))
