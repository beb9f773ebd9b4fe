"""The list as cards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from kling_desktop.ui.tasks.card_delegate import CardDelegate
from kling_desktop.ui.tasks.heading_painting import heading_height
from kling_desktop.ui.tasks.painting.measures import card_height
from kling_desktop.ui.tasks.poster_rows import PosterRows
from kling_desktop.ui.tasks.row_view import RowView

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.roles import Row


class TaskView(RowView):
    _poster_rows: PosterRows | None = None  # Qt sends events while the view is being made

    def __init__(self, tasks: TaskModel, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        delegate = CardDelegate(posters, self)
        self.setItemDelegate(delegate)
        self._poster_rows = PosterRows(self, posters, delegate)
        self.horizontalHeader().hide()
        for column in range(1, tasks.columnCount()):
            self.setColumnHidden(column, True)  # a card says what is worth saying of them
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lay_out_rows()

    def viewportEvent(self, event: QEvent) -> bool:
        if self._poster_rows:
            self._poster_rows.note(event, self)
        return super().viewportEvent(event)

    @property
    def heights(self) -> tuple[int, int]:
        return card_height(self.font()), heading_height(self.font())


def saved_files(row: Row) -> list[Path]:
    """A render's files that are on disk now."""
    paths = [Path(video.path) for video in row.task.videos if video.path]
    return [path for path in paths if path.is_file()]
