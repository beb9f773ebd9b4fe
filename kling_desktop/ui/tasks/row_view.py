"""A view with a row for each render and each heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from kling_desktop.ui.tasks.list_view import ListView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, Qt
    from PySide6.QtWidgets import QWidget

    from kling_desktop.ui.tasks.model import TaskModel


class RowView(ListView):
    spans_headings = False  # where one column is shown there is nothing to span

    def __init__(self, tasks: TaskModel, parent: QWidget | None = None) -> None:
        super().__init__(tasks, tasks, tasks, parent)
        self._headings: list[int] = []
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for moved in (tasks.rowsInserted, tasks.rowsRemoved, tasks.layoutChanged):
            moved.connect(self._fit_rows)

    @property
    def heights(self) -> tuple[int, int]:
        """Of a row and of a heading in the present font, in px."""
        raise NotImplementedError

    def lay_out_rows(self) -> None:
        row_height, heading_height = self.heights
        self.clearSpans()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self._headings = self._tasks.heading_rows
        for row in self._headings:
            self.verticalHeader().resizeSection(row, heading_height)
            if self.spans_headings:
                self.setSpan(row, 0, 1, self._tasks.columnCount())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.lay_out_rows()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End mean the first and last render; a table would take them for columns."""
        last = self._tasks.rowCount() - 1
        ends = {
            QAbstractItemView.CursorAction.MoveHome: self._tasks.key_near(0),
            QAbstractItemView.CursorAction.MoveEnd: self._tasks.key_near(last),
        }
        key = ends.get(action)
        return self._tasks.index_of(key) if key else super().moveCursor(action, modifiers)

    def _fit_rows(self) -> None:
        """Heights stay where they were when rows move: headings are given theirs anew."""
        if self._headings or self._tasks.heading_rows:
            self.lay_out_rows()
