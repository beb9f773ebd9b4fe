"""What renders come to, by project and account, as a table to look at and to copy."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.services.totals_table import as_csv
from kling_desktop.ui.details.totals import cost_words
from kling_desktop.ui.dialogs.cells import Cells
from kling_desktop.ui.dialogs.room import room_for
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.i18n import clock, whole
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.reading_direction import isolated
from kling_desktop.ui.tasks.table_header import TableHeader
from kling_desktop.ui.theme import GRID, scaled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kling_desktop.domain.totals import Group, Total

_NUMBERS = range(2, 7)


class TotalsDialog(QDialog):
    """`names` are those of accounts, by id."""

    def __init__(
        self, groups: Sequence[Group], every: Total, names: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._groups, self._names = groups, names
        self.setWindowTitle(self.tr("Totals"))
        height = min(scaled(100 * GRID), room_for(self).height())
        self.resize(dialog_width(220 * GRID, self), height)
        self.setMinimumSize(dialog_width(120 * GRID, self), 60 * GRID)
        rows = [
            (it.project or "–", names.get(it.account_id, it.account_id), *self._cells(it.total))
            for it in groups
        ]
        self._rows = [*rows, (self.tr("All"), "", *self._cells(every))]
        self.table = self._filled()
        hint = MutedLabel(
            self.tr(
                "All renders on the list and in the archive. A cost is what the service told; only "
                "equal units are added up."
            ),
            self,
        )
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(3 * GRID)
        layout.addWidget(self.table, 1)
        layout.addWidget(hint)
        layout.addWidget(self._buttons())

    def copy_text(self) -> None:
        lines = ("\t".join(row) for row in [self._titles(), *self._rows])
        QGuiApplication.clipboard().setText("\n".join(lines))

    def copy_csv(self) -> None:
        QGuiApplication.clipboard().setText(as_csv(self._groups, self._names))

    def _titles(self) -> tuple[str, ...]:
        return (
            *(self.tr("Project"), self.tr("Account"), self.tr("Renders"), self.tr("Ready")),
            *(self.tr("Failed"), self.tr("Video"), self.tr("Rendered in"), self.tr("Cost")),
        )

    def _cells(self, total: Total) -> tuple[str, ...]:
        spans = (total.video_s, total.render_s)
        return (
            *map(whole, (total.renders, total.ready, total.failed)),
            *("–" if it is None else clock(timedelta(seconds=it)) for it in spans),
            cost_words(total) or "–",
        )

    def _filled(self) -> QTableWidget:
        table = QTableWidget(len(self._rows), len(self._titles()), self)
        table.setHorizontalHeader(TableHeader(table))
        for column, title in enumerate(self._titles()):
            heading = QTableWidgetItem(title)
            heading.setTextAlignment(_side(column))
            table.setHorizontalHeaderItem(column, heading)
        table.setAccessibleName(self.windowTitle())
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setItemDelegate(Cells(table))
        table.verticalHeader().setDefaultSectionSize(scaled(7 * GRID))
        for place, row in enumerate(self._rows):
            for column, text in enumerate(row):
                table.setItem(place, column, self._item(text, place, column))
        table.resizeColumnsToContents()
        for column in range(table.columnCount()):
            table.setColumnWidth(column, table.columnWidth(column) + 4 * GRID)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _item(self, text: str, place: int, column: int) -> QTableWidgetItem:
        item = QTableWidgetItem(isolated(text))
        item.setTextAlignment(_side(column))
        if place == len(self._rows) - 1:
            font = self.font()
            font.setBold(True)
            item.setFont(font)
        return item

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        close = buttons.addButton(self.tr("Close"), role.RejectRole)
        close.setDefault(True)
        for text, copy in (
            (self.tr("Copy as text"), self.copy_text),
            (self.tr("Copy as CSV"), self.copy_csv),
        ):
            buttons.addButton(text, role.ActionRole).clicked.connect(copy)
        buttons.rejected.connect(self.reject)
        return buttons


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
