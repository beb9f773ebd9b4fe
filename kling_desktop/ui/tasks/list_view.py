"""What all views of the list have in common: choosing, keys, dragging out, holding still."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView, QWidget

from kling_desktop.ui.viewports import new_viewport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QAbstractItemModel

    from kling_desktop.domain.ordering import Order
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.tasks.model import TaskModel

_FLAG = QItemSelectionModel.SelectionFlag


class Keyed(Protocol):
    """A model whose cells stand for renders."""

    def key_of(self, index: QModelIndex) -> TaskKey | None: ...
    def index_of(self, key: TaskKey) -> QModelIndex: ...


class ListView(QTableView):
    """`drag_wanted` is sent inside the mouse event that begins a drag of what is chosen."""

    chosen = Signal()
    menu_wanted = Signal(QPoint)
    drag_wanted = Signal()

    def __init__(
        self, tasks: TaskModel, model: QAbstractItemModel, keyed: Keyed, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._keyed = keyed
        self._selected: list[TaskKey] | None = None
        self.setModel(model)
        self.setAccessibleName(self.tr("Renders"))
        self._set_up_looks()
        self._set_up_behaviour()
        tasks.hold_while(self._is_held)
        for moved in (model.rowsInserted, model.rowsRemoved, model.layoutChanged, model.modelReset):
            moved.connect(self._forget_selected)

    def _set_up_looks(self) -> None:
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)  # the scroll bars show what is below them
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        new_viewport(self).setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _set_up_behaviour(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setTabKeyNavigation(False)  # Tab leaves the list

    @property
    def selected(self) -> list[TaskKey]:
        """Chosen renders, in the order of the list; asked for at each change of one of them."""
        if self._selected is None:
            keys = map(self._tasks.key_at, self._chosen_rows())
            self._selected = [key for key in keys if key]
        return list(self._selected)

    @property
    def current(self) -> TaskKey | None:
        """The render whose details are shown."""
        return self._keyed.key_of(self.currentIndex())

    def key_at(self, where: QPoint) -> TaskKey | None:
        """The render at a place of the viewport."""
        return self._keyed.key_of(self.indexAt(where))

    def place_of(self, key: TaskKey) -> QRect:
        """Its cell in the viewport; empty where it is not shown."""
        return self.visualRect(self._keyed.index_of(key))

    @property
    def first_in_sight(self) -> TaskKey | None:
        """The uppermost render that is not scrolled away."""
        rows = (row for line in self._lines_in_sight() for row in self._rows_of(line))
        return next((key for row in rows if (key := self._tasks.key_at(row))), None)

    def scroll_back(self, key: TaskKey, top: int) -> None:
        """Let a render begin so many px below the upper edge, if it is there."""
        place = self.place_of(key)
        if place.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - top)

    def is_in_sight(self, key: TaskKey) -> bool:
        """Neither scrolled away nor behind a pane that is drawn over the list."""
        seen = self.viewport().visibleRegion()
        return self.isVisible() and seen.intersects(self.place_of(key))

    def repaint_one(self, key: TaskKey) -> None:
        """Something else than its data looks different."""
        self.update(self._keyed.index_of(key))

    def choose(self, key: TaskKey) -> None:
        index = self._keyed.index_of(key)
        if index.isValid():
            # Not the view's own method: while Ctrl is held, after Ctrl+V say, that one toggles.
            flags = _FLAG.ClearAndSelect | self._whole
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def choose_all_of(self, keys: Iterable[TaskKey], current: TaskKey | None) -> None:
        """Take over what is chosen elsewhere."""
        selection, wanted = self.selectionModel(), QItemSelection()
        index = self._keyed.index_of(current) if current else QModelIndex()
        # First: whoever hears what is chosen looks up the current one, too.
        selection.setCurrentIndex(index, _FLAG.NoUpdate)
        for first, last in self._tasks.spans(keys):
            for top_left, bottom_right in self._blocks(first, last):
                wanted.select(top_left, bottom_right)
        selection.select(wanted, _FLAG.ClearAndSelect | self._whole)
        self.scrollTo(index)

    def show_order(self, order: Order, *, is_reversed: bool) -> None:
        """Mark how the list is sorted, where the view has a place for that."""

    def repaint_rows(self, has_changed: Callable[[int], bool]) -> None:
        """Paint those rows of the list again that are in sight and say something else now."""
        for line in self._lines_in_sight():
            if any(has_changed(row) for row in self._rows_of(line)):
                top, height = self.rowViewportPosition(line), self.rowHeight(line)
                self.viewport().update(0, top, self.viewport().width(), height)

    def _rows_of(self, line: int) -> range:
        """The list's rows that a line of the view shows."""
        return range(line, line + 1)

    def _lines_in_sight(self) -> range:
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        count = self.model().rowCount()
        return range(min(first, count), count if last < 0 else last + 1)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._forget_selected()
        if not (selected.isEmpty() or self.selectionModel().isSelected(self.currentIndex())):
            self._follow_lone_choice()
        self.chosen.emit()

    def _follow_lone_choice(self) -> None:
        """A screen reader chooses a row and leaves another current: no hand and no key can."""
        chosen = self.selected
        if len(chosen) == 1:
            index = self._keyed.index_of(chosen[0])
            self.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected:
            self.menu_wanted.emit(event.globalPos())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self.drag_wanted.emit()

    @property
    def _whole(self) -> QItemSelectionModel.SelectionFlag:
        """What belongs to a chosen cell."""
        return _FLAG.Rows

    def _chosen_rows(self) -> list[int]:
        """Of the list, from the first on. Asked index by index, Qt would need a second for all."""
        rows: set[int] = set()
        selection = self.selectionModel().selection()
        for block in selection:  # type: ignore[attr-defined]  # the stub forgets that it is a list
            rows.update(self._rows_in(block))
        return sorted(rows)

    def _rows_in(self, block: QItemSelectionRange) -> Iterable[int]:
        """The list's rows that a block of cells shows."""
        return range(block.top(), block.bottom() + 1)

    def _blocks(self, first: int, last: int) -> list[tuple[QModelIndex, QModelIndex]]:
        """The cells that show these rows of the list, by the corners of as few blocks as can be."""
        model = self.model()
        return [(model.index(first, 0), model.index(last, model.columnCount() - 1))]

    def _is_held(self) -> bool:
        """Whether a row that moved would slip from under the pointer."""
        if not self.isVisible():
            return False
        is_dragging = self.state() is QAbstractItemView.State.DraggingState
        is_pressed = QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton
        return is_dragging or is_pressed or QApplication.activePopupWidget() is not None

    def _forget_selected(self) -> None:
        self._selected = None
