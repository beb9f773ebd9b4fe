"""Says how renders and savings end, while the creator is at the window: the eye sees their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kling_desktop.domain.telling import ended_well, is_wanted
from kling_desktop.services.end_detector import EndDetector
from kling_desktop.services.saving import Phase
from kling_desktop.ui.i18n import plural, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.main_window import MainWindow

GATHER_MS = 800  # renders often end together


class EndAnnouncer(QObject):
    """One sentence for all that end within a moment. The bell of each render is obeyed, and tells
    by itself whoever is elsewhere.
    """

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._library = workspace.library
        self._savings = workspace.downloads.savings
        self._window = window
        self._detector = EndDetector(workspace.library)
        self._failing: set[TaskKey] = set()
        self._ended: list[Task] = []
        self._not_saved: list[Task] = []
        self._timer = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._timer.timeout.connect(self._tell)

    def note(self, keys: Iterable[TaskKey]) -> None:
        """Look at renders that came or changed."""
        keys = set(keys)
        ended, failing = self._detector.ended_among(keys), self._note_savings(keys)
        if not self._is_heard:
            return
        self._ended += [task for task in ended if is_wanted(task, only_failures=False)]
        self._not_saved += self._library.listed(failing)
        if (self._ended or self._not_saved) and not self._timer.isActive():
            self._timer.start()

    @property
    def _is_heard(self) -> bool:
        from PySide6.QtGui import QAccessible  # late: the start waits for it

        return QAccessible.isActive() and self._window.isActiveWindow()

    def _note_savings(self, keys: set[TaskKey]) -> set[TaskKey]:
        """Those of them whose saving has failed since."""
        savings = {key: saving for key in keys if (saving := self._savings.get(key))}
        failing = {key for key, saving in savings.items() if saving.phase is Phase.FAILED}
        new = failing - self._failing
        self._failing = (self._failing - keys) | failing
        return new

    def _tell(self) -> None:
        from kling_desktop.ui.announcing import announce  # late: most starts are heard by nobody

        ended, not_saved = self._ended, self._not_saved
        self._ended, self._not_saved = [], []
        if ended:
            announce(self._window, self._how_they_ended(ended))
        if not_saved:
            announce(self._window, self._what_is_missing(not_saved), is_urgent=True)

    def _how_they_ended(self, tasks: list[Task]) -> str:
        good = sum(map(ended_well, tasks))
        bad = len(tasks) - good
        if len(tasks) == 1:
            template = self.tr("Finished: {0}") if good else self.tr("Failed: {0}")
            return template.format(_title(tasks[0]))
        if not bad:
            return plural("EndAnnouncer", "{count} renders finished.", "", good)
        if not good:
            return plural("EndAnnouncer", "{count} renders failed.", "", bad)
        return self.tr("{0} finished, {1} failed.").format(whole(good), whole(bad))

    def _what_is_missing(self, tasks: list[Task]) -> str:
        if len(tasks) == 1:
            return self.tr("Not saved: {0}").format(_title(tasks[0]))
        return plural("EndAnnouncer", "{count} clips could not be saved.", "", len(tasks))


def _title(task: Task) -> str:
    return task.name or task.task_id
