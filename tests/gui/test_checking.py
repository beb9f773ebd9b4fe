"""Pausing, being offline, the service's own list, and what it said last."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kling_desktop.demo import faults
from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.ui import icons
from kling_desktop.ui.dialogs.reply import ReplyDialog
from kling_desktop.ui.main_window import SMALLEST
from kling_desktop.ui.network import NetworkWatch
from kling_desktop.ui.tasks.roles import ROW_ROLE
from kling_desktop.ui.theme import current_theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

FIRST = 878106242831892487
ONE, TWO, THREE = (str(FIRST + number) for number in range(3))
CTRL = Qt.KeyboardModifier.ControlModifier
PAUSED = "Checking is paused. Nothing is asked, and nothing new is saved."
OFFLINE = "This computer is offline. Checking goes on once it is back."


def press(opened: Opened, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(opened.desk.view, key, modifier)


def click(widget: Any, text: str) -> None:
    button = next(it for it in widget.findChildren(QPushButton) if it.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def badges(opened: Opened) -> dict[str, Badge]:
    rows = (
        opened.desk.model.index(at, 0).data(ROW_ROLE) for at in range(opened.desk.model.rowCount())
    )
    return {row.task.task_id: row.badge for row in rows if row}


def offered(opened: Opened, name: str) -> tuple[str, str]:
    """An action's text, and the name of its icon."""
    action = opened.desk.actions[name]
    shown = action.icon().pixmap(20).toImage()
    signs = ("play", "pause")
    colour = current_theme().text
    sign = next(it for it in signs if icons.icon(it, colour).pixmap(20).toImage() == shown)
    assert action.toolTip().startswith(action.text())
    return action.text(), sign


def dialog(opened: Opened) -> ReplyDialog | None:
    shown = (it for it in opened.window.findChildren(ReplyDialog) if it.isVisible())
    return next(shown, None)


@pytest.fixture
async def two(workspace: Workspace, account: Account, gateway: Gateway) -> list[TaskKey]:
    """Two that render on."""
    for task_id in (ONE, TWO):
        gateway.add(Render(task_id=task_id))
    return list((await workspace.library.add([TaskRef(ONE), TaskRef(TWO)], account)).added)


