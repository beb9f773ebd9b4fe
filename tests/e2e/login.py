"""One person's log-in: a home, a D-Bus session, a keyring, and the programs started in it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import ExitStack, closing
from itertools import count
from typing import TYPE_CHECKING, Any, Self

from tests.e2e import desktop
from tests.e2e.gateway import ROOT, USUAL, GatewayProcess
from tests.e2e.processes import Process
from tests.e2e.reader import Reader
from tests.e2e.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.e2e.gateway import Ways
    from tests.e2e.hands import Hands

PROGRAM = (sys.executable, "-m", "kling_desktop")


class Login:
    """`data` is the program's own folder."""

    def __init__(
        self,
        folder: Path,
        display: str,
        hands: Hands,
        *,
        keyring: bool = True,
        program: Sequence[str] = PROGRAM,
    ) -> None:
        self.home = folder / "home"
        self.data = self.home / "kling"
        self.downloads = self.data / "videos"
        self.hands = hands
        self.folder = folder
        self._program = program
        self._runs = count(1)
        self._stack = ExitStack()
        self.environment = desktop.plain_environment(self.home)
        self.environment |= {"DISPLAY": display, "KLING_DESKTOP_HOME": str(self.data)}
        try:
            self._open(keyring=keyring)
        except BaseException:
            self.close()
            raise

    def _open(self, *, keyring: bool) -> None:
        address = desktop.open_bus(self.folder, self.environment, self._stack)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        if keyring:
            desktop.open_keyring(self.folder, self.environment, self._stack)
        desktop.open_reader(self.folder, self.environment, self._stack)
        self.reader = Reader(address)
        self._stack.callback(self.reader.close)
        self.reader.items(0)  # nobody's: it has the registry started before a program needs it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._stack.close()

    def gateway(self, token: str, ways: Ways = USUAL, *, name: str = "gateway") -> GatewayProcess:
        gateway = GatewayProcess(self.folder / name, self.environment, token, ways)
        self._stack.push(gateway.process)
        return gateway

    def start(self, *arguments: str, **environment: str) -> Process:
        """The program, whether or not it shows a window."""
        log = self.folder / f"program-{next(self._runs)}"
        every = {**self.environment, **environment}
        return self._stack.enter_context(
            Process([*self._program, *arguments], every, log, folder=ROOT)
        )

    def open_window(self, *arguments: str, **environment: str) -> Window:
        read = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        program = self.start(*arguments, **read, **environment)
        return Window(program, self.reader, self.hands)

    def command(
        self, *arguments: str, typed: str = "", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """One of the commands, run to its end."""
        return subprocess.run(
            [*self._program, *arguments],
            env={**self.environment, **environment},
            cwd=ROOT,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def ask_ledger(self, query: str) -> list[tuple[Any, ...]]:
        """Read the ledger beside the running program."""
        address = f"file:{self.data / 'ledger.sqlite3'}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as ledger:
            return ledger.execute(query).fetchall()
