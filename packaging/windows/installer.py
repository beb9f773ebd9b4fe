"""Makes setup.exe, by Debian's NSIS: its script is made from the list of files.

The uninstaller removes just these files and the folders that are empty then. What else a person
keeps in one of them stays; their list, settings and clips are in other folders anyway.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from project import BUILD, NAME, dated_environment, run
from windows import launchers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_TEMPLATE = Path(__file__).with_name("installer.nsi")


def pack(tree: Path, target: Path, number: str, *options: str) -> None:
    """Make `target` from all that is in `tree`; `options` are for makensis.

    `number` is the version that Windows is told. Raises CalledProcessError.
    """
    filled = BUILD / "windows" / f"{target.stem}.nsi"
    filled.write_text(script(tree, files(tree), _facts(tree, target, number)), "utf-8")
    quietly = ("-V2", "-INPUTCHARSET", "UTF8")
    run("makensis", *quietly, *options, filled, variables=dated_environment())


def script(tree: Path, places: Sequence[str], facts: Mapping[str, str]) -> str:
    """`places`: the files in `tree`, with slashes; `facts`: what the template asks for besides."""
    told = {
        **facts,
        "INSTALL": "\n".join(_install(tree, places)),
        "UNINSTALL": "\n".join(_uninstall(places)),
    }
    return re.sub(r"@([A-Z]+)@", lambda found: told[found[1]], _TEMPLATE.read_text("utf-8"))


def files(tree: Path) -> list[str]:
    """Every place in it, with slashes, in order."""
    inside = (path for path in tree.rglob("*") if path.is_file())
    return sorted(path.relative_to(tree).as_posix() for path in inside)


def _facts(tree: Path, target: Path, number: str) -> dict[str, str]:
    sizes = ((tree / place).stat().st_size for place in files(tree))
    return {
        "NAME": NAME,
        "VERSION": number,
        "NUMBERS": ".".join(launchers.numbers(number)),
        "TARGET": str(target),
        "ICON": str(launchers.ICON),
        "WINDOW": launchers.WINDOW,
        "CONSOLE": launchers.CONSOLE,
        "KILOBYTES": str(sum(-(-size // 1024) for size in sizes)),
    }


def _install(tree: Path, places: Iterable[str]) -> Iterator[str]:
    for folder, inside in groupby(sorted(places, key=_folder_first), key=_folder):
        yield f'  SetOutPath "{_installed(folder)}"'
        for place in inside:
            yield f'  File "{tree / place}"'


def _uninstall(places: Iterable[str]) -> Iterator[str]:
    """The files, then their folders from the innermost out."""
    known = sorted(places, key=_folder_first)
    for place in known:
        yield f'  Delete "{_installed(place)}"'
    folders = {parent for place in known for parent in PurePosixPath(place).parents}
    for folder in sorted((str(it) for it in folders if it.name), reverse=True):
        yield f'  RMDir "{_installed(folder)}"'


def _folder(place: str) -> str:
    return place.rpartition("/")[0]


def _folder_first(place: str) -> tuple[str, str]:
    return _folder(place), place


def _installed(place: str) -> str:
    r"""NSIS reads a dollar as a variable's beginning: `$$` is one."""
    inside = place.replace("$", "$$").replace("/", "\\")
    return f"$INSTDIR\\{inside}" if inside else "$INSTDIR"
