"""The list as a table: columns to show, hide, move and sort by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QMenu

from kling_desktop.domain.ordering import Order
from kling_desktop.ui.tasks.columns import COLUMNS, title_of
from kling_desktop.ui.tasks.heading_painting import heading_height
from kling_desktop.ui.tasks.row_view import RowView
from kling_desktop.ui.tasks.table_delegate import TableDelegate, line_height
from kling_desktop.ui.tasks.table_header import TableHeader

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.model import TaskModel

MEMORY = "table/columns"
_ORDERS = [column.order for column in COLUMNS]


class TableView(RowView):
    """`sort_wanted` carries an Order. What the columns look like is kept in `memory`."""

    sort_wanted = Signal(object)
    spans_headings = True

    def __init__(
        self,
        tasks: TaskModel,
        workspace: Workspace,
        memory: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tasks, parent)
        self._memory = memory
        self._delegate = TableDelegate(workspace, self)
        self.setItemDelegate(self._delegate)
        self.setWordWrap(False)
        self._set_up_header()
        self.lay_out_rows()
        if not self._restore():
            self.show_usual_columns()
        for told in (self._header.sectionMoved, self._header.sectionResized):
            told.connect(self._remember)

    @property
    def heights(self) -> tuple[int, int]:
        return line_height(self.font()), heading_height(self.font())

    def show_order(self, order: Order, *, is_reversed: bool) -> None:
        """Mark the column that the list is sorted by."""
        section = _ORDERS.index(order) if order in _ORDERS else -1
        # What comes newest first is sorted downwards by its instants.
        is_down = is_reversed is not (order in {Order.NEWEST, Order.FINISHED})
        direction = Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(section, direction)

    def show_usual_columns(self) -> None:
        digit = QFontMetrics(self.font()).horizontalAdvance("0")
        for section, column in enumerate(COLUMNS):
            self._header.setSectionHidden(section, not column.is_shown)
            self._header.resizeSection(section, column.width * digit)
            self._header.moveSection(self._header.visualIndex(section), section)
        self._remember()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.forget()  # rows are derived anew for each picture, once for all their cells
        super().paintEvent(event)

    def _set_up_header(self) -> None:
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self._header.setSectionsMovable(True)
        self._header.setFirstSectionMovable(True)
        self._header.setSortIndicatorShown(True)
        self._header.setSectionsClickable(True)
        self._header.setHighlightSections(False)
        self._header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._header.setStretchLastSection(True)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._open_menu)
        self._header.sectionClicked.connect(self._sort)

    def _sort(self, section: int) -> None:
        if COLUMNS[section].order:
            self.sort_wanted.emit(COLUMNS[section].order)

    def columns_menu(self) -> QMenu:
        """Which columns are shown; it deletes itself."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Columns"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for section, column in enumerate(COLUMNS):
            action = menu.addAction(title_of(column))
            action.setCheckable(True)
            action.setChecked(not self._header.isSectionHidden(section))
            action.setEnabled(section > 0)  # by its name a render is known
            action.toggled.connect(lambda on, section=section: self._show_column(section, on=on))
        menu.addSeparator()
        menu.addAction(self.tr("Usual columns")).triggered.connect(self.show_usual_columns)
        return menu

    def _open_menu(self, where: QPoint) -> None:
        self.columns_menu().popup(self._header.mapToGlobal(where))

    def _show_column(self, section: int, *, on: bool) -> None:
        self._header.setSectionHidden(section, not on)
        self._remember()

    def _remember(self, *_what: int) -> None:
        self._memory.setValue(MEMORY, self._header.saveState())

    def _restore(self) -> bool:
        state = self._memory.value(MEMORY)
        if not isinstance(state, QByteArray) or not self._header.restoreState(state):
            return False
        return self._header.count() == len(COLUMNS)  # another version had others
