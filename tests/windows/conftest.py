"""A Windows under wine, and the program installed in it by the setup.exe in dist/."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from windows.wine import Wine, started

from kling_desktop import __version__
from tests.windows.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
# What wine 8 lacks and Windows 10 has; for these tests alone.
SHIMS = {"icuuc": (), "bcryptprimitives": ("-ladvapi32",)}


@pytest.fixture(scope="session")
def setup() -> Path:
    """What is missing is a failure."""
    built = ROOT / "dist" / f"kling-desktop-{__version__}-setup.exe"
    assert built.is_file(), f"There is no {built}. Run: make packages"
    return built


@pytest.fixture(scope="session")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    prefix = tmp_path_factory.mktemp("wine") / "prefix"
    with started(prefix) as running:
        system = prefix / "drive_c" / "windows" / "system32"
        for name, libraries in SHIMS.items():
            source = Path(__file__).with_name(f"{name}.c")
            build = ("x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", source, "-o")
            subprocess.run([*build, system / f"{name}.dll", *libraries], check=True)
        version = ("/v", "Version", "/d", "win10", "/f")
        running.run("reg", "add", r"HKCU\Software\Wine", *version).check_returncode()
        yield running


@pytest.fixture
def person(wine: Wine, setup: Path) -> Iterator[Person]:
    """Who has the program installed, and none of its data yet."""
    here = Person(wine)
    if not here.is_installed:
        here.install(setup)
    yield here
    here.forget()
