"""Notices that a clip was looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from kling_desktop.domain.review import seen, seen_after_s
from kling_desktop.services.library import utc_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.preview.player import Player


class SeenWatch(QObject):
    """A clip is seen when it has played for long enough, in one go or in several.

    `shown` says whose clip the player shows.
    """

    def __init__(
        self, workspace: Workspace, player: Player, shown: Callable[[], TaskKey | None]
    ) -> None:
        super().__init__(player)
        self._workspace = workspace
        self._shown = shown
        self._key: TaskKey | None = None
        self._left_ms = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)
        player.playing_changed.connect(self._follow)

    def _follow(self, playing: bool) -> None:
        if self._timer.isActive():
            self._left_ms = max(self._timer.remainingTime(), 0)
            self._timer.stop()
        if playing:
            self._go_on()

    def _go_on(self) -> None:
        key = self._shown()
        task = self._workspace.library.get(key) if key else None
        if task is None or not task.is_unseen:
            return
        if key != self._key:
            self._key, self._left_ms = key, round(seen_after_s(task) * 1000)
        self._timer.start(self._left_ms)

    def _note(self) -> None:
        key, self._key = self._key, None
        if key:
            noting = self._workspace.library.organise((key,), partial(seen, now=utc_now()))
            self._workspace.scope.spawn(noting, name="note that a clip was seen")
