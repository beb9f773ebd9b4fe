"""A note of a few lines; what is typed is kept when the focus leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QSizePolicy, QWidget

from kling_desktop.domain.organising import MAX_NOTE
from kling_desktop.ui.reading_direction import near_side
from kling_desktop.ui.theme import GRID, current_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QPaintEvent, QResizeEvent

_FEWEST, _MOST = 1, 6  # lines


class NoteField(QPlainTextEdit):
    """Takes no more than a note may hold: a megabyte that is pasted would stop the window."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self._begin_where_reading_does()
        self.textChanged.connect(self._cut)

    def insertFromMimeData(self, source: QMimeData) -> None:
        room = MAX_NOTE - self.document().characterCount() + 1
        self.insertPlainText(source.text()[: max(room, 0)])

    def _begin_where_reading_does(self) -> None:
        option = self.document().defaultTextOption()
        option.setAlignment(near_side(self.layoutDirection()) | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

    def _cut(self) -> None:
        """Take no key beyond the end."""
        if self.document().characterCount() - 1 > MAX_NOTE:
            self.textCursor().deletePreviousChar()


class NoteLine(NoteField):
    """As high as its text, within bounds. `edited` carries whose note it is, and the note; Esc
    gives up what was typed.
    """

    edited = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._subject: object = None
        self._text = ""
        self._came_from: QWidget | None = None
        self.setPlaceholderText(self.tr("Add a note"))
        self.setAccessibleName(self.tr("Note"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.document().setDocumentMargin(GRID)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_text(self, subject: object, text: str) -> None:
        """What is being typed goes to whom it was for."""
        if subject != self._subject:
            self._keep()
        elif self.hasFocus():  # a check that comes meanwhile must not take the text away
            self._text = text
            return
        self._subject, self._text = subject, text
        if text != self.toPlainText():
            self.setPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()  # it wraps otherwise now

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.underMouse():
            theme, painter = current_theme(), QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = QColor(theme.accent if self.hasFocus() else theme.edge)
            painter.setPen(QPen(colour, theme.stroke))
            painter.setBrush(QColor(theme.base))
            painter.drawRoundedRect(self.viewport().rect().adjusted(0, 0, -1, -1), GRID, GRID)
            painter.end()
        super().paintEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.viewport().update()  # its edge comes and goes

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def begin(self) -> None:
        """Let it be typed; afterwards the focus goes back to where it was."""
        self._came_from = QApplication.focusWidget()
        self.setFocus()
        self.selectAll()

    def sizeHint(self) -> QSize:
        lines = min(max(self._lines, _FEWEST), _MOST)
        return QSize(60 * GRID, lines * self.fontMetrics().lineSpacing() + 3 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._keep()

    def event(self, event: QEvent) -> bool:
        """The key that ends it is no action's while it is typed."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._text)
            self._go_back()
        elif _ends(event):
            self._keep()
            self._go_back()
        else:
            super().keyPressEvent(event)

    @property
    def _lines(self) -> int:
        """As they wrap."""
        return round(self.document().size().height())

    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy
        fits = self._lines <= _MOST
        bar = policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        self.updateGeometry()

    def _go_back(self) -> None:
        came_from, self._came_from = self._came_from, None
        if came_from and came_from.isVisible():
            came_from.setFocus()
        else:
            self.clearFocus()

    def _keep(self) -> None:
        typed = self.toPlainText()
        if self._subject is not None and typed != self._text:
            self._text = typed
            self.edited.emit(self._subject, typed)


def _ends(event: QKeyEvent) -> bool:
    """Whether it is Ctrl+Return."""
    is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return is_return and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
