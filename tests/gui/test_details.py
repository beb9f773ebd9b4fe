"""The details of one render, of several, and of none."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from kling_desktop.demo.render import Render
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.errors import ErrorKind, Problem, SaveTrouble
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Task, TaskState, Video
from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.details.facts import facts
from kling_desktop.ui.details.happenings import tell, timeline, when
from kling_desktop.ui.details.totals import totals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

NOW = datetime(2026, 3, 5, 14, 7, 31, tzinfo=UTC)
ONE = "878106242831892487"
NOT_REACHED = (
    "No good answer: The service cannot be reached. Look at the connection and the base URL."
)
LINK_DEAD = (
    "Could not be saved: The clip's link no longer works. Save again to ask for a fresh one."
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def ended(**values: object) -> Task:
    made = Task(
        account_id="gate",
        task_id="t1",
        kind="text2video",
        added_at=NOW,
        state=TaskState.SUCCEED,
        created_at=NOW,
        updated_at=NOW + timedelta(seconds=225),
    )
    return replace(made, **values)  # type: ignore[arg-type]  # names and values of a Task


def labels(widget: QWidget) -> list[str]:
    return [it.text() for it in widget.findChildren(QLabel) if it.isVisible()]


def click(widget: QWidget, name: str) -> None:
    button = next(it for it in widget.findChildren(QToolButton) if it.accessibleName() == name)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def task(opened: Opened, key: TaskKey) -> Task:
    return opened.workspace.library.tasks[key]


def test_the_facts_of_a_saved_render(account: Account) -> None:
    videos = (
        Video(url="", duration_s=5.0, path="/films/a.mp4", size_bytes=1024**2),
        Video(url="", duration_s=10.5, path="/films/b.mp4", size_bytes=512 * 1024),
    )
    told = facts(ended(videos=videos, cost="3.5"), account)
    assert told["kind"] == "Text to video"
    assert told["account"] == "Gate"
    assert told["took"] == "3:45"
    assert told["length"] == "5 s + 10.5 s"
    assert told["size"] == "1.5 MB"
    assert told["cost"] == "3.5 units"
    assert told["file"] == "2 files in /films"
    assert told["expires"]


def test_what_is_not_known_is_left_out() -> None:
    told = facts(ended(state=TaskState.PROCESSING, created_at=None), None)
    empty = {name for name, value in told.items() if not value}
    assert empty == {"made", "finished", "took", "length", "size", "cost", "expires", "file"}


def test_what_several_come_to() -> None:
    short = Video(url="", duration_s=5.0, path="/a.mp4", size_bytes=1024**2)
    long = Video(url="", duration_s=70.0)
    tasks = [ended(videos=(short,), cost="2.5"), ended(videos=(long,), cost="2.5")]
    tasks += [ended(cost=".5"), ended(cost="x")]
    badges = [Badge.SAVED, Badge.READY, Badge.READY]
    assert totals(tasks, badges) == {
        "states": "2 ready  ·  1 saved",
        "length": "1:15",
        "size": "1.0 MB",
        "cost": "5.5 units (told by 3 of 4)",
    }
    named = [ended(cost="1 USD"), ended(cost="$2"), ended(cost="0.5 USD")]
    assert totals(named, badges)["cost"] == "1.5 USD + 2 $"
    assert totals([ended(cost="NaN")], [Badge.SAVED])["cost"] == ""


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (Entry(at=NOW, what=Happening.STATE, word="submitted"), "Waiting"),
        (
            Entry(at=NOW, what=Happening.STATE, word="processing", count=14),
            "Rendering (asked 14 times before)",
        ),
        (
            Entry(at=NOW, what=Happening.STATE, word="failed", detail="No <b>", count=1),
            "Failed: No <b> (asked once before)",
        ),
        (
            Entry(at=NOW, what=Happening.STATE, word="unknown", detail="baking"),
            "In progress: the service calls it “baking”",
        ),
        (
            Entry(at=NOW, what=Happening.TROUBLE, problem=Problem(kind=ErrorKind.NETWORK)),
            NOT_REACHED,
        ),
        (Entry(at=NOW, what=Happening.ANSWERED, count=1), "Answers again after one failed check"),
        (Entry(at=NOW, what=Happening.ANSWERED, count=6), "Answers again after 6 failed checks"),
        (Entry(at=NOW, what=Happening.SAVED, detail="/films/a.mp4"), "Saved as a.mp4"),
        (
            Entry(at=NOW, what=Happening.NOT_SAVED, word="link_dead"),
            LINK_DEAD,
        ),
        (Entry(at=NOW, what=Happening.GONE), "Clip deleted by the service"),
        (Entry(at=NOW, what=Happening.PAUSED), "Checking paused"),
        (Entry(at=NOW, what=Happening.RESUMED), "Checking resumed"),
    ],
)
def test_what_happened_in_words(entry: Entry, told: str) -> None:
    assert tell(entry).text == told


@pytest.mark.parametrize("state", TaskState)
def test_every_state_has_words_and_a_sign(state: TaskState) -> None:
    told = tell(Entry(at=NOW, what=Happening.STATE, word=state))
    assert told.text
    assert told.icon


@pytest.mark.parametrize("word", [*SaveTrouble, "from a newer version"])
def test_every_failed_saving_has_words(word: str) -> None:
    told = tell(Entry(at=NOW, what=Happening.NOT_SAVED, word=word, detail="/films"))
    assert told.text.startswith("Could not be saved: ")


def test_the_time_of_today_and_of_another_day() -> None:
    QLocale.setDefault(QLocale("en_GB"))
    today = datetime.now().astimezone().replace(hour=14, minute=7, second=31)
    assert when(today) == "14:07:31"
    assert when(NOW.astimezone().replace(hour=9, minute=5)) == "5 Mar 2026, 09:05"


def test_the_timeline_begins_with_the_adding() -> None:
    entries = [Entry(at=NOW, what=Happening.PAUSED), Entry(at=NOW, what=Happening.RESUMED)]
    told = [it.text for it in timeline(ended(), entries)]
    assert told == ["Checking resumed", "Checking paused", "Added"]


@pytest.mark.usefixtures("account")
async def test_the_activity_is_told_and_goes_on(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id=ONE, clips=("moonlit-sea.mp4",), waits_s=3600))
    async with desk_on(workspace) as opened:
        tabs = opened.desk.panel.tabs
        tabs.setCurrentWidget(tabs.activity)
        (key,) = (await workspace.library.add([TaskRef(ONE)], account)).added
        opened.desk.view.choose(key)
        timeline = tabs.activity.timeline

        def told() -> list[str]:
            return [it.text.partition(" (")[0] for it in timeline.told]

        await eventually(lambda: told() == ["Waiting", "Added"])
        gateway.begin(ONE)
        await eventually(lambda: told() == ["Rendering", "Waiting", "Added"])
        gateway.finish(ONE)
        await eventually(lambda: told()[0] == f"Saved as {ONE}.mp4")
        assert "Finished" in told()
        first = timeline.index(0)
        assert first.data(Qt.ItemDataRole.AccessibleTextRole).endswith(f", Saved as {ONE}.mp4")
        (other,) = (await workspace.library.add([TaskRef("b1")], account)).added
        opened.desk.view.choose(other)
        assert not [it for it in told() if it.startswith("Saved")]


async def test_the_last_reply_is_shown_without_its_secrets(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    token: str,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id=ONE))
    gateway.fail(ONE, f"Nobody knows the key {token} here")
    workspace.tracker.pause_all(on=True)
    async with desk_on(workspace) as opened:
        tabs = opened.desk.panel.tabs
        tabs.setCurrentWidget(tabs.reply)
        (key,) = (await workspace.library.add([TaskRef(ONE)], account)).added
        opened.desk.view.choose(key)
        said = "The service has not said anything about it yet."
        await eventually(lambda: said in labels(tabs.reply))
        assert not tabs.reply.text.isVisible()
        workspace.tracker.pause_all(on=False)
        await eventually(lambda: f'"task_id": "{ONE}"' in tabs.reply.text.toPlainText())
        assert "Nobody knows the key" in tabs.reply.text.toPlainText()
        assert token not in tabs.reply.text.toPlainText()
        click(tabs.reply, "Copy the reply")
        assert QGuiApplication.clipboard().text() == tabs.reply.text.toPlainText()


async def test_the_id_is_copied_and_rows_without_a_value_are_not_there(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    workspace.tracker.pause_all(on=True)
    await add_tasks("a1")
    async with desk_on(workspace) as opened:
        overview = opened.desk.panel.overview
        click(overview, "Copy id")
        assert QGuiApplication.clipboard().text() == "a1"
        assert {"Id", "Kind", "Account", "Added"} <= set(labels(overview))
        assert not {"Cost", "File", "Size", "Took"} & set(labels(overview))
        assert not [it for it in labels(overview) if it in {"–", ""}]


async def test_one_several_and_none(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.tracker.pause_all(on=True)
    await add_tasks("a1", "b1")
    async with desk_on(workspace) as opened:
        panel, view = opened.desk.panel, opened.desk.view
        assert panel.tabs.isVisible()
        view.selectAll()
        assert "2 renders chosen" in labels(panel)
        assert "2 paused" in labels(panel)
        assert not panel.tabs.isVisible()
        shown = {it.text() for it in panel.findChildren(QPushButton) if it.isVisible()}
        assert shown == {"Project…", "Tags…", "Star", "Pause checking", "Remove from list"}
        workspace.tracker.pause_all(on=False)
        await eventually(lambda: "2 not asked yet" in labels(panel))
        opened.desk.clearing.remove()
        await eventually(lambda: "Nothing chosen" in labels(panel))
        assert not panel.tabs.isVisible()


@pytest.mark.parametrize("width", [300, 420])
async def test_nothing_widens_a_narrow_pane(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, width: int
) -> None:
    workspace.tracker.pause_all(on=True)
    long = "without-any-space-" * 12
    await add_tasks("a1", name=long, note=long * 3, project=long[:80], tags=(long[:80],))
    async with desk_on(workspace) as opened:
        panel = opened.desk.panel
        for page in range(3):
            panel.tabs.setCurrentIndex(page)
            assert panel.minimumSizeHint().width() <= 300
        panel.tabs.setCurrentIndex(0)
        panel.setParent(None)
        panel.resize(QSize(width, 560))
        panel.show()
        overview = panel.overview
        inside = overview.area.viewport().width()
        wide = [it for it in overview.findChildren(QLabel) if it.isVisible()]
        assert all(
            it.mapTo(overview.area.viewport(), it.rect().topRight()).x() <= inside for it in wide
        )
        panel.close()
        panel.setParent(opened.window)


async def test_details_follow_another_theme_and_text_size(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.tracker.pause_all(on=True)
    await add_tasks("a1", is_starred=True)
    async with desk_on(workspace) as opened:
        heading, reply = opened.desk.panel.heading, opened.desk.panel.tabs.reply
        size = heading.name.shown.font().pointSizeF()
        letters = reply.text.font().pointSizeF()
        picture, pill = heading.star.icon().cacheKey(), heading.pill.sizeHint().width()
        appearance().choose(Settings(theme="light", text_percent=150))
        await eventually(lambda: heading.name.shown.font().pointSizeF() > size * 1.4)
        await eventually(lambda: reply.text.font().pointSizeF() == pytest.approx(1.5 * letters))
        assert heading.name.field.font().bold()
        assert heading.star.icon().cacheKey() != picture
        assert heading.star.iconSize().width() == 24
        assert heading.pill.sizeHint().width() > 1.3 * pill


@pytest.mark.parametrize("percent", [100, 150])
async def test_what_a_fact_is_called_stands_in_line_with_it(
    workspace: Workspace, account: Account, add_tasks: AddTasks, desk_on: DeskOn, percent: int
) -> None:
    workspace.tracker.pause_all(on=True)
    workspace.preferences.change(text_percent=percent)
    coloured = AccountDraft(base_url=account.base_url, colour="#3a7de9")
    await workspace.accounts.change(account.account_id, coloured)
    await add_tasks("a1")
    async with desk_on(workspace) as opened:
        panes = opened.window.panes
        panes.reveal(panes.details)  # with large text there is no room for it beside the list
        overview = opened.desk.panel.overview
        apart: dict[str, float] = {}
        for label in overview.findChildren(QLabel):
            value = label.buddy()
            if value in overview.facts.values() and value.isVisible():
                words = label.contentsRect().top() + label.fontMetrics().height() / 2
                beside = value.mapTo(overview, value.rect().center()).y()
                apart[label.text()] = abs(label.mapTo(overview, QPoint()).y() + words - beside)
        assert len(apart) > 1
        assert max(apart.values()) <= 1, apart
