"""The list itself: keyboard, ticking times, dragging out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakMethod

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from kling_desktop.ui.tasks.delegate import ROW_HEIGHT, CardDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection, QModelIndex

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.roles import Row

TICK_MS = 1_000
LONG_TICKS = 60


class TaskView(QTableView):
    """`drag_wanted` is sent inside the mouse event that begins a drag of what is chosen."""

    chosen = Signal()
    menu_wanted = Signal(QPoint)
    drag_wanted = Signal()

    def __init__(self, model: TaskModel, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(CardDelegate(posters, self))
        self.setAccessibleName(self.tr("Renders"))
        self._set_up_looks()
        self._set_up_behaviour()
        posters.made.connect(lambda key: model.refresh([key]))
        held = WeakMethod(self._is_held)  # the model must not keep its view alive
        model.is_held = lambda: (ask := held()) is not None and ask()
        self._selected: list[TaskKey] | None = None
        for moved in (model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            moved.connect(self._forget_selected)
        self._ticks = 0
        self._ticker = QTimer(self, interval=TICK_MS)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start()

    def _set_up_looks(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setTabKeyNavigation(False)  # Tab leaves the list

    @property
    def selected(self) -> list[TaskKey]:
        """Chosen renders, in the order of the list; asked for at each change of one of them."""
        if self._selected is None:
            rows = sorted(index.row() for index in self.selectionModel().selectedRows())
            self._selected = [key for row in rows if (key := self._model.key_at(row))]
        return list(self._selected)

    @property
    def current(self) -> TaskKey | None:
        """The render whose details are shown."""
        index = self.currentIndex()
        return self._model.key_at(index.row()) if index.isValid() else None

    def choose(self, key: TaskKey) -> None:
        index = self._model.index_of(key)
        if index.isValid():
            # Not the view's own method: while Ctrl is held, after Ctrl+V say, that one toggles.
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End mean the first and last render; a table would take them for columns."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._model.rowCount() - 1,
        }
        if action in ends:
            return self._model.index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._forget_selected()
        self.chosen.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected:
            self.menu_wanted.emit(event.globalPos())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self.drag_wanted.emit()

    def _tick(self) -> None:
        """Repaint the visible rows whose time runs, and nothing else."""
        if not self.isVisible() or self.window().isMinimized():
            return
        self._ticks += 1
        if self._ticks % LONG_TICKS == 0:  # what is left of days and hours
            self.viewport().update()
            return
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        last = self._model.rowCount() - 1 if last < 0 else last
        for number in range(first, last + 1):
            if self._model.has_clock(number):
                self.viewport().update(self.visualRect(self._model.index(number, 0)))

    def _is_held(self) -> bool:
        """Whether a row that moved would slip from under the pointer."""
        is_dragging = self.state() is QAbstractItemView.State.DraggingState
        is_pressed = QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton
        return is_dragging or is_pressed or QApplication.activePopupWidget() is not None

    def _forget_selected(self) -> None:
        self._selected = None


def saved_files(row: Row) -> list[Path]:
    """A render's files that are on disk now."""
    paths = [Path(video.path) for video in row.task.videos if video.path]
    return [path for path in paths if path.is_file()]
