"""A line that tells the keys of what fills the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kling_desktop.ui.keyboard.bindings import Bindings

_NO_BREAK = "\u00a0"  # a key stays beside what it does


def hint_line(bindings: Bindings, context: str, hints: Sequence[tuple[Sequence[str], str]]) -> str:
    """`hints` are names of commands, and what those do with {0} for their keys; what has no key
    is not told.
    """
    told = []
    for names, text in hints:
        keys = bindings.first(*names)
        if keys:
            told.append(QCoreApplication.translate(context, text).format(keys))
    return "   ".join(hint.replace(" ", _NO_BREAK) for hint in told)
