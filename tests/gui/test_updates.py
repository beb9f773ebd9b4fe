"""New versions: asked for by hand or weekly, told of once, in words only when somebody asked."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.releases import PAUSE, PAUSE_AFTER_FAILURE
from kling_desktop.kling.http import media_client
from kling_desktop.services.preferences import Preferences
from kling_desktop.services.releases import Releases
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.updates import CAUSE, DUE, TOLD
from tests.gui.controls import combo, press, select, show_page
from tests.unit.kling.raw_server import RawServer, http, saying

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox, QWidget

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import DeskOn, Opened

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = pytest.mark.usefixtures("account")

PAGE = "https://example.com/kling-desktop/releases/v1.2"
THERE = {CAUSE: "Version 1.2 is there."}
DAY = timedelta(days=1)


def telling(tag: str) -> bytes:
    return http(json.dumps({"tag_name": tag, "html_url": PAGE}))


@pytest.fixture
async def feed() -> AsyncIterator[RawServer]:
    """A releases feed that tells of 1.2."""
    server = RawServer(saying(telling("v1.2")))
    async with await asyncio.start_server(server.answer, "127.0.0.1", 0) as listening:
        server.base_url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        yield server


@pytest.fixture
async def built(workspace: Workspace, feed: RawServer) -> AsyncIterator[Workspace]:
    """As if the build had been told of the feed."""
    async with media_client() as media:
        releases = Releases(media, feed.base_url, running="1.1")
        yield replace(workspace, releases=releases)


@asynccontextmanager
async def a_minute_later(
    desk_on: DeskOn, workspace: Workspace, *, due: timedelta | None = None
) -> AsyncIterator[Opened]:
    """The window when it first counts a minute. `due`: when the feed is to be asked, from now."""
    async with desk_on(workspace) as opened:
        if due is not None:
            opened.window.memory.setValue(DUE, int((datetime.now(UTC) + due).timestamp()))
        opened.desk.heartbeat.minute.emit()
        yield opened


def due_of(opened: Opened) -> timedelta:
    told = datetime.fromtimestamp(int(str(opened.window.memory.value(DUE))), UTC)
    return told - datetime.now(UTC)


def is_idle(opened: Opened) -> bool:
    names = {task.get_name() for task in opened.workspace.scope._running}
    return not any("version" in name for name in names)


async def test_by_hand_a_new_version_is_told_and_its_page_opened(
    built: Workspace,
    desk_on: DeskOn,
    eventually: Eventually,
    handed_to_system: Path,
) -> None:
    async with desk_on(built) as opened:
        opened.desk.actions["check_updates"].trigger()
        assert opened.window.note.text == "Asking for the newest version …"
        await eventually(lambda: opened.window.banners.texts == THERE)
        press(opened.window.banners, "Open the page")
        await eventually(handed_to_system.is_file)
        assert opened.window.banners.texts == {}
    assert handed_to_system.read_text() == PAGE


async def test_where_no_browser_is_the_page_is_told(
    built: Workspace,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opener = tmp_path / "xdg-open"
    opener.write_text("#!/no/such/interpreter\n")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    async with desk_on(built) as opened:
        opened.desk.actions["check_updates"].trigger()
        await eventually(lambda: opened.window.banners.texts == THERE)
        press(opened.window.banners, "Open the page")
        assert opened.window.note.text == f"No program opens web pages here. The page is {PAGE}"


async def test_by_hand_it_is_said_that_there_is_nothing_newer(
    built: Workspace, desk_on: DeskOn, feed: RawServer, eventually: Eventually
) -> None:
    feed.script = saying(telling("v1.1"))
    async with desk_on(built) as opened:
        opened.desk.actions["check_updates"].trigger()
        await eventually(lambda: opened.window.note.text.endswith("is the newest version."))
        assert opened.window.banners.texts == {}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (b"", "The newest version could not be asked for."),
        (http("{}"), "The answer about the newest version cannot be used."),
    ],
)
async def test_by_hand_a_failure_is_told(
    built: Workspace,
    desk_on: DeskOn,
    feed: RawServer,
    eventually: Eventually,
    said: bytes,
    words: str,
) -> None:
    feed.script = saying(said)
    async with desk_on(built) as opened:
        opened.desk.actions["check_updates"].trigger()
        await eventually(lambda: opened.window.note.text.startswith(words))


async def test_weekly_each_version_is_told_once(
    built: Workspace, desk_on: DeskOn, feed: RawServer, eventually: Eventually
) -> None:
    built.preferences.change(updates="weekly")
    async with a_minute_later(desk_on, built) as opened:
        await eventually(lambda: opened.window.banners.texts == THERE)
        await eventually(lambda: is_idle(opened))
        assert PAUSE - DAY < due_of(opened) <= PAUSE
        opened.desk.heartbeat.minute.emit()
        assert is_idle(opened)
        press(opened.window.banners, "Skip this version")
        assert opened.window.banners.texts == {}
    async with a_minute_later(desk_on, built, due=-DAY) as opened:
        await eventually(lambda: len(feed.heads) == 2)
        await eventually(lambda: is_idle(opened))
        assert opened.window.banners.texts == {}
        opened.desk.actions["check_updates"].trigger()
        await eventually(lambda: opened.window.banners.texts == THERE)
    feed.script = saying(telling("v1.3"))
    async with a_minute_later(desk_on, built, due=-DAY) as opened:
        await eventually(lambda: opened.window.banners.texts == {CAUSE: "Version 1.3 is there."})
        assert opened.window.memory.value(TOLD) == "1.3"


async def test_weekly_a_failure_is_quiet_and_tried_again_a_day_later(
    built: Workspace, desk_on: DeskOn, feed: RawServer, eventually: Eventually
) -> None:
    feed.script = saying(http(status="500 Internal Server Error"))
    built.preferences.change(updates="weekly")
    async with a_minute_later(desk_on, built, due=-DAY) as opened:
        await eventually(lambda: feed.heads)
        await eventually(lambda: is_idle(opened))
        assert (opened.window.note.text, opened.window.banners.texts) == ("", {})
        assert timedelta() < due_of(opened) <= PAUSE_AFTER_FAILURE


@pytest.mark.parametrize("choice", ["off", "by_hand"])
async def test_nothing_is_asked_unless_that_is_chosen(
    built: Workspace, desk_on: DeskOn, choice: str
) -> None:
    built.preferences.change(updates=choice)
    async with a_minute_later(desk_on, built, due=-DAY) as opened:
        assert is_idle(opened)
        assert opened.desk.actions["check_updates"].isVisible() is (choice == "by_hand")


async def test_nothing_is_asked_before_it_is_due_or_while_offline(
    built: Workspace, desk_on: DeskOn
) -> None:
    built.preferences.change(updates="weekly")
    async with a_minute_later(desk_on, built, due=DAY) as opened:
        assert is_idle(opened)
        built.tracker.set_online(online=False)
        opened.window.memory.setValue(DUE, "changed by hand")
        opened.desk.heartbeat.minute.emit()
        assert is_idle(opened)
        built.tracker.set_online(online=True)
        opened.desk.heartbeat.minute.emit()
        assert not is_idle(opened)


def advanced_page(opened: Opened) -> QWidget:
    opened.desk.setup.open_settings()
    dialogs = opened.window.findChildren(SettingsDialog)
    return show_page(next(it for it in dialogs if it.isVisible()), "Advanced")


def choice_on(page: QWidget) -> QComboBox:
    return combo(page, "Updates")


async def test_the_setting_holds_at_once(built: Workspace, desk_on: DeskOn, paths: Paths) -> None:
    async with desk_on(built) as opened:
        page, action = advanced_page(opened), opened.desk.actions["check_updates"]
        assert action.isVisible()
        assert "127.0.0.1 is asked" in choice_on(page).accessibleDescription()
        assert choice_on(page).toolTip() == choice_on(page).accessibleDescription()
        select(choice_on(page), "Never asked for")
        assert not action.isVisible()
        select(choice_on(page), "Asked for once a week")
        assert action.isVisible()
    assert Preferences(paths).settings.updates == "weekly"


async def test_a_build_without_a_feed_says_so(workspace: Workspace, desk_on: DeskOn) -> None:
    workspace.preferences.change(updates="weekly")
    async with a_minute_later(desk_on, workspace, due=-DAY) as opened:
        page = advanced_page(opened)
        assert is_idle(opened)
        assert not choice_on(page).isEnabled()
        assert choice_on(page).currentText().endswith("this build has no releases feed")
        assert not opened.desk.actions["check_updates"].isVisible()
