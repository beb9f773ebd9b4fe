"""Notes, sums and the bill of materials of a release."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import bill_of_materials
import checksums
import project
import pytest
from artefacts import ARTEFACTS
from release_notes import notes

from kling_desktop import __version__

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "deb": f"kling-desktop_{__version__}-1_amd64.deb",
    "archive": f"kling-desktop-{__version__}-linux-x86_64.tar.xz",
    "setup": f"kling-desktop-{__version__}-setup.exe",
    "wheel": f"kling_desktop-{__version__}-py3-none-any.whl",
    "sdist": f"kling_desktop-{__version__}.tar.gz",
}


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    for name in FILES.values():
        (tmp_path / name).write_text(name)
    return tmp_path


def rows(lines: list[str]) -> dict[str, str]:
    """What the table says of a file."""
    cells = [line.strip("| ").split(" | ") for line in lines if line.startswith("| `")]
    return {name.strip("`"): tried for name, _, tried in cells}


def test_the_notes_say_of_each_file_how_it_was_tried(dist: Path) -> None:
    told = rows(list(notes(dist, ["deb"])))
    assert set(told) == set(FILES.values())
    assert "on a fresh Debian 12" in told[FILES["deb"]]
    assert "self-test" in told[FILES["archive"]]
    assert told[FILES["setup"]] == told[FILES["wheel"]] == "Not tried"


def test_a_trial_is_claimed_only_where_it_is_told(dist: Path) -> None:
    assert "fresh Debian" not in "".join(notes(dist, []))
    assert "passed there" in rows(list(notes(dist, ["setup"])))[FILES["setup"]]


def test_the_notes_name_what_was_not_built(dist: Path) -> None:
    last = list(notes(dist, []))[-1]
    assert last.startswith("Not built for this release: ")
    missing = {it.name for it in ARTEFACTS} - FILES.keys()
    assert missing == {"rpm", "dmg", "appimage", "flatpak"}
    assert len(last.split("; ")) == len(missing)
    assert not [it for it in ("deb (", "exe (", "whl (") if it in last]


def test_the_notes_have_the_changelog_of_this_version(dist: Path) -> None:
    lines = list(notes(dist, []))
    changes = [line for line in lines if line.startswith("- ")]
    assert len(changes) > 10
    assert any("A look for a newer version" in line for line in changes)


@pytest.mark.parametrize(("tag", "code"), [(f"v{__version__}", 0), ("v999.0", 2), ("main", 2)])
def test_a_tag_has_to_be_the_versions(tag: str, code: int) -> None:
    command = [sys.executable, "packaging/release_notes.py", "--tag", tag]
    done = subprocess.run(command, cwd=project.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr


def test_the_sums_are_those_that_sha256sum_knows(dist: Path) -> None:
    checksums.write(dist)
    written = checksums.write(dist).read_text()  # over its own first one, too
    assert len(written.splitlines()) == len(FILES)
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    subprocess.run(check, cwd=dist, check=True, capture_output=True)
    (dist / FILES["deb"]).write_text("changed")
    assert subprocess.run(check, cwd=dist, check=False, capture_output=True).returncode == 1


def test_the_bill_names_what_is_shipped_and_not_what_tests_it() -> None:
    names = bill_of_materials.shipped()
    assert names >= {"httpx", "aiohttp", "keyring", "pyside6-essentials", "shiboken6"}
    assert not names & {"pytest", "mypy", "ruff", "pyinstaller", "cyclonedx-bom", "pyyaml"}
    entries = bill_of_materials.pins(names)
    found = [re.split("[=; ]", entry)[0].lower() for entry in entries]
    assert sorted(found) == sorted(names)
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_bill_is_the_same_each_time(tmp_path: Path) -> None:
    first, second = (bill_of_materials.write(tmp_path / it) for it in ("one", "two"))
    assert first.read_bytes() == second.read_bytes()
    told = json.loads(first.read_bytes())
    assert told["bomFormat"] == "CycloneDX"
    component = told["metadata"]["component"]
    assert (component["name"], component["version"]) == ("kling-desktop", __version__)
    assert {it["name"].lower() for it in told["components"]} == bill_of_materials.shipped()


def test_everything_is_dated_by_the_last_commit_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    shown = ["git", "show", "--no-patch", "--format=%ct", "HEAD"]
    committed = subprocess.run(
        shown, cwd=project.ROOT, check=True, capture_output=True, text=True
    ).stdout
    assert project.source_date() == int(committed)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert project.source_date() == 1_700_000_000
    assert project.dated_environment()["SOURCE_DATE_EPOCH"] == "1700000000"
    assert "SOURCE_DATE_EPOCH" in os.environ
