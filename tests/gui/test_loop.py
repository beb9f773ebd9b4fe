"""Asyncio on Qt's loop: who ends it, what gets through it, what is left when it ends."""

from __future__ import annotations

import _thread
import asyncio
import os
import signal
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from kling_desktop.ui.loop import ending_signals, from_qt, run

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PATIENCE_S = 20.0
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


async def test_tests_of_the_window_run_on_qts_loop(qapp: QApplication) -> None:
    assert type(asyncio.get_running_loop()).__module__ == "qasync"
    assert not qapp.quitOnLastWindowClosed()
    ticked = asyncio.Event()
    QTimer.singleShot(0, ticked.set)
    await asyncio.wait_for(ticked.wait(), PATIENCE_S)


@pytest.mark.parametrize("number", ENDING)
async def test_a_signal_wakes_the_loop_although_nothing_else_happens(
    number: signal.Signals,
) -> None:
    parent, told = QObject(), asyncio.Event()
    with ending_signals(told.set, parent):
        from_outside = threading.Timer(0.05, os.kill, (os.getpid(), number))
        from_outside.start()
        await asyncio.wait_for(told.wait(), PATIENCE_S)
        from_outside.join()


async def test_signals_are_left_as_they_were() -> None:
    before = [signal.getsignal(number) for number in ENDING]
    parent, told = QObject(), asyncio.Event()
    with ending_signals(told.set, parent):
        assert all(
            signal.getsignal(n) is not handler for n, handler in zip(ENDING, before, strict=True)
        )
        wakeup = signal.set_wakeup_fd(-1)
        signal.set_wakeup_fd(wakeup)
        assert wakeup >= 0
    assert [signal.getsignal(number) for number in ENDING] == before
    left = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(left)
    assert left != wakeup


async def test_what_qt_builds_is_handed_to_the_coroutine() -> None:
    def build() -> asyncio.Task[object] | None:
        return asyncio.current_task()

    assert await from_qt(build) is None  # no coroutine is around it
    assert await from_qt(lambda: "made") == "made"


async def test_what_building_raises_reaches_the_coroutine() -> None:
    def build() -> None:
        raise KeyError("no such part")

    with pytest.raises(KeyError, match="no such part"):
        await from_qt(build)


async def test_giving_up_on_what_is_being_built_harms_nobody() -> None:
    waiting = asyncio.ensure_future(from_qt(lambda: "too late"))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await from_qt(lambda: "made") == "made"  # comes after the one given up


@pytest.mark.usefixtures("qapp")
def test_what_is_left_at_the_end_may_clean_up() -> None:
    done: list[str] = []

    async def work(name: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.02)
            await asyncio.to_thread(done.append, name)

    async def main() -> int:
        left = [asyncio.create_task(work(name)) for name in ("one", "two")]
        await asyncio.sleep(0)
        assert not any(task.done() for task in left)
        return 7

    assert run(main) == 7
    assert sorted(done) == ["one", "two"]


@pytest.mark.usefixtures("qapp")
def test_what_main_raises_comes_out() -> None:
    async def main() -> int:
        await asyncio.sleep(0)
        raise LookupError("lost")

    with pytest.raises(LookupError, match="lost"):
        run(main)


@pytest.mark.usefixtures("qapp")
def test_ctrl_c_ends_main_and_lets_it_clean_up() -> None:
    done: list[str] = []

    async def main() -> int:
        try:
            threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGINT)).start()
            while True:  # noqa: ASYNC110 - Python hears of signals between its own steps only
                await asyncio.sleep(0.01)
        finally:
            await asyncio.sleep(0.01)
            done.append("clean")

    # What a shell runs in the background ignores Ctrl+C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            run(main)
    finally:
        signal.signal(signal.SIGINT, before)
    assert done == ["clean"]


@pytest.mark.usefixtures("qapp")
def test_a_thread_that_python_did_not_start_is_no_hindrance() -> None:
    """Once it has asked who it is, as each line in the log does, Python lists it."""
    is_listed, may_end = threading.Event(), threading.Event()

    def be_of_qt() -> None:
        threading.current_thread()
        is_listed.set()
        may_end.wait()

    async def main() -> int:
        await asyncio.to_thread(is_listed.wait)
        return 0

    _thread.start_new_thread(be_of_qt, ())
    try:
        assert run(main) == 0
    finally:
        may_end.set()


@pytest.mark.usefixtures("qapp")
def test_what_a_thread_is_still_at_is_let_end() -> None:
    """Python would stop it in the middle of Qt's code; one that hangs keeps nobody waiting."""
    has_ended, never = threading.Event(), threading.Event()
    done: list[int] = []

    def be_at_something() -> None:
        has_ended.wait()
        done.extend(range(300_000))
        done.append(-1)

    threading.Thread(target=never.wait, daemon=True).start()
    threading.Thread(target=be_at_something, daemon=True).start()

    async def main() -> int:
        has_ended.set()
        return 0

    assert run(main) == 0
    assert done[-1] == -1
    never.set()
