"""Below the clip that is reviewed: which one it is, what is said of it, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from kling_desktop.ui import icons
from kling_desktop.ui.announcing import announce
from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.details.note import NoteLine
from kling_desktop.ui.i18n import translated, whole
from kling_desktop.ui.keyboard.binding import with_key
from kling_desktop.ui.keyboard.commands import REVIEW
from kling_desktop.ui.keyboard.hints import hint_line
from kling_desktop.ui.labels import ElidedLabel, MutedLabel, PlainLabel
from kling_desktop.ui.review.keys import CONTEXT, HINTS
from kling_desktop.ui.review.words import NOT_SEEN, REJECTED, STARRED, said_of
from kling_desktop.ui.theme import GRID, current_theme, scaled, strong

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kling_desktop.domain.task import Task
    from kling_desktop.ui.keyboard.bindings import Bindings

SAID_MS = 5_000
_ICON = 16  # px
_WORDS_FROM = 30  # heights of the font


class ReviewLine(QWidget):
    """`step` carries 1 for the next clip, -1 for the one before."""

    step = Signal(int)
    star_wanted = Signal()
    reject_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._hints = ""
        self.place = PlainLabel("", self)
        self.name = ElidedLabel("", self)
        self.project = MutedLabel("", self)
        self.unseen = MutedLabel(translated(NOT_SEEN), self)
        self.unseen.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self.star = self._verdict(self.tr("Star"))
        self.reject = self._verdict(self.tr("Reject, and go on"))
        self.note = NoteLine(self)
        self.hint = MutedLabel("", self)
        self.hint.setWordWrap(True)
        self.hint.setIndent(GRID)  # in line with the note
        self._quiet = QTimer(self, singleShot=True, interval=SAID_MS)
        self._quiet.timeout.connect(self._show_keys)
        self._lay_out()
        self._wear()
        self._show_keys()
        self.note.installEventFilter(self)
        self.star.clicked.connect(self.star_wanted)
        self.reject.clicked.connect(self.reject_wanted)

    def show_task(self, task: Task, place: int, count: int) -> None:
        """`place` from 1 on."""
        is_other = self._task is None or task.key != self._task.key
        self._task = task
        self.place.setText(self.tr("{0} of {1}").format(whole(place), whole(count)))
        self.name.setText(task.name or task.task_id)
        self.project.setText(task.project)
        self._make_room(task)
        self.note.show_text(task.key, task.note)
        self.note.setVisible(bool(task.note) or self.note.hasFocus())
        self._show_verdict(task)
        if is_other:
            self._show_keys()  # what was said was about another
            told = ", ".join((self.place.text(), self.name.text(), *said_of(task)))
            self.setAccessibleName(told)
            announce(self, told)

    def show_keys(self, bindings: Bindings) -> None:
        """Name those in force."""
        self._hints = hint_line(bindings, CONTEXT, HINTS)
        for button, text, name in self._keyed:
            button.setToolTip(with_key(text, bindings.first(REVIEW + name)))
        if not self._quiet.isActive():
            self._show_keys()

    def begin_note(self) -> None:
        self.note.show()
        self.note.begin()

    def say(self, text: str) -> None:
        """In the place of the keys, for a moment."""
        self.hint.setText(text)
        self._quiet.start()
        announce(self, text)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A note in which nothing was typed goes with the focus."""
        is_left = isinstance(event, QFocusEvent) and event.lostFocus()
        if is_left and not self.note.toPlainText():
            self.note.hide()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._wear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._task:
            self._make_room(self._task)

    def _make_room(self, task: Task) -> None:
        """The name counts more than what is said beside it."""
        has_room = self.width() >= _WORDS_FROM * self.fontMetrics().height()
        self.project.setVisible(has_room and bool(task.project))
        self.unseen.setVisible(has_room and task.is_unseen)

    def _show_verdict(self, task: Task) -> None:
        theme, side = current_theme(), scaled(_ICON)
        star = theme.star if task.is_starred else theme.muted
        self.star.setIcon(icons.icon("star", star, side, is_filled=task.is_starred))
        self.star.setText(translated(STARRED) if task.is_starred else self.tr("Star"))
        thumb = theme.text if task.is_rejected else theme.muted
        self.reject.setIcon(icons.icon("thumbs-down", thumb, side))
        self.reject.setText(translated(REJECTED) if task.is_rejected else self.tr("Reject"))
        for button, on in ((self.star, task.is_starred), (self.reject, task.is_rejected)):
            button.setIconSize(QSize(side, side))
            button.setChecked(on)

    def _show_keys(self) -> None:
        self._quiet.stop()
        self.hint.setText(self._hints)

    def _wear(self) -> None:
        self.name.setFont(strong(self.font()))
        if self._task:
            self._show_verdict(self._task)

    def _lay_out(self) -> None:
        back = self._step("chevron-left", self.tr("The clip before"), -1)
        onward = self._step("chevron-right", self.tr("Next clip"), 1)
        leave = self._button("x", self.tr("Back to the list"))
        leave.clicked.connect(self.left)
        keyed = (
            *((back, "back"), (onward, "next"), (leave, "leave")),
            *((self.star, "star"), (self.reject, "reject")),
        )
        self._keyed = [(button, button.toolTip(), name) for button, name in keyed]
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for widget in (back, self.place, onward, self.name, self.project, self.unseen):
            row.addWidget(widget)
        row.setStretchFactor(self.name, 1)
        for widget in (self.star, self.reject, leave):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self.hint)

    def _step(self, icon: str, text: str, step: int) -> QToolButton:
        button = self._button(icon, text)
        button.clicked.connect(lambda: self.step.emit(step))
        return button

    def _button(self, icon: str, text: str) -> QToolButton:
        button = _plain_button(text, self)
        button.setAccessibleName(text)
        follow_theme(button, icon, size=_ICON)
        return button

    def _verdict(self, text: str) -> QToolButton:
        """Drawn by what was said."""
        button = _plain_button(text, self)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button


def _plain_button(text: str, parent: QWidget) -> QToolButton:
    """A click leaves the focus where the keys are heard."""
    button = QToolButton(parent)
    button.setToolTip(text)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
