"""What a notification says, in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath
from typing import TYPE_CHECKING

from kling_desktop.ui.i18n import plural, translate, translated, whole
from kling_desktop.words import problem_sentence, short_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.domain.telling import Ended, Telling

_LONGEST = 120  # characters of what came from outside


class Act(Enum):
    """What can be done from a notification. SHOW is a click on it, the others are buttons."""

    SHOW = "show"
    PLAY = "play"
    REVEAL = "reveal"


@dataclass(frozen=True, slots=True)
class Notice:
    """Plain text of one line each; `body` may be empty. `keys` are what it is about."""

    title: str
    body: str
    keys: tuple[TaskKey, ...] = ()
    has_file: bool = False


def notice_of(telling: Telling, tasks: Mapping[TaskKey, Task]) -> Notice:
    keys = tuple(end.key for end in telling.ended)
    one = telling.only
    title, body = _about_one(one, tasks) if one else _about_many(telling, tasks)
    if telling.is_all:
        title, body = translate("notifications", "All renders ended"), title
    task = tasks.get(one.key) if one else None
    return Notice(title, body, keys, has_file=task is not None and task.is_saved)


def _about_one(end: Ended, tasks: Mapping[TaskKey, Task]) -> tuple[str, str]:
    task = tasks.get(end.key)
    name = plain((task.name if task else "") or end.key.task_id)
    template = (
        translate("notifications", "Ready: {0}")
        if end.is_good
        else translate("notifications", "Failed: {0}")
    )
    return template.format(name), plain(_more(task)) if task else ""


def _more(task: Task) -> str:
    """The file, or what was wrong."""
    if task.is_saved:
        names = [PurePath(video.path).name for video in task.videos if video.path]
        return translate("notifications", "Saved as {0}").format(names[0])
    if task.problem and not task.reason:
        return translated(problem_sentence(task.problem))
    return task.reason


def _about_many(telling: Telling, tasks: Mapping[TaskKey, Task]) -> tuple[str, str]:
    named = [tasks[end.key].name or end.key.task_id for end in telling.ended if end.key in tasks]
    good, bad = telling.good, telling.bad
    if not bad:
        title = plural("notifications", "{count} renders ready", "{count} render ready", good)
    elif not good:
        title = plural("notifications", "{count} renders failed", "{count} render failed", bad)
    else:
        template = translate("notifications", "{0} ready, {1} failed")
        title = template.format(whole(good), whole(bad))
    return title, short_list([plain(name) for name in named])


def plain(text: str) -> str:
    """As one line that every service can take: some end the connection over a control character."""
    line = " ".join("".join(it if it.isprintable() else " " for it in text).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
