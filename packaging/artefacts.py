"""What a release can consist of, and what the trials of each are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Artefact:
    """`pattern` finds its file in dist/. `checks`: what its build ends with, without which there is
    no file. `trial`: what else it can go through; whether it has is told to whoever writes of it.
    """

    name: str
    pattern: str
    system: str
    checks: str = ""
    trial: str = ""


_FROZEN = "the frozen program's self-test"
ARTEFACTS = (
    Artefact(
        "deb", "*.deb", "Debian 12 and its kin, x86-64", f"{_FROZEN}; lintian",
        "installed, started, upgraded and removed on a fresh Debian 12",
    ),
    Artefact("rpm", "*.rpm", "Fedora and its kin, x86-64", _FROZEN),
    Artefact("archive", "*-linux-x86_64.tar.xz", "Linux with glibc 2.36 or newer, x86-64", _FROZEN),
    Artefact(
        "setup", "*-setup.exe", "Windows 10 and 11, x86-64", "",
        "installed on Windows, and its self-test passed there",
    ),
    Artefact("dmg", "*.dmg", "macOS 13 and newer", "its self-test on the Mac that built it"),
    Artefact("appimage", "*.AppImage", "any desktop Linux, x86-64", "its self-test"),
    Artefact("flatpak", "*.flatpak", "any Linux with Flatpak, x86-64", "its self-test"),
    Artefact("wheel", "*.whl", "Python 3.11 to 3.13, by pipx"),
    Artefact("sdist", "kling_desktop-*.tar.gz", "the source"),
)  # fmt: skip


def built(artefact: Artefact, folder: Path) -> list[Path]:
    """Its files, as they are there now."""
    return sorted(folder.glob(artefact.pattern))
