"""What a screen reader says of a render: all that its row tells the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.ui.counts import renders
from kling_desktop.ui.i18n import clock, translate, translated
from kling_desktop.ui.label_words import BELLS
from kling_desktop.ui.review.words import said_of
from kling_desktop.ui.tasks.card_words import details, timing
from kling_desktop.ui.tasks.columns import NONE
from kling_desktop.ui.tasks.painting.poster import length
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kling_desktop.domain.task import Task
    from kling_desktop.ui.tasks.headings import HeadingRow
    from kling_desktop.ui.tasks.roles import Row


def spoken_name(row: Row) -> str:
    """Which render it is, and how it stands."""
    return f"{row.title}, {translated(BADGES[row.badge])}"


def spoken_description(row: Row, now: datetime, group: str = "") -> str:
    """All the rest, what matters most first; `group` is the heading above it. Made when somebody
    asks, and kept by nobody.
    """
    told = (it for it in details(row)[0] if it != row.task.task_id)
    known = {"", row.task.project, row.account.name if row.account else ""}
    parts = (*told, *said_of(row.task), *_times(row, now), *_belongings(row), *{group} - known)
    return ", ".join(parts)


def spoken_cell(text: str) -> str:
    """Of a column: a dash alone is not heard."""
    return translate("spoken", "none") if text == NONE else text


def spoken_heading(row: HeadingRow) -> str:
    return f"{row.text}, {renders(row.count)}"


def _times(row: Row, now: datetime) -> Iterator[str]:
    took, (shown, _) = clock(row.task.elapsed(now)), timing(row, now)
    if shown != took:
        yield shown
    yield translate("spoken", "Time {0}").format(took)
    if told := length(row.task):
        yield translate("spoken", "Length {0}").format(told)


def _belongings(row: Row) -> Iterator[str]:
    if row.account:
        yield translate("spoken", "Account {0}").format(row.account.name)
    if row.task.project:
        yield translate("spoken", "Project {0}").format(row.task.project)
    if row.task.tags:
        yield translate("spoken", "Tags {0}").format(" ".join(row.task.tags))
    yield from _bell(row.task)


def _bell(task: Task) -> Iterator[str]:
    """Once a render has ended, none rings any more."""
    if task.is_open:
        yield translate("spoken", "Bell: {0}").format(translated(BELLS[task.bell]))
