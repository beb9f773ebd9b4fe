"""Keeps the empty list's words true, and does what its buttons ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from kling_desktop.domain.ordering import Showing
from kling_desktop.ui.empty_states import empty_kind, told_cause

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.empty_states import EmptyKind
    from kling_desktop.ui.tasks.empty_state import EmptyState
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.view import TaskView


class Emptiness(QObject):
    """`told` carries the cause of the banner that need not say what the empty list says."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        model: TaskModel,
        view: TaskView,
        helpers: Mapping[str, Callable[[], object]],
        parent: QObject,
    ) -> None:
        """`helpers` carries out what the buttons want, by the name of it."""
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._view = view
        self._helpers = helpers
        self._state: EmptyState | None = None
        for moved in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            moved.connect(self.refresh)
        view.installEventFilter(self)

    def refresh(self) -> None:
        """Something has changed that may be a reason for no row."""
        kind = self._kind()
        self.told.emit(told_cause(kind, self._workspace))
        if kind:
            state = self._made()
            state.show_state(kind)
            state.show()
        elif self._state:
            self._state.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._state and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._state.setGeometry(self._view.geometry())
        return False

    def _kind(self) -> EmptyKind | None:
        if self._model.rowCount():
            return None
        section = self._model.showing
        is_filtered = section is not Showing.ALL
        return empty_kind(
            self._workspace, is_searching=False, is_filtered=is_filtered, section=section.value
        )

    def _made(self) -> EmptyState:
        if self._state is None:
            # late: who has renders needs it seldom
            from kling_desktop.ui.tasks.empty_state import EmptyState

            # Over the view and not in it: a screen reader finds nothing in a table but its cells.
            self._state = EmptyState(self._view.parentWidget())
            self._state.setGeometry(self._view.geometry())
            self._state.come_after(self._view)
            self._state.wanted.connect(lambda name: self._helpers[name]())
        return self._state
