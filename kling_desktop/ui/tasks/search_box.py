"""Where the search is typed; it offers tokens as they are begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit, QToolButton, QWidget

from kling_desktop.domain.search import TRAITS, Field, token_text
from kling_desktop.domain.sections import Section
from kling_desktop.ui import icons
from kling_desktop.ui.reading_direction import mirrored
from kling_desktop.ui.theme import GRID, current_theme, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.model import TaskModel

_STATES = (
    *(Section.WAITING, Section.RENDERING, Section.READY, Section.SAVED, Section.FAILED),
    "paused",
)

_SIGN = 16  # px at the usual size of text
_BESIDE = 6 * GRID  # px: room at both ends, and beside the sign


class SearchBox(QLineEdit):
    """`left`: the creator wants to go on in the list."""

    left = Signal()

    def __init__(
        self, workspace: Workspace, tasks: TaskModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self._hints = self.tr("Search, or state:failed"), self.tr("Search")
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self._name_button(self.tr("Clear search"))
        self._offers = QStringListModel(self)
        completer = _LastWord(self)
        completer.setModel(self._offers)
        self.setCompleter(completer)
        self._make_room()
        self._fit_hint()

    def sizeHint(self) -> QSize:
        """Wide enough for the longer hint."""
        return QSize(self._width_for(self._hints[0]), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._make_room()
            self._fit_hint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """With a sign before the words. As an action of the field it would keep Qt's size."""
        super().paintEvent(event)
        side, colour = scaled(_SIGN), current_theme().muted
        place = QRect(GRID, (self.height() - side) // 2, side, side)
        sign = icons.pixmap("search", colour, side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(mirrored(self.layoutDirection(), self.rect(), place), sign)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._offers.setStringList(self._tokens())
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, and a second time leaves; Down and Return go on in the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {
            *(Qt.Key.Key_Escape, Qt.Key.Key_Down),
            *(Qt.Key.Key_Return, Qt.Key.Key_Enter),
        }:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_room(self) -> None:
        """For the sign."""
        taken = scaled(_SIGN) + GRID
        if self.isRightToLeft():
            self.setTextMargins(0, 0, taken, 0)
        else:
            self.setTextMargins(taken, 0, 0, 0)

    def _name_button(self, text: str) -> None:
        """The one that Qt has just made of a sign alone."""
        for button in self.findChildren(QToolButton):
            if not button.accessibleName():
                button.setAccessibleName(text)

    def _fit_hint(self) -> None:
        long, short = self._hints
        self.setPlaceholderText(long if self._width_for(long) <= self.width() else short)

    def _width_for(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + scaled(_SIGN) + _BESIDE

    def _tokens(self) -> list[str]:
        census, accounts = self._tasks.census, self._workspace.accounts.statuses
        projects = sorted(name for name, count in census.projects.items() if count and name)
        tags = sorted(name for name, count in census.tags.items() if count)
        return [
            *(token_text(Field.STATE, state) for state in _STATES),
            *(token_text(Field.IS, trait) for trait in TRAITS),
            *(token_text(Field.PROJECT, project) for project in projects),
            *(token_text(Field.TAG, tag) for tag in tags),
            *(token_text(Field.ACCOUNT, status.account.name) for status in accounts),
        ]


class _LastWord(QCompleter):
    """Completes the last word of what is typed and leaves the others as they are."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        word = path.rpartition(" ")[2]
        return [word if ":" in word else "\n"]  # before the colon it may be any word

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        before, space, _ = self._edit.text().rpartition(" ")
        return f"{before}{space}{index.data()} "
