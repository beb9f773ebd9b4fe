"""Carries out what the creator wants asked, paused, fetched from the service's list, or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kling_desktop.domain.errors import ErrorKind
from kling_desktop.ui.i18n import translated, whole
from kling_desktop.ui.replies import last_reply
from kling_desktop.words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.accounts import AccountStatus
    from kling_desktop.services.importing import Imported
    from kling_desktop.services.workspace import Workspace

NO_LIST = frozenset({ErrorKind.NO_ENDPOINT, ErrorKind.NOT_FOUND})


class Checking(QObject):
    """`report` carries a sentence, `imported` the keys of renders that came onto the list."""

    report = Signal(str)
    imported = Signal(object)

    def __init__(
        self, workspace: Workspace, window: QWidget, chosen: Callable[[], list[TaskKey]]
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._chosen = chosen

    def check_now(self) -> None:
        self._workspace.accounts.resume()
        self._workspace.tracker.check_now()

    def toggle_chosen(self) -> None:
        """Pause the chosen renders, or take them up where all are paused."""
        keys = self._open_keys()
        if keys:
            pausing = self._workspace.tracker.pause(keys, on=not self.are_paused)
            self._spawn(pausing, "pause renders")

    def toggle_all(self) -> None:
        tracker = self._workspace.tracker
        tracker.pause_all(on=not tracker.is_paused)

    def ask_keyring(self) -> None:
        """The creator will unlock it now."""
        self._spawn(self._workspace.accounts.ask_again(), "ask the keyring again")

    @property
    def are_paused(self) -> bool:
        """Whether all chosen renders that run are paused; those that have ended do not count."""
        keys, tasks = self._open_keys(), self._workspace.library.tasks
        return bool(keys) and all(tasks[key].is_paused for key in keys)

    def import_recent(self) -> None:
        status = self._workspace.accounts.main
        if status and status.token:
            self.report.emit(self.tr("Asking {0} for your renders …").format(status.account.name))
            self._spawn(self._import(status), "import recent renders")

    def show_reply(self) -> None:
        keys = self._chosen()
        if keys:
            self._spawn(self._show_reply(keys[0]), "show the last reply")

    async def _import(self, status: AccountStatus) -> None:
        from kling_desktop.services.importing import import_recent  # late: the start waits for it

        found = await import_recent(status, self._workspace.client, self._workspace.library)
        self.report.emit(self._sentence(found))
        if found.added:
            self.imported.emit(found.added)

    def _sentence(self, found: Imported) -> str:
        if found.problem and found.problem.kind in NO_LIST:
            return self.tr("This service gives no list of your renders. Add them by their ids.")
        if found.problem:
            return translated(problem_sentence(found.problem))
        template = self.tr("{0} added, {1} already here.")
        return template.format(whole(len(found.added)), whole(found.known))

    async def _show_reply(self, key: TaskKey) -> None:
        text = await last_reply(self._workspace, key)
        task = self._workspace.library.get(key)
        if not text or task is None:
            self.report.emit(self.tr("The service has not said anything about this render yet."))
            return
        from kling_desktop.ui.dialogs.reply import ReplyDialog  # late: the start waits for it

        dialog = ReplyDialog(task.name or task.task_id, text, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_keys(self) -> list[TaskKey]:
        """Of the chosen renders that have not ended."""
        running = self._workspace.library.open_keys
        return [key for key in self._chosen() if key in running]

    def _spawn(self, work: Coroutine[Any, Any, Any], name: str) -> None:
        self._workspace.scope.spawn(work, name=name)
