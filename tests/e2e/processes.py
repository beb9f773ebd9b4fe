"""Real programs, started by name and surely ended."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from typing import TYPE_CHECKING, Self

from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# Should these tests be killed, no program of theirs lives on.
_DIES_WITH_US = ("setpriv", "--pdeathsig", "KILL")


def tool(name: str) -> str:
    """Where a program is. A missing one is a failure: nothing here is ever skipped."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/libexec:/usr/sbin")
    if not found:
        raise FileNotFoundError(
            f"The end-to-end tests need {name}. Run: packaging/system_packages.sh run test"
        )
    return found


class Process:
    """A program of its own process group, with what it says in two files."""

    def __init__(
        self,
        command: Sequence[str | Path],
        environment: Mapping[str, str],
        log: Path,
        *,
        typed: str = "",
        folder: Path | None = None,
    ) -> None:
        """`log` is the stem of the two files; `typed` is sent to its stdin, which then ends."""
        self.output, self.errors = log.with_suffix(".out"), log.with_suffix(".err")
        log.parent.mkdir(parents=True, exist_ok=True)
        with self.output.open("wb") as out, self.errors.open("wb") as err:
            self._child = subprocess.Popen(
                [*_DIES_WITH_US, tool(str(command[0])), *map(str, command[1:])],
                env=dict(environment),
                cwd=folder,
                stdin=subprocess.PIPE if typed else subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )
        if self._child.stdin:
            with self._child.stdin as stdin:
                stdin.write(typed.encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def is_running(self) -> bool:
        return self._child.poll() is None

    @property
    def said(self) -> str:
        """All of stdout and stderr so far."""
        return self.output.read_text("utf-8", "replace") + self.errors.read_text("utf-8", "replace")

    def told(self) -> str:
        """The first whole line on stdout, once it is there."""

        def line() -> str:
            assert self.is_running, f"it ended at once: {self.said}"
            first, end, _ = self.output.read_text("utf-8").partition("\n")
            return first if end else ""

        return until(line, "its first line", otherwise=lambda: self.said)

    def ended(self, *, within_s: float) -> int:
        """Its exit code."""
        until(
            lambda: not self.is_running,
            f"the end of {self._child.args!r}",
            within_s=within_s,
            otherwise=lambda: self.said,
        )
        return self._child.wait()

    def send(self, number: signal.Signals) -> None:
        self._child.send_signal(number)

    def kill(self) -> None:
        """End it and all that it started, without a chance to tidy up."""
        if self.is_running:  # else its number may be somebody else's by now
            os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait()
