"""What nobody foresaw: in the log without secrets, one strip in the window, and life goes on."""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from kling_desktop.storage.logs import start_log
from kling_desktop.ui.errors import ErrorNotice, catch_all
from kling_desktop.words import UNFORESEEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Logged

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

SECRET = "sk-" + "canary1234567890"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The program's own log file."""
    root, ours, path = logging.getLogger(), logging.getLogger("kling_desktop"), tmp_path / "log"
    before = list(root.handlers), root.level, ours.level
    start_log(path)
    yield path
    for handler in [it for it in root.handlers if it not in before[0]]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(before[1])
    ours.setLevel(before[2])


@pytest.fixture
def caught(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Catches all, until the test has ended."""

    def catch() -> None:
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        catch_all(asyncio.get_running_loop())

    return catch


def fail() -> None:
    raise ValueError(f"cannot use token={SECRET}")


async def fail_later() -> None:
    await asyncio.sleep(0)
    fail()


@pytest.mark.usefixtures("account")
async def test_a_slot_that_raises_is_logged_once_shown_once_and_the_program_lives(
    *,
    workspace: Workspace,
    desk_on: DeskOn,
    log: Path,
    logged: Logged,
    caught: Callable[[], None],
    eventually: Eventually,
) -> None:
    caught()
    async with desk_on(workspace) as opened:
        banners = opened.window.banners
        for number in (1, 2):
            QTimer.singleShot(0, fail)
            await eventually(lambda number=number: len(logged.records) == number)  # type: ignore[misc]
        assert banners.texts == {"unforeseen": UNFORESEEN}
        banners.clear_cause("unforeseen")
        ticked = asyncio.Event()
        QTimer.singleShot(0, ticked.set)
        await asyncio.wait_for(ticked.wait(), 5)
        QTimer.singleShot(0, fail)
        await eventually(lambda: banners.texts)  # closed by hand, it comes back with the next
    text = log.read_text()
    assert text.count("ValueError: cannot use token") == 0  # the word goes with its value
    assert text.count("ValueError: cannot use") == 3
    assert "canary" not in text
    assert {record.name for record in logged.take()} == {"kling_desktop.unforeseen"}


@pytest.mark.usefixtures("account")
async def test_background_work_that_raises_is_too(
    *,
    workspace: Workspace,
    desk_on: DeskOn,
    log: Path,
    logged: Logged,
    caught: Callable[[], None],
    eventually: Eventually,
) -> None:
    caught()
    async with desk_on(workspace) as opened:
        workspace.scope.spawn(fail_later(), name="look at the moon")
        await eventually(lambda: opened.window.banners.texts)
        assert opened.window.banners.texts == {"unforeseen": UNFORESEEN}
        assert opened.desk.view.isVisible()
        (record,) = logged.take()
    assert record.getMessage() == "look at the moon failed"
    assert "look at the moon failed" in log.read_text()
    assert "canary" not in log.read_text()


async def test_a_callback_that_raises_is_logged(
    log: Path, logged: Logged, caught: Callable[[], None], eventually: Eventually
) -> None:
    caught()
    asyncio.get_running_loop().call_soon(fail)
    await eventually(lambda: logged.records)
    (record,) = logged.take()
    assert record.name == "kling_desktop.unforeseen"
    assert "ValueError" in log.read_text()
    assert "canary" not in log.read_text()


async def test_an_error_on_another_thread_reaches_the_window(
    logged: Logged, eventually: Eventually
) -> None:
    parent = QObject()
    notice, heard = ErrorNotice(parent), []
    notice.happened.connect(lambda: heard.append(threading.current_thread()))
    root = logging.getLogger()
    root.addHandler(notice.handler)
    try:
        await asyncio.to_thread(logging.getLogger("kling_desktop.storage").error, "disk")
        await eventually(lambda: heard)
        logging.getLogger("somebody.else").error("not ours")
        logging.getLogger("kling_desktop.storage").warning("no error")
        await asyncio.sleep(0)
    finally:
        root.removeHandler(notice.handler)
    assert heard == [threading.main_thread()]
    assert len(logged.take()) == 3
