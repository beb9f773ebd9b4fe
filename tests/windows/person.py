"""Somebody at that Windows: where their files are, and what they do with the program."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from windows import embedded

from tests.e2e.waiting import until

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

    from windows.wine import Wine

CONSOLE, WINDOW = "kling-desktop.com", "kling-desktop.exe"
# Python asks it for the system's version; wine 8 ends the program over it.
_NOT_IN_WINE = "_wmi.pyd"
PLACE = "AppData/Local/Programs/Kling Desktop"
MENU = "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Kling Desktop.lnk"
_UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\KlingDesktop"


class Person:
    def __init__(self, wine: Wine) -> None:
        self._wine = wine
        users = wine.prefix / "drive_c" / "users"
        self.home = next(it for it in sorted(users.iterdir()) if it.name != "Public")
        self.place = self.home / PLACE
        self.menu_entry = self.home / MENU
        self.data = self.home / "AppData" / "Local" / "kling-desktop"
        self.clips = self.home / "Videos" / "Kling"
        self._aside = wine.prefix / _NOT_IN_WINE

    @property
    def is_installed(self) -> bool:
        return (self.place / "uninstall.exe").is_file()

    def install(self, setup: Path, *, expects: int = 0) -> None:
        self._put_back()
        assert self._wine.run_quietly(setup, "/S") == expects
        if (self.place / _NOT_IN_WINE).is_file():
            (self.place / _NOT_IN_WINE).replace(self._aside)

    def uninstall(self) -> None:
        """It goes on after it has ended, so that it can remove its own file."""
        self._put_back()
        if self.is_installed:
            assert self._wine.run_quietly(self.place / "uninstall.exe", "/S") == 0
            until(lambda: not self.is_installed, "the uninstaller has removed itself")

    def forget(self) -> None:
        for folder in (self.data, self.clips):
            shutil.rmtree(folder, ignore_errors=True)

    def run(
        self, *arguments: str, program: str = CONSOLE, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        return self._wine.run(self.place / program, *arguments, variables=variables)

    @contextmanager
    def running(self, *arguments: str, **variables: str) -> Iterator[None]:
        """A command that goes on meanwhile."""
        program = self._wine.start(self.place / CONSOLE, *arguments, variables=variables)
        try:
            yield
        finally:
            program.kill()
            program.communicate()

    def run_python(
        self, script: Path, *arguments: str, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """By the installed Python, with the installed modules."""
        python = self.place / "python.exe"  # where it finds them; it is not installed
        shutil.copyfile(embedded.FOLDER / python.name, python)
        try:
            return self._wine.run(python, script, *arguments, variables=variables)
        finally:
            python.unlink()

    def entries(self, value: str = "", key: str = _UNINSTALL) -> str:
        """What the registry has under a key, or one value of it; empty without it."""
        wanted = ("/v", value) if value else ("/s",)
        told = self._wine.run("reg", "query", key, *wanted)
        return told.stdout if told.returncode == 0 else ""

    def _put_back(self) -> None:
        """So that the uninstaller finds what was installed."""
        if self._aside.is_file() and self.is_installed:
            self._aside.replace(self.place / _NOT_IN_WINE)
