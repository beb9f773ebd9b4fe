"""The keys of the review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_BY_TEXT = {"]": "next", "[": "back"}  # on some keyboards it takes AltGr
_BY_KEY = {
    Qt.Key.Key_Right.value: "next",
    Qt.Key.Key_Return.value: "next",
    Qt.Key.Key_Enter.value: "next",
    Qt.Key.Key_Left.value: "back",
    Qt.Key.Key_S.value: "star",
    Qt.Key.Key_X.value: "reject",
    Qt.Key.Key_N.value: "note",
    Qt.Key.Key_Space.value: "play",
    Qt.Key.Key_F.value: "full_screen",
    Qt.Key.Key_Escape.value: "leave",
}


class Keys(QObject):
    """Hears them wherever the focus is in what it watches, and before any action does; a field
    that is typed in hears them first.
    """

    def __init__(
        self, acts: Callable[[], Mapping[str, Callable[[], None]]], parent: QObject
    ) -> None:
        """`acts` says what the keys can do now, by name."""
        super().__init__(parent)
        self._acts = acts

    def watch(self, widgets: Iterable[QWidget], *, on: bool) -> None:
        for widget in widgets:
            (widget.installEventFilter if on else widget.removeEventFilter)(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in _EVENTS:
            return False
        act = self._acts().get(_name_of(event))
        if act is None:
            return False
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            act()
        event.accept()
        return True


def _name_of(event: QKeyEvent) -> str:
    if event.text() in _BY_TEXT:
        return _BY_TEXT[event.text()]
    return _BY_KEY.get(event.key(), "") if event.modifiers() in _PLAIN else ""
