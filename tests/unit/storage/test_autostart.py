"""The system's own list of what starts at log-in: written, read back, and taken away again."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from kling_desktop.storage.autostart import (
    BACKGROUND,
    Autostart,
    DesktopEntry,
    LaunchAgent,
    autostart,
    desktop_entry,
)
from kling_desktop.storage.own_command import own_command

ODD = 'a "b" $HOME `c` 100% \\d é'


@pytest.fixture(params=["linux", "macos"])
def entry(request: pytest.FixtureRequest, tmp_path: Path) -> Autostart:
    folder = tmp_path / "not" / "there yet"
    if request.param == "linux":
        return DesktopEntry(folder / "kling-desktop.desktop")
    return LaunchAgent(folder / "io.github.kling-desktop.plist")


def words(entry: str) -> list[str]:
    """As GLib reads the line: https://specifications.freedesktop.org/desktop-entry-spec/latest/"""
    line = next(it for it in entry.splitlines() if it.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\0").replace("\0", "\\")
    found, word, quoted, signs = [], "", False, iter(value.replace("%%", "%"))
    for sign in signs:
        if sign == '"':
            quoted = not quoted
        elif sign == "\\" and quoted:
            word += next(signs)
        elif sign == " " and not quoted:
            found.append(word)
            word = ""
        else:
            word += sign
    return [*found, word]


def test_it_is_off_until_it_is_wished_and_comes_and_goes(entry: Autostart) -> None:
    seen = [entry.is_on]
    for on in (False, True, True, False):
        entry.turn(on=on)
        seen.append(entry.is_on)
    assert seen == [False, False, True, True, False]
    assert list(entry.file.parent.iterdir()) == []


def test_it_starts_this_very_program_in_the_background(entry: Autostart) -> None:
    entry.turn(on=True)
    read = entry.file.read_bytes()
    command = [sys.executable, "-m", "kling_desktop", BACKGROUND]
    if isinstance(entry, DesktopEntry):
        assert words(read.decode()) == command
    else:
        told = plistlib.loads(read)
        assert (told["ProgramArguments"], told["RunAtLoad"]) == (command, True)
        assert told["Label"] == "io.github.kling-desktop"


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_switched_off_is_off(tmp_path: Path, line: str) -> None:
    entry = DesktopEntry(tmp_path / "kling-desktop.desktop")
    entry.turn(on=True)
    with entry.file.open("a") as file:
        file.write(line + "\n")
    assert not entry.is_on
    entry.turn(on=True)
    assert entry.is_on


def test_a_program_that_has_gone_is_not_started(tmp_path: Path) -> None:
    program = tmp_path / "kling desktop"
    program.touch(mode=0o755)
    entry = DesktopEntry(tmp_path / "kling-desktop.desktop")
    entry.file.write_text(desktop_entry([str(program)]))
    assert entry.is_on
    program.unlink()
    assert not entry.is_on


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"<plist>", plistlib.dumps([])])
def test_what_cannot_be_read_is_off(tmp_path: Path, content: bytes) -> None:
    agent = LaunchAgent(tmp_path / "a.plist")
    agent.file.write_bytes(content)
    assert not agent.is_on


def test_odd_names_stay_one_word() -> None:
    assert words(desktop_entry([f"/{ODD}", ODD])) == [f"/{ODD}", ODD]


def test_the_entry_is_a_sound_one(tmp_path: Path) -> None:
    file = tmp_path / "kling-desktop.desktop"
    file.write_text(desktop_entry([sys.executable, ODD]))
    subprocess.run(["desktop-file-validate", file], check=True)


def test_a_desktop_looks_where_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert autostart() == DesktopEntry(tmp_path / "autostart" / "kling-desktop.desktop")
    for wrong in ("", "relative"):
        monkeypatch.setenv("XDG_CONFIG_HOME", wrong)
        usual = Path.home() / ".config" / "autostart" / "kling-desktop.desktop"
        assert autostart() == DesktopEntry(usual)


def test_it_says_where_it_may_not_write(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        DesktopEntry(tmp_path / "file" / "a.desktop").turn(on=True)


def test_an_appimage_is_started_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "APPIMAGE", "/home/a b/Kling.AppImage")
    assert own_command("--demo") == ["/home/a b/Kling.AppImage", "--demo"]
