"""What the frozen program needs from the system, read from its libraries."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from frozen import FOLDER, libraries
from project import NAME, output

if TYPE_CHECKING:
    from collections.abc import Iterable

_PRIVATE = ("_internal", "_internal/PySide6/Qt/lib")
_CONTROL = f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n"
_NEEDED = re.compile(r"NEEDED +(\S+)")
_GLIBC = re.compile(r"\(?\bGLIBC_(\d+)\.(\d+)\b")


def debian() -> list[str]:
    """As in `Depends:`, with the least versions that have the symbols we use."""
    with TemporaryDirectory() as folder:
        package = Path(folder)  # as dpkg-shlibdeps expects one
        for part in ("debian", "DEBIAN"):
            (package / part).mkdir()
        (package / "debian" / "control").write_text(_CONTROL)
        shutil.copytree(FOLDER, package / NAME, symlinks=True)
        told = output(
            "dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0",
            *(f"-l{package / NAME / private}" for private in _PRIVATE),
            *(f"-e{package / NAME / file.relative_to(FOLDER)}" for file in libraries()),
            cwd=package,
        )  # fmt: skip
    return told.strip().removeprefix("shlibs:Depends=").split(", ")


def rpm() -> list[str]:
    """As in `Requires:`, where packages tell which libraries they have."""
    files = libraries()
    told = [output("objdump", "-p", file) for file in files]
    ours = {file.name for file in files}
    names = {name for text in told for name in _NEEDED.findall(text)} - ours
    glibc = max((int(major), int(minor)) for text in told for major, minor in _GLIBC.findall(text))
    return [*_with_marks(names), f"libc.so.6(GLIBC_{glibc[0]}.{glibc[1]})(64bit)"]


def _with_marks(names: Iterable[str]) -> list[str]:
    """But for the dynamic linker, which comes with the C library under a name of its own."""
    return [f"{name}()(64bit)" for name in sorted(names) if not name.startswith("ld-linux")]
