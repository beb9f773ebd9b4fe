"""The columns of the table, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.account_words import KINDS
from kling_desktop.domain.ordering import Order
from kling_desktop.domain.task import TaskState
from kling_desktop.services.library import utc_now
from kling_desktop.ui.estimates import bare_time_left
from kling_desktop.ui.expiries import days_left
from kling_desktop.ui.i18n import clock, decimal, moment, size, translate, translated
from kling_desktop.ui.review.words import REJECTED
from kling_desktop.words import BADGES
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.roles import Row

CONTEXT = "columns"
NONE = "–"


@dataclass(frozen=True, slots=True)
class Column:
    """`width` is in widths of a digit. `order` is what a click on the title sorts by; `is_number`:
    its texts stand at the right.
    """

    name: str
    title: str
    text: Callable[[Row, Workspace], str]
    width: int
    order: Order | None = None
    is_number: bool = False
    is_shown: bool = True


def title_of(column: Column) -> str:
    return translate(CONTEXT, column.title)


def _state(row: Row, _workspace: Workspace) -> str:
    word = translated(BADGES[row.badge])
    return f"{word} · {translated(REJECTED)}" if row.task.is_rejected else word


def _elapsed(row: Row, _workspace: Workspace) -> str:
    return NONE if row.task.state is TaskState.UNKNOWN else clock(row.task.elapsed(utc_now()))


def _estimate(row: Row, _workspace: Workspace) -> str:
    return bare_time_left(row.remaining) if row.remaining else NONE


def _length(row: Row, _workspace: Workspace) -> str:
    known = [video.duration_s for video in row.task.videos if video.duration_s]
    template = translate("columns", "{0} s")
    return template.format(decimal(sum(known), 4)) if known else NONE


def _size(row: Row, _workspace: Workspace) -> str:
    known = [video.size_bytes for video in row.task.videos if video.size_bytes]
    return size(sum(known)) if known else NONE


def _expires(row: Row, _workspace: Workspace) -> str:
    return days_left(row.expires, utc_now()) if row.expires else NONE


def _account(row: Row, workspace: Workspace) -> str:
    status = workspace.accounts.get(row.task.account_id)
    return status.account.name if status else NONE


def _kind(row: Row, _workspace: Workspace) -> str:
    return translated(KINDS.get(row.task.kind, row.task.kind))


def _path(row: Row, _workspace: Workspace) -> str:
    return next((video.path for video in row.task.videos if video.path), NONE)


# fmt: off
COLUMNS = (
    Column("name", mark("columns", "Name"), lambda row, _: row.title, 24, Order.NAME),
    Column("state", mark("columns", "State"), _state, 18, Order.STATE),
    Column("elapsed", mark("columns", "Time"), _elapsed, 9, Order.ELAPSED, is_number=True),
    Column("estimate", mark("columns", "Estimate"), _estimate, 17),
    Column("added", mark("columns", "Added"), lambda row, _: moment(row.task.added_at), 21,
           Order.NEWEST, is_shown=False),
    Column("finished", mark("columns", "Finished"), lambda row, _: moment(row.task.ended_at), 21,
           Order.FINISHED),
    Column("length", mark("columns", "Length"), _length, 8, Order.LENGTH, is_number=True),
    Column("size", mark("columns", "Size"), _size, 11, Order.SIZE, is_number=True),
    Column("expires", mark("columns", "Expires"), _expires, 14, Order.EXPIRES),
    Column("project", mark("columns", "Project"), lambda row, _: row.task.project or NONE, 14,
           Order.PROJECT),
    Column("tags", mark("columns", "Tags"), lambda row, _: ", ".join(row.task.tags) or NONE, 16,
           Order.TAGS),
    Column("account", mark("columns", "Account"), _account, 14, Order.ACCOUNT),
    Column("kind", mark("columns", "Kind"), _kind, 18, Order.KIND,
           is_shown=False),
    Column("id", mark("columns", "Id"), lambda row, _: row.task.task_id, 22, Order.ID,
           is_shown=False),
    Column("cost", mark("columns", "Cost"), lambda row, _: row.task.cost or NONE, 8, Order.COST,
           is_number=True, is_shown=False),
    Column("path", mark("columns", "File"), _path, 30, Order.PATH, is_shown=False),
)
# fmt: on
