"""Runs a program of the creator's: no shell, no input, an end at the latest by its time limit."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop.domain.command_line import is_shell_script
from kling_desktop.services.environment import child_environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

GRACE_S = 3.0  # between asking a program to end and ending it
READ_ON_S = 1.0  # what it has left running may hold its output open for ever
TAIL_BYTES = 16 * 1024


class NotStarted(Exception):
    """A program that the system does not start; the text is the system's own."""


@dataclass(frozen=True, slots=True)
class Ended:
    """`code` is the exit code, below 0 a signal's number; `output` the end of all that it said."""

    code: int
    output: bytes
    took_too_long: bool = False


class Program:
    """One run. `run` blocks, for a thread of its own; `end` may be called on any other."""

    def __init__(self, command: Sequence[str], folder: Path, *, grace_s: float = GRACE_S) -> None:
        """`folder` is where it works. `grace_s`: between asking it to end and ending it."""
        self._command = command
        self._folder = folder
        self._grace_s = grace_s
        self._lock = threading.Lock()
        self._is_unwanted = False
        self._process: subprocess.Popen[bytes] | None = None
        self._tail = bytearray()

    def run(self, limit_s: float) -> Ended:
        """Start it and wait for its end, which is made after `limit_s` seconds.

        Raises NotStarted.
        """
        process = self._start()
        reader = threading.Thread(
            target=self._read, args=(process,), name="a program's output", daemon=True
        )
        reader.start()
        took_too_long = False
        try:
            process.wait(limit_s)
        except subprocess.TimeoutExpired:
            took_too_long = True
            self.end(self._grace_s)
        code = process.wait()
        reader.join(READ_ON_S)
        return Ended(code, bytes(self._tail), took_too_long)

    def end(self, grace_s: float) -> None:
        """Ask it to end, with all that it started, and after `grace_s` seconds end it. Blocks."""
        with self._lock:
            self._is_unwanted = True
            process = self._process
        if process is None or process.poll() is not None:
            return
        _tell(process, force=False)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(grace_s)
        _tell(process, force=True)  # what it started may be left

    def _start(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._is_unwanted:
                raise NotStarted
            try:
                self._process = _started(self._command, self._folder)
            except (OSError, ValueError) as error:  # a text may be no argument on this system
                raise NotStarted(getattr(error, "strerror", None) or str(error)) from None
            return self._process

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        if process.stdout is None:
            return
        with contextlib.suppress(OSError, ValueError), process.stdout as output:
            while piece := os.read(output.fileno(), TAIL_BYTES):
                self._tail = (self._tail + piece)[-TAIL_BYTES:]


def _started(command: Sequence[str], folder: Path) -> subprocess.Popen[bytes]:
    """Raises OSError, or ValueError for a text that is no argument."""
    environment = child_environment(os.environ, is_frozen=bool(getattr(sys, "frozen", False)))
    found = shutil.which(command[0], path=environment.get("PATH"))
    if found is None or is_shell_script(found):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
    return subprocess.Popen(  # noqa: S603 - the creator's own choice, a list and no shell
        [os.path.abspath(found), *command[1:]],  # noqa: PTH100 - which follows no links
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        creationflags=flags,
        start_new_session=sys.platform != "win32",
    )


def _tell(process: subprocess.Popen[bytes], *, force: bool) -> None:
    if sys.platform == "win32":
        process.kill() if force else process.terminate()
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL if force else signal.SIGTERM)
