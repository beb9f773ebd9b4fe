"""Above the list: which renders are shown, in which order, and saving them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from kling_desktop.domain.ordering import Order, Showing
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QAction


class ListBar(QWidget):
    """What is chosen is remembered in `memory`."""

    changed = Signal()

    def __init__(self, memory: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._showing = QComboBox(self)
        self._showing.setAccessibleName(self.tr("Which renders are shown"))
        self._showing.addItem(self.tr("All renders"), Showing.ALL)
        self._showing.addItem(self.tr("Expiring"), Showing.EXPIRING)
        self._order = QComboBox(self)
        self._order.setAccessibleName(self.tr("Order of the list"))
        self._order.addItem(self.tr("Newest first"), Order.NEWEST)
        self._order.addItem(self.tr("Expires soonest"), Order.EXPIRES)
        self._order.addItem(self.tr("Name"), Order.NAME)
        self._save = QToolButton(self)
        self._save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._save.setAutoRaise(True)
        self._save.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(2 * GRID)
        for widget in (self._showing, self._order):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._save)
        for combo, name in ((self._showing, "showing"), (self._order, "order")):
            self._recall(combo, name)

    @property
    def order(self) -> Order:
        return Order(self._order.currentData())

    @property
    def showing(self) -> Showing:
        return Showing(self._showing.currentData())

    def put_actions(self, save_all: QAction, save_expiring: QAction) -> None:
        """One button saves whatever is shown."""
        self._saves = {Showing.ALL: save_all, Showing.EXPIRING: save_expiring}
        self.changed.connect(self._offer)
        self._offer()

    def show_all(self) -> None:
        self._showing.setCurrentIndex(self._showing.findData(Showing.ALL))

    def count_expiring(self, count: int) -> None:
        """Say how many there are, before anybody looks."""
        text = self.tr("Expiring ({0})").format(count) if count else self.tr("Expiring")
        self._showing.setItemText(self._showing.findData(Showing.EXPIRING), text)

    def _offer(self) -> None:
        for action in self._save.actions():  # with more than one, it would offer a menu
            self._save.removeAction(action)
        self._save.setDefaultAction(self._saves[self.showing])

    def _recall(self, combo: QComboBox, name: str) -> None:
        combo.setCurrentIndex(max(combo.findData(self._memory.value(name)), 0))
        combo.currentIndexChanged.connect(lambda: self._note(name, combo.currentData()))

    def _note(self, name: str, value: StrEnum) -> None:
        self._memory.setValue(name, str(value))
        self.changed.emit()
