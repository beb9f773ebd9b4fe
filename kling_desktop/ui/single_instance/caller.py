"""The start of a program that may find its window open already. No Qt: that takes longest."""

from __future__ import annotations

import socket
import sys
import time
from enum import Enum, auto
from typing import TYPE_CHECKING

from kling_desktop.ui.single_instance.request import TAKEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.ui.single_instance.lock import WindowLock

ANSWER_S = 5.0  # a window that is open answers in milliseconds
START_S = 20.0  # what another one may take to start, or to end
_PAUSE_S = 0.05


class Outcome(Enum):
    FIRST = auto()  # we hold the lock: the window is ours to open
    HANDED_OVER = auto()
    UNANSWERED = auto()


def claim(
    lock: WindowLock, line: bytes, *, answer_s: float = ANSWER_S, start_s: float = START_S
) -> Outcome:
    """Take the lock, or have its holder take the request: whatever is possible first.

    Raises OSError where files cannot be locked.
    """
    until = time.monotonic() + start_s
    while not lock.take():
        address = lock.address
        try:
            if address and _is_taken(address, line, answer_s):
                return Outcome.HANDED_OVER
        except TimeoutError:
            return Outcome.UNANSWERED
        except OSError:  # it is not up yet, or just going
            pass
        if time.monotonic() > until:
            return Outcome.UNANSWERED
        time.sleep(_PAUSE_S)
    return Outcome.FIRST


if sys.platform == "win32":

    def _is_taken(address: str, line: bytes, answer_s: float) -> bool:
        """A pipe has no time limit of its own, so a thread waits for it."""
        import ctypes
        from queue import Empty, Queue
        from threading import Thread

        answers: Queue[bytes | OSError] = Queue()
        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # whoever answers may come to the front
        Thread(target=_ask, args=(address, line, answers.put), daemon=True).start()
        try:
            answer = answers.get(timeout=answer_s)
        except Empty as error:
            raise TimeoutError from error
        if isinstance(answer, OSError):
            raise answer
        return answer == TAKEN

    def _ask(address: str, line: bytes, tell: Callable[[bytes | OSError], None]) -> None:
        try:
            with open(address, "r+b", buffering=0) as pipe:  # noqa: PTH123 - a pipe's name
                pipe.write(line)
                tell(pipe.read(len(TAKEN)))
        except OSError as error:
            tell(error)
else:

    def _is_taken(address: str, line: bytes, answer_s: float) -> bool:
        """Raises TimeoutError, or OSError where nobody listens."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
            caller.settimeout(answer_s)
            caller.connect(address)
            caller.sendall(line)
            return caller.recv(len(TAKEN)) == TAKEN
