"""The wheel and the source: what is in them, and the same bytes each time."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from kling_desktop import __version__

ROOT = Path(__file__).parents[3]
DATA = f"kling_desktop-{__version__}.data/data/share"


def build(folder: Path) -> dict[str, Path]:
    """The built files by their last suffix."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", folder],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        check=True,
        capture_output=True,
    )
    return {file.suffix: file for file in folder.iterdir()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return build(tmp_path_factory.mktemp("built"))


def test_the_wheel_has_what_the_program_needs(built: dict[str, Path]) -> None:
    with zipfile.ZipFile(built[".whl"]) as wheel:
        names = set(wheel.namelist())
    here = {it.relative_to(ROOT).as_posix() for it in (ROOT / "resources").rglob("*.*")}
    assert {f"kling_desktop/{name}" for name in here} <= names
    code = {it.relative_to(ROOT).as_posix() for it in (ROOT / "kling_desktop").rglob("*.py")}
    assert code <= names
    assert f"{DATA}/applications/kling-desktop.desktop" in names
    assert f"{DATA}/icons/hicolor/scalable/apps/kling-desktop.svg" in names
    assert not [name for name in names if name.startswith(("tests/", "packaging/"))]


def test_the_source_can_build_it_again(built: dict[str, Path]) -> None:
    with tarfile.open(built[".gz"]) as source:
        names = {name.partition("/")[2] for name in source.getnames()}
    assert {"pyproject.toml", "CHANGELOG.md", "packaging/build.py", "Makefile"} <= names
    assert not [name for name in names if name.startswith(("build/", "dist/", ".venv"))]


def test_the_same_source_gives_the_same_bytes(built: dict[str, Path], tmp_path: Path) -> None:
    again = build(tmp_path)
    assert [it.read_bytes() for it in again.values()] == [built[it].read_bytes() for it in again]
