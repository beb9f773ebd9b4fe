"""What the commands print: a line or a JSON object per render."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from kling_desktop import words
from kling_desktop.cli.language import translate, translated
from kling_desktop.domain.badge import SavingStage, badge
from kling_desktop.domain.clip_facts import iso_utc
from kling_desktop.domain.errors import Remedy
from kling_desktop.domain.expiry import expires_at
from kling_desktop.services.library import utc_now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.errors import Problem
    from kling_desktop.domain.task import Task

_OF_ONE_RENDER = frozenset({Remedy.RETRY, Remedy.END_TASK})


def say(text: str) -> None:
    """A result, for the next program as much as for a person."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def warn(text: str) -> None:
    sys.stderr.write(f"kling-desktop: {text}\n")
    sys.stderr.flush()


def unsolved(task: Task) -> Problem | None:
    """What a render met last; of no interest once its clips are here."""
    return None if task.is_saved else task.problem


def warn_of_problems(tasks: Iterable[Task]) -> None:
    """Each different problem once; a problem of one render by its id."""
    told = {
        f"{task.task_id}: {sentence}" if problem.remedy in _OF_ONE_RENDER else sentence: None
        for task in tasks
        if (problem := unsolved(task)) and (sentence := translated(words.problem_sentence(problem)))
    }
    for text in told:
        warn(text)


def show(task: Task, retention_days: int, *, as_json: bool) -> None:
    say(json.dumps(as_object(task, retention_days)) if as_json else as_line(task))


def show_account(account: Account, *, is_main: bool, as_json: bool) -> None:
    """Where an account is asked; never its token."""
    if as_json:
        say(json.dumps(asdict(account) | {"origin": account.origin, "is_main": is_main}))
    else:
        columns = [padded(account.name, 36), account.base_url]
        if is_main:
            columns.append(translate("commands", "new renders belong here"))
        say("  ".join(columns))


def as_object(task: Task, retention_days: int) -> dict[str, Any]:
    """The promised form: times in ISO 8601 UTC or null, one object per task."""
    problem = task.problem
    return {
        "task_id": task.task_id,
        "kind": task.kind,
        "state": task.state.value,
        "raw_status": task.raw_status or None,
        "reason": task.reason or None,
        "videos": [
            {
                "url": video.url,
                "watermark_url": video.watermark_url or None,
                "duration_s": video.duration_s,
                "path": video.path or None,
            }
            for video in task.videos
        ],
        "created_at": iso_utc(task.created_at),
        "updated_at": iso_utc(task.updated_at),
        "expires_at": iso_utc(expires_at(task, retention_days)),
        "error": {"kind": problem.kind.value, "message": str(words.problem_sentence(problem))}
        if problem
        else None,
        "name": task.name or None,
        "project": task.project or None,
        "tags": list(task.tags),
        "note": task.note or None,
        "is_starred": task.is_starred,
        "is_rejected": task.is_rejected,
        "is_archived": task.is_archived,
        "seen_at": iso_utc(task.seen_at),
    }


def as_line(task: Task) -> str:
    """`id  state  elapsed  name  more`, in columns."""
    state = translated(words.BADGES[badge(task, saving=SavingStage.IDLE, paused=False)])
    paths = "  ".join(video.path for video in task.videos if video.path)
    more = task.reason or paths
    took = clock(task.elapsed(utc_now()).total_seconds())
    columns = (padded(task.task_id, 36), padded(state, 14), f"{took:>8}")
    return "  ".join((*columns, *filter(None, (task.name, more))))


def padded(text: str, width: int) -> str:
    return text + " " * (width - width_of(text))


def width_of(text: str) -> int:
    """In columns: terminals draw Chinese and Japanese characters as wide as two others."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def clock(span_s: float) -> str:
    """`0:03:45`, or `3d 04h`."""
    minutes, seconds = divmod(int(span_s), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    return f"{days}d {hours:02}h" if days else f"{hours}:{minutes:02}:{seconds:02}"
