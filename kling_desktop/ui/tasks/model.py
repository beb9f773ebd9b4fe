"""The list as Qt sees it: a row for each render and each heading, one role for painting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakMethod

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.ordering import Grouping, Heading
from kling_desktop.services.library import utc_now
from kling_desktop.ui.tasks.arrangement import Arrangement
from kling_desktop.ui.tasks.census import Census
from kling_desktop.ui.tasks.columns import COLUMNS, title_of
from kling_desktop.ui.tasks.entry_table import FEW_RANGES, EntryTable, ranges
from kling_desktop.ui.tasks.headings import HeadingRow, heading_text
from kling_desktop.ui.tasks.roles import ROW_ROLE, Row

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.showing import Showing
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
_SPOKEN = frozenset({Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole})
SETTLE_MS = 1_000  # rows that move all the time cannot be read


class TaskModel(EntryTable):
    """Rows are derived from the services at each call; only their order is kept."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(len(COLUMNS), parent)
        self._workspace = workspace
        self.census = Census(workspace)
        self.census.count(workspace.library.tasks)
        self._arrangement = Arrangement(workspace, self.census)
        self._holders: list[WeakMethod[Callable[[], bool]]] = []
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        self.hold(self._arrangement.wanted())

    @property
    def badge_counts(self) -> Counter[Badge]:
        """Of all renders on the list, shown or not; the archive is no part of it."""
        return self.census.badges

    @property
    def showing(self) -> Showing:
        return self._arrangement.showing

    @property
    def heading_rows(self) -> list[int]:
        """Of the headings, from the first on."""
        return sorted(self._rows[it] for it in self._headings() if it in self._rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        entry = self._entries[index.row()] if index.isValid() else None
        if isinstance(entry, Heading):
            return self._heading_data(entry, index.column(), role)
        row = self.row_of(entry) if entry else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].text(row, self._workspace)
        return self._spoken(row, index, role) if role in _SPOKEN else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section].is_number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return title_of(COLUMNS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags  # the keys pass over it
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def key_of(self, index: QModelIndex) -> TaskKey | None:
        return self.key_at(index.row()) if index.isValid() else None

    def row_of(self, key: TaskKey) -> Row | None:
        """A render as it is painted, whether it is shown or not."""
        workspace = self._workspace
        task = workspace.library.get(key)
        if task is None:
            return None
        shown = self.census.badge(task)
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
        return self.census.marks[key].badge

    def badges_of(self, keys: Iterable[TaskKey]) -> set[Badge]:
        """What was counted of renders, those left out that have gone."""
        marks = self.census.marks
        return {marks[key].badge for key in keys if key in marks}

    def has_clock(self, row: int) -> bool:
        """Whether what a row says changes each second."""
        return self.key_at(row) in self._workspace.library.open_keys

    def has_expiry(self, row: int) -> bool:
        """Whether a row says how long a clip is still there."""
        return self.key_at(row) in self._workspace.radar.unsaved

    def show(self, showing: Showing) -> None:
        """Show other renders, or in another order."""
        if showing != self.showing:
            self._arrangement.change(showing)
            self._rearrange()

    def hold_while(self, is_held: Callable[[], bool]) -> None:
        """While this method of a view says so, no row moves by itself. The view may come and go."""
        self._holders = [it for it in self._holders if it()] + [WeakMethod(is_held)]

    def add(self, keys: Iterable[TaskKey]) -> None:
        """Take new renders in; neighbours come in one step."""
        keys = tuple(keys)
        self.census.count(keys)
        self._arrangement.note(keys)
        if self._is_held:
            self._settling.start()
        else:
            self._rearrange()

    def remove(self, keys: Iterable[TaskKey]) -> None:
        keys = tuple(keys)
        self.census.count(keys)
        self._arrangement.forget(keys)
        self._rearrange()

    def refresh(self, keys: Iterable[TaskKey]) -> None:
        """Tell the view which rows look different, neighbours together."""
        keys = tuple(keys)
        self.census.count(keys)
        has_moved = self._arrangement.note(keys)
        if self._arrangement.is_outdated and not self._is_held:
            self._rearrange()  # as when they are taken off the list
        elif has_moved and not self._settling.isActive():
            self._settling.start()
        self.repaint(keys)

    def repaint(self, keys: Iterable[TaskKey]) -> None:
        """As `refresh`, where nothing of the renders themselves has changed."""
        self._tell(self._rows[key] for key in keys if key in self._rows)

    def refresh_all(self) -> None:
        """An account, or asking as a whole, has changed: what has ended counts as before."""
        self.census.count(self._workspace.library.open_keys)
        if self._arrangement.forget_places() and not self._settling.isActive():
            self._settling.start()
        self._tell(range(self.rowCount()))

    @property
    def _is_held(self) -> bool:
        held = [is_held() for it in self._holders if (is_held := it())]
        return any(held)

    def _settle(self) -> None:
        if self._is_held:
            self._settling.start()
        else:
            self._rearrange()

    def _rearrange(self) -> None:
        """Bring the rows to what is wanted; whoever stays keeps being chosen."""
        self._settling.stop()
        wanted = self._arrangement.wanted()
        self.hold(wanted)
        self._tell(self.heading_rows)  # how many there are below each

    def _tell(self, rows: Iterable[int]) -> None:
        last_column = len(COLUMNS) - 1
        spans = ranges(sorted(rows))
        if len(spans) > FEW_RANGES:  # a view paints no more than it shows
            spans = [(spans[0][0], spans[-1][1])]
        for first, last in spans:
            self.dataChanged.emit(self.index(first, 0), self.index(last, last_column), [ROW_ROLE])

    def _headings(self) -> Iterable[Heading]:
        return self._arrangement.counts if self.showing.grouping is not Grouping.NONE else ()

    def _spoken(self, row: Row, index: _Index, role: int) -> str | None:
        """The first cell tells of the whole row, the others of themselves."""
        from kling_desktop.ui.tasks import spoken  # late: most starts are heard by nobody

        is_name, column = role == Qt.ItemDataRole.AccessibleTextRole, COLUMNS[index.column()]
        if index.column():
            return spoken.spoken_cell(column.text(row, self._workspace)) if is_name else None
        if is_name:
            return spoken.spoken_name(row)
        return spoken.spoken_description(row, utc_now(), self._group_of(index.row()))

    def _group_of(self, number: int) -> str:
        """What stands above a row: the keys pass over headings, so each row has to tell."""
        above = [it for it in self.heading_rows if it < number]
        return str(self.index(above[-1], 0).data()) if above else ""

    def _heading_data(self, heading: Heading, column: int, role: int) -> Any:
        today = utc_now().astimezone().date()
        row = HeadingRow(
            heading_text(heading, self._workspace, today), self._arrangement.counts.get(heading, 0)
        )
        if role == ROW_ROLE:
            return row
        if column:  # painted, and said, once
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            from kling_desktop.ui.tasks.spoken import spoken_heading  # late: as above

            return spoken_heading(row)
        return row.text if role == Qt.ItemDataRole.DisplayRole else None
