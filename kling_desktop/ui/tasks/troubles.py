"""Why a finished clip is not here, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.save_words import missing_sentence, retry_sentence, save_sentence
from kling_desktop.services.saving import Phase
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from kling_desktop.services.saving import Saving
    from kling_desktop.ui.tasks.roles import Row


def clip_trouble(row: Row) -> str:
    """What happened to the clip and what can be done; empty when all is well with it."""
    if row.badge is Badge.EXPIRED:
        return translated(save_sentence(SaveFailed(SaveTrouble.CLIP_GONE)))
    if row.badge is Badge.FILE_MISSING:
        folder = row.absence.folder if row.absence else ""
        is_gone = row.task.clip_gone_at is not None
        return translated(missing_sentence(folder, is_gone_at_service=is_gone))
    return ""


def saving_trouble(saving: Saving) -> tuple[str, Tone] | None:
    """Why the clip is not saved yet, or is not going to be; None while all goes well."""
    if saving.failure is None or saving.phase is Phase.RUNNING:
        return None
    if saving.phase is Phase.FAILED:
        return translated(save_sentence(saving.failure)), Tone.BAD
    sentence = save_sentence if saving.phase is Phase.HELD else retry_sentence
    return translated(sentence(saving.failure)), Tone.RUNNING
