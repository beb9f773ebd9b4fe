"""Runs programs for Windows on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LIMIT_S = 300.0


class Wine:
    """A Windows of its own in `prefix`, without a screen, a sound or a browser."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self._variables = {
            "HOME": str(prefix.parent),  # its Documents and Videos are links to those there
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winedbg.exe,winemenubuilder.exe=",
            "DISPLAY": "",
        }

    def run(
        self,
        *command: str | Path,
        cwd: Path | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; both of its outputs come back as text.

        It takes as long as what it has started in this Windows, which has the outputs too.
        """
        with self.start(*command, cwd=cwd, variables=variables) as program:
            try:
                out, errors = program.communicate(timeout=LIMIT_S)
            except BaseException:
                program.kill()
                raise
        return subprocess.CompletedProcess(program.args, program.returncode, out, errors)

    def run_quietly(self, *command: str | Path) -> int:
        """Run a program that writes nothing; what it ended with."""
        return subprocess.run(  # noqa: S603 - programs of our own
            ("wine", *command),  # noqa: S607 - where the system has it
            env={**os.environ, **self._variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=LIMIT_S,
            check=False,
        ).returncode

    def start(
        self,
        *command: str | Path,
        cwd: Path | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> subprocess.Popen[str]:
        """Python under wine wants pipes: it does not start with files or nothing."""
        return subprocess.Popen(  # noqa: S603 - programs of our own
            ("wine", *command),  # noqa: S607 - where the system has it
            cwd=cwd,
            env={**os.environ, **self._variables, **(variables or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def stop(self) -> None:
        """End all that still runs in this Windows, and wait for it."""
        for option in ("--kill", "--wait"):
            subprocess.run(  # noqa: S603 - no input
                ("wineserver", option),  # noqa: S607 - where the system has it
                env={**os.environ, **self._variables},
                check=False,
            )


@contextmanager
def started(prefix: Path) -> Iterator[Wine]:
    """A new one, gone at the end with all its files. Raises CalledProcessError."""
    shutil.rmtree(prefix, ignore_errors=True)
    prefix.parent.mkdir(parents=True, exist_ok=True)
    wine = Wine(prefix)
    try:
        wine.run("wineboot", "--init").check_returncode()
        yield wine
    finally:
        wine.stop()
        shutil.rmtree(prefix)
