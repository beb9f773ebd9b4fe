"""The whole program in one process, from its start to its end."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sqlite3
import sys
import threading
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from kling_desktop import app
from kling_desktop.demo import faults
from kling_desktop.demo.render import Render
from kling_desktop.demo.request_log import Origin
from kling_desktop.demo.session import DemoSession
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.vault import Vault
from kling_desktop.ui.desk import Desk
from kling_desktop.ui.main_window import MainWindow
from kling_desktop.ui.session_end import SessionEnd

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.storage.paths import Paths
    from kling_desktop.ui.application import Application

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
Start = Callable[[], "asyncio.Task[int]"]

FIRST = 878106242831892487
IDS = [str(FIRST + number) for number in range(2)]  # too few to be worth a list


@pytest.fixture
def vault() -> Vault:
    return Vault(session_only=True)


@pytest.fixture
async def filled(paths: Paths, vault: Vault, gateway: Gateway, token: str) -> None:
    """An account, and renders that the program did not see the end of."""
    async with open_workspace(paths, vault) as workspace:
        status = await workspace.accounts.set_up(AccountDraft(base_url=gateway.base_url), token)
        await workspace.library.add([TaskRef(task_id) for task_id in IDS], status.account)


@pytest.fixture
def start(
    qapp: Application, paths: Paths, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Starts the program; what it changed for the whole process is put back afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("kling_desktop")
    before = list(root.handlers), root.level, ours.level
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    yield lambda: asyncio.ensure_future(app._main(qapp, paths, vault))
    for handler in [it for it in root.handlers if it not in before[0]]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(before[1])
    ours.setLevel(before[2])


def windows() -> list[MainWindow]:
    shown = QApplication.topLevelWidgets()
    return [it for it in shown if isinstance(it, MainWindow) and it.isVisible()]


def threads_at_files() -> list[threading.Thread]:
    return [it for it in threading.enumerate() if it.name.startswith("files")]


def bytes_here() -> list[int]:
    """Of each clip that is being saved."""
    desks = [desk for it in windows() if (desk := it.findChild(Desk))]
    return [saving.done for it in desks for saving in it.summary._savings.running]


@pytest.mark.usefixtures("start")
async def test_the_demos_window_says_that_it_is_one(
    qapp: Application, eventually: Eventually
) -> None:
    session = DemoSession()
    try:
        main = app._main(qapp, session.paths, Vault(session_only=True), demo=session)
        running = asyncio.ensure_future(main)
        await eventually(windows)
        (window,) = windows()
        await eventually(lambda: window.windowTitle() == "Demo – Kling Desktop")
        window.close()
        assert await asyncio.wait_for(running, 5) == 0
    finally:
        session.close(keep_files=False)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("fault", [faults.stall(), faults.stall(5), faults.drip(1)])
async def test_it_closes_with_questions_in_flight(
    *,
    start: Start,
    gateway: Gateway,
    paths: Paths,
    vault: Vault,
    eventually: Eventually,
    fault: faults.Fault,
) -> None:
    gateway.inject(fault, times=None)
    running = start()
    await eventually(lambda: len(gateway.requests) >= len(IDS))
    (window,) = windows()
    window.close()
    assert await asyncio.wait_for(running, 5) == 0
    assert windows() == []
    assert asyncio.all_tasks() == {asyncio.current_task()}
    async with open_workspace(paths, vault) as workspace:
        assert [key.task_id for key in workspace.library.tasks] == IDS


@pytest.mark.usefixtures("filled")
async def test_it_closes_in_the_middle_of_a_clip_and_goes_on_from_there(
    start: Start, gateway: Gateway, paths: Paths, vault: Vault, eventually: Eventually
) -> None:
    part, final = (paths.downloads / f"{IDS[0]}.mp4{ending}" for ending in (".part", ""))
    gateway.add(Render(task_id=IDS[0], clips=("moonlit-sea.mp4",), renders_s=0))
    slow = replace(faults.stall(200_000), drip_bytes=20_000, drip_pause_s=0.05)
    gateway.inject(slow, origin=Origin.MEDIA)
    running = start()
    await eventually(lambda: any(bytes_here()))
    windows()[0].close()
    assert await asyncio.wait_for(running, 5) == 0
    await eventually(lambda: not threads_at_files())
    size = part.stat().st_size
    gateway.heal()
    running = start()
    await eventually(lambda: list(paths.downloads.iterdir()) == [final])
    windows()[0].close()
    assert await asyncio.wait_for(running, 5) == 0
    asked = [it.header("Range") for it in gateway.requests if it.origin is Origin.MEDIA]
    assert asked == ["", f"bytes={size}-"]
    async with open_workspace(paths, vault) as workspace:
        assert next(iter(workspace.library.tasks.values())).is_saved


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
async def test_a_signal_closes_it(
    start: Start, gateway: Gateway, eventually: Eventually, number: signal.Signals
) -> None:
    gateway.inject(faults.stall(), times=None)
    running = start()
    await eventually(lambda: len(gateway.requests) >= len(IDS))
    assert windows()
    from_outside = threading.Timer(0.05, os.kill, (os.getpid(), number))
    from_outside.start()
    assert await asyncio.wait_for(running, 5) == 0
    from_outside.join()


@pytest.mark.usefixtures("filled")
async def test_the_end_of_the_session_waits_until_all_is_on_disk(
    start: Start, qapp: Application, gateway: Gateway, paths: Paths, eventually: Eventually
) -> None:
    gateway.inject(faults.stall(), times=None)
    running = start()
    await eventually(lambda: len(gateway.requests) >= len(IDS))
    (end,) = qapp.findChildren(SessionEnd)
    closed: list[bool] = []

    def commit() -> None:
        end.commit(None)
        closed.append(not paths.ledger_journal.exists())

    assert paths.ledger_journal.exists()
    QTimer.singleShot(0, commit)  # as Qt calls it: not from within a coroutine
    await eventually(lambda: closed)
    assert closed == [True]
    assert await asyncio.wait_for(running, 5) == 0


@pytest.mark.usefixtures("filled")
async def test_a_session_does_not_wait_for_ever(
    start: Start, qapp: Application, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kling_desktop.ui.session_end.LIMIT_MS", 50)
    running = start()
    await eventually(windows)
    other = SessionEnd(qapp, lambda: None)
    waited: list[bool] = []

    def commit() -> None:
        other.commit(None)
        waited.append(True)

    QTimer.singleShot(0, commit)
    await eventually(lambda: waited)
    other.over()
    windows()[0].close()
    assert await asyncio.wait_for(running, 5) == 0


@pytest.mark.usefixtures("filled")
async def test_ctrl_q_closes_it(start: Start, eventually: Eventually) -> None:
    running = start()
    await eventually(lambda: any(it.isActiveWindow() for it in windows()))  # else it hears no key
    QTest.keyClick(windows()[0], Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert await asyncio.wait_for(running, 5) == 0


async def test_a_ledger_of_tomorrow_is_left_alone_and_said(
    start: Start, paths: Paths, vault: Vault, eventually: Eventually
) -> None:
    async with open_workspace(paths, vault):
        pass
    connection = sqlite3.connect(paths.ledger)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = paths.ledger.read_bytes()
    running = start()

    def boxes() -> list[QMessageBox]:
        shown = QApplication.topLevelWidgets()
        return [it for it in shown if isinstance(it, QMessageBox) and it.isVisible()]

    await eventually(boxes)
    assert "newer version" in boxes()[0].text()
    assert boxes()[0].textFormat() is Qt.TextFormat.PlainText
    button = boxes()[0].findChild(QPushButton)
    assert button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert await asyncio.wait_for(running, 5) == 1
    assert paths.ledger.read_bytes() == before
