"""The palette as it is seen: a field, and below it what fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from kling_desktop.ui.dialogs.rows import dialog_width
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.palette.row_list import RowList, RowModel
from kling_desktop.ui.theme import GRID, current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPaintEvent

    from kling_desktop.ui.palette.finder import Finder
    from kling_desktop.ui.palette.rows import Row

_MOVES = frozenset(
    {
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_Home, Qt.Key.Key_End),
    }
)
_RUNS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ROWS = 11  # seen at once


class PaletteDialog(QDialog):
    """`taken` carries a Row's target, before the dialog closes."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Go to"))
        self._finder: Finder | None = None
        self._rows = RowModel(self)
        self.list = RowList(self)
        self.list.setModel(self._rows)
        self.list.setAccessibleName(self.tr("What fits"))
        self.field = _Field(self.list, self)
        self.field.setPlaceholderText(self.tr("Action, or name, id, project or tag of a render"))
        self.field.setAccessibleName(self.tr("Action or render"))
        self._nothing = MutedLabel(self.tr("Nothing fits."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._stand_over(parent)
        self.list.clicked.connect(lambda _index: self._take())

    def follow(self, finder: Finder) -> None:
        """Show what it finds for what is typed."""
        self._finder = finder
        finder.found.connect(self._show)
        self.field.textChanged.connect(finder.seek)
        self.list.selectionModel().currentChanged.connect(self._tell)
        finder.seek(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What field and list leave over."""
        if event.key() in _RUNS:
            self._take()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An edge: no window manager draws one."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(current_theme().edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _show(self, rows: Sequence[Row]) -> None:
        self._rows.show(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        first = next((number for number, row in enumerate(rows) if row.is_enabled), None)
        if first is not None:
            self.list.setCurrentIndex(self._rows.index(first))

    def _take(self) -> None:
        """Of what is typed, though it may still be looked for."""
        if self._finder:
            self._finder.finish()
        index = self.list.currentIndex()
        if index.isValid() and self._rows.rows[index.row()].is_enabled:
            self.taken.emit(self._rows.rows[index.row()].target)
            self.accept()

    def _tell(self) -> None:
        """A screen reader is in the field and would not hear of the list."""
        index = self.list.currentIndex()
        if index.isValid() and self.field.hasFocus():
            said = self._rows.read(self._rows.rows[index.row()])
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nothing, 1)
        self._nothing.hide()
        QWidget.setTabOrder(self.field, self.list)
        self.field.setFocus()

    def _stand_over(self, window: QWidget) -> None:
        """In its upper half, where eyes are when they leave the list."""
        row = self.fontMetrics().height() + 4 * GRID
        width = min(dialog_width(165 * GRID, self), window.width() - 6 * GRID)
        height = min(self.field.sizeHint().height() + _ROWS * row + 6 * GRID, window.height())
        self.resize(width, height)
        where = window.mapToGlobal(window.rect().topLeft())
        across = (window.width() - width) // 2
        self.move(where.x() + across, where.y() + max((window.height() - height) // 4, 0))


class _Field(QLineEdit):
    """The keys that go through the list do so while somebody types, unless a word is being put
    together: then they are the input method's.
    """

    def __init__(self, through: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._through = through
        self._is_composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_ours = not self._is_composing and not event.modifiers() & ~_KEYPAD
        if is_ours and event.key() in _MOVES:
            QCoreApplication.sendEvent(self._through, event)
        elif self._is_composing and event.key() in _RUNS:
            event.accept()
        else:
            super().keyPressEvent(event)
