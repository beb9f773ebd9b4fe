"""What every part of the build needs to know of the project."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[1]
BUILD, DIST = ROOT / "build", ROOT / "dist"
NAME = "kling-desktop"
APP_ID = "io.github.kling_desktop.KlingDesktop"  # for software centres
MAINTAINER = "Kling Desktop contributors <kling-desktop@users.noreply.github.com>"
SUMMARY = "watches over your Kling renders and saves every clip"


def version() -> str:
    """The one in kling_desktop/__init__.py; there is no other."""
    source = (ROOT / "kling_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if not found:
        raise LookupError("kling_desktop/__init__.py tells no version")
    return found[1]


def source_date() -> int:
    """Unix seconds that everything built is dated by: SOURCE_DATE_EPOCH, or the last commit.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or output("git", "log", "-1", "--format=%ct"))


def run(*command: str | Path, cwd: Path = ROOT, variables: Mapping[str, str] | None = None) -> None:
    """Run a tool, with `variables` besides. Raises CalledProcessError."""
    subprocess.run(command, cwd=cwd, check=True, env={**os.environ, **(variables or {})})  # noqa: S603 - tools of the build


def output(*command: str | Path, cwd: Path = ROOT) -> str:
    """What a tool printed. Raises CalledProcessError."""
    done = subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - tools of the build
    return done.stdout


def dated_environment() -> dict[str, str]:
    """Variables under which the same source gives the same bytes."""
    return {"SOURCE_DATE_EPOCH": str(source_date()), "PYTHONHASHSEED": "0"}
