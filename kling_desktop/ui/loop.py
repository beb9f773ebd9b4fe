"""asyncio on Qt's event loop: the only module that knows qasync."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import threading
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

# qasync 0.28 looks for other bindings before ours unless it is told.
os.environ["QT_API"] = "pyside6"

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop  # type: ignore[import-untyped]  # it ships no types

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

PATIENCE_S = 0.2  # for what threads do at the end
_T = TypeVar("_T")
_ENDING_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


def new_event_loop() -> asyncio.AbstractEventLoop:
    """A loop for the application that exists. Qt must not end it by closing the last window."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101 - made before, in app.py
    application.setQuitOnLastWindowClosed(False)
    loop: asyncio.AbstractEventLoop = QEventLoop(application)
    return loop


def run(main: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """Run `main` to its end; what it left behind is cancelled and waited for."""
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        code = runner.run(main())
    _let_threads_end()
    return code


def _let_threads_end() -> None:
    """One that has just handed over its result is still inside Qt's code. At its own end Python
    would stop it there, which crashes the program. One that hangs is not waited for, and neither is
    one of Qt's own that has once been in our code: Python cannot.
    """
    until = monotonic() + PATIENCE_S
    for thread in threading.enumerate():
        is_qts = isinstance(thread, threading._DummyThread)  # noqa: SLF001 - has no public name
        if not is_qts and thread is not threading.current_thread():
            thread.join(max(until - monotonic(), 0))


@contextmanager
def ending_signals(handle: Callable[[], None], parent: QObject) -> Iterator[None]:
    """Call `handle` on SIGINT, SIGTERM and SIGHUP, also while Qt has nothing to do.

    Python runs signal handlers between bytecodes only; a socket wakes Qt up for that.
    """
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    before = {number: signal.getsignal(number) for number in _ENDING_SIGNALS}
    wakeup = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    for number in _ENDING_SIGNALS:
        signal.signal(number, lambda *_: handle())
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, parent)
    notifier.activated.connect(lambda: reader.recv(64))
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(wakeup)
        for number, handler in before.items():
            signal.signal(number, handler)
        reader.close()
        writer.close()


async def from_qt(build: Callable[[], _T]) -> _T:
    """Call `build` straight from Qt's loop: media objects made inside a coroutine have crashed
    (qasync #85), and a nested loop started there would lose other tasks their wake-up (#59)."""
    result: asyncio.Future[_T] = asyncio.get_running_loop().create_future()

    def call() -> None:
        if result.cancelled():
            return  # whoever awaited has gone
        try:
            result.set_result(build())
        except Exception as error:  # noqa: BLE001 - handed on to whoever awaits
            result.set_exception(error)

    QTimer.singleShot(0, call)
    return await result
