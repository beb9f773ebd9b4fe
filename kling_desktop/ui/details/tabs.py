"""Overview, activity and the last reply of one render; what is not looked at is not loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabWidget, QWidget

from kling_desktop.ui.details.activity import ActivityView
from kling_desktop.ui.details.overview import Overview
from kling_desktop.ui.details.reply import ReplyView
from kling_desktop.ui.details.tab_bar import FlatTabBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from kling_desktop.domain.errors import SaveFailed
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.organising import Organising
    from kling_desktop.ui.tasks.roles import Row


class Tabs(QTabWidget):
    def __init__(
        self,
        workspace: Workspace,
        organising: Organising,
        actions: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._row: Row | None = None
        self._loaded: tuple[QWidget, Task, SaveFailed | None, int] | None = None
        self.setTabBar(FlatTabBar())  # first: the Tab key goes on to the pages from there
        self.setAccessibleName(self.tr("Details"))
        self.setDocumentMode(True)  # no frame around the pages
        self.overview = Overview(workspace, organising, actions, self)
        self.activity = ActivityView(self)
        self.reply = ReplyView(self)
        self.addTab(self.overview, self.tr("Overview"))
        self.addTab(self.activity, self.tr("Activity"))
        self.addTab(self.reply, self.tr("Reply"))
        self.currentChanged.connect(self._load)

    def minimumSizeHint(self) -> QSize:
        """By its height a page and the tabs, by its width as narrow as the pane is made."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """The same for each page: the player must not jump with them."""
        return self.minimumSizeHint()

    def show_row(self, row: Row | None) -> None:
        self._row = row
        self.overview.show_task(row.task if row else None)
        self._load()

    def begin_note(self) -> None:
        self.setCurrentWidget(self.overview)
        self.overview.begin_note()

    def _load(self) -> None:
        """Ask the ledger for what the visible page shows, unless that is what it shows."""
        row, page = self._row, self.currentWidget()
        if row is None or page is self.overview:
            return
        failure = row.saving.failure if row.saving else None
        wanted = (page, row.task, failure, self._workspace.follow_ups.change_count(row.task.key))
        if wanted == self._loaded:
            return
        if self._loaded and self._loaded[1].key != row.task.key:
            self._forget()
        self._loaded = wanted
        loading = self._load_activity if page is self.activity else self._load_reply
        self._workspace.scope.spawn(loading(row.task.key), name="load details")

    async def _load_activity(self, key: TaskKey) -> None:
        from kling_desktop.ui.details.happenings import timeline  # late: the start waits for it

        happened = await self._workspace.library.activity(key)
        task = self._workspace.library.get(key)
        if task and self._is_shown(key):
            self.activity.timeline.show_told(timeline(task, happened))

    async def _load_reply(self, key: TaskKey) -> None:
        from kling_desktop.ui.replies import last_reply  # late: the start waits for it

        text = await last_reply(self._workspace, key)
        if self._is_shown(key):
            self.reply.show_reply(text)

    def _is_shown(self, key: TaskKey) -> bool:
        """Whether it is still this render that is looked at."""
        return self._row is not None and self._row.task.key == key

    def _forget(self) -> None:
        """Show nothing of another render until this one's is there."""
        self.activity.timeline.show_told([])
        self.reply.text.clear()
