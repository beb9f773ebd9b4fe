"""The creator's accounts as a list, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.account_words import PRESETS, account_state
from kling_desktop.domain.presets import preset_for
from kling_desktop.ui import icons
from kling_desktop.ui.dialogs.cells import Cells, wear_selection
from kling_desktop.ui.dialogs.rows import dialog_width
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.tasks.table_header import TableHeader
from kling_desktop.ui.theme import GRID, scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kling_desktop.services.accounts import AccountStatus

_ID = Qt.ItemDataRole.UserRole


class AccountList(QWidget):
    """Everything asked for here is done at once; `edit_wanted` and its like carry an account id."""

    add_wanted = Signal()
    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    main_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statuses: Sequence[AccountStatus] = ()
        self._main_id = ""
        self._rows = _Rows(self)
        self._rows.setHeaderLabels([self.tr("Name"), self.tr("Service"), self.tr("State")])
        self._rows.setAccessibleName(self.tr("Accounts"))
        self._rows.setRootIsDecorated(False)
        self._rows.setAllColumnsShowFocus(True)
        self._rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._rows.setMinimumHeight(32 * GRID)
        self._rows.header().setStretchLastSection(True)
        self._rows.header().setSectionsClickable(False)
        self._fit_columns()
        self._rows.itemActivated.connect(lambda *_: self.edit_wanted.emit(self.chosen))
        self._rows.currentItemChanged.connect(lambda *_: self._enable())
        self._add = self._button(self.tr("A&dd…"), self.add_wanted.emit)
        self._edit = self._button(self.tr("&Edit…"), lambda: self.edit_wanted.emit(self.chosen))
        self._remove = self._button(
            self.tr("&Remove…"), lambda: self.remove_wanted.emit(self.chosen)
        )
        self._use = self._button(
            self.tr("&Use for new renders"), lambda: self.main_wanted.emit(self.chosen)
        )
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._rows)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._remove.click)
        self._lay_out()

    @property
    def chosen(self) -> str:
        """The id of the account that is marked; empty where there is none."""
        item = self._rows.currentItem()
        return str(item.data(0, _ID)) if item else ""

    def show_accounts(self, statuses: Sequence[AccountStatus], main_id: str) -> None:
        chosen = self.chosen or main_id
        self._statuses, self._main_id = statuses, main_id
        has_dots = any(status.account.colour for status in statuses)
        blocker = QSignalBlocker(self._rows)  # a button disabled for a moment would lose the focus
        self._rows.clear()
        for status in statuses:
            item = QTreeWidgetItem(self._rows, self._texts(status))
            item.setData(0, _ID, status.account.account_id)
            item.setSizeHint(0, QSize(0, scaled(7 * GRID)))
            if has_dots:  # all in line then
                item.setIcon(0, icons.dot(status.account.colour, scaled(10)))
            if status.account.account_id == chosen:
                self._rows.setCurrentItem(item)
        blocker.unblock()
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_columns()
            self.show_accounts(self._statuses, self._main_id)

    def _fit_columns(self) -> None:
        for column, share in enumerate((5, 9)):
            self._rows.header().resizeSection(column, dialog_width(150 * GRID, self) * share // 25)

    def _texts(self, status: AccountStatus) -> list[str]:
        account, state = status.account, translated(account_state(status))
        if account.account_id == self._main_id:
            state = self.tr("{0}, for new renders").format(state)
        return [account.name, translated(PRESETS[preset_for(account).preset_id]), state]

    def _enable(self) -> None:
        for button in (self._edit, self._remove):
            button.setEnabled(bool(self.chosen))
        self._use.setEnabled(self.chosen not in {"", self._main_id})

    def _button(self, text: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: action())
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        for button in (self._add, self._edit, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._rows)
        layout.addLayout(buttons)


class _Rows(QTreeWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeader(TableHeader(self))
        self.setItemDelegate(Cells(self))
        wear_selection(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            wear_selection(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the marked account, and must not press the dialog's button besides."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
