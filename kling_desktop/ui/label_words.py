"""What is said about names, notes, projects, tags and bells. As in words.py."""

from __future__ import annotations

from kling_desktop.domain.organising import (
    MAX_LABEL,
    MAX_NAME,
    MAX_NOTE,
    MAX_TAGS,
    LabelFault,
)
from kling_desktop.domain.task import Bell
from kling_desktop.words import QT_TRANSLATE_NOOP, Sentence

_FAULTS = {
    LabelFault.NAME_TOO_LONG: (
        QT_TRANSLATE_NOOP("words", "A name has at most {limit} characters. Shorten it."),
        MAX_NAME,
    ),
    LabelFault.LABEL_TOO_LONG: (
        QT_TRANSLATE_NOOP("words", "Projects and tags have at most {limit} characters each."),
        MAX_LABEL,
    ),
    LabelFault.NOTE_TOO_LONG: (
        QT_TRANSLATE_NOOP("words", "A note has at most {limit} characters. Shorten it."),
        MAX_NOTE,
    ),
    LabelFault.TOO_MANY_TAGS: (
        QT_TRANSLATE_NOOP("words", "A render has at most {limit} tags. Take some away first."),
        MAX_TAGS,
    ),
}
BELLS = {
    Bell.ON: QT_TRANSLATE_NOOP("words", "When it ends"),
    Bell.FAILURES: QT_TRANSLATE_NOOP("words", "Only when it fails"),
    Bell.OFF: QT_TRANSLATE_NOOP("words", "Never"),
}
BELL_ICONS = {Bell.ON: "bell", Bell.FAILURES: "bell-minus", Bell.OFF: "bell-off"}


def fault_sentence(fault: LabelFault) -> Sentence:
    """Why what was typed is not kept."""
    template, limit = _FAULTS[fault]
    return Sentence(template, {"limit": str(limit)})