async def test_one_render_is_paused_and_taken_up_again_by_a_key(
    *,
    workspace: Workspace,
    gateway: Gateway,
    two: list[TaskKey],
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    async with desk_on(workspace) as opened:
        await eventually(lambda: set(badges(opened).values()) == {Badge.RENDERING})
        opened.desk.view.choose(two[0])
        await eventually(opened.desk.actions["pause"].isEnabled)
        assert offered(opened, "pause") == ("Pause checking", "pause")
        press(opened, Qt.Key.Key_P)
        await eventually(lambda: badges(opened) == {ONE: Badge.PAUSED, TWO: Badge.RENDERING})
        await eventually(lambda: offered(opened, "pause") == ("Resume checking", "play"))
        assert offered(opened, "pause_all") == ("Pause all", "pause")
        assert opened.window.banners.texts == {}  # of one's own doing, and in its row
        await eventually(lambda: workspace.tracker.asking == 0)
        asked, others = gateway.asked(ONE), gateway.asked(TWO)
        await eventually(lambda: gateway.asked(TWO) >= others + 3)
        assert gateway.asked(ONE) == asked
        press(opened, Qt.Key.Key_P)
        await eventually(lambda: badges(opened)[ONE] is Badge.RENDERING)
        await eventually(lambda: gateway.asked(ONE) > asked)
        await eventually(lambda: offered(opened, "pause") == ("Pause checking", "pause"))


async def test_what_has_ended_does_not_count_among_the_chosen(
    *,
    workspace: Workspace,
    gateway: Gateway,
    two: list[TaskKey],
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.fail(TWO, "No.")
    async with desk_on(workspace) as opened:
        await eventually(lambda: badges(opened) == {ONE: Badge.RENDERING, TWO: Badge.FAILED})
        opened.desk.view.choose(two[1])
        await eventually(lambda: not opened.desk.actions["pause"].isEnabled())
        press(opened, Qt.Key.Key_A, CTRL)
        press(opened, Qt.Key.Key_P)
        await eventually(lambda: badges(opened) == {ONE: Badge.PAUSED, TWO: Badge.FAILED})
        await eventually(lambda: offered(opened, "pause") == ("Resume checking", "play"))
        press(opened, Qt.Key.Key_P)
        await eventually(lambda: badges(opened) == {ONE: Badge.RENDERING, TWO: Badge.FAILED})


@pytest.mark.usefixtures("two")
async def test_all_are_paused_by_a_key_and_taken_up_by_the_strip(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        await eventually(lambda: set(badges(opened).values()) == {Badge.RENDERING})
        press(opened, Qt.Key.Key_P, CTRL)
        assert opened.window.banners.texts == {"paused": PAUSED}
        assert set(badges(opened).values()) == {Badge.PAUSED}
        assert offered(opened, "pause_all") == ("Resume all", "play")
        opened.desk.summary.refresh()
        assert opened.window.summary.text().startswith("2 paused")
        await eventually(lambda: workspace.tracker.asking == 0)
        asked = gateway.asked(ONE)
        click(opened.window.banners, "Resume")
        assert opened.window.banners.texts == {}
        assert offered(opened, "pause_all") == ("Pause all", "pause")
        await eventually(lambda: set(badges(opened).values()) == {Badge.RENDERING})
        await eventually(lambda: gateway.asked(ONE) > asked)
        press(opened, Qt.Key.Key_P, CTRL)
        press(opened, Qt.Key.Key_P, CTRL)
        assert opened.window.banners.texts == {}


@pytest.mark.usefixtures("two")
async def test_the_strip_about_the_network_comes_and_goes_with_it(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        tracker, banners = workspace.tracker, opened.window.banners
        tracker.set_online(online=False)
        assert banners.texts == {"offline": OFFLINE}
        assert banners.findChildren(QPushButton) == []  # there is nothing to press
        tracker.pause_all(on=True)
        assert banners.texts == {"offline": OFFLINE, "paused": PAUSED}
        tracker.set_online(online=True)
        assert banners.texts == {"paused": PAUSED}


def test_what_the_system_says_of_the_network_is_passed_on(qapp: QApplication) -> None:
    told: list[bool] = []
    changes: list[str] = []
    watch = NetworkWatch(qapp)
    watch.told.connect(told.append)
    watch.changed.connect(lambda: changes.append("another"))
    watch.begin()
    information = QNetworkInformation.instance()
    if information is None:  # no backend on this system
        assert told == []  # type: ignore[unreachable]
        return
    reach = QNetworkInformation.Reachability
    assert told == [information.reachability() is not reach.Disconnected]
    for now in (reach.Disconnected, reach.Local, reach.Site, reach.Unknown, reach.Online):
        information.reachabilityChanged.emit(now)
    assert told[1:] == [False, True, True, True, True]
    information.transportMediumChanged.emit(QNetworkInformation.TransportMedium.WiFi)
    assert changes == ["another"]
    watch.deleteLater()
    qapp.sendPostedEvents(watch, QEvent.Type.DeferredDelete)
    information.reachabilityChanged.emit(reach.Disconnected)
    assert len(told) == 6  # what has gone is told nothing


async def test_recent_renders_come_from_the_services_own_list(
    *,
    workspace: Workspace,
    account: Account,
    token: str,
    clips: Path,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    with Gateway(token=token, clips=clips, lists=True) as gateway:
        listed = replace(account, base_url=gateway.base_url)
        await workspace.accounts.use(listed, token)
        for task_id, age_s in ((ONE, 300), (TWO, 200), (THREE, 100)):
            gateway.add(Render(task_id=task_id, age_s=age_s))
        await workspace.library.add([TaskRef(ONE)], listed)
        async with desk_on(workspace) as opened:
            await eventually(opened.desk.actions["import"].isEnabled)
            press(opened, Qt.Key.Key_I, CTRL)
            assert opened.window.note.text == "Asking Gate for your renders …"
            await eventually(lambda: opened.window.note.text == "2 added, 1 already here.")
            assert list(badges(opened)) == [THREE, TWO, ONE]  # the newest on top
            current = opened.desk.view.current
            assert current
            assert current.task_id == THREE
            await eventually(lambda: set(badges(opened).values()) == {Badge.RENDERING})
            press(opened, Qt.Key.Key_I, CTRL)
            await eventually(lambda: opened.window.note.text == "0 added, 3 already here.")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (None, "This service gives no list of your renders. Add them by their ids."),
        (faults.error(401, 1002, "token expired"), "The service refused the token."),
        (faults.drop(), "The service cannot be reached."),
    ],
)
@pytest.mark.usefixtures("account")
async def test_why_there_is_no_list_is_said(
    *,
    workspace: Workspace,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
    fault: faults.Fault | None,
    told: str,
) -> None:
    if fault:
        gateway.inject(fault, times=None)
    async with desk_on(workspace) as opened:
        press(opened, Qt.Key.Key_I, CTRL)
        await eventually(lambda: opened.window.note.text.startswith(told))
        assert badges(opened) == {}


async def test_without_an_account_nobody_is_asked_for_a_list(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        assert not opened.desk.actions["import"].isEnabled()
        opened.desk.checking.import_recent()
        assert opened.window.note.text == ""


async def test_the_last_reply_is_shown_and_copied_without_its_secrets(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    token: str,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id=ONE, clips=("moonlit-sea.mp4",), renders_s=0))
    gateway.add(Render(task_id=TWO))
    gateway.fail(TWO, f"Nobody knows the key {token} here")
    keys = (await workspace.library.add([TaskRef(ONE), TaskRef(TWO)], account)).added
    async with desk_on(workspace) as opened:
        await eventually(lambda: badges(opened) == {ONE: Badge.SAVED, TWO: Badge.FAILED})
        link = workspace.library.tasks[keys[0]].videos[0].url
        address, _, query = link.partition("?")
        assert query
        for key, shown in ((keys[0], address), (keys[1], "Nobody knows the key")):
            opened.window.activateWindow()  # no window manager gives it back after a dialog
            await eventually(opened.window.isActiveWindow)
            opened.desk.view.choose(key)
            press(opened, Qt.Key.Key_U, CTRL)
            await eventually(lambda: dialog(opened))
            asked = dialog(opened)
            assert asked
            text = asked.text.toPlainText()
            assert shown in text
            assert f'"task_id": "{key.task_id}"' in text
            assert token not in text
            assert query not in text
            click(asked, "Copy")
            assert QGuiApplication.clipboard().text() == text
            click(asked, "Close")
            await eventually(lambda: not opened.window.findChildren(ReplyDialog))


async def test_where_nothing_was_said_yet_that_is_said(
    *,
    workspace: Workspace,
    account: Account,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    workspace.tracker.pause_all(on=True)
    await workspace.library.add([TaskRef(ONE)], account)
    async with desk_on(workspace) as opened:
        press(opened, Qt.Key.Key_U, CTRL)
        said = "The service has not said anything about this render yet."
        await eventually(lambda: opened.window.note.text == said)
        assert dialog(opened) is None


def test_a_reply_that_is_no_json_is_shown_as_it_is(qapp: object) -> None:
    assert qapp
    assert ReplyDialog("Boat", "<b>Bad gateway</b>").text.toPlainText() == "<b>Bad gateway</b>"


@pytest.mark.usefixtures("two")
async def test_in_the_smallest_window_two_strips_leave_room_for_the_details(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        panel, banners = opened.desk.panel, opened.window.banners
        opened.window.resize(SMALLEST)
        opened.window.panes.reveal(opened.window.panes.details)
        workspace.tracker.set_online(online=False)
        workspace.tracker.pause_all(on=True)
        left = SMALLEST.height() - 2 * 30  # at the least a line of text and its margins each
        await eventually(lambda: banners.height() + panel.height() <= SMALLEST.height())
        await eventually(lambda: panel.height() < left - 80)  # toolbar and status bar besides
        assert opened.window.size() == SMALLEST
        assert panel.minimumSizeHint().height() <= panel.height()
        low = [
            it
            for it in panel.overview.facts.values()
            if it.height() < it.fontMetrics().height() - 2
        ]
        assert low == []
