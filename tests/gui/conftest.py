"""The window's tests: real windows on real workspaces, on Qt's own event loop, with no display.

Whatever Qt or a log says unasked fails the test.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import re
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, SignalInstance
from PySide6.QtWidgets import QApplication

from kling_desktop import app
from kling_desktop.domain.account import Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Task, TaskKey
from kling_desktop.services.preferences import Preferences
from kling_desktop.storage.settings import Settings
from kling_desktop.ui import theme
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.loop import from_qt, new_event_loop

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow

PATIENCE_S = 20.0
SCREEN = Path(__file__).with_name("screen.json")  # else the platform's is 800 px wide
USUAL = (
    # Offscreen has no window manager to tell.
    r"^This plugin does not support (propagateSizeHints|raise|lower)\(\)$",
    r"^This plugin does not support grabbing the keyboard$",
    r"^PulseAudioService: pa_context_connect\(\) failed$",  # no sound server here …
    r"^No audio device detected$",  # … and so no sound
    r"^\[[\w,]+ @ 0x[0-9a-f]+\] ",  # FFmpeg's own words on a clip: bad, or taken away too soon
    r"^Consider increasing the value for the 'analyzeduration'",  # its second line
    r"No RHI backend\. Using CPU conversion\.$",  # no graphics card: the processor does it
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A window at work; `stop` is set when it is to be closed."""

    window: MainWindow
    desk: Desk
    workspace: Workspace
    stop: asyncio.Event


DeskOn = Callable[..., AbstractAsyncContextManager[Opened]]
Once = Callable[[SignalInstance], Awaitable[tuple[Any, ...]]]
AddTasks = Callable[..., Awaitable[list[TaskKey]]]


def _application() -> QApplication:
    """The program's own; the variable is not left behind for the processes of other tests."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    before = os.environ.get("QT_QPA_PLATFORM")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
    try:
        return app._new_application()
    finally:
        os.environ.pop("QT_QPA_PLATFORM")
        if before is not None:
            os.environ["QT_QPA_PLATFORM"] = before


def _new_loop() -> asyncio.AbstractEventLoop:
    _application()
    return new_event_loop()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "says(pattern): lines that Qt will write")


def pytest_asyncio_loop_factories(
    config: pytest.Config,  # noqa: ARG001 - the hook's own names
    item: pytest.Item,  # noqa: ARG001
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Asyncio on Qt's loop, for the tests of this folder."""
    return {"qt": _new_loop}


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    gc.collect()
    gc.freeze()  # what is there now need not be looked through after each test
    return _application()


class Logged(logging.Handler):
    """Warnings and worse. A test takes those it expects; what is left fails it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def take(self) -> list[logging.LogRecord]:
        taken, self.records = self.records, []
        return taken


@pytest.fixture(autouse=True)
def logged(
    qapp: QApplication, capfd: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> Iterator[Logged]:
    """Ends last, when all windows are gone.

    Qt's own words are read from stderr. A message handler in Python, as pytest-qt has one, can
    freeze the process: FFmpeg's threads would call it, and QMediaPlayer.stop() holds the
    interpreter while it waits for them.
    """
    handler = Logged()
    logging.getLogger().addHandler(handler)
    yield handler
    for widget in qapp.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # on another thread, later, Qt would complain of its objects' end
    logging.getLogger().removeHandler(handler)
    expected = [mark.args[0] for mark in request.node.iter_markers("says")]
    said = capfd.readouterr().err.splitlines()
    unasked = [line for line in said if not any(re.search(it, line) for it in (*USUAL, *expected))]
    formatter = logging.Formatter()  # with the traceback
    assert [formatter.format(record) for record in handler.records] == []
    assert unasked == []


@pytest.fixture
def once() -> Once:
    """The next values a signal carries: `heard = once(signal)`, then act, then `await heard`."""

    def listen(signal: SignalInstance) -> Awaitable[tuple[Any, ...]]:
        future: asyncio.Future[tuple[Any, ...]] = asyncio.get_running_loop().create_future()

        def take(*values: Any) -> None:
            if not future.done():
                future.set_result(values)

        signal.connect(take)
        return asyncio.wait_for(future, PATIENCE_S)

    return listen


@pytest.fixture
async def account(workspace: Workspace, gateway: Gateway, token: str) -> Account:
    """The workspace's account, at the gateway, asked often."""
    account = Account(
        account_id="gate",
        name="Gate",
        base_url=gateway.base_url,
        fastest_s=0.05,
        slowest_s=0.05,
        requests_per_s=100.0,
    )
    await workspace.accounts.use(account, token)
    return account


@pytest.fixture
def add_tasks(workspace: Workspace, account: Account) -> AddTasks:
    """Puts renders on the list without asking about them; `values` replace what a task holds."""

    async def add(*task_ids: str, **values: Any) -> list[TaskKey]:
        refs: Iterable[TaskRef] = [TaskRef(task_id) for task_id in task_ids]
        added = (await workspace.library.add(refs, account)).added

        def change(task: Task) -> Task:
            return replace(task, **values)

        for key in added:
            await workspace.library.update(key, change)
        return list(added)

    return add


@pytest.fixture
def preferences(paths: Paths) -> Preferences:
    return Preferences(paths)


@pytest.fixture
def settings_dialog(qapp: object, preferences: Preferences) -> Iterator[SettingsDialog]:
    """Open, and what is chosen in it is in force at once."""
    assert qapp
    dialog = SettingsDialog(preferences)
    dialog.changed.connect(lambda values: preferences.change(**values))
    dialog.show()
    yield dialog
    dialog.deleteLater()


@pytest.fixture
def handed_to_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the system's program is to open is written into this file, which is not there yet."""
    opener, noted = tmp_path / "bin" / "xdg-open", tmp_path / "noted"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" > "{noted}.new" && mv "{noted}.new" "{noted}"\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(opener.parent), prepend=":")
    return noted


@asynccontextmanager
async def _desk_on(workspace: Workspace, *, has_tokens: bool = True) -> AsyncIterator[Opened]:
    stop = asyncio.Event()
    window, desk = await from_qt(lambda: app._open_window(workspace.paths, workspace, stop))
    try:
        async with asyncio.timeout(PATIENCE_S):
            while not window.isActiveWindow():  # noqa: ASYNC110 - the platform tells no sooner
                await asyncio.sleep(0.001)  # until then it hears no shortcut
        app._start(workspace, has_tokens=has_tokens)
        yield Opened(window, desk, workspace, stop)
    finally:
        window.remember()
        desk.close()
        window.hide()
        await workspace.scope.cancel_all()
        gone = asyncio.get_running_loop().create_future()
        window.destroyed.connect(lambda: gone.set_result(None))
        window.deleteLater()
        await gone
        appearance().choose(Settings())


@pytest.fixture
def desk_on() -> DeskOn:
    """Opens a window as app.py does, and ends all its work: between a test's phases pytest-qt
    lets Qt's timers fire with no loop running, so nothing may be left by then.
    """
    return _desk_on


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[theme.Theme]:
    """Both looks, where no theme is chosen: offscreen has no colour scheme, so the default gives
    way, and everything wears it.
    """
    chosen, dark = theme.LIGHT if request.param == "light" else theme.DARK, theme.DARK
    theme.DARK = chosen
    theme.apply_theme(qapp)
    assert theme.current_theme() is chosen
    yield chosen
    theme.DARK = dark
    theme.apply_theme(qapp)
