"""Keeps the empty list's words true, and does what its buttons ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from kling_desktop.ui.empty_states import empty_kind, told_cause

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.empty_states import EmptyKind
    from kling_desktop.ui.tasks.empty_state import EmptyState
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.renders import Renders


class Emptiness(QObject):
    """`told` carries the cause of the banner that need not say what the empty list says."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        model: TaskModel,
        renders: Renders,
        helpers: Mapping[str, Callable[[], object]],
        parent: QObject,
    ) -> None:
        """`helpers` carries out what the buttons want, by the name of it."""
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._renders = renders
        self._helpers = helpers
        self._state: EmptyState | None = None
        for moved in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            moved.connect(self.refresh)
        renders.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Something has changed that may be a reason for no row."""
        kind = self._kind()
        self.told.emit(told_cause(kind, self._workspace))
        if kind:
            state = self._made()
            state.show_state(kind)
            self._cover(state, self._renders.view)
            state.show()
        elif self._state and self._state.isVisible():
            focused = QApplication.focusWidget()
            had_focus = focused is not None and self._state.isAncestorOf(focused)
            self._state.hide()
            if had_focus:  # in what has come instead, and not wherever Qt finds a place
                self._renders.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_moved = event.type() in {QEvent.Type.Resize, QEvent.Type.Move}
        if is_moved and self._state and watched is self._renders.view:
            self._state.setGeometry(self._renders.view.geometry())
        return False

    def _kind(self) -> EmptyKind | None:
        if self._model.rowCount():
            return None
        showing = self._model.showing
        return empty_kind(
            self._workspace,
            is_searching=not showing.query.is_empty,
            is_filtered=showing.is_filtered,
            section=showing.section.value,
            has_archived=bool(self._model.census.archived),
        )

    def _made(self) -> EmptyState:
        if self._state is None:
            # late: who has renders needs it seldom
            from kling_desktop.ui.tasks.empty_state import EmptyState

            # Over the view and not in it: a screen reader finds nothing in a table but its cells.
            self._state = EmptyState(self._renders)
            self._state.wanted.connect(lambda name: self._helpers[name]())
        return self._state

    def _cover(self, state: EmptyState, view: QWidget) -> None:
        """The creator may have chosen another view since."""
        view.installEventFilter(self)
        state.setGeometry(view.geometry())
        state.raise_()
        state.come_after(view)
