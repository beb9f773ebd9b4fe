"""Hands over what there is to know of renders that came to nothing, for a search or a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.task import TaskState
from kling_desktop.ui.i18n import translated
from kling_desktop.words import problem_sentence

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.chosen import Chosen


# What such renders look like.
COME_TO_NOTHING = frozenset({Badge.FAILED, Badge.NOT_FOUND, Badge.REFUSED})


def has_come_to_nothing(task: Task) -> bool:
    """Failed, refused or gone."""
    return task.state is not TaskState.SUCCEED and not task.is_open


class Failures(QObject):
    """`report` carries a sentence."""

    report = Signal(str)

    def __init__(self, workspace: Workspace, chosen: Chosen) -> None:
        super().__init__(chosen)
        self._workspace = workspace
        self._chosen = chosen

    def copy_error(self) -> None:
        """The service's own words where it gave any; each once, however many renders say it."""
        words = dict.fromkeys(map(self._words, self._failed()))
        QGuiApplication.clipboard().setText("\n".join(words))
        self.report.emit(self.tr("Error copied."))

    def copy_request_id(self) -> None:
        keys = [task.key for task in self._failed()]
        self._workspace.scope.spawn(self._copy_request_ids(keys), name="copy request ids")

    async def _copy_request_ids(self, keys: list[TaskKey]) -> None:
        ids = [found for key in keys if (found := await self._request_id(key))]
        if ids:
            QGuiApplication.clipboard().setText("\n".join(ids))
            self.report.emit(self.tr("Request id copied."))
        else:
            self.report.emit(self.tr("The service gave no request id."))

    async def _request_id(self, key: TaskKey) -> str:
        status = self._workspace.accounts.get(key.account_id)
        body = await self._workspace.library.last_reply(key)
        from kling_desktop.kling.redact import redacted  # late: the start waits for it
        from kling_desktop.kling.request_ids import request_id_in

        return request_id_in(redacted(body, status.token if status else ""))

    def _words(self, task: Task) -> str:
        if task.reason:
            return task.reason
        if task.problem:
            return task.problem.detail or translated(problem_sentence(task.problem))
        return self.tr("The service gave no reason.")

    def _failed(self) -> list[Task]:
        tasks = map(self._workspace.library.get, self._chosen.keys)
        return [task for task in tasks if task and has_come_to_nothing(task)]
