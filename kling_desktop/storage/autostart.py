"""Has the system start the program when somebody logs in; only the system knows whether it does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.storage.atomic import write_whole
from kling_desktop.storage.own_command import own_command

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BACKGROUND = "--background"
_FLATPAK = Path("/.flatpak-info")


@dataclass(frozen=True, slots=True)
class DesktopEntry:
    """https://specifications.freedesktop.org/autostart-spec/latest/"""

    file: Path

    @property
    def is_on(self) -> bool:
        """Desktops switch an entry off by a line in it; a program that has gone is not started."""
        try:
            text = self.file.read_text("utf-8", errors="replace")
        except OSError:
            return False
        told = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
        is_off = told.get("Hidden") == "true" or told.get("X-GNOME-Autostart-enabled") == "false"
        program = told.get("TryExec", "").replace("\\\\", "\\")
        return not is_off and bool(not program or shutil.which(program))

    def turn(self, *, on: bool) -> None:
        """Raises OSError."""
        if on:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.file, desktop_entry(own_command(BACKGROUND)).encode())
        else:
            self.file.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class LaunchAgent:
    """See launchd.plist(5)."""

    file: Path

    @property
    def is_on(self) -> bool:
        import plistlib  # late: one system has it
        from xml.parsers.expat import ExpatError

        try:
            told = plistlib.loads(self.file.read_bytes())
        except (OSError, ValueError, ExpatError):
            return False
        return isinstance(told, dict) and bool(told.get("RunAtLoad")) and not told.get("Disabled")

    def turn(self, *, on: bool) -> None:
        """Raises OSError."""
        import plistlib

        if not on:
            self.file.unlink(missing_ok=True)
            return
        command = own_command(BACKGROUND)
        told = {"Label": self.file.stem, "ProgramArguments": command, "RunAtLoad": True}
        self.file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self.file, plistlib.dumps(told))


Autostart = DesktopEntry | LaunchAgent

if sys.platform == "win32":
    import winreg

    _RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
    _APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
    _NAME = "KlingDesktop"

    class RunKey:
        """The user's own part of the registry. The Task Manager keeps apart what it switched off:
        the first byte is odd then.
        """

        @property
        def is_on(self) -> bool:
            approved = _value(_APPROVED)
            is_off = isinstance(approved, bytes) and bool(approved[:1]) and approved[0] % 2 == 1
            return _value(_RUN) is not None and not is_off

        def turn(self, *, on: bool) -> None:
            """Raises OSError."""
            _remove(_APPROVED)
            if not on:
                _remove(_RUN)
                return
            line = subprocess.list2cmdline(own_command(BACKGROUND))
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, line)

    def _value(place: str) -> object:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:
                return winreg.QueryValueEx(key, _NAME)[0]
        except OSError:
            return None

    def _remove(place: str) -> None:
        access = winreg.KEY_SET_VALUE
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place, access=access) as key:
                winreg.DeleteValue(key, _NAME)
        except FileNotFoundError:
            pass

    def autostart() -> RunKey | None:
        return RunKey()
else:

    def autostart() -> Autostart | None:
        """None where it cannot be offered: a Flatpak may not write where the desktop looks."""
        home = Path.home()
        if sys.platform == "darwin":
            return LaunchAgent(home / "Library/LaunchAgents/io.github.kling-desktop.plist")
        return None if _FLATPAK.exists() else DesktopEntry(_entry_file(os.environ, home))


def _entry_file(environment: Mapping[str, str], home: Path) -> Path:
    settings = Path(environment.get("XDG_CONFIG_HOME", ""))
    folder = settings if settings.is_absolute() else home / ".config"
    return folder / "autostart" / "kling-desktop.desktop"


def desktop_entry(command: Sequence[str]) -> str:
    """What starts `command`, or nothing once its program has gone."""
    line = " ".join(map(_quoted, command))
    told = {
        "Type": "Application",
        "Name": "Kling Desktop",
        "Comment": "Watches over your Kling renders and saves every clip",
        "Exec": line,
        "TryExec": command[0],
        "Icon": "kling-desktop",
        "Terminal": "false",
        "StartupNotify": "false",
    }
    lines = (f"{name}={value}".replace("\\", "\\\\") for name, value in told.items())
    return "\n".join(("[Desktop Entry]", *lines, ""))


def _quoted(word: str) -> str:
    """For a line that is no shell's, and has signs of its own."""
    escaped = re.sub(r'(["`$\\])', r"\\\1", word)
    return f'"{escaped}"'.replace("%", "%%")
