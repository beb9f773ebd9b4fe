"""Builds every object, starts and stops them in order."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any

# Read by Qt when it starts: only files are ever played, and FFmpeg's chatter is of no use here.
os.environ["QT_FFMPEG_PROTOCOL_WHITELIST"] = "file,crypto,data"
os.environ.setdefault("QT_LOGGING_RULES", "*.ffmpeg*=false;qt.multimedia*=false")

import kling_desktop.ui.plain_imports  # noqa: F401 - for what it does, and before PySide

# isort: split
from PySide6.QtCore import QSettings

from kling_desktop import __version__
from kling_desktop.services.library import utc_now
from kling_desktop.services.workspace import Workspace, open_workspace
from kling_desktop.storage.database import LEDGER_ERRORS, LedgerTooNew
from kling_desktop.storage.logs import log_details, start_log
from kling_desktop.storage.paths import Paths, user_paths
from kling_desktop.storage.settings import glance_at_settings
from kling_desktop.storage.vault import Vault
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.application import Application
from kling_desktop.ui.desk import Desk
from kling_desktop.ui.display import has_display, is_offscreen
from kling_desktop.ui.errors import catch_all
from kling_desktop.ui.i18n import translated
from kling_desktop.ui.icons import program_icon
from kling_desktop.ui.language import speak
from kling_desktop.ui.loop import ending_signals, from_qt, run
from kling_desktop.ui.main_window import FIRST_SIZE, MainWindow
from kling_desktop.ui.restart import offer_restart, restart_if_wanted
from kling_desktop.ui.session_end import SessionEnd
from kling_desktop.ui.single_instance.start import Start
from kling_desktop.ui.tasks.remembered import is_plain
from kling_desktop.words import LEDGER_TOO_NEW, UNANSWERED, ledger_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from kling_desktop.demo.session import DemoSession
    from kling_desktop.ui.open_requests import OpenRequests

_log = logging.getLogger(__name__)

UNSEEN_S = 1.0  # after that, nobody is waiting for a picture
FIRST_RENDERS = 300  # more than any screen shows at once

NO_DISPLAY = (
    "kling-desktop: There is no display to open a window on. "
    "See kling-desktop --help for the commands that need none.\n"
)


def run_window(*, demo: bool, screenshot: Path | None, start: Start = Start()) -> int:  # noqa: B008 - frozen
    """Open the window and stay until it is closed; returns the exit code.

    Whoever calls it has turned the garbage collector off: it is on again once the window is up.
    """
    if not has_display():
        if not demo:
            sys.stderr.write(NO_DISPLAY)
            return 2
        sys.stdout.write("There is no display: the demo runs in a window nobody sees.\n")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if demo:
        return _run_demo(screenshot, start)
    _choose_decoding(user_paths())
    application = _new_application()
    offer_restart()
    code = run(lambda: _main(application, user_paths(), Vault(), start=start))
    restart_if_wanted()
    return code


def _run_demo(screenshot: Path | None, start: Start) -> int:
    from kling_desktop.demo.session import DemoSession  # late: a server nobody else needs

    unattended = screenshot is not None or is_offscreen()
    application = _new_application()
    session = DemoSession()
    picture = screenshot or session.paths.data / "window.png"
    try:
        return run(
            lambda: _main(
                application,
                session.paths,
                Vault(session_only=True),
                start=start,
                demo=session,
                picture=picture.absolute() if unattended else None,
            )
        )
    finally:
        session.close(keep_files=unattended)


def say_unanswered() -> int:
    """That the window which is open does not answer; returns the exit code."""
    sys.stderr.write(f"kling-desktop: {UNANSWERED}\n")
    if has_display() and not is_offscreen():
        _application = _new_application()
        speak(glance_at_settings(user_paths().settings).language)
        run(_tell_unanswered)
    return 1


async def _tell_unanswered() -> int:
    await _tell(translated(UNANSWERED))
    return 1


def run_unseen(main: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """Run `main` on Qt's loop, with no display and no window of ours; returns what it returns."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _application = _new_application()
    return run(main)


async def _main(
    application: Application,
    paths: Paths,
    vault: Vault,
    *,
    start: Start = Start(),  # noqa: B008 - frozen
    demo: DemoSession | None = None,
    picture: Path | None = None,
) -> int:
    """With `picture` nobody is watching: end by itself and write it."""
    catch_all(asyncio.get_running_loop())
    stop = asyncio.Event()
    ending = ExitStack()  # a second signal must not cut short what the first has begun
    session_end = SessionEnd(application, stop.set)
    ending.callback(session_end.over)
    ending.enter_context(ending_signals(stop.set, session_end))
    try:
        paths.create()
        speak(glance_at_settings(paths.settings).language)
        start_log(paths.log)
        _log.info("Kling Desktop %s starts", __version__)
        newest = FIRST_RENDERS if is_plain(_memory(paths)) and not demo else None
        async with open_workspace(paths, vault, newest=newest) as workspace:
            if demo:
                await demo.fill(workspace)
            return await _run_workspace(
                workspace, application, stop, start=start, is_demo=demo is not None, picture=picture
            )
    except LedgerTooNew:
        ending.close()  # nothing is left to write: a signal may end what is shown
        await _tell(translated(LEDGER_TOO_NEW))
    except LEDGER_ERRORS as error:
        _log.exception("the ledger cannot be used")
        ending.close()
        await _tell(translated(ledger_sentence(str(error))))
    finally:
        ending.close()
    return 1


