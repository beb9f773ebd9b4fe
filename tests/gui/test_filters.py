"""The filter pane and the search: live counts, choices, and what stays after a restart."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from kling_desktop.domain.account import Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.ordering import Grouping, Order
from kling_desktop.domain.sections import Section
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.filters.delegate import FilterDelegate
from kling_desktop.ui.filters.model import FilterModel
from kling_desktop.ui.filters.rows import FilterRow, Sort
from kling_desktop.ui.theme import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.filters.pane import FilterPane
    from kling_desktop.ui.theme import Theme
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def said(pane: FilterPane) -> list[str]:
    model = pane.model()
    return [model.index(row, 0).data(SPOKEN) for row in range(model.rowCount())]


def choose(pane: FilterPane, text: str) -> None:
    """By the keyboard, as it is spoken."""
    pane.setCurrentIndex(pane.model().index(said(pane).index(text), 0))
    QTest.keyClick(pane, Qt.Key.Key_Space)


def names(opened: Opened) -> list[str]:
    model = opened.desk.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
async def five(workspace: Workspace, add_tasks: AddTasks) -> list[TaskKey]:
    """One of each: waiting, rendering, ready, saved, failed. None of them is asked about."""
    workspace.tracker.pause_all(on=True)
    workspace.preferences.change(save_automatically=False)
    clip = {"state": TaskState.SUCCEED, "updated_at": None}
    return [
        *await add_tasks("1", name="one", state=TaskState.SUBMITTED),
        *await add_tasks("2", name="two", state=TaskState.PROCESSING),
        *await add_tasks("3", name="three", videos=(Video(url="https://a.b/c"),), **clip),
        *await add_tasks("4", name="four", videos=(Video(url="", path="/f/4.mp4"),), **clip),
        *await add_tasks("5", name="five", state=TaskState.FAILED, reason="too dark"),
    ]


async def test_the_counts_are_live(
    workspace: Workspace, desk_on: DeskOn, five: list[TaskKey], eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        pane = opened.desk.filters
        assert said(pane) == [
            *("All, 5", "Waiting, 1", "Rendering, 1", "Ready, 1", "Saved, 1", "Failed, 1"),
            *("Expiring, 0", "Not seen, 2", "Starred, 0"),
        ]
        await workspace.library.organise(
            five[:2], lambda task: replace(task, is_starred=True, project="Spot", tags=("hero",))
        )
        await workspace.library.remove(five[4:])
        await eventually(lambda: said(pane)[8] == "Starred, 2")
        assert said(pane)[5:] == [
            *("Failed, 0", "Expiring, 0", "Not seen, 2", "Starred, 2"),
            *("Projects", "Spot, 2", "No project, 2", "Tags", "hero, 2"),
        ]


async def test_one_choice_of_each_sort_holds_with_the_others(
    workspace: Workspace, desk_on: DeskOn, five: list[TaskKey]
) -> None:
    await workspace.library.organise(five[:3], lambda task: replace(task, project="Spot"))
    async with desk_on(workspace) as opened:
        pane = opened.desk.filters
        choose(pane, "Spot, 3")
        assert names(opened) == ["three", "two", "one"]
        choose(pane, "Waiting, 1")
        assert names(opened) == ["one"]
        assert opened.desk.view.selected == [five[0]]
        choose(pane, "Spot, 3")  # once more gives it up
        assert (names(opened), opened.desk.model.showing.project) == (["one"], None)
        choose(pane, "All, 5")
        assert len(names(opened)) == 5
        choose(pane, "No project, 2")
        assert names(opened) == ["five", "four"]
        choose(pane, "All, 5")  # all means all
        assert len(names(opened)) == 5


@pytest.mark.usefixtures("five")
async def test_the_mouse_chooses_and_headings_cannot_be(
    workspace: Workspace, desk_on: DeskOn, token: str
) -> None:
    other = Account(account_id="b", name="Other", base_url="https://b.example", colour="#3366cc")
    await workspace.accounts.use(other, token)
    await workspace.library.add([TaskRef("9", name="nine")], other)
    async with desk_on(workspace) as opened:
        pane = opened.desk.filters
        assert said(pane)[9:] == ["Accounts", "Gate, 5", "Other, 1"]
        for text, shown in (("Accounts", 6), ("Other, 1", 1), ("Failed, 1", 0)):
            index = pane.model().index(said(pane).index(text), 0)
            spot = pane.visualRect(index).center()
            QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=spot)
            assert len(names(opened)) == shown
        chosen = pane.model().index(said(pane).index("Other, 1"), 0)
        role = Qt.ItemDataRole.AccessibleDescriptionRole
        assert chosen.data(role) == "Only these are shown"


async def test_what_is_shown_is_remembered(
    workspace: Workspace, desk_on: DeskOn, five: list[TaskKey]
) -> None:
    await workspace.library.organise(five, lambda task: replace(task, tags=("hero",)))
    async with desk_on(workspace) as opened:
        choose(opened.desk.filters, "Failed, 1")
        choose(opened.desk.filters, "hero, 5")
        opened.desk.renders.change(order=Order.NAME, is_reversed=True, grouping=Grouping.DAY)
        opened.desk.search.setText("fi")
        assert names(opened)[1:] == ["five"]
    async with desk_on(workspace) as opened:
        showing = opened.desk.model.showing
        assert (showing.section, showing.tag) == (Section.FAILED, "hero")
        assert (showing.order, showing.is_reversed) == (Order.NAME, True)
        assert (showing.grouping, names(opened)[1:]) == (Grouping.DAY, ["five"])
        assert opened.desk.search.text() == "fi"
    await workspace.library.organise(five, lambda task: replace(task, tags=()))
    async with desk_on(workspace) as opened:  # what nobody has any more hides nothing
        assert opened.desk.model.showing.tag is None


@pytest.mark.usefixtures("five")
async def test_the_search_is_found_typed_and_left_by_keys(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        search, view = opened.desk.search, opened.desk.view
        QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert search.hasFocus()
        QTest.keyClicks(search, "t")
        assert names(opened) == ["five", "three", "two"]  # as it is typed
        QTest.keyClicks(search, "w")
        assert names(opened) == ["two"]
        QTest.keyClick(search, Qt.Key.Key_Return)
        assert opened.desk.view.hasFocus()
        QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(search, Qt.Key.Key_Escape)
        assert (search.text(), len(names(opened))) == ("", 5)
        QTest.keyClick(search, Qt.Key.Key_Escape)
        assert opened.desk.view.hasFocus()


@pytest.mark.usefixtures("five")
async def test_a_token_that_is_begun_is_offered(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        search = opened.desk.search
        search.setFocus()
        QTest.keyClicks(search, "five state:f")
        popup = search.completer().popup()
        assert popup
        await eventually(popup.isVisible)
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        assert search.text() == "five state:failed "
        assert names(opened) == ["five"]
        popup.hide()


@pytest.mark.usefixtures("five")
async def test_what_is_added_is_shown_whatever_was_looked_for(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        choose(opened.desk.filters, "Failed, 1")
        opened.desk.search.setText("five")
        QApplication.clipboard().setText("878106242831892480")
        opened.desk.actions["paste"].trigger()
        await eventually(lambda: len(names(opened)) == 6)
        assert (opened.desk.search.text(), names(opened)[0]) == ("", "878106242831892480")


async def test_what_the_keys_have_marked_stays_marked_when_rows_come_and_go(
    workspace: Workspace, desk_on: DeskOn, five: list[TaskKey], eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        pane = opened.desk.filters
        choose(pane, "Failed, 1")
        await workspace.library.organise(
            five[:2], lambda task: replace(task, project="Spot", tags=("hero",))
        )
        await eventually(lambda: "hero, 2" in said(pane))
        assert said(pane)[pane.currentIndex().row()] == "Failed, 1"
        QTest.keyClick(pane, Qt.Key.Key_Up)
        assert said(pane)[pane.currentIndex().row()].startswith("Saved")
        pane.setCurrentIndex(pane.model().index(said(pane).index("hero, 2"), 0))
        await workspace.library.organise(five[:2], lambda task: replace(task, project="A"))
        await workspace.library.organise(five[2:], lambda task: replace(task, project="B"))
        await eventually(lambda: "B, 3" in said(pane))
        assert said(pane)[pane.currentIndex().row()] == "hero, 2"
        await workspace.library.organise(five, lambda task: replace(task, tags=()))
        await eventually(lambda: "hero, 2" not in said(pane))
        assert said(pane)[pane.currentIndex().row()] == "All, 5"


def test_counts_change_without_the_rows_being_made_anew() -> None:
    model = FilterModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    told: list[str] = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.dataChanged.connect(lambda first, last, _: told.append(f"{first.row()}-{last.row()}"))
    rows = [FilterRow(Sort.SECTION, "a", "A", 1, "star"), FilterRow(Sort.TAG, "b", "B", 2, "tag")]
    model.show_rows(rows)
    model.show_rows([rows[0], replace(rows[1], count=3)])
    model.show_rows([rows[0], replace(rows[1], count=3)])
    model.show_rows(rows[:1])
    assert told == ["reset", "1-1", "reset"]


async def test_it_is_legible_and_marks_what_is_chosen(
    workspace: Workspace, desk_on: DeskOn, five: list[TaskKey], look: Theme
) -> None:
    assert five
    async with desk_on(workspace) as opened:
        pane = opened.desk.filters
        before = pane.grab().toImage()
        choose(pane, "Saved, 1")
        assert isinstance(pane.itemDelegate(), FilterDelegate)
        after = pane.grab().toImage()
        assert before != after
        middle = pane.visualRect(pane.model().index(4, 0))
        spot = middle.center() + pane.viewport().pos()
        assert after.pixelColor(spot.x() + 30, middle.top() + 8).name() == look.selection


@pytest.mark.parametrize("percent", [100, 150, 200])
async def test_the_names_of_sections_are_whole_where_the_pane_is_as_narrow_as_it_gets(
    workspace: Workspace, desk_on: DeskOn, percent: int
) -> None:
    appearance().choose(Settings(text_percent=percent))
    try:
        async with desk_on(workspace) as opened:
            pane = opened.desk.filters
            least = pane.minimumSizeHint().width()
            words = max(
                pane.fontMetrics().horizontalAdvance(name) for name in ("Rendering", "Not seen")
            )
            first, last = (pane.visualRect(pane.model().index(row, 0)) for row in (1, 8))

            def names_at(width: int) -> QImage:
                """Of all sections but the chosen one."""
                pane.resize(width, last.bottom() + 20)
                seen = QRect(0, first.top(), 24 + scaled(16) + words, last.bottom() - first.top())
                return pane.viewport().grab(seen).toImage()

            assert names_at(least) == names_at(least + 200)
            assert names_at(least) != names_at(least - words // 2)
    finally:
        appearance().choose(Settings())
