"""What is said about name templates: placeholders, and why one cannot be used. As in words.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.filenames import MAX_FOLDERS, MAX_TEMPLATE, TemplateFault
from kling_desktop.words import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    from kling_desktop.domain.filenames import TemplateProblem

# In the order in which they are offered.
PLACEHOLDERS = {
    "name": QT_TRANSLATE_NOOP("words", "Name, or the id without one"),
    "id": QT_TRANSLATE_NOOP("words", "Id"),
    "date": QT_TRANSLATE_NOOP("words", "Date of the start"),
    "time": QT_TRANSLATE_NOOP("words", "Time of the start"),
    "project": QT_TRANSLATE_NOOP("words", "Project"),
    "account": QT_TRANSLATE_NOOP("words", "Account"),
    "kind": QT_TRANSLATE_NOOP("words", "Kind of render"),
    "index": QT_TRANSLATE_NOOP("words", "Number of the video"),
}
_FAULTS = {
    TemplateFault.UNKNOWN_PLACEHOLDER: QT_TRANSLATE_NOOP(
        "words", "Nothing is known as {detail}. Insert offers what there is."
    ),
    TemplateFault.LONE_BRACE: QT_TRANSLATE_NOOP(
        "words", "A brace without its other half: write {{name}}, for example."
    ),
    TemplateFault.UNUSABLE_CHARACTER: QT_TRANSLATE_NOOP(
        "words", "No file name may hold {detail} on every system. Leave it out."
    ),
    TemplateFault.TOO_LONG: QT_TRANSLATE_NOOP("words", "More than {characters} characters."),
    TemplateFault.TOO_MANY_FOLDERS: QT_TRANSLATE_NOOP(
        "words", "More than {folders} folders in one another."
    ),
}


def template_sentence(problem: TemplateProblem) -> Sentence:
    detail = problem.detail
    shown = detail if detail.isprintable() else f"U+{ord(detail[0]):04X}"
    values = {"detail": shown, "characters": str(MAX_TEMPLATE), "folders": str(MAX_FOLDERS)}
    return Sentence(_FAULTS[problem.fault], values)
