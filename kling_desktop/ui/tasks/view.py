"""The list as cards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from kling_desktop.ui.tasks.card_delegate import CardDelegate
from kling_desktop.ui.tasks.heading_painting import heading_height
from kling_desktop.ui.tasks.painting.measures import card_height
from kling_desktop.ui.tasks.row_view import RowView

if TYPE_CHECKING:
    from kling_desktop.ui.preview.posters import Posters
    from kling_desktop.ui.tasks.model import TaskModel
    from kling_desktop.ui.tasks.roles import Row


class TaskView(RowView):
    def __init__(self, tasks: TaskModel, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.setItemDelegate(CardDelegate(posters, self))
        self.horizontalHeader().hide()
        for column in range(1, tasks.columnCount()):
            self.setColumnHidden(column, True)  # a card says what is worth saying of them
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        posters.made.connect(lambda key: tasks.repaint([key]))
        self.lay_out_rows()

    @property
    def heights(self) -> tuple[int, int]:
        return card_height(self.font()), heading_height(self.font())


def saved_files(row: Row) -> list[Path]:
    """A render's files that are on disk now."""
    paths = [Path(video.path) for video in row.task.videos if video.path]
    return [path for path in paths if path.is_file()]
