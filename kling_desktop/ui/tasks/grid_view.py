"""The list as a grid of posters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from kling_desktop.ui.tasks.grid_delegate import GridDelegate, tile_height, tile_width
from kling_desktop.ui.tasks.grid_model import GridModel
from kling_desktop.ui.tasks.heading_painting import heading_height
from kling_desktop.ui.tasks.list_view import ListView
from kling_desktop.ui.tasks.poster_rows import PosterRows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QItemSelectionRange
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.model import TaskModel


_TURNED = {
    QAbstractItemView.CursorAction.MoveLeft: QAbstractItemView.CursorAction.MoveRight,
    QAbstractItemView.CursorAction.MoveRight: QAbstractItemView.CursorAction.MoveLeft,
}


class GridView(ListView):
    _poster_rows: PosterRows | None = None  # Qt sends events while the view is being made

    def __init__(self, tasks: TaskModel, posters: Posters, parent: QWidget | None = None) -> None:
        self._grid = grid = GridModel(tasks)
        super().__init__(tasks, grid, grid, parent)
        grid.setParent(self)
        delegate = GridDelegate(posters, self)
        self.setItemDelegate(delegate)
        self._poster_rows = PosterRows(self, posters, delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for about in (
            *(tasks.rowsAboutToBeInserted, tasks.rowsAboutToBeRemoved),
            tasks.layoutAboutToBeChanged,
        ):
            about.connect(self._keep)  # afterwards the same places are other renders'
        grid.modelReset.connect(self._give_back)
        self._kept: tuple[list[TaskKey], TaskKey | None, int] = ([], None, 0)
        self._lay_out()

    def viewportEvent(self, event: QEvent) -> bool:
        if self._poster_rows:
            self._poster_rows.note(event, self)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        columns = max(1, self._room // tile_width(self.font()))
        if columns != self._grid.columnCount():
            self._keep()
            self._grid.set_width(columns)
        self._lay_out()

    @property
    def _room(self) -> int:
        """Beside a scroll bar, in px, even where there is none: lines as high as the tiles are
        wide would else come and go with it.
        """
        return max(self.width() - self.verticalScrollBar().sizeHint().width(), 1)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """To the side it goes on in the next line, and down to the last of a line that is short."""
        if self.isRightToLeft():
            action = _TURNED.get(action, action)
        key = self._grid.beside(self.currentIndex(), action)
        return self._grid.index_of(key) if key else super().moveCursor(action, modifiers)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _rows_of(self, line: int) -> range:
        return self._grid.rows_of(line)

    def _rows_in(self, block: QItemSelectionRange) -> Iterable[int]:
        return self._grid.rows_in(block)

    def _blocks(self, first: int, last: int) -> list[tuple[QModelIndex, QModelIndex]]:
        return self._grid.blocks(first, last)

    @property
    def _whole(self) -> QItemSelectionModel.SelectionFlag:
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def _lay_out(self) -> None:
        grid = self._grid
        width = self._room // grid.columnCount()
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(tile_height(width, self.font()))
        for line in grid.heading_lines:
            self.verticalHeader().resizeSection(line, heading_height(self.font()))
            if grid.columnCount() > 1:
                self.setSpan(line, 0, 1, grid.columnCount())

    def _keep(self) -> None:
        """Lines are counted anew; what is chosen, and what is in sight, stays so."""
        self._kept = (self.selected, self.current, self.verticalScrollBar().value())

    def _give_back(self) -> None:
        self._lay_out()
        keys, current, scrolled = self._kept
        self.blockSignals(True)
        self.choose_all_of(keys, current)
        self.blockSignals(False)
        self._forget_selected()
        self.verticalScrollBar().setValue(scrolled)
