"""Above the list: its order, its groups, and what is done with all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from kling_desktop.domain.ordering import Grouping, Order
from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.theme import GRID
from kling_desktop.ui.worded_buttons import WordedToolButton

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from PySide6.QtGui import QAction, QResizeEvent

    from kling_desktop.domain.showing import Showing


_WORDS_FROM = 32  # heights of the font


class ListBar(QWidget):
    """`wanted` carries names and values of a Showing."""

    wanted = Signal(object)  # as a dict, Qt would make plain texts of the values

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = self._combo(self.tr("Order of the list"), self._orders())
        self._grouping = self._combo(self.tr("Groups"), self._groupings())
        self._direction = QToolButton(self)
        self._direction.setAutoRaise(True)
        self._direction.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons: list[QToolButton] = []
        self._is_reversed = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._row.setSpacing(2 * GRID)
        for widget in (self._order, self._direction, self._grouping):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._order.activated.connect(
            lambda: self._want(order=Order(self._order.currentData()), is_reversed=False)
        )
        self._grouping.activated.connect(
            lambda: self._want(grouping=Grouping(self._grouping.currentData()))
        )
        self._direction.clicked.connect(lambda: self._want(is_reversed=not self._is_reversed))

    def put_actions(self, actions: Iterable[QAction]) -> None:
        """What is done with many renders in one click."""
        for action in actions:
            button = WordedToolButton(action, self)
            self._row.addWidget(button)
            self._buttons.append(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Signs alone where there is no room for words."""
        super().resizeEvent(event)
        words, signs = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        )
        style = words if self.width() >= _WORDS_FROM * self.fontMetrics().height() else signs
        for button in self._buttons:
            button.setToolButtonStyle(style)

    @property
    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in the order in which they stand."""
        return [self._order, self._direction, self._grouping, *self._buttons]

    def show_showing(self, showing: Showing) -> None:
        self._is_reversed = showing.is_reversed
        for combo, value in ((self._order, showing.order), (self._grouping, showing.grouping)):
            blocker = QSignalBlocker(combo)
            combo.setCurrentIndex(max(combo.findData(value), 0))
            blocker.unblock()
        sign = "arrow-up-narrow-wide" if showing.is_reversed else "arrow-down-wide-narrow"
        follow_theme(self._direction, sign)
        text = self.tr("Turn the order round")
        self._direction.setToolTip(text)
        self._direction.setAccessibleName(text)

    def _want(self, **values: object) -> None:
        self.wanted.emit(values)

    def _combo(self, name: str, choices: Iterable[tuple[str, StrEnum]]) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        for text, value in choices:
            combo.addItem(text, value)
        return combo

    def _orders(self) -> list[tuple[str, StrEnum]]:
        return [
            (self.tr("Newest first"), Order.NEWEST),
            (self.tr("Name"), Order.NAME),
            (self.tr("State"), Order.STATE),
            (self.tr("Expires soonest"), Order.EXPIRES),
            (self.tr("Finished last"), Order.FINISHED),
            (self.tr("Time"), Order.ELAPSED),
            (self.tr("Length"), Order.LENGTH),
            (self.tr("Size"), Order.SIZE),
            (self.tr("Project"), Order.PROJECT),
            (self.tr("Tags"), Order.TAGS),
            (self.tr("Account"), Order.ACCOUNT),
            (self.tr("Kind"), Order.KIND),
            (self.tr("Cost"), Order.COST),
            (self.tr("Id"), Order.ID),
            (self.tr("File"), Order.PATH),
        ]

    def _groupings(self) -> list[tuple[str, StrEnum]]:
        return [
            (self.tr("No groups"), Grouping.NONE),
            (self.tr("By day"), Grouping.DAY),
            (self.tr("By project"), Grouping.PROJECT),
            (self.tr("By account"), Grouping.ACCOUNT),
        ]
