"""The timeline of a render: what happened to it and when, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from kling_desktop.ui.details.facts import FEWEST
from kling_desktop.ui.viewports import new_viewport

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kling_desktop.ui.details.happenings import Told

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TOLD = int(Qt.ItemDataRole.UserRole)


class Timeline(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.told: list[Told] = []

    def show_told(self, told: list[Told]) -> None:
        if told != self.told:
            self.beginResetModel()
            self.told = told
            self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.told)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        told = self.told[index.row()]
        if role == TOLD:
            return told
        if role == Qt.ItemDataRole.DisplayRole:
            return told.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            from kling_desktop.ui.details.happenings import when  # late: the start waits for it

            return f"{when(told.at)}, {told.text}"
        return None


class ActivityView(QListView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_dressed = False
        self.timeline = Timeline(self)
        self.setModel(self.timeline)
        self.setAccessibleName(self.tr("Activity"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(FEWEST)
        new_viewport(self, is_clear=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_dressed:
            from kling_desktop.ui.details.activity_delegate import EntryDelegate  # late, as above

            self._is_dressed = True
            self.setItemDelegate(EntryDelegate(self))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, FEWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # texts wrap elsewhere now
