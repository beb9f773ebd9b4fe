"""Qt and Python in the pairing that holds: PySide6 6.12 gives None away too often on 3.11."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import PySide6
import pytest
from packaging.requirements import Requirement

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
NAMES = ("PySide6-Essentials", "PySide6-Addons")
CHURN = """
from PySide6.QtCore import QObject
it = QObject()
for number in range(200_000):
    it.setObjectName("a")
print(it.objectName(), number + 1)
"""


def pinned(python: str) -> dict[str, str]:
    """The version of each of Qt's packages that pyproject.toml names for a Python."""
    project = tomllib.loads(PROJECT.read_text())["project"]
    wanted = [Requirement(line) for line in project["dependencies"]]
    return {
        it.name: str(it.specifier)
        for it in wanted
        if it.name in NAMES and it.marker and it.marker.evaluate({"python_version": python})
    }


def test_calls_that_return_nothing_can_be_made_without_end() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHURN], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "a 200000\n", "")


@pytest.mark.parametrize(
    ("python", "version"), [("3.11", "6.11.3"), ("3.12", "6.12.0"), ("3.13", "6.12.0")]
)
def test_each_python_gets_the_qt_that_is_sound_on_it(python: str, version: str) -> None:
    assert pinned(python) == dict.fromkeys(NAMES, f"=={version}")


def test_what_is_installed_is_what_is_pinned() -> None:
    ours = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert pinned(ours) == dict.fromkeys(NAMES, f"=={PySide6.__version__}")
