"""A key of a page that hears its keys itself, and which of them was pressed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
_Modifier = Qt.KeyboardModifier


@dataclass(frozen=True, slots=True)
class Binding:
    """`keys` are what it has at first, `text` says what it does. `repeats` while it is held."""

    name: str
    text: str
    keys: tuple[str, ...]
    repeats: bool = False


def by_key(keys: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The name that each key leads to."""
    return {key: name for name, held in keys.items() for key in held}


def name_of(event: QKeyEvent, names: Mapping[str, str]) -> str | None:
    """What a key press leads to. Signs count as they are typed: some keyboards have digits on
    Shift, and brackets on AltGr, which is Ctrl and Alt to Windows and Alt to a Mac.
    """
    text = event.text()
    if text in names and not text.isalpha() and not _is_command(event.modifiers(), text):
        return names[text]
    return names.get(key_of(event))


def key_of(event: QKeyEvent) -> str:
    """`Ctrl+Shift+K`, as it is stored; where the key has only modifiers, what is not a key."""
    modifiers = event.modifiers() & ~_Modifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return pressed.toString(_PORTABLE)


def shown(key: str) -> str:
    """As keyboards of this system have it written on them."""
    return QKeySequence(key, _PORTABLE).toString(_NATIVE)


def with_key(text: str, key: str) -> str:
    """For tooltips: `Loop (Shift+L)`, or the words alone."""
    return f"{text} ({key})" if key else text


def _is_command(modifiers: Qt.KeyboardModifier, text: str) -> bool:
    has_control = bool(modifiers & _Modifier.ControlModifier)
    has_alt = bool(modifiers & _Modifier.AltModifier)
    if modifiers & _Modifier.MetaModifier or (has_control and not has_alt):
        return True
    return text.isdigit() and (has_control or has_alt)
