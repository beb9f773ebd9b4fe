"""What a card says of a render: its second line, and its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.badge import Badge
from kling_desktop.save_words import IN_TURN, held_words
from kling_desktop.services.saving import UNDER_WAY, Phase
from kling_desktop.ui.estimates import next_check, time_left
from kling_desktop.ui.expiries import days_left, expiry_tone
from kling_desktop.ui.i18n import clock, translated
from kling_desktop.ui.tasks.troubles import clip_trouble, saving_trouble
from kling_desktop.ui.theme import Tone
from kling_desktop.ui.transfers import progress
from kling_desktop.words import problem_sentence

if TYPE_CHECKING:
    from datetime import datetime

    from kling_desktop.domain.task import Task
    from kling_desktop.services.saving import Saving
    from kling_desktop.ui.tasks.roles import Row

WORTH_SAYING = 5  # bad answers in a row about one render; fewer pass by themselves


def timing(row: Row, now: datetime) -> tuple[str, Tone | None]:
    """How long a clip that is not saved is still there; else how long the render took."""
    is_under_way = row.saving is not None and row.saving.phase in UNDER_WAY
    if row.expires is None or is_under_way:
        return clock(row.task.elapsed(now)), None
    return days_left(row.expires, now), expiry_tone(row.expires, now)


def details(row: Row) -> tuple[list[str], Tone | None]:
    """The second line: what went wrong, how far saving is, or which id this is.

    The first is said in any case, the others where there is room for them.
    """
    if row.task.reason:
        return [row.task.reason], Tone.BAD
    told = _saving(row.saving) if row.saving else None
    if told:
        return told
    trouble = clip_trouble(row)
    if trouble:
        return [trouble], Tone.BAD
    return _problem(row.task) or (_facts(row), None)


def _saving(saving: Saving) -> tuple[list[str], Tone | None] | None:
    if saving.phase is Phase.RUNNING:
        return progress(saving), None
    if saving.phase is Phase.HELD and saving.failure:
        return [translated(held_words(saving.failure))], Tone.RUNNING
    trouble = saving_trouble(saving)
    if trouble:
        return [trouble[0]], trouble[1]
    return ([translated(IN_TURN)], None) if saving.phase is Phase.WAITING else None


def _problem(task: Task) -> tuple[list[str], Tone | None] | None:
    if task.problem is None or (task.is_open and task.problem_count < WORTH_SAYING):
        return None
    return [translated(problem_sentence(task.problem))], None if task.is_open else Tone.BAD


def _facts(row: Row) -> list[str]:
    """What there is to say of a render that is well, the id where nothing else is."""
    task = row.task
    shown = [f"“{task.raw_status}”"] if row.badge is Badge.UNCLEAR else []
    if row.remaining:
        shown.append(time_left(row.remaining))
    if row.next_check_s is not None:
        shown.append(next_check(row.next_check_s))
    if not shown:
        return [task.task_id] if task.name else []
    return [f"{shown[0][:1].upper()}{shown[0][1:]}", *shown[1:]]
