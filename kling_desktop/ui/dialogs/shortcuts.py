"""Every key as it is bound now, in the order of the menus; what is typed narrows them down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.fuzzy import fold, words_of
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS
from kling_desktop.ui.keyboard.commands import COMMANDS, Group, groups
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.reading_direction import margins
from kling_desktop.ui.theme import GRID, strong

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kling_desktop.ui.keyboard.bindings import Bindings

MOST_COLUMNS = 3
_SCROLLS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ShortcutsDialog(QDialog):
    """Esc closes it, and `?` as the key that opened it."""

    def __init__(self, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by what it does, or by key"))
        self.search.setAccessibleName(self.tr("Search keys"))
        self.search.setClearButtonEnabled(True)
        self._blocks = [_Block(group, bindings, self) for group in groups()]
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is scrolled from the search
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.windowTitle())
        self._nothing = MutedLabel(self.tr("No key does that."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.hide()
        self._lay_out()
        self._put_in_columns()
        self.search.textChanged.connect(self._narrow)
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the field leaves over."""
        if event.text() == "?":
            self.reject()
        elif event.key() in _SCROLLS:
            QCoreApplication.sendEvent(self._area, event)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.FontChange:
            self._put_in_columns()
        return done

    def _narrow(self, text: str) -> None:
        if "?" in text:  # typed into the field, it closes all the same
            self.reject()
            return
        words = words_of(text)
        shown = [block.narrow(words) for block in self._blocks]
        self._nothing.setVisible(not any(shown))
        self._area.setVisible(any(shown))

    def _put_in_columns(self) -> None:
        """As many as the screen has room for, none much longer than the others."""
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(margins(1 * GRID, 0, 3 * GRID, 0))
        row.setSpacing(8 * GRID)
        columns = [QVBoxLayout() for _ in range(self._column_count())]
        lengths = [0] * len(columns)
        for block in self._blocks:
            shortest = lengths.index(min(lengths))
            columns[shortest].addWidget(block)
            lengths[shortest] += block.sizeHint().height()
        for column in columns:
            column.setSpacing(4 * GRID)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._area.setWidget(inside)
        self._area.setMinimumWidth(inside.sizeHint().width() + 5 * GRID)
        window = self.parentWidget()
        room = window.height() if window else self._room().height() - 20 * GRID
        wanted = inside.sizeHint().height() + 40 * GRID
        self.resize(self._area.minimumWidth() + 10 * GRID, min(wanted, room))

    def _column_count(self) -> int:
        widest = max(block.sizeHint().width() for block in self._blocks) + 8 * GRID
        return max(min((self._room().width() - 20 * GRID) // widest, MOST_COLUMNS), 1)

    def _room(self) -> QSize:
        window = self.parentWidget() or self
        return window.screen().availableSize()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(3 * GRID)
        layout.addWidget(self.search)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(buttons)


class _Block(QWidget):
    """The keys of one menu, or of a page."""

    def __init__(self, group: Group, bindings: Bindings, parent: QWidget) -> None:
        super().__init__(parent)
        table = QGridLayout(self)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(6 * GRID)
        table.setVerticalSpacing(GRID)
        table.setColumnStretch(0, 1)
        self._heading = PlainLabel(group.words, self)
        table.addWidget(self._heading, 0, 0, 1, 2)
        self._rows: list[tuple[str, PlainLabel, MutedLabel]] = []
        for name in group.names:
            if keys := bindings.in_words(name):
                words, beside = PlainLabel(COMMANDS[name].words, self), MutedLabel(keys, self)
                row = table.rowCount()
                table.addWidget(words, row, 0)
                table.addWidget(beside, row, 1, Qt.AlignmentFlag.AlignRight)
                sought = fold(f"{group.words} {words.text()} {keys}")
                self._rows.append((sought, words, beside))
        self._wear()
        self.setVisible(bool(self._rows))

    def narrow(self, words: tuple[str, ...]) -> bool:
        """Show what has all of these words; False where that is nothing."""
        is_any = False
        for sought, name, keys in self._rows:
            fits = all(word in sought for word in words)
            is_any |= fits
            name.setVisible(fits)
            keys.setVisible(fits)
        self.setVisible(is_any)
        return is_any

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._wear()

    def _wear(self) -> None:
        self._heading.setFont(strong(self.font()))
