"""What happened to a render, in words, each with its sign and colour."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDate

from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.domain.follow_up import FollowUpOutcome, FollowUpResult
from kling_desktop.domain.task import TaskState
from kling_desktop.follow_up_words import result_sentence
from kling_desktop.save_words import save_sentence
from kling_desktop.ui.i18n import local_time, moment, plural, time_of_day, translate, translated
from kling_desktop.ui.theme import Tone
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function
from kling_desktop.words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kling_desktop.domain.task import Task

_STATES = {
    TaskState.UNKNOWN: (mark("activity", "In progress"), "circle-help", Tone.RUNNING),
    TaskState.SUBMITTED: (mark("activity", "Waiting"), "hourglass", Tone.WAITING),
    TaskState.PROCESSING: (mark("activity", "Rendering"), "loader-circle", Tone.RUNNING),
    TaskState.FINISHING: (mark("activity", "Finishing"), "clock", Tone.RUNNING),
    TaskState.SUCCEED: (mark("activity", "Finished"), "circle-check", Tone.GOOD),
    TaskState.FAILED: (mark("activity", "Failed"), "circle-x", Tone.BAD),
}
_FOLLOW_UPS = {
    FollowUpResult.PROGRAM_DONE: "terminal",
    FollowUpResult.WEBHOOK_DONE: "webhook",
    FollowUpResult.COPY_DONE: "folder-output",
}
_BECAUSE = mark("activity", "{0}: {1}")
_CALLED = mark("activity", "{0}: the service calls it “{1}”")
_NO_ANSWER = mark("activity", "No good answer: {0}")
_SAVED = mark("activity", "Saved as {0}")
_NOT_SAVED = mark("activity", "Could not be saved: {0}")
_GONE = mark("activity", "Clip deleted by the service")
_PAUSED = mark("activity", "Checking paused")
_RESUMED = mark("activity", "Checking resumed")
_ADDED = mark("activity", "Added")


class Told(NamedTuple):
    """One line of the timeline; `at` is when it happened."""

    at: datetime
    text: str
    icon: str
    tone: Tone | None = None


def timeline(task: Task, happened: Iterable[Entry]) -> list[Told]:
    """Newest first; the oldest is that it was added."""
    told = [Told(task.added_at, translate("activity", _ADDED), "plus"), *map(tell, happened)]
    return told[::-1]


def tell(entry: Entry) -> Told:
    match entry.what:
        case Happening.STATE:
            return _state(entry)
        case Happening.TROUBLE if entry.problem:
            sentence = translated(problem_sentence(entry.problem))
            return Told(
                entry.at,
                translate("activity", _NO_ANSWER).format(sentence),
                "wifi-off",
                Tone.RUNNING,
            )
        case Happening.ANSWERED:
            return Told(entry.at, _answered(entry.count), "check")
        case Happening.SAVED:
            name = Path(entry.detail).name
            return Told(
                entry.at,
                translate("activity", _SAVED).format(name),
                "hard-drive-download",
                Tone.KEPT,
            )
        case Happening.NOT_SAVED:
            return _not_saved(entry)
        case Happening.GONE:
            return Told(entry.at, translate("activity", _GONE), "calendar-x-2", Tone.BAD)
        case Happening.FOLLOWED_UP if entry.word in set(FollowUpResult):
            return _followed_up(entry)
        case _:
            return _paused(entry)


def when(at: datetime) -> str:
    """`14:07:31` of today, else `5 Mar 2026, 14:07`; in local time."""
    if local_time(at).date() == QDate.currentDate():
        return time_of_day(at, has_seconds=True)
    return moment(at)


def _state(entry: Entry) -> Told:
    state = TaskState(entry.word)
    word, icon, tone = _STATES[state]
    text = translate("activity", word)
    if state is TaskState.UNKNOWN and entry.detail:
        text = translate("activity", _CALLED).format(text, entry.detail)
    elif entry.detail:
        text = translate("activity", _BECAUSE).format(text, entry.detail)
    if entry.count:
        text = _asked(text, entry.count)
    return Told(entry.at, text, icon, tone)


def _not_saved(entry: Entry) -> Told:
    known = entry.word in set(SaveTrouble)  # a newer version may know more
    trouble = SaveTrouble(entry.word) if known else SaveTrouble.NETWORK
    sentence = translated(save_sentence(SaveFailed(trouble, entry.detail)))
    return Told(
        entry.at, translate("activity", _NOT_SAVED).format(sentence), "triangle-alert", Tone.BAD
    )


def _followed_up(entry: Entry) -> Told:
    """What a program or a server said stands below, line by line."""
    outcome = FollowUpOutcome(FollowUpResult(entry.word), entry.detail, entry.count)
    text = "\n".join(filter(None, (translated(result_sentence(outcome)), outcome.detail)))
    if not outcome.is_good:
        return Told(entry.at, text, "triangle-alert", Tone.BAD)
    return Told(entry.at, text, _FOLLOW_UPS[outcome.result])


def _paused(entry: Entry) -> Told:
    if entry.what is Happening.RESUMED:
        return Told(entry.at, translate("activity", _RESUMED), "play")
    return Told(entry.at, translate("activity", _PAUSED), "pause")


def _asked(text: str, count: int) -> str:
    return plural(
        "activity",
        "{what} (asked {count} times before)",
        "{what} (asked once before)",
        count,
        what=text,
    )


def _answered(failed: int) -> str:
    return plural(
        "activity",
        "Answers again after {count} failed checks",
        "Answers again after one failed check",
        failed,
    )
