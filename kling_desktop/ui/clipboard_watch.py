"""Offers to add what was copied elsewhere, where that is surely a render; off at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication

from kling_desktop.ui.i18n import plural

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.intake import Intake
    from kling_desktop.ui.main_window import MainWindow

LONGEST = 200_000  # characters; who copies more knows where to paste it
_PASSWORD = "x-kde-passwordManagerHint"  # noqa: S105 - how password managers mark what they copy


class ClipboardWatch(QObject):
    """Looks only while the list is in front, where everybody may look; keeps and adds nothing."""

    def __init__(self, workspace: Workspace, window: MainWindow, intake: Intake) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._intake = intake
        self._seen: int | None = None  # of the text that was looked at last
        self._add = QAction(self)
        self._add.triggered.connect(self._take)
        QGuiApplication.clipboard().dataChanged.connect(self.look)
        window.activated.connect(self.look)

    def end(self) -> None:
        QGuiApplication.clipboard().dataChanged.disconnect(self.look)

    def look(self) -> None:
        is_wanted = self._workspace.preferences.settings.watch_clipboard
        is_in_front = self._window.isActiveWindow() and self._window.panes.isVisible()
        if not is_wanted or not is_in_front or QGuiApplication.clipboard().ownsClipboard():
            return
        text = self._text()
        if hash(text) != self._seen:
            self._seen = hash(text)
            self._offer(self._count(text))

    def _text(self) -> str:
        held: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None: there is nothing
        if held is None or not held.hasText() or held.hasUrls() or held.hasFormat(_PASSWORD):
            return ""
        text = held.text()
        return text if len(text) <= LONGEST else ""

    def _count(self, text: str) -> int:
        """Renders that are named and not on the list yet."""
        if not text:
            return 0
        from kling_desktop.domain.id_forms import is_surely_id  # late: few have it looked at
        from kling_desktop.domain.task_ids import read_task_ids

        refs = read_task_ids(text).refs
        sure = {it.task_id for it in refs if it.kind or it.origin or is_surely_id(it.task_id)}
        return len(sure - {key.task_id for key in self._workspace.library.tasks}) if sure else 0

    def _offer(self, count: int) -> None:
        if count:
            self._window.note.say(
                self.tr("The clipboard holds renders that are not on your list."),
                plural("ClipboardWatch", "Add {count} renders", "Add {count} render", count),
                self._add,
            )

    def _take(self) -> None:
        """As pasted, if it is still what was offered."""
        if hash(self._text()) == self._seen:
            self._intake.take_clipboard()
        else:
            self.look()
