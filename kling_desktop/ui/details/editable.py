"""A line of text that turns into a field: click, Enter or F2; Enter keeps, Esc gives up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QSizePolicy,
    QStackedLayout,
    QWidget,
)

from kling_desktop.ui import icons
from kling_desktop.ui.labels import show_whole
from kling_desktop.ui.reading_direction import isolated, mirrored
from kling_desktop.ui.theme import GRID, current_theme, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

_PENCIL = 14  # px at the usual size of text
_BEGINS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space}


class EditableLine(QWidget):
    """`edited` carries whose text it is, and the text; `begun` is sent before the field opens."""

    edited = Signal(object, str)
    begun = Signal()

    def __init__(self, name: str, invitation: str, longest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject: object = None
        self._text = ""
        self._came_from: QWidget | None = None
        self._name, self._invitation = name, invitation
        self.shown = ShownLine(self)
        self.shown.wanted.connect(self.begin)
        self.field = QLineEdit(self)
        self.field.setMaxLength(longest)
        self.field.setAccessibleName(name)
        self.field.installEventFilter(self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.shown)
        self._stack.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def is_editing(self) -> bool:
        return self._stack.currentWidget() is self.field

    def set_font(self, font: QFont) -> None:
        for widget in (self.shown, self.field):
            widget.setFont(font)

    def show_text(self, subject: object, text: str, shown: str = "") -> None:
        """`shown` stands where there is no text. What is being edited goes to whom it was for."""
        if self.is_editing and subject != self._subject:
            self._end(keep=True)
        self._subject, self._text = subject, text
        self.shown.show_text(text or shown, self._invitation)
        self.shown.setAccessibleName(f"{self._name}: {text or shown or self._invitation}")

    def begin(self) -> None:
        if self.is_editing or self._subject is None:
            return
        self.begun.emit()
        self._came_from = QApplication.focusWidget()
        self.field.setText(self._text)
        self._stack.setCurrentWidget(self.field)
        self.field.selectAll()
        self.field.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event.key())
        if isinstance(event, QFocusEvent) and event.lostFocus() and not _is_of_popup(event):
            self._end(keep=True)
        return False

    def _take_key(self, key: int) -> bool:
        if key not in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            return False
        came_from = self._came_from
        self._end(keep=key != Qt.Key.Key_Escape)
        if came_from and came_from.isVisible():
            came_from.setFocus()
        return True

    def _end(self, *, keep: bool) -> None:
        if not self.is_editing:
            return
        self._stack.setCurrentWidget(self.shown)
        if keep and self.field.text().strip() != self._text:
            self.edited.emit(self._subject, self.field.text())


def _is_of_popup(event: QFocusEvent) -> bool:
    """Whether the focus went to what the field itself offers, or to its menu."""
    return event.reason() is Qt.FocusReason.PopupFocusReason


class ShownLine(QAbstractButton):
    """Shows that it can be edited when somebody points at it or has it in focus; whoever cannot
    see that hears of a button.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_empty = True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self.wanted)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def show_text(self, text: str, invitation: str) -> None:
        self._is_empty = not text
        self.setText(text or invitation)
        show_whole(self, text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 2 * GRID)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _BEGINS:
            self.wanted.emit()
        else:
            event.ignore()  # a button's arrow keys would go to the next of its kind

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, metrics = current_theme(), self.fontMetrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.rect()
        if self.underMouse() or self.hasFocus():
            colour = QColor(theme.accent if self.hasFocus() else theme.edge)
            painter.setPen(QPen(colour, theme.stroke))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), GRID, GRID)
            room = room.adjusted(0, 0, -scaled(_PENCIL) - 2 * GRID, 0)
            self._paint_pencil(painter, room)
            room = mirrored(self.layoutDirection(), self.rect(), room)
        painter.setPen(QColor(theme.muted if self._is_empty else theme.text))
        inner = room.adjusted(GRID, 0, -GRID, 0)
        shown = self._elided(metrics, inner)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, isolated(shown))

    def _elided(self, metrics: QFontMetrics, room: QRect) -> str:
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())

    def _paint_pencil(self, painter: QPainter, room: QRect) -> None:
        side = scaled(_PENCIL)
        sign = icons.pixmap("pencil", current_theme().muted, side, self.devicePixelRatioF())
        place = QRect(room.right() + GRID, (self.height() - side) // 2, side, side)
        painter.drawPixmap(mirrored(self.layoutDirection(), self.rect(), place), sign)
