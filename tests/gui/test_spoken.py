"""Whatever a row paints is said too: its letters, its signs, in all views and for every badge."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kling_desktop.domain.account import Account
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.errors import ErrorKind, Problem, SaveFailed, SaveTrouble
from kling_desktop.domain.estimate import Remaining
from kling_desktop.domain.ordering import Grouping
from kling_desktop.domain.showing import Showing
from kling_desktop.domain.task import Bell, Task, TaskState, Video
from kling_desktop.services.missing_files import Absence
from kling_desktop.services.saving import Phase, Saving
from kling_desktop.ui.preview.posters import Posters
from kling_desktop.ui.tasks.card_delegate import CardDelegate
from kling_desktop.ui.tasks.columns import COLUMNS
from kling_desktop.ui.tasks.grid_delegate import GridDelegate
from kling_desktop.ui.tasks.headings import HeadingRow
from kling_desktop.ui.tasks.model import TaskModel
from kling_desktop.ui.tasks.painting.signs import signs
from kling_desktop.ui.tasks.roles import BADGE_LOOKS, ROW_ROLE, Row
from kling_desktop.ui.tasks.spoken import spoken_description, spoken_heading, spoken_name
from kling_desktop.ui.tasks.view import TaskView
from kling_desktop.words import BADGES
from tests.gui.listening import hear

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

WIDTH, HEIGHT = 1_900, 400  # wide enough that nothing is cut
NOW = datetime.now(UTC)
PATH = "/films/boat.mp4"
TASK = Task(
    account_id="gate",
    task_id="878106242831892487",
    kind="text2video",
    name="Small boat under the moon",
    created_at=NOW - timedelta(days=3, minutes=30),  # the same words for half an hour from now on
    added_at=NOW - timedelta(minutes=3),
    project="Night sea",
    tags=("hero", "opening"),
)
OPEN = replace(TASK, state=TaskState.PROCESSING, bell=Bell.FAILURES)
VIDEO = Video(url="https://x.y/z", duration_s=5.0)
DONE = replace(TASK, state=TaskState.SUCCEED, state_since=NOW, videos=(VIDEO,))
KEPT = replace(DONE, videos=(replace(VIDEO, path=PATH),))
REMAINING = Remaining(median_s=120.0, p75_s=200.0, age_s=100.0, usual_s=400.0)
STUDIO = Account(account_id="gate", name="Studio", base_url="https://a.example", colour="#aa3377")
WRONG = SaveFailed(SaveTrouble.LINK_DEAD)
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))  # they keep directions apart, and are not seen
SIGNS = {
    "star": "Starred",
    "thumbs-down": "Rejected",
    "bell": "Bell: When it ends",
    "bell-minus": "Bell: Only when it fails",
    "bell-off": "Bell: Never",
}

ROWS: dict[Badge, Row] = {
    Badge.NEW: Row(replace(OPEN, state=TaskState.UNKNOWN), Badge.NEW, None, next_check_s=3.0),
    Badge.NOT_KNOWN: Row(
        replace(OPEN, problem=Problem(kind=ErrorKind.NOT_FOUND), problem_count=9),
        Badge.NOT_KNOWN,
        None,
    ),
    Badge.UNANSWERED: Row(
        replace(OPEN, problem=Problem(kind=ErrorKind.NETWORK), problem_count=9),
        Badge.UNANSWERED,
        None,
    ),
    Badge.WAITING: Row(replace(OPEN, bell=Bell.OFF), Badge.WAITING, None, REMAINING, 12.0),
    Badge.RENDERING: Row(replace(OPEN, bell=Bell.ON), Badge.RENDERING, None, REMAINING, 12.0),
    Badge.UNCLEAR: Row(replace(OPEN, raw_status="cooking"), Badge.UNCLEAR, None),
    Badge.FINISHING: Row(OPEN, Badge.FINISHING, None, None, 80.0),
    Badge.READY: Row(DONE, Badge.READY, None, expires=NOW + timedelta(days=2, hours=12)),
    Badge.SAVING: Row(
        DONE,
        Badge.SAVING,
        Saving(phase=Phase.RUNNING, done=12_000_000, total=40_000_000, bytes_per_s=3e6),
        expires=NOW + timedelta(days=2, hours=12),
    ),
    Badge.SAVED: Row(replace(KEPT, is_starred=True), Badge.SAVED, None),
    Badge.NOT_SAVED: Row(
        DONE,
        Badge.NOT_SAVED,
        Saving(phase=Phase.FAILED, failure=WRONG),
        expires=NOW + timedelta(hours=5, minutes=30),
    ),
    Badge.EXPIRED: Row(replace(DONE, clip_gone_at=NOW), Badge.EXPIRED, None, expires=NOW),
    Badge.FILE_MISSING: Row(
        KEPT, Badge.FILE_MISSING, None, absence=Absence(frozenset({PATH}), "/films")
    ),
    Badge.NO_VIDEO: Row(replace(DONE, videos=()), Badge.NO_VIDEO, None),
    Badge.FAILED: Row(
        replace(TASK, state=TaskState.FAILED, reason="Not allowed.", is_rejected=True),
        Badge.FAILED,
        None,
    ),
    Badge.NOT_FOUND: Row(
        replace(OPEN, problem=Problem(kind=ErrorKind.NOT_FOUND), problem_count=9),
        Badge.NOT_FOUND,
        None,
    ),
    Badge.REFUSED: Row(
        replace(OPEN, problem=Problem(kind=ErrorKind.AUTH), problem_count=9), Badge.REFUSED, None
    ),
    Badge.PAUSED: Row(replace(OPEN, is_archived=True), Badge.PAUSED, None),
}


@pytest.fixture
def view(qapp: object) -> QTableView:
    assert qapp
    return QTableView()


@pytest.fixture
def posters(tmp_path: Path, view: QTableView) -> Iterator[Posters]:
    """Of clips that are not there."""
    made = Posters(tmp_path, view)
    yield made
    made.close()


def painted(delegate: QStyledItemDelegate, row: object) -> list[str]:
    """All letters that are painted, read from the picture itself."""
    model, data = QStandardItemModel(), QByteArray()
    item = QStandardItem()
    item.setData(row, ROW_ROLE)
    model.appendRow(item)
    buffer = QBuffer(data)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setViewBox(QRect(0, 0, WIDTH, HEIGHT))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, HEIGHT)
    painter = QPainter(picture)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    root = ElementTree.fromstring(data.data())  # noqa: S314 - Qt has just written it
    texts = ("".join(it.itertext()) for it in root.iter() if it.tag.endswith("}text"))
    seen = (text.translate(_ISOLATES).strip() for text in texts)
    return [text for text in seen if text]


def said(row: Row) -> str:
    return f"{spoken_name(row)}, {spoken_description(row, datetime.now(UTC))}"


def test_every_badge_is_here() -> None:
    assert set(ROWS) == set(Badge) == set(BADGE_LOOKS)


@pytest.mark.parametrize("badge", Badge)
@pytest.mark.parametrize("kind", [CardDelegate, GridDelegate])
def test_what_is_painted_is_said(
    posters: Posters, view: QTableView, kind: type[CardDelegate | GridDelegate], badge: Badge
) -> None:
    row = replace(ROWS[badge], account=STUDIO)
    told = said(row).casefold()
    letters = painted(kind(posters, view), row)
    assert BADGES[badge] in letters
    for text in letters:
        parts = text.split("  ·  ")
        unsaid = [it for it in parts if it.lstrip("#").casefold() not in told]
        assert set(unsaid) <= {TASK.task_id}, "eighteen digits are no help to the ear"
    for sign in signs(row.task):
        assert SIGNS[sign].casefold() in told
    assert ("not seen" in told) is row.task.is_unseen


@pytest.mark.parametrize("badge", Badge)
def test_nothing_is_said_twice_and_no_number_that_means_nothing(badge: Badge) -> None:
    parts = said(ROWS[badge]).split(", ")
    assert len(parts) == len(set(parts))
    assert TASK.task_id not in parts
    assert not re.search(r"None|\{|\}", said(ROWS[badge]))


async def test_a_cell_of_the_table_says_what_it_shows(
    workspace: Workspace, add_tasks: AddTasks
) -> None:
    await add_tasks("one", name="Boat", project="Night sea", state=TaskState.PROCESSING)
    model = TaskModel(workspace)
    role = Qt.ItemDataRole.AccessibleTextRole
    told = {it.name: model.index(0, at).data(role) for at, it in enumerate(COLUMNS)}
    assert (told["name"], told["state"], told["project"]) == (
        "Boat, Rendering",
        "Rendering",
        "Night sea",
    )
    assert told["size"] == told["tags"] == "none", "a dash is not heard"
    description = Qt.ItemDataRole.AccessibleDescriptionRole
    assert "Bell: When it ends" in model.index(0, 0).data(description)
    assert model.index(0, 1).data(description) is None, "the row is told of once"


class Asked(TaskModel):
    """Notes what it is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.roles: set[int] = set()

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        self.roles.add(int(role))
        return super().data(index, role)


