"""Debians with the package installed, and log-ins whose program is the installed one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kling_desktop import __version__
from tests.e2e.conftest import TOKEN, Screen, screen
from tests.e2e.login import Login
from tests.packages.debian import ROOT, Debian

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["screen"]  # a fixture

NAME = "kling-desktop"
OLDER = "0.0.9"


def built(pattern: str) -> Path:
    """The one file of this version in dist/ whose name matches. What is missing is a failure."""
    found = list((ROOT / "dist").glob(pattern))
    assert len(found) == 1, f"dist/{pattern}: {found}. Run: make packages"
    return found[0]


@pytest.fixture(scope="session")
def deb() -> Path:
    return built(f"{NAME}_{__version__}-1_amd64.deb")


@pytest.fixture(scope="session")
def older_deb() -> Path:
    """Built from the files of this tree, with another version number and nothing else."""
    tree = ROOT / "build" / "older"
    shutil.rmtree(tree, ignore_errors=True)
    for name in ("kling_desktop", "resources", "packaging"):
        shutil.copytree(ROOT / name, tree / name)
    for name in ("pyproject.toml", "CHANGELOG.md", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tree)
    told = tree / "kling_desktop" / "__init__.py"
    told.write_text(told.read_text().replace(f'"{__version__}"', f'"{OLDER}"'))
    variables = {"PYTHONPATH": str(tree), "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(
        [sys.executable, "packaging/build.py", "deb"],
        cwd=tree,
        env={**os.environ, **variables},
        check=True,
    )
    return tree / "dist" / f"{NAME}_{OLDER}-1_amd64.deb"


@pytest.fixture(scope="session")
def installed(deb: Path) -> Iterator[Debian]:
    """A Debian with the package, and a user in it."""
    with Debian("installed") as debian:
        debian.install(debian.put(deb, f"/root/{deb.name}"))
        debian.run("useradd", "--create-home", "ana")
        yield debian


@pytest.fixture
def login(installed: Debian, screen: Screen) -> Iterator[Login]:
    """Where `kling-desktop` is the installed one."""
    with login_at(installed, screen) as person:
        yield person


@contextmanager
def login_at(debian: Debian, screen: Screen) -> Iterator[Login]:
    """Its folder is seen in the Debian too, under the same name."""
    with tempfile.TemporaryDirectory(prefix="kd-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        program = debian.entering(folder, NAME)
        with Login(folder, screen.display, screen.hands, program=program) as person:
            yield person


@pytest.fixture
def token() -> str:
    return TOKEN
