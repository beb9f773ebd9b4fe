"""Filters, list and details: beside each other, as drawers, and as they were left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from kling_desktop.demo.render import Render
from kling_desktop.ui.panes.focus import FocusRing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.panes.panes import Panes
    from kling_desktop.ui.panes.side_pane import SidePane
    from tests.gui.conftest import AddTasks, DeskOn, Opened

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE, TWO = "878106242831892487", "878106242831892488"
CLIP = "moonlit-sea.mp4"
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
WIDE, NARROW, NARROWEST = (1180, 740), (880, 600), (720, 480)

pytestmark = pytest.mark.usefixtures("account")


def shown(opened: Opened) -> set[str]:
    """The sides that can be seen."""
    panes = opened.window.panes
    return {side.name for side in (panes.filters, panes.details) if side.isVisible()}


def drawers(opened: Opened) -> set[str]:
    panes = opened.window.panes
    return {side.name for side in (panes.filters, panes.details) if side.is_drawer}


def has_focus(pane: QWidget) -> bool:
    return focused() is pane or pane.isAncestorOf(focused())


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def focused() -> QWidget:
    widget: QWidget | None = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(opened: Opened, name: str) -> None:
    """With the mouse, in the toolbar."""
    button = opened.window._toolbar.widgetForAction(opened.desk.actions[name])
    QTest.mouseClick(button, LEFT)


async def test_three_panes_stand_side_by_side(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        assert (opened.window.width(), opened.window.height()) == WIDE
        assert shown(opened) == {"filters", "details"}
        assert drawers(opened) == set()
        panes = opened.window.panes
        parts = [place(it) for it in (panes.filters, opened.desk.renders, panes.details)]
        assert [it.left() for it in parts] == [0, parts[0].width() + 1, 1180 - parts[2].width()]
        assert parts[1].right() + 2 == parts[2].left()
        assert panes.filters.content.accessibleName() == "Filters"


@pytest.mark.parametrize(
    ("name", "key", "modifier"),
    [
        ("filters", Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
        ("details", Qt.Key.Key_F9, SHIFT),
    ],
)
async def test_a_side_goes_and_comes_by_key_and_by_button(
    workspace: Workspace,
    desk_on: DeskOn,
    name: str,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
) -> None:
    async with desk_on(workspace) as opened:
        action = opened.desk.actions[f"toggle_{name}"]
        side: SidePane = getattr(opened.window.panes, name)
        width = side.width()
        assert action.isChecked()
        QTest.keyClick(opened.desk.view, key, modifier)
        assert shown(opened) == {"filters", "details"} - {name}
        assert not action.isChecked()
        press(opened, f"toggle_{name}")
        assert shown(opened) == {"filters", "details"}
        assert action.isChecked()
        assert side.width() == width


@pytest.mark.parametrize(("line", "name"), [(1, "filters"), (2, "details")])
async def test_a_double_click_on_a_line_puts_its_side_away(
    workspace: Workspace, desk_on: DeskOn, line: int, name: str
) -> None:
    async with desk_on(workspace) as opened:
        handle = opened.window.panes._splitter.handle(line)
        assert handle.width() == 9  # to take hold of; one is painted
        assert handle.mask().boundingRect().width() == 1
        QTest.mouseDClick(handle, LEFT, pos=QPoint(1, 100))
        assert shown(opened) == {"filters", "details"} - {name}


async def test_a_side_that_had_the_focus_gives_it_to_the_list(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.panel.player.setFocus()
        opened.desk.actions["toggle_details"].trigger()
        assert has_focus(opened.desk.view)


async def test_a_narrow_window_turns_the_sides_into_drawers(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        opened.window.resize(*NARROW)
        assert drawers(opened) == {"details"}
        assert shown(opened) == {"filters"}
        assert not opened.desk.actions["toggle_details"].isChecked()
        opened.window.resize(*NARROWEST)
        assert drawers(opened) == {"filters", "details"}
        assert shown(opened) == set()
        assert opened.desk.renders.width() == opened.window.width()
        opened.window.resize(*WIDE)
        assert drawers(opened) == set()
        assert shown(opened) == {"filters", "details"}


async def test_what_was_put_away_in_a_wide_window_stays_away_there(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.actions["toggle_details"].trigger()
        opened.window.resize(*NARROW)
        opened.desk.actions["toggle_details"].trigger()
        assert "details" in shown(opened)
        opened.window.resize(*WIDE)
        assert shown(opened) == {"filters"}


async def test_larger_text_asks_for_a_wider_window(
    workspace: Workspace, desk_on: DeskOn, qapp: QApplication
) -> None:
    usual = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(usual.pointSizeF() * 1.5)
    qapp.setFont(larger)
    try:
        async with desk_on(workspace) as opened:
            assert drawers(opened) == {"details"}
            opened.window.resize(1440, 900)
            assert drawers(opened) == set()
    finally:
        qapp.setFont(usual)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
async def test_the_drawer_opens_from_the_list_and_takes_the_focus(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, key: Qt.Key
) -> None:
    await add_tasks(ONE)
    async with desk_on(workspace) as opened:
        opened.window.resize(*NARROW)
        QTest.keyClick(opened.desk.view, key)
        panes = opened.window.panes
        assert "details" in shown(opened)
        assert has_focus(panes.details)
        area, drawer = place(panes), place(panes.details)
        assert drawer.right() == area.right()
        assert area.left() + 48 <= drawer.left()  # something is left to click on
        assert place(opened.desk.renders).intersects(drawer)
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
        assert "details" not in shown(opened)
        assert has_focus(opened.desk.view)


async def test_a_drawer_closes_by_its_button_and_by_a_click_beside_it(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        opened.window.resize(*NARROWEST)
        panes = opened.window.panes
        press(opened, "toggle_filters")
        assert shown(opened) == {"filters"}
        assert place(panes.filters).left() == 0
        buttons: list[QToolButton] = panes.filters.findChildren(QToolButton)
        (way_out,) = [it for it in buttons if it.accessibleName() == "Close Filters"]
        QTest.mouseClick(way_out, LEFT)
        assert shown(opened) == set()
        press(opened, "toggle_details")
        scrim = panes.childAt(20, 100)
        assert scrim is panes._scrim
        QTest.mouseClick(scrim, LEFT, pos=QPoint(20, 100))
        assert shown(opened) == set()
        assert has_focus(opened.desk.renders)


async def test_one_drawer_gives_way_to_the_other(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        opened.window.resize(*NARROWEST)
        opened.desk.actions["toggle_filters"].trigger()
        opened.desk.actions["toggle_details"].trigger()
        assert shown(opened) == {"details"}


async def test_a_drawer_closes_when_the_focus_comes_to_the_list_below(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        opened.window.resize(*NARROW)
        opened.desk.actions["toggle_details"].trigger()
        opened.desk.view.setFocus()
        assert "details" not in shown(opened)
        assert not opened.desk.actions["toggle_details"].isChecked()


async def test_to_play_opens_the_drawer_and_to_close_it_pauses(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(Render(task_id=ONE, clips=(CLIP,), renders_s=0))
    async with desk_on(workspace) as opened:
        opened.window.resize(*NARROW)
        opened.desk.intake.take_text(ONE)
        await eventually(opened.desk.actions["play"].isEnabled)
        player = opened.desk.panel.player
        QTest.keyClick(opened.desk.view, Qt.Key.Key_Space)
        await eventually(lambda: player.is_playing)
        assert "details" in shown(opened)
        opened.window.panes.close_drawer()
        await eventually(lambda: not player.is_playing)


async def test_a_clip_plays_on_while_its_pane_becomes_a_drawer_and_back(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(Render(task_id=ONE, clips=(CLIP,), renders_s=0))
    async with desk_on(workspace) as opened:
        opened.desk.intake.take_text(ONE)
        await eventually(opened.desk.actions["play"].isEnabled)
        player = opened.desk.panel.player
        opened.window.resize(*NARROW)
        opened.desk.actions["play"].trigger()
        await eventually(lambda: player.reel.frame)
        opened.window.resize(*WIDE)
        assert drawers(opened) == set()
        seen = player.reel.frame_number
        await eventually(lambda: player.reel.frame_number > seen)
        assert player.is_playing
        assert player.stage.video.isVisible()


@pytest.mark.parametrize("size", [WIDE, NARROW, NARROWEST])
@pytest.mark.parametrize("is_open", [True, False])
async def test_full_screen_from_every_layout_and_back(
    *,
    workspace: Workspace,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
    size: tuple[int, int],
    is_open: bool,
) -> None:
    gateway.add(Render(task_id=ONE, clips=(CLIP,), renders_s=0))
    async with desk_on(workspace) as opened:
        window = opened.window
        window.resize(*size)
        opened.desk.intake.take_text(ONE)
        await eventually(opened.desk.actions["full_screen"].isEnabled)
        if window.panes.details.isVisible() != is_open:
            opened.desk.actions["toggle_details"].trigger()
        before = shown(opened), drawers(opened)
        opened.desk.actions["full_screen"].trigger()
        await eventually(window.isFullScreen)
        assert shown(opened) == {"details"}
        hidden = (window.menuBar(), window._toolbar, window.statusBar(), opened.desk.renders)
        assert not any(it.isVisible() for it in hidden)
        player = opened.desk.panel.player
        await eventually(lambda: place(player).width() == window.width() > 1900)
        assert place(player).topLeft() == QPoint(0, 0)
        (ring,) = (it for it in window.findChildren(FocusRing) if it._widget is player)
        assert not ring.isVisible()
        opened.desk.actions["toggle_filters"].trigger()  # nothing to be had now
        assert shown(opened) == {"details"}
        QTest.keyClick(player, Qt.Key.Key_Escape)
        await eventually(lambda: not window.isFullScreen())
        await eventually(lambda: (window.width(), window.height()) == size)
        assert (shown(opened), drawers(opened)) == before
        assert all(it.isVisible() for it in hidden)


async def test_the_window_comes_back_as_it_was_left(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        opened.window.resize(1300, 800)
        opened.desk.actions["toggle_filters"].trigger()
        splitter = opened.window.panes._splitter
        edge = place(opened.window.panes.details).left()
        handle = splitter.handle(2)
        QTest.mousePress(handle, LEFT, pos=QPoint(4, 100))
        QTest.mouseMove(handle, QPoint(4 - 60, 100))
        QTest.mouseRelease(handle, LEFT, pos=QPoint(4, 100))
        moved = place(opened.window.panes.details)
        assert moved.left() == edge - 60
    async with desk_on(workspace) as opened:
        assert (opened.window.width(), opened.window.height()) == (1300, 800)
        assert shown(opened) == {"details"}
        assert place(opened.window.panes.details) == moved
        opened.window.resize(*NARROW)
        opened.desk.actions["toggle_details"].trigger()
    async with desk_on(workspace) as opened:
        assert drawers(opened) >= {"details"}
        assert "details" in shown(opened)
        assert has_focus(opened.window.panes.details)
        opened.window.panes.close_drawer()
    async with desk_on(workspace) as opened:
        assert "details" not in shown(opened)
        opened.window.resize(*WIDE)
        assert shown(opened) == {"details"}


@pytest.mark.parametrize("garbage", ["nonsense", "-7", "999999999999999999999", "@Invalid()", "²"])
async def test_what_makes_no_sense_in_the_file_is_passed_over(
    workspace: Workspace, desk_on: DeskOn, garbage: str
) -> None:
    file = workspace.paths.data / "window.ini"
    memory = QSettings(str(file), QSettings.Format.IniFormat)
    names = ("wanted", "drawer", "width")
    for name in ("geometry", *(f"{side}_{it}" for side in ("filters", "details") for it in names)):
        memory.setValue(name, garbage)
    memory.sync()
    async with desk_on(workspace) as opened:
        assert (opened.window.width(), opened.window.height()) == WIDE
        assert shown(opened) == {"filters", "details"}
        assert opened.window.panes.details.width() > 300


async def test_a_window_whose_screen_is_gone_comes_to_one_that_is_there(
    workspace: Workspace, desk_on: DeskOn, qapp: QApplication
) -> None:
    async with desk_on(workspace) as opened:
        opened.window.move(5000, 4000)
        opened.window.resize(1000, 600)
    async with desk_on(workspace) as opened:
        screen = qapp.primaryScreen().availableGeometry()
        assert screen.contains(opened.window.geometry())


async def test_a_window_closed_in_full_screen_opens_without(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(Render(task_id=ONE, clips=(CLIP,), renders_s=0))
    async with desk_on(workspace) as opened:
        opened.desk.intake.take_text(ONE)
        await eventually(opened.desk.actions["full_screen"].isEnabled)
        opened.desk.actions["full_screen"].trigger()
        await eventually(opened.window.isFullScreen)
    async with desk_on(workspace) as opened:
        assert not opened.window.isFullScreen()
        assert shown(opened) == {"filters", "details"}


async def test_a_key_goes_round_the_panes_and_back(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        facts = QLineEdit(opened.desk.panel)
        facts.show()
        stops = [opened.desk.view, opened.desk.panel.player, facts, opened.desk.filters]
        opened.desk.view.setFocus()
        for stop in (*stops[1:], stops[0]):
            QTest.keyClick(focused(), Qt.Key.Key_F6)
            assert focused() is stop
        for stop in reversed(stops):
            QTest.keyClick(focused(), Qt.Key.Key_F6, SHIFT)
            assert focused() is stop


async def test_escape_leads_from_a_side_to_the_list(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.panel.player.setFocus()
        QTest.keyClick(opened.desk.panel.player, Qt.Key.Key_Escape)
        assert has_focus(opened.desk.view)
        assert shown(opened) == {"filters", "details"}


async def test_the_player_shows_that_the_keyboard_is_in_it(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        player = opened.desk.panel.player
        rings = opened.window.findChildren(FocusRing)
        (ring,) = (it for it in rings if it._widget is player)
        opened.desk.actions["next_pane"].trigger()
        assert player.hasFocus()
        assert ring.isVisible()
        assert place(ring) == place(player).adjusted(-4, -4, 4, 4)
        opened.desk.actions["previous_pane"].trigger()
        assert not ring.isVisible()
        player.setFocus(Qt.FocusReason.MouseFocusReason)
        assert not ring.isVisible()


async def test_every_button_of_the_toolbar_is_reached_by_tab(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        reached: set[QWidget] = set()
        for _ in range(60):
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
            reached.add(focused())
        buttons: list[QToolButton] = opened.window._toolbar.findChildren(QToolButton)
        own = [it for it in buttons if it.parentWidget() is opened.window._toolbar]
        assert {it for it in own if it.isVisible() and it.isEnabled()} <= reached


async def test_room_for_the_list_is_never_given_away(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        panes: Panes = opened.window.panes
        opened.desk.renders.setMinimumWidth(800)  # as with long words in another language
        opened.window.resize(1000, 600)
        assert "details" in drawers(opened)
        assert opened.window.width() == 1000
        assert opened.desk.renders.width() >= 800
        assert panes.width() == 1000
