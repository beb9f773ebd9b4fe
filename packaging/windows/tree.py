"""The files of the installed program, in a folder that stands for the one it is installed in."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from feed import feed_file, site_file
from project import BUILD, ROOT, dated_environment, output, source_date
from windows import embedded, launchers
from windows.pruned import PYTHON, is_left_out, unlinked
from windows.wine import started

if TYPE_CHECKING:
    from collections.abc import Iterable

TREE = BUILD / "windows" / "tree"
_LIB = TREE / "lib"
_START = Path(__file__).with_name("start.py")
# Where Python looks for modules; with this file there, at no other place and at no variables.
_PLACES = "python313.zip\n.\nlib\n"
_COMMON = Path("/usr/share/common-licenses")  # where Debian keeps the best known
_TERMS = {
    "LICENSE.txt": ROOT / "LICENSE",
    "licenses/Qt - LGPL-3.txt": _COMMON / "LGPL-3",
    "licenses/Qt - GPL-3.txt": _COMMON / "GPL-3",  # the LGPL refers to it
    "licenses/FFmpeg - LGPL-2.1.txt": _COMMON / "LGPL-2.1",
}
_PROGRAMS = {".dll", ".pyd"}
_NEEDED = re.compile(r"DLL Name: (\S+)")


def lay_out(wheels: Iterable[Path]) -> None:
    """Make TREE anew. Raises CalledProcessError."""
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(embedded.FOLDER, TREE, ignore=lambda *_: set(PYTHON))
    _lay_out_terms()
    (TREE / "python313._pth").write_text(_PLACES, "utf-8")
    for wheel in wheels:
        _unpack(wheel)
    for make in (feed_file, site_file):
        make(_LIB / "kling_desktop" / "resources")
    _drop_unlinked()
    shutil.copyfile(_START, _LIB / _START.name)
    _compile()
    launchers.build(TREE)
    _set_dates()


def _lay_out_terms() -> None:
    """Those of packages are beside them, in lib."""
    (TREE / "licenses").mkdir()
    (TREE / "LICENSE.txt").rename(TREE / "licenses" / "Python.txt")
    for name, text in _TERMS.items():
        shutil.copyfile(text, TREE / name)


def _unpack(wheel: Path) -> None:
    with ZipFile(wheel) as opened:
        for member in opened.namelist():
            if not member.endswith("/") and not is_left_out(member):
                opened.extract(member, _LIB)


def _drop_unlinked() -> None:
    programs = [it for it in _LIB.rglob("*") if it.suffix in _PROGRAMS]
    imports = {it.relative_to(_LIB).as_posix(): _needed(it) for it in programs}
    for place in unlinked(imports):
        (_LIB / place).unlink()


def _needed(program: Path) -> list[str]:
    told = output("objdump", "-p", program)
    return [name.lower() for name in _NEEDED.findall(told)]


def _compile() -> None:
    """By the very Python that will run it. What stays is compiled, and names no path of ours."""
    with started(BUILD / "windows" / "wine") as wine:
        done = wine.run(
            embedded.FOLDER / "python.exe", "-m", "compileall", "-b", "-q", "-d", "lib",
            "--invalidation-mode", "unchecked-hash", ".",
            cwd=_LIB, variables=dated_environment(),
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"not compiled:\n{done.stdout}{done.stderr}")
    for source in _LIB.rglob("*.py"):
        if not source.with_suffix(".pyc").is_file():
            raise RuntimeError(f"not compiled: {source}")
        source.unlink()


def _set_dates() -> None:
    """The installer keeps them, and the same source gives the same bytes."""
    for path in (*TREE.rglob("*"), TREE):
        os.utime(path, (source_date(), source_date()))
