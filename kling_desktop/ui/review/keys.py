"""The keys of the review, as data; and how they are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from kling_desktop.ui.keyboard.binding import Binding, name_of
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

CONTEXT = "review"
BINDINGS = (
    Binding("next", mark("review", "Next clip"), ("]", "Right", "Return", "Enter")),
    Binding("back", mark("review", "The clip before"), ("[", "Left")),
    Binding("star", mark("review", "Star"), ("S",)),
    Binding("reject", mark("review", "Reject, and go on"), ("X",)),
    Binding("note", mark("review", "Note"), ("N",)),
    Binding("play", mark("review", "Play or pause"), ("Space",)),
    Binding("full_screen", mark("review", "Full screen"), ("F",)),
    Binding("leave", mark("review", "Back to the list"), ("Esc",)),
)
# What stands in the line of keys: names of commands, and what those do.
HINTS = (
    (("review.next",), mark("review", "{0} next")),
    (("review.back",), mark("review", "{0} back")),
    (("review.star",), mark("review", "{0} star")),
    (("review.reject",), mark("review", "{0} reject and go on")),
    (("review.note",), mark("review", "{0} note")),
    (("review.play",), mark("review", "{0} play")),
    (("review.full_screen",), mark("review", "{0} full screen")),
    (("undo",), mark("review", "{0} undo")),
    (("review.leave",), mark("review", "{0} leave")),
)
_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})


class Keys(QObject):
    """Hears them wherever the focus is in what it watches, and before any action does; a field
    that is typed in hears them first.
    """

    def __init__(
        self,
        names: Callable[[], Mapping[str, str]],
        acts: Callable[[], Mapping[str, Callable[[], None]]],
        parent: QObject,
    ) -> None:
        """`names` says which key leads to what, `acts` what can be done now, by name."""
        super().__init__(parent)
        self._names = names
        self._acts = acts

    def watch(self, widgets: Iterable[QWidget], *, on: bool) -> None:
        for widget in widgets:
            (widget.installEventFilter if on else widget.removeEventFilter)(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in _EVENTS:
            return False
        act = self._acts().get(name_of(event, self._names()) or "")
        if act is None:
            return False
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            act()
        event.accept()
        return True