async def test_words_that_nobody_hears_are_not_made(
    workspace: Workspace, add_tasks: AddTasks, posters: Posters, eventually: Eventually
) -> None:
    keys = await add_tasks(*(f"{number:03}" for number in range(300)))
    model = Asked(workspace)
    view = TaskView(model, posters)
    view.show()
    await eventually(lambda: ROW_ROLE in model.roles)
    view.choose(keys[-1])  # on top
    model.refresh(keys)
    view.viewport().repaint()
    spoken = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole}
    assert not model.roles & {int(it) for it in spoken}
    assert hear(view), "now somebody asks"
    assert model.roles >= {int(it) for it in spoken}


async def test_each_row_says_below_which_heading_it_stands(
    workspace: Workspace, add_tasks: AddTasks
) -> None:
    """The keys pass over headings."""
    await add_tasks("one", "two", project="Night sea")
    await add_tasks("three")
    model = TaskModel(workspace)
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    model.show(Showing(grouping=Grouping.PROJECT))
    told = [model.index(at, 0).data(role) for at in range(model.rowCount())]
    headings = model.heading_rows
    assert [told[at] for at in headings] == [None, None]
    rows = [text for at, text in enumerate(told) if at not in headings]
    assert sorted(it.count("Night sea") for it in rows) == [0, 1, 1]
    assert sum(it.endswith(", No project") for it in rows) == 1
    model.show(Showing())
    assert not str(model.index(0, 0).data(role)).endswith("No project")


def test_a_heading_says_how_many_are_below(posters: Posters, view: QTableView) -> None:
    row = HeadingRow("Yesterday", 12_000)
    told = spoken_heading(row)
    assert told == "Yesterday, 12,000 renders"
    letters = painted(CardDelegate(posters, view), row)
    assert letters
    assert [text for text in letters if text.casefold() not in told.casefold()] == []
