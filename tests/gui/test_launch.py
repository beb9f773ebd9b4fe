"""Other programs started from here, and files shown in a file manager."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest

from kling_desktop.services.environment import child_environment
from kling_desktop.ui.file_manager import FileManager, explorer_command
from kling_desktop.ui.launch import launch, open_by_default

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import Once

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

OURS = "QT_FFMPEG_PROTOCOL_WHITELIST"


@pytest.mark.parametrize(
    ("given", "is_frozen", "left"),
    [
        (
            {"PATH": "/bin", "LD_LIBRARY_PATH": "/a"},
            False,
            {"PATH": "/bin", "LD_LIBRARY_PATH": "/a"},
        ),
        (
            {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/a"},
            True,
            {"LD_LIBRARY_PATH": "/a"},
        ),
        ({"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": ""}, True, {}),
        ({"LD_LIBRARY_PATH": "/bundle", "HOME": "/h"}, True, {"HOME": "/h"}),
        ({"LD_LIBRARY_PATH_ORIG": "/a"}, False, {"LD_LIBRARY_PATH_ORIG": "/a"}),
        ({OURS: "file", "QT_LOGGING_RULES": "x=false", "A": "b"}, False, {"A": "b"}),
        (
            {"KLING_API_KEY": "x", "kling_secret_key": "y", "KLING_DESKTOP_HOME": "/h"},
            False,
            {"KLING_DESKTOP_HOME": "/h"},
        ),
    ],
)
def test_others_get_the_environment_the_system_would_give_them(
    given: dict[str, str], is_frozen: bool, left: dict[str, str]
) -> None:
    before = dict(given)
    assert child_environment(given, is_frozen=is_frozen) == left
    assert given == before


async def test_a_program_from_a_frozen_one_has_the_library_path_that_was_there_before(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, eventually: Eventually
) -> None:
    told = tmp_path / "told by ü"
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path / "bundle"))
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/before")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert launch(
        ["/bin/sh", "-c", 'echo "$LD_LIBRARY_PATH" > "$0.new"; mv "$0.new" "$0"', str(told)]
    )
    await eventually(told.exists)
    assert told.read_text() == "/before\n"


def test_a_program_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert not launch([str(tmp_path / "no such program")])


async def test_a_file_is_opened_by_the_systems_opener(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, eventually: Eventually
) -> None:
    told, clip = _opener(monkeypatch, tmp_path), tmp_path / "-take 1; $(x).mp4"
    assert open_by_default(clip)
    await eventually(told.exists)
    assert told.read_text() == f"{clip}\n"


async def test_with_no_file_manager_on_the_bus_the_folder_is_opened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, eventually: Eventually
) -> None:
    """Nor a bus, here."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no bus'}")
    told = _opener(monkeypatch, tmp_path)
    FileManager().reveal([tmp_path / "clips" / "a.mp4"])
    await eventually(told.exists)
    assert told.read_text() == f"{tmp_path / 'clips'}\n"


async def test_where_nothing_can_show_it_the_place_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, once: Once
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no bus'}")
    opener = _opener(monkeypatch, tmp_path).with_name("xdg-open")
    opener.write_text("#!/no/such/interpreter\n")
    manager = FileManager()
    told = once(manager.unanswered)
    manager.reveal([tmp_path / "a.mp4"])
    assert await told == (tmp_path / "a.mp4",)


def test_explorer_is_given_a_name_with_a_comma_whole(tmp_path: Path) -> None:
    assert explorer_command(tmp_path / "a,b c.mp4").endswith(f' /select,"{tmp_path}/a,b c.mp4"')


def _opener(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An xdg-open that writes down what it is to open; returns where."""
    folder = tmp_path / "bin"
    folder.mkdir()
    told = folder / "told"
    opener = folder / "xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}.new"; mv "{told}.new" "{told}"\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return told
