"""One file that runs on any desktop Linux. Needs appimagetool, and what `make packages` laid out.

https://docs.appimage.org/packaging-guide/manual.html
"""

from __future__ import annotations

from linux.tree import PROGRAM_FOLDER, TREE
from project import BUILD, DIST, NAME, version
from steps import Step, step

_FOLDER = BUILD / "appimage" / "AppDir"


def steps() -> list[Step]:
    image = DIST / f"{NAME}-{version()}-x86_64.AppImage"
    icon = TREE / "share" / "icons" / "hicolor" / "256x256" / "apps" / f"{NAME}.png"
    return [
        step("rm", "-rf", _FOLDER),
        step("mkdir", "-p", _FOLDER, DIST),
        step("cp", "-a", TREE, _FOLDER / "usr"),
        step("cp", "-p", TREE / "share" / "applications" / f"{NAME}.desktop", _FOLDER),
        step("cp", "-p", icon, _FOLDER / f"{NAME}.png"),
        step("ln", "-s", f"{NAME}.png", _FOLDER / ".DirIcon"),
        step("ln", "-s", f"usr/{PROGRAM_FOLDER}/{NAME}", _FOLDER / "AppRun"),
        step("appimagetool", _FOLDER, image, ARCH="x86_64"),
        step(image, "--appimage-extract-and-run", "--self-test"),
    ]
