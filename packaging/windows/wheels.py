"""The wheels for 64-bit Windows of all that the program needs, the same pins as everywhere."""

from __future__ import annotations

import email
import shutil
import sys
import tomllib
from typing import TYPE_CHECKING
from zipfile import ZipFile

from project import BUILD, ROOT, dated_environment, run
from windows.pins import PYTHON, needed, pins

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_FOLDER = BUILD / "windows" / "wheels"
_OWN = BUILD / "windows" / "own"
_TARGET = ("--platform", "win_amd64", "--implementation", "cp", "--python-version", PYTHON)


def wheels() -> list[Path]:
    """The program's own first, then all that it needs, by name. Raises CalledProcessError."""
    for folder in (_FOLDER, _OWN):
        shutil.rmtree(folder, ignore_errors=True)
    options = ("--target", "wheel", "--directory", _OWN)
    run(sys.executable, "-m", "hatchling", "build", *options, variables=dated_environment())
    _download()
    return [*_OWN.glob("*.whl"), *sorted(_FOLDER.glob("*.whl"))]


def _download() -> None:
    """Round by round: what a package needs is told by its wheel."""
    pinned = pins((ROOT / "packaging" / "constraints.txt").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names: set[str] = set()
    waiting = needed(project["dependencies"])
    while waiting:
        _fetch(pinned[name] for name in sorted(waiting))
        names |= waiting
        waiting = needed(_requirements()) - names


def _fetch(lines: Iterable[str]) -> None:
    wanted = BUILD / "windows" / "wanted.txt"
    wanted.write_text("\n".join(lines), "utf-8")
    run(
        sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", "download",
        "--no-deps", "--only-binary=:all:", "--require-hashes", *_TARGET,
        "--dest", _FOLDER, "--requirement", wanted,
    )  # fmt: skip


def _requirements() -> list[str]:
    """What all the wheels here say they need."""
    found: list[str] = []
    for wheel in _FOLDER.glob("*.whl"):
        with ZipFile(wheel) as opened:
            names = (it for it in opened.namelist() if it.endswith(".dist-info/METADATA"))
            told = email.message_from_bytes(opened.read(next(names)))
        found += told.get_all("Requires-Dist") or []
    return found
