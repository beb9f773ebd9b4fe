"""The installer's script, made from a list of files."""

from __future__ import annotations

import re
from pathlib import Path

from windows.installer import files, script

TREE = Path("/tree")
PLACES = ["kling-desktop.exe", "lib/a/b/deep.pyc", "lib/a/one.pyc", "lib/cost$.pyc"]
FACTS = {
    "NAME": "kling-desktop",
    "VERSION": "1.2.3",
    "NUMBERS": "1.2.3.0",
    "TARGET": "/out/setup.exe",
    "ICON": "/out/icon.ico",
    "WINDOW": "kling-desktop.exe",
    "CONSOLE": "kling-desktop.com",
    "KILOBYTES": "7",
}
MADE = script(TREE, PLACES, FACTS)
INSTALL, UNINSTALL = MADE.split("Section Uninstall")


def test_each_file_is_put_into_its_folder() -> None:
    put = re.findall(r'^  (SetOutPath|File) "(.*)"$', INSTALL, re.MULTILINE)
    assert put[:-1] == [  # the last is where the uninstaller and the menu entry are made from
        ("SetOutPath", "$INSTDIR"),
        ("File", "/tree/kling-desktop.exe"),
        ("SetOutPath", r"$INSTDIR\lib"),
        ("File", "/tree/lib/cost$.pyc"),
        ("SetOutPath", r"$INSTDIR\lib\a"),
        ("File", "/tree/lib/a/one.pyc"),
        ("SetOutPath", r"$INSTDIR\lib\a\b"),
        ("File", "/tree/lib/a/b/deep.pyc"),
    ]


def test_each_file_is_removed_and_the_innermost_folders_first() -> None:
    deleted = re.findall(r'^  Delete "\$INSTDIR\\(.*)"$', UNINSTALL, re.MULTILINE)
    assert sorted(deleted) == sorted(
        [*(it.replace("/", "\\").replace("$", "$$") for it in PLACES), "uninstall.exe"]
    )
    assert re.findall(r'^  RMDir "(.*)"$', UNINSTALL, re.MULTILINE) == [
        r"$INSTDIR\lib\a\b",
        r"$INSTDIR\lib\a",
        r"$INSTDIR\lib",
        "$INSTDIR",
    ]


def test_nothing_is_ever_removed_with_all_that_is_in_it() -> None:
    assert not re.search(r"(?i)(RMDir|Delete)\s+/r|\*", UNINSTALL)


def test_it_asks_for_no_administrator_and_writes_to_no_other_users_registry() -> None:
    assert "RequestExecutionLevel user" in MADE
    assert "HKLM" not in MADE
    assert not re.search(r"@[A-Z]+@", MADE)


def test_files_are_listed_in_order_with_slashes(tmp_path: Path) -> None:
    for place in ("b.txt", "a/c.txt", "a/b/d.txt"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    assert files(tmp_path) == ["a/b/d.txt", "a/c.txt", "b.txt"]
