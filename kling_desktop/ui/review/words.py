"""What was said of a render, in words. As in words.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.ui.i18n import translated
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from kling_desktop.domain.task import Task

NOT_SEEN = mark("words", "Not seen")
STARRED = mark("words", "Starred")
REJECTED = mark("words", "Rejected")
ARCHIVED = mark("words", "Archived")


def said_of(task: Task) -> list[str]:
    """Everything that its signs tell the eye."""
    said = (
        (NOT_SEEN, task.is_unseen),
        (STARRED, task.is_starred),
        (REJECTED, task.is_rejected),
        (ARCHIVED, task.is_archived),
    )
    return [translated(text) for text, holds in said if holds]
