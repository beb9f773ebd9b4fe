"""What a render's state means and what comes next, as one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.task import TaskState
from kling_desktop.services.library import utc_now
from kling_desktop.ui.estimates import next_check, time_left
from kling_desktop.ui.i18n import clock, one_after_another, translate, translated
from kling_desktop.ui.tasks.troubles import clip_trouble, saving_trouble
from kling_desktop.ui.theme import Tone
from kling_desktop.words import BADGES, problem_sentence

if TYPE_CHECKING:
    from kling_desktop.ui.tasks.roles import Row


def sentence(row: Row) -> str:
    task = row.task
    if task.reason:
        return translate("details", "The service gave this reason: {0}").format(task.reason)
    trouble = _trouble(row)
    if trouble:
        return trouble[0]
    if task.problem and not task.state.is_final:
        return translated(problem_sentence(task.problem))
    return _state(row)


def tone(row: Row) -> Tone | None:
    is_refused = row.task.problem is not None and not row.task.is_open
    if row.task.reason or is_refused:
        return Tone.BAD
    trouble = _trouble(row)
    return trouble[1] if trouble else None


def _state(row: Row) -> str:
    """Of a render that is well, or as well as can be told."""
    task = row.task
    if row.badge is Badge.UNCLEAR:
        return translate("details", "The service calls its state “{0}”.").format(task.raw_status)
    word = translated(BADGES[row.badge])
    if task.state is TaskState.UNKNOWN:
        return translate("details", "{0}.").format(word)  # how long it has been so, nobody knows
    spent = clock(task.elapsed(utc_now()))
    if row.badge is Badge.PAUSED:
        return translate("details", "Checking is paused. It began {0} ago.").format(spent)
    if task.state.is_final:
        return translate("details", "{0}. It took {1}.").format(word, spent)
    running = translate("details", "{0} for {1}.").format(word, spent)
    return one_after_another([running, *_outlook(row)])


def _outlook(row: Row) -> list[str]:
    """What is to be expected of a render that runs."""
    said = [time_left(row.remaining)] if row.remaining else []
    if row.next_check_s is not None:
        said.append(next_check(row.next_check_s))
    whole_sentence = translate("details", "{0}.")
    return [whole_sentence.format(f"{text[:1].upper()}{text[1:]}") for text in said]


def _trouble(row: Row) -> tuple[str, Tone] | None:
    """What is wrong with the clip or with saving it."""
    met = saving_trouble(row.saving) if row.saving else None
    if met:
        return met
    lost = clip_trouble(row)
    return (lost, Tone.BAD) if lost else None
