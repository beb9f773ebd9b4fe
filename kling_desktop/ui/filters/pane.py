"""The filter pane: a choice of each sort, by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from kling_desktop.domain.sections import Section
from kling_desktop.ui.filters.delegate import FilterDelegate, least_width
from kling_desktop.ui.filters.model import FILTER_ROLE, FilterModel
from kling_desktop.ui.filters.rows import FilterRow, Sort, filter_rows
from kling_desktop.ui.theme import GRID
from kling_desktop.ui.viewports import new_viewport

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.model import TaskModel


class FilterPane(QListView):
    """`wanted` carries names and values of a Showing."""

    wanted = Signal(object)  # as a dict, Qt would make plain texts of the values

    def __init__(
        self, workspace: Workspace, tasks: TaskModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self._filters = FilterModel(self)
        self.setModel(self._filters)
        self.setItemDelegate(FilterDelegate(self))
        self.setAccessibleName(self.tr("Filters"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setViewportMargins(0, GRID, 0, GRID)
        new_viewport(self, is_clear=True)  # on the window's ground
        self.clicked.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        """Count anew; cheap, as the counts are kept."""
        census, showing = self._tasks.census, self._tasks.showing
        marked = self.currentIndex().data(FILTER_ROLE)
        self._filters.show_rows(filter_rows(self._workspace, census, showing))
        if not self.currentIndex().isValid():  # the rows were made anew
            self.setCurrentIndex(self._filters.index(self._filters.place_of(marked)))

    def sizeHint(self) -> QSize:
        return QSize(50 * GRID, 100 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Names of projects and tags may be cut, those of the sections not."""
        sections = [it for it in self._filters.rows if it.sort is Sort.SECTION]
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)  # as that which is chosen
        least = max((least_width(it, font) for it in sections), default=0)
        return QSize(max(least, 36 * GRID), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Return choose what is marked."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self._filters.rows[index.row()]
        if row.sort is Sort.HEADING:
            return
        if row.sort is Sort.SECTION:
            self.wanted.emit(_section(row))
        else:  # what is chosen already is given up
            self.wanted.emit({row.sort.value: None if row.is_chosen else row.value})


def _section(row: FilterRow) -> dict[str, object]:
    """All means all: what else was chosen is given up with it."""
    if row.value == Section.ALL and not row.is_chosen:
        return {"section": Section.ALL}
    if row.value == Section.ALL:
        return {"section": Section.ALL, "account_id": None, "project": None, "tag": None}
    return {"section": Section(row.value)}
