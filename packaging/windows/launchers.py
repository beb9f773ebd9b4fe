"""The two programs that people start: one opens the window, one answers commands.

A C program of ours and no ready-made launcher: those start python.exe as a second process, which
then has the icon, the name and the place in the task bar, and they bear no version.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from project import BUILD, NAME, dated_environment, run, version
from windows.icon import icon

if TYPE_CHECKING:
    from collections.abc import Iterable

# In a console the name without an ending finds .com before .exe.
WINDOW, CONSOLE = f"{NAME}.exe", f"{NAME}.com"
ICON = BUILD / "windows" / f"{NAME}.ico"
_HERE = Path(__file__).parent
_MANIFEST = "launcher.manifest"
_TOOLS = "x86_64-w64-mingw32-"
_SUBSYSTEMS = {WINDOW: "-mwindows", CONSOLE: "-mconsole"}
_RESOURCES = """\
1 ICON "{icon}"
1 24 "{manifest}"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS 0x40004
FILETYPE 0x1
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "040904b0"
    BEGIN
      VALUE "FileDescription", "Kling Desktop"
      VALUE "FileVersion", "{version}"
      VALUE "InternalName", "{name}"
      VALUE "LegalCopyright", "MIT licence"
      VALUE "OriginalFilename", "{file}"
      VALUE "ProductName", "Kling Desktop"
      VALUE "ProductVersion", "{version}"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x409, 1200
  END
END
"""


def build(folder: Path) -> None:
    """Into `folder`, where python313.dll is. Raises CalledProcessError."""
    ICON.write_bytes(icon())
    for file, subsystem in _SUBSYSTEMS.items():
        described = ICON.with_name(f"{file}.rc")
        described.write_text(resources(file, version()), "utf-8")
        compiled = described.with_suffix(".res.o")
        run(f"{_TOOLS}windres", "--codepage=65001", described, compiled)
        run(
            f"{_TOOLS}gcc", "-O2", "-s", "-Wall", "-Werror", "-municode", subsystem,
            "-Wl,--no-insert-timestamp", _HERE / "launcher.c", compiled,
            folder / "python313.dll", "-o", folder / file,
            variables=dated_environment(),
        )  # fmt: skip


def resources(file: str, version: str) -> str:
    """What Windows shows of a program: as source for windres."""
    return _RESOURCES.format(
        icon=ICON,
        manifest=_HERE / _MANIFEST,
        numbers=",".join(numbers(version)),
        version=version,
        name=NAME,
        file=file,
    )


def numbers(version: str) -> Iterable[str]:
    """Windows knows versions of four numbers only."""
    parts = [part for part in version.split(".") if part.isdecimal()]
    return (*parts, "0", "0", "0", "0")[:4]
