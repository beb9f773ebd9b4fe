"""A sentence that floats above the list for a few seconds, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from kling_desktop.ui.labels import PlainLabel
from kling_desktop.ui.theme import DARK, GRID, LIGHT, current_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

NOTE_MS = 7_000
NARROWEST = 24 * GRID


class Note(QWidget):
    """Stays while somebody points at it, has the focus in it, or is at another window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._free: Callable[[], QRect] = parent.rect
        self._came_from: QWidget | None = None
        self._action: QAction | None = None
        self._words = PlainLabel("", self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._wear()
        self.button = NoteButton(self)
        self.button.clicked.connect(self._act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 3 * GRID)
        layout.setSpacing(4 * GRID)
        layout.addWidget(self._words)
        layout.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._timer.timeout.connect(self._fade)
        self.stand_on(parent, parent.rect)
        self.hide()
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._note_focus)

    def stand_on(self, ground: QWidget, free: Callable[[], QRect]) -> None:
        """Float above the bottom of what is `free` of this part of the window."""
        self._ground.removeEventFilter(self)
        self._ground, self._free = ground, free
        ground.installEventFilter(self)

    @property
    def text(self) -> str:
        return self._words.text() if self.isVisible() else ""

    def say(self, text: str, button: str = "", action: QAction | None = None) -> None:
        """Show a sentence, and a button where there is an action for it."""
        self._action = action
        self._words.setText(text)
        self._show_button(button, action)
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        from kling_desktop.ui.announcing import announce  # late: the start waits for it

        announce(self, text)

    def withdraw_action(self) -> None:
        """Offer nothing any more: the button would do something else by now."""
        self._action = None
        self._give_focus_back()
        self.button.hide()
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._wear()

    def _wear(self) -> None:
        """Take the theme's colours, light where the window is dark."""
        colour, palette = QColor(current_theme().window), self._words.palette()
        if palette.color(QPalette.ColorRole.WindowText) != colour:
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            self._words.setPalette(palette)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_theme().text))
        painter.drawRoundedRect(self.rect(), 2 * GRID, 2 * GRID)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._leave()

    def _act(self) -> None:
        action = self._action
        self._leave()
        if action:
            action.trigger()

    def _fade(self) -> None:
        is_held = self.underMouse() or self.button.hasFocus() or not self.isActiveWindow()
        if is_held:
            self._timer.start()
        else:
            self.hide()

    def _show_button(self, text: str, action: QAction | None) -> None:
        self.button.setText(text)
        self.button.setToolTip(action.toolTip() if action else "")
        self.button.setVisible(bool(action))

    def _leave(self) -> None:
        self._give_focus_back()
        self.hide()

    def _note_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self.button:
            self._came_from = before

    def _give_focus_back(self) -> None:
        """Qt would pass it on to whatever comes next."""
        if not self.button.hasFocus():
            return
        for widget in QApplication.allWidgets():  # it may be gone by now
            if widget is self._came_from and widget.isVisible():
                widget.setFocus()

    def place(self) -> None:
        """Where there is room for it now."""
        is_seen = self._ground.isVisible()
        ground = self._ground if is_seen else self.window()
        area = self._free() if is_seen else ground.rect()
        beside = 0 if self.button.isHidden() else self.button.sizeHint().width() + 4 * GRID
        widest = max(min(150 * GRID, area.width() - 12 * GRID) - beside, NARROWEST)
        one_line = self._words.fontMetrics().horizontalAdvance(self._words.text())
        self._words.setWordWrap(one_line > widest)
        self._words.setFixedWidth(min(one_line + GRID, widest))
        self.adjustSize()
        left = area.left() + (area.width() - self.width()) // 2
        below = 4 * GRID if is_seen else GRID  # else a video is above, and would hide it
        corner = QPoint(left, area.bottom() + 1 - self.height() - below)
        self.move(ground.mapTo(self.window(), corner))


class NoteButton(QPushButton):
    """A word in the accent colour of the other look: the note is dark where the window is light."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        font = self.font()
        font.setBold(True)
        self.setFont(font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where it is

    def sizeHint(self) -> QSize:
        return self.fontMetrics().size(0, self.text()) + QSize(4 * GRID, 2 * GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        colour = QColor((DARK if theme is LIGHT else LIGHT).accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(colour)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), GRID, GRID)
        painter.setPen(colour)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
