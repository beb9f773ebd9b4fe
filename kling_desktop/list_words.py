"""What is said about lists that leave the program and come back. As in words.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.sentences import QT_TRANSLATE_NOOP, Sentence, plural
from kling_desktop.storage.list_files import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.portable import Whose
    from kling_desktop.services.list_import import Brought, FileRefused

_FAULTS = {
    Fault.FOREIGN: QT_TRANSLATE_NOOP(
        "words", "{name} is not a list of Kling Desktop. Nothing was changed."
    ),
    Fault.DAMAGED: QT_TRANSLATE_NOOP("words", "{name} is damaged. Nothing was changed."),
    Fault.NEWER: QT_TRANSLATE_NOOP(
        "words",
        "{name} was written by a newer version of Kling Desktop. Nothing was changed. Update the "
        "program.",
    ),
    Fault.TOO_LARGE: QT_TRANSLATE_NOOP("words", "{name} is too large. Nothing was changed."),
    Fault.NO_ACCESS: QT_TRANSLATE_NOOP("words", "{name} cannot be read. Nothing was changed."),
}
_DAMAGED_AT = QT_TRANSLATE_NOOP(
    "words", "{name} is damaged: look at render {count} in it. Nothing was changed."
)
NOT_WRITTEN = QT_TRANSLATE_NOOP("words", "The list could not be written: {detail}")
NOTHING = QT_TRANSLATE_NOOP("words", "There are no renders in it")
_LONGEST_NAME = 60  # characters: a list from elsewhere may hold anything
NO_NAME = QT_TRANSLATE_NOOP("words", "an account without a name")


def refused_file_sentence(refused: FileRefused) -> Sentence:
    values = {"name": refused.path.name or str(refused.path)}
    if refused.fault is Fault.DAMAGED and refused.place:
        return Sentence(_DAMAGED_AT, {**values, "count": str(refused.place)})
    return Sentence(_FAULTS[refused.fault], values)


def brought_sentences(brought: Brought, left_out: int = 0) -> list[Sentence]:
    """The counts, each without a full stop."""
    told = (
        plural("words", "{count} added", "", len(brought.added)),
        plural("words", "{count} completed", "", len(brought.filled)),
        plural("words", "{count} already here", "", brought.same),
        plural("words", "{count} left out", "", left_out),
    )
    return [it for it in told if it.count] or [Sentence(NOTHING)]


def account_names(unknown: Iterable[Whose]) -> list[str]:
    """As a person tells accounts apart: `Studio (https://…)`; empty where a list names none."""
    named = [(it.name[:_LONGEST_NAME], it.address[:_LONGEST_NAME]) for it in unknown]
    return [
        f"{name} ({address})" if name and address else name or address for name, address in named
    ]
