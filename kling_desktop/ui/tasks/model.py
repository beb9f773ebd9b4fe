"""The list as Qt sees it: one column, one role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from kling_desktop.domain.badge import Badge
from kling_desktop.services.library import utc_now
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.tasks.arrangement import Arrangement
from kling_desktop.ui.tasks.badges import Badges
from kling_desktop.ui.tasks.roles import ROW_ROLE, Row
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.ordering import Order, Showing
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
SETTLE_MS = 1_000  # rows that move all the time cannot be read
FEW_RANGES = 20  # more are moved together first, and then come or go in one step


class TaskModel(QAbstractTableModel):
    """Rows are derived from the services at each call; the model keeps only their order."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._badges = Badges(workspace)
        self._arrangement = Arrangement(workspace)
        self._keys: list[TaskKey] = self._arrangement.wanted()
        self._rows: dict[TaskKey, int] = {}
        self.is_held: Callable[[], bool] = lambda: False  # while so, no row moves by itself
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        self._count_rows()
        self._badges.count(self._keys)

    @property
    def badge_counts(self) -> Counter[Badge]:
        """Of all renders, shown or not."""
        return self._badges.counts

    @property
    def order(self) -> Order:
        return self._arrangement.order

    @property
    def showing(self) -> Showing:
        return self._arrangement.showing

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {translated(BADGES[row.badge])}"
        return row.task.reason if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def key_at(self, row: int) -> TaskKey | None:
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def index_of(self, key: TaskKey) -> QModelIndex:
        row = self._rows.get(key)
        return QModelIndex() if row is None else self.index(row, 0)

    def row_at(self, row: int) -> Row | None:
        key = self.key_at(row)
        return self.row_of(key) if key else None

    def row_of(self, key: TaskKey) -> Row | None:
        """A render as it is painted, whether it is shown or not."""
        workspace = self._workspace
        task = workspace.library.get(key)
        if task is None:
            return None
        shown = self._badges.of(task)
        is_watched = task.is_open and shown is not Badge.PAUSED  # else nothing can be expected
        tracker = workspace.tracker
        return Row(
            task,
            shown,
            workspace.downloads.savings.get(key),
            workspace.learning.remaining(task, utc_now()) if is_watched else None,
            tracker.seconds_until(key) if is_watched and tracker.is_online else None,
            workspace.radar.unsaved.get(key),
            workspace.missing.absences.get(key),
            self._account_of(key),
        )

    def _account_of(self, key: TaskKey) -> Account | None:
        """Whose a render is, where that may be asked."""
        accounts = self._workspace.accounts
        status = accounts.get(key.account_id) if len(accounts.statuses) > 1 else None
        return status.account if status else None

    def badge_of(self, key: TaskKey) -> Badge:
        """What was counted of a render on the list."""
        return self._badges.counted[key]

    def has_clock(self, row: int) -> bool:
        """Whether what a row says changes each second."""
        return self.key_at(row) in self._workspace.library.open_keys

    def arrange(self, order: Order, showing: Showing) -> None:
        """Show other renders, or in another order."""
        self._arrangement.change(order, showing)
        self._rearrange()

    def add(self, keys: Iterable[TaskKey]) -> None:
        """Take new renders in; neighbours come in one step."""
        keys = tuple(keys)
        self._badges.count(keys)
        self._arrangement.note(keys)
        if self.is_held():
            self._settling.start()
        else:
            self._rearrange()

    def remove(self, keys: Iterable[TaskKey]) -> None:
        keys = tuple(keys)
        self._badges.count(keys)
        self._arrangement.forget(keys)
        self._rearrange()

    def refresh(self, keys: Iterable[TaskKey]) -> None:
        """Tell the view which rows look different, neighbours together."""
        keys = tuple(keys)
        self._badges.count(keys)
        if self._arrangement.note(keys) and not self._settling.isActive():
            self._settling.start()
        for first, last in _ranges(sorted(self._rows[key] for key in keys if key in self._rows)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0), [ROW_ROLE])

    def refresh_all(self) -> None:
        self.refresh(self._workspace.library.tasks)

    def _settle(self) -> None:
        if self.is_held():
            self._settling.start()
        else:
            self._rearrange()

    def _rearrange(self) -> None:
        """Bring the rows to what is wanted; whoever stays keeps being chosen."""
        self._settling.stop()
        wanted = self._arrangement.wanted()
        if wanted != self._keys:
            self._take_out(set(wanted))
            self._put_in_order([key for key in wanted if key in self._rows])
            self._bring_in(wanted)

    def _take_out(self, staying: set[TaskKey]) -> None:
        going = _ranges([row for row, key in enumerate(self._keys) if key not in staying])
        if len(going) > FEW_RANGES:
            kept = [key for key in self._keys if key in staying]
            self._put_in_order(kept + [key for key in self._keys if key not in staying])
            going = [(len(kept), len(self._keys) - 1)]
        for first, last in reversed(going):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._keys[first : last + 1]
            self._count_rows()
            self.endRemoveRows()

    def _bring_in(self, wanted: list[TaskKey]) -> None:
        coming = _ranges([row for row, key in enumerate(wanted) if key not in self._rows])
        source = wanted
        if len(coming) > FEW_RANGES:
            source = self._keys + [key for key in wanted if key not in self._rows]
            coming = [(len(self._keys), len(wanted) - 1)]
        for first, last in coming:
            self.beginInsertRows(QModelIndex(), first, last)
            self._keys[first:first] = source[first : last + 1]
            self._count_rows()
            self.endInsertRows()
        self._put_in_order(wanted)

    def _put_in_order(self, keys: list[TaskKey]) -> None:
        """Show the same rows in this order."""
        if keys == self._keys:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = [self._keys[index.row()] for index in before]
        self._keys = list(keys)
        self._count_rows()
        self.changePersistentIndexList(before, [self.index_of(key) for key in moved])
        self.layoutChanged.emit()

    def _count_rows(self) -> None:
        self._rows = {key: row for row, key in enumerate(self._keys)}


def _ranges(rows: list[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for row in rows:
        if ranges and ranges[-1][1] == row - 1:
            ranges[-1] = (ranges[-1][0], row)
        else:
            ranges.append((row, row))
    return ranges