async def _run_workspace(
    workspace: Workspace,
    application: Application,
    stop: asyncio.Event,
    *,
    start: Start,
    is_demo: bool,
    picture: Path | None,
) -> int:
    """From the window's opening to its end; returns the exit code."""
    in_background = start.request.in_background
    window, desk = await from_qt(
        lambda: _open_window(workspace.paths, workspace, stop, in_background)
    )
    if is_demo:
        window.call_demo()
    await _first_picture(window)
    if in_background:
        desk.notifier.stay_in_background()
    open_requests = _receive(start, application, window, desk, workspace)
    await workspace.library.load_rest()
    desk.show_counts()
    _start(workspace, has_tokens=is_demo)
    _follow_system(window, workspace)
    if picture:
        code = await _watch_unattended(workspace, window, desk, picture, stop)
    else:
        code = await _until(stop)
    open_requests.close()
    window.remember()
    desk.close()
    window.hide()
    return code


async def _watch_unattended(
    workspace: Workspace, window: MainWindow, desk: Desk, picture: Path, stop: asyncio.Event
) -> int:
    from kling_desktop.ui.unattended import watch_to_the_end  # late: nobody else needs it

    window.resize(FIRST_SIZE)  # an unseen screen is small
    return await watch_to_the_end(workspace, window, desk, picture, stop)


async def _tell(text: str) -> None:
    from kling_desktop.ui.async_dialogs import tell  # late: most starts go well

    await tell(text)


def _open_window(
    paths: Paths,
    workspace: Workspace,
    stop: asyncio.Event,
    in_background: bool = False,
) -> tuple[MainWindow, Desk]:
    settings = workspace.preferences.settings
    log_details(on=settings.detailed_log)
    appearance().choose(settings)
    window = MainWindow(_memory(paths))
    window.closing.connect(stop.set)
    desk = Desk(window, workspace)
    desk.show_troubles()
    if workspace.accounts.main is None:
        window.seen.connect(desk.first_run.offer)
    if in_background:
        window.showMinimized()
    else:
        window.show()
    return window, desk


def _memory(paths: Paths) -> QSettings:
    return QSettings(str(paths.data / "window.ini"), QSettings.Format.IniFormat)


async def _first_picture(window: MainWindow) -> None:
    """Let it be painted before anything else is begun; one that starts minimised never is."""
    painted = asyncio.Event()
    window.seen.connect(painted.set)
    with suppress(TimeoutError):
        await asyncio.wait_for(painted.wait(), UNSEEN_S)


def _start(workspace: Workspace, *, has_tokens: bool) -> None:
    gc.freeze()  # what is there by now stays: looking through it again and again costs 50 ms each
    gc.enable()
    workspace.tracker.start()
    workspace.downloads.save_automatically(on=workspace.preferences.settings.save_automatically)
    workspace.follow_ups.start()
    if not has_tokens:
        workspace.scope.spawn(_load_tokens(workspace), name="load tokens")


async def _load_tokens(workspace: Workspace) -> None:
    from kling_desktop.services.relinking import renew_links  # late: the window is up before it

    await workspace.accounts.load_tokens()
    await renew_links(workspace, utc_now)


def _follow_system(window: MainWindow, workspace: Workspace) -> None:
    from kling_desktop.ui.system_watch import SystemWatch  # late: the window is up before it

    SystemWatch(workspace, window)


def _receive(
    start: Start, application: Application, window: MainWindow, desk: Desk, workspace: Workspace
) -> OpenRequests:
    from kling_desktop.ui.open_requests import OpenRequests  # late: the window is up before it

    open_requests = OpenRequests(workspace, window, desk.add_tasks)
    open_requests.report.connect(desk.intake.report)
    open_requests.begin(start, application)
    return open_requests


async def _until(stop: asyncio.Event) -> int:
    await stop.wait()
    return 0


def _new_application() -> Application:
    application = Application(sys.argv[:1])  # Qt would read options of its own from the rest
    application.setApplicationName("kling-desktop")
    application.setApplicationDisplayName("Kling Desktop")
    application.setDesktopFileName("kling-desktop")
    application.setWindowIcon(program_icon())
    appearance()
    return application


def _choose_decoding(paths: Paths) -> None:
    """Qt reads this when it starts; a comma stands for none of the graphics cards' ways."""
    if glance_at_settings(paths.settings).software_decoding:
        os.environ["QT_FFMPEG_DECODING_HW_DEVICE_TYPES"] = ","
