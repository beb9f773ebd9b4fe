"""Keys that nobody may choose: they are typed, or the system's, or move the focus."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from kling_desktop.ui.keyboard.commands import Command, Place
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from PySide6.QtCore import QKeyCombination

CONTEXT = "keyboard"


class Refusal(Enum):
    """Why, as a sentence; {0} is the key."""

    NO_KEY = mark("keyboard", "That is no key that can be kept.")
    TYPED = mark("keyboard", "{0} is typed into fields. Take it with Ctrl, or a function key.")
    FOCUS = mark("keyboard", "{0} moves from one thing to the next, or presses what has the focus.")
    LEAVES = mark("keyboard", "{0} always closes or leaves what is open.")
    SYSTEM = mark("keyboard", "{0} belongs to your system, or to the menus.")

    def sentence(self, key: str) -> str:
        """`key` as it is shown."""
        return QCoreApplication.translate(CONTEXT, self.value).format(key)


_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_NONE, _SHIFT = _Modifier.NoModifier, _Modifier.ShiftModifier
_MOVES = frozenset({_Key.Key_Tab, _Key.Key_Backtab})
_WALKS = frozenset(
    {
        *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down),
        *(_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown),
    }
)
_PRESSES = frozenset({_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Select})
_EDITS = frozenset({_Key.Key_Backspace, _Key.Key_Delete})
_SYSTEMS = frozenset(
    {
        *(_Key.Key_Print, _Key.Key_SysReq, _Key.Key_Pause, _Key.Key_NumLock, _Key.Key_ScrollLock),
        *(_Key.Key_CapsLock, _Key.Key_Menu, _Key.Key_F10),
    }
)
_NO_KEYS = frozenset(
    {
        *(_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_AltGr, _Key.Key_Meta),
        *(_Key.Key_Super_L, _Key.Key_Super_R, _Key.Key_Hyper_L, _Key.Key_Hyper_R),
        *(_Key.Key_unknown, _Key.Key_Multi_key, _Key.Key_Mode_switch),
    }
)
_FIRST_SPECIAL = 0x0100_0000  # below are letters, digits and signs


def refusal(command: Command, key: str) -> Refusal | None:
    """Why this command may not have this key; None where it may. What it has at first it may."""
    if key in command.keys:
        return None
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1 or _pressed(sequence).key() in _NO_KEYS:
        return Refusal.NO_KEY
    pressed = _pressed(sequence)
    if pressed.key() == _Key.Key_Escape:
        return Refusal.LEAVES
    if pressed.key() in _MOVES:
        return Refusal.FOCUS
    return Refusal.SYSTEM if _is_systems(pressed) else _refused_in(command.place, pressed)


def _refused_in(place: Place, pressed: QKeyCombination) -> Refusal | None:
    """Pages that fill the window have little to walk through, and nothing to type into."""
    is_plain = pressed.keyboardModifiers() in {_NONE, _SHIFT}
    if place in {Place.REVIEW, Place.COMPARE} or not is_plain:
        return None
    if pressed.key() in _WALKS and place is not Place.PLAYER:
        return Refusal.FOCUS
    if place is not Place.WINDOW:
        return None
    if pressed.key() in _PRESSES:
        return Refusal.FOCUS
    return Refusal.TYPED if pressed.key() in _EDITS or _is_typed(pressed.key()) else None


def _is_typed(key: Qt.Key) -> bool:
    return key.value < _FIRST_SPECIAL


def _is_systems(pressed: QKeyCombination) -> bool:
    """Alt and a letter opens a menu; Ctrl, Alt and a function key is another console."""
    modifiers, key = pressed.keyboardModifiers(), pressed.key()
    has_alt = bool(modifiers & _Modifier.AltModifier)
    is_function = _Key.Key_F1.value <= key.value <= _Key.Key_F35.value
    is_menus = modifiers == _Modifier.AltModifier and _is_typed(key)
    return (
        bool(modifiers & _Modifier.MetaModifier)
        or key in _SYSTEMS
        or is_menus
        or (has_alt and (is_function or key in {_Key.Key_Space, _Key.Key_Delete}))
    )


def _pressed(sequence: QKeySequence) -> QKeyCombination:
    first: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs leave it out
    return first
