"""All commands with their keys, grouped as in the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from kling_desktop.domain.fuzzy import fold, words_of
from kling_desktop.ui.dialogs.cells import Cells, wear_selection
from kling_desktop.ui.keyboard.commands import COMMANDS, groups
from kling_desktop.ui.tasks.table_header import TableHeader
from kling_desktop.ui.theme import GRID, scaled, strong

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kling_desktop.ui.keyboard.bindings import Bindings

_NAME = Qt.ItemDataRole.UserRole


class CommandTable(QTreeWidget):
    """`marked`: another command is. `opened`: somebody pressed Return on it, or clicked twice."""

    marked = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeader(TableHeader(self))
        self.setHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self.header().setSectionsClickable(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setAccessibleName(self.tr("Commands"))
        self.setAllColumnsShowFocus(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(4 * GRID)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setItemDelegate(Cells(self))
        self._fill()
        wear_selection(self)
        self.setCurrentItem(next(iter(self._items.values())))
        self.currentItemChanged.connect(lambda *_: self.marked.emit())
        self.itemDoubleClicked.connect(lambda *_: self.opened.emit())

    @property
    def chosen(self) -> str:
        """The name of the command that is marked; empty where a heading is, or nothing."""
        item = self.currentItem()
        return str(item.data(0, _NAME) or "") if item and not item.isHidden() else ""

    def sizeHint(self) -> QSize:
        return QSize(60 * GRID, scaled(56 * GRID))

    def show_keys(self, bindings: Bindings) -> None:
        """And fit the rows to the size of text."""
        for heading, _items in self._groups:
            heading.setSizeHint(0, QSize(0, scaled(8 * GRID)))
        for name, item in self._items.items():
            item.setText(1, bindings.in_words(name))
            font = strong(self.font()) if bindings.differs(name) else self.font()
            item.setFont(1, font)
            item.setSizeHint(0, QSize(0, scaled(6 * GRID)))

    def narrow(self, text: str) -> None:
        """Show what has all of these words, in its name, its group or its keys."""
        words = words_of(text)
        for heading, items in self._groups:
            is_any = False
            for item in items:
                sought = fold(f"{heading.text(0)} {item.text(0)} {item.text(1)}")
                item.setHidden(not all(word in sought for word in words))
                is_any |= not item.isHidden()
            heading.setHidden(not is_any)
        shown = (it for it in self._items.values() if not it.isHidden())
        if not self.chosen and (first := next(shown, None)):
            self.setCurrentItem(first)
        self.marked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            wear_selection(self)
        elif event.type() is QEvent.Type.FontChange:
            for heading, _items in self._groups:
                heading.setFont(0, strong(self.font()))

    def _fill(self) -> None:
        for group in groups():
            heading = QTreeWidgetItem(self, [group.words])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFirstColumnSpanned(True)
            heading.setFont(0, strong(self.font()))
            here = {name: QTreeWidgetItem(heading, [COMMANDS[name].words]) for name in group.names}
            for name, item in here.items():
                item.setData(0, _NAME, name)
            self._groups.append((heading, list(here.values())))
            self._items |= here
        self.expandAll()
