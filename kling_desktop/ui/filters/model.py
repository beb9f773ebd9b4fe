"""The filter pane's rows as Qt sees them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kling_desktop.ui.filters.rows import FilterRow, Sort
from kling_desktop.ui.i18n import translate

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
FILTER_ROLE = int(Qt.ItemDataRole.UserRole)


class FilterModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FilterRow] = []

    def show_rows(self, rows: list[FilterRow]) -> None:
        """Counts change all the time; which rows there are, seldom."""
        before, what = self.rows, [_identity(row) for row in rows]
        if what != [_identity(row) for row in before]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def place_of(self, wanted: FilterRow | None) -> int:
        """Where a choice of an earlier time stands now; the first row, if it is no longer there."""
        what = wanted and (wanted.sort, wanted.value)
        places = (at for at, row in enumerate(self.rows) if (row.sort, row.value) == what)
        return next(places, 0)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == FILTER_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            is_counted = row.sort is not Sort.HEADING and row.count is not None
            return f"{row.text}, {row.count}" if is_counted else row.text
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and row.is_chosen:
            return translate("filters", "Only these are shown")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].sort is Sort.HEADING:
            return Qt.ItemFlag.NoItemFlags  # the keys pass over it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _identity(row: FilterRow) -> tuple[Sort, str, str]:
    return row.sort, row.value, row.text
