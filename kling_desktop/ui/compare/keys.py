"""The keys of the comparison, as data; and which of them was pressed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from kling_desktop.ui.i18n import translate
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

CONTEXT = "compare"
NO_BREAK = "\u00a0"  # a key stays beside what it does


@dataclass(frozen=True, slots=True)
class Binding:
    """`hint` stands in the line of keys; those without one are said by the one before."""

    name: str
    keys: tuple[str, ...]
    hint: str = ""
    repeats: bool = False  # while the key is held


# fmt: off
BINDINGS = (
    Binding("toggle", ("Space",), mark("compare", "Space play")),
    Binding("step_back", (",", "Left"), mark("compare", ", . step"), repeats=True),
    Binding("step_on", (".", "Right"), repeats=True),
    Binding("slower", ("J", "<"), mark("compare", "J K L slower, pause, faster")),
    Binding("pause", ("K",)),
    Binding("faster", ("L", ">")),
    Binding("to_start", ("Home",)),
    Binding("to_end", ("End",)),
    Binding("loop", ("Shift+L",), mark("compare", "Shift+L loop")),
    Binding("swap", ("S",), mark("compare", "S swap")),
    Binding("wipe", ("W",), mark("compare", "W wipe")),
    Binding("line_left", ("Shift+Left",), mark("compare", "Shift+arrows move the line"),
            repeats=True),
    Binding("line_right", ("Shift+Right",), repeats=True),
    Binding("sound", ("M",), mark("compare", "M sound")),
    Binding("other_sound", ("A",), mark("compare", "A sound of the other")),
    Binding("keep_first", ("1",), mark("compare", "1 2 keep that one, Ctrl+Z undo")),
    Binding("keep_second", ("2",)),
    Binding("full_screen", ("F",), mark("compare", "F full screen")),
    Binding("leave", ("Esc",), mark("compare", "Esc leave")),
)
# fmt: on
_BY_KEY = {key: binding for binding in BINDINGS for key in binding.keys}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def bound_to(event: QKeyEvent) -> Binding | None:
    """What a key does. Signs count as they are typed: on some keyboards digits take Shift."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not modifiers & _COMMANDS and not event.text().isalpha() and event.text() in _BY_KEY:
        return _BY_KEY[event.text()]
    pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return _BY_KEY.get(pressed.toString(QKeySequence.SequenceFormat.PortableText))


def hints() -> str:
    """One line that tells all keys worth knowing."""
    told = (translate(CONTEXT, it.hint) for it in BINDINGS if it.hint)
    return "   ".join(hint.replace(" ", NO_BREAK) for hint in told)
