"""What the services tell, passed on to all that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow


class News(QObject):
    def __init__(self, desk: Desk, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window
        self._workspace = workspace
        bridge = desk.bridge
        bridge.added.connect(self._added)
        bridge.removed.connect(self._removed)
        bridge.changed.connect(self._changed)
        bridge.accounts_changed.connect(self._accounts_changed)
        bridge.tracking_changed.connect(self._tracking_changed)
        desk.expiring.changed.connect(self._changed)
        desk.posters.made.connect(self._poster_made)

    def reload(self) -> None:
        """Another process has written to the ledger."""
        self._workspace.scope.spawn(
            self._workspace.library.reload_if_changed(), name="look for changes by commands"
        )

    def _added(self, keys: tuple[TaskKey, ...]) -> None:
        self._desk.model.add(keys)
        self._desk.end_watch.note(keys)
        self._desk.end_announcer.note(keys)
        self._note_expiring(keys)
        self._desk.summary.refresh()
        self._desk.emptiness.refresh()
        self._desk.enable_actions()

    def _removed(self, keys: tuple[TaskKey, ...]) -> None:
        self._staying_near(lambda: self._desk.model.remove(keys))
        self._desk.end_watch.note(keys)
        self._note_expiring(keys)
        self._desk.summary.show_saving(keys)
        self._desk.afterwards.refresh()
        self._desk.summary.refresh()
        self._desk.emptiness.refresh()
        self._desk.choosing.show()

    def _changed(self, keys: set[TaskKey]) -> None:
        subject = self._desk.subject
        are_shown = subject.current in keys or not keys.isdisjoint(subject.selected)
        self._staying_near(lambda: self._desk.model.refresh(keys))
        self._desk.end_watch.note(keys)
        self._desk.end_announcer.note(keys)
        self._note_expiring(keys)
        self._desk.summary.show_saving(keys)
        self._desk.afterwards.refresh()
        self._desk.summary.refresh()
        if are_shown:
            self._desk.choosing.show_soon()
        else:
            self._desk.offers.refresh_list()

    def _staying_near(self, change: Callable[[], None]) -> None:
        """Where the current render leaves the list, choose the one that comes to its place."""
        model, current = self._desk.model, self._desk.renders.current
        row = model.index_of(current).row() if current else -1
        change()
        has_left = row >= 0 and current and not model.index_of(current).isValid()
        moved_up = model.key_near(row) if has_left else None
        if moved_up:
            self._desk.renders.choose(moved_up)

    def _note_expiring(self, keys: Iterable[TaskKey]) -> None:
        self._desk.expiring.note(keys)
        self._desk.filters.refresh()

    def _poster_made(self, key: TaskKey) -> None:
        if key == self._desk.subject.current:
            self._desk.choosing.show()

    def _accounts_changed(self) -> None:
        self._staying_near(self._desk.model.refresh_all)
        self._desk.filters.refresh()
        self._desk.summary.show_accounts()
        self._desk.summary.refresh()
        self._desk.choosing.show()
        self._desk.setup.refresh()
        self._desk.emptiness.refresh()

    def _tracking_changed(self) -> None:
        self._desk.setup.refresh()
        self._staying_near(self._desk.model.refresh_all)
        self._desk.filters.refresh()
        self._desk.summary.show_tracking()
        self._window.surroundings.set_online(online=self._workspace.tracker.is_online)
        self._desk.summary.refresh()
        self._desk.choosing.show()
        self._desk.emptiness.refresh()
