"""What the distributions' own tools say of the packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linux.tree import METAINFO, TREE
from project import NAME, run

if TYPE_CHECKING:
    from pathlib import Path


def check(deb: Path) -> None:
    """Raises CalledProcessError at the first complaint; lintian's are told from errors on."""
    run("desktop-file-validate", TREE / "share" / "applications" / f"{NAME}.desktop")
    run("appstreamcli", "validate", "--no-net", TREE / METAINFO)
    run("lintian", "--fail-on", "error", "--tag-display-limit", "0", deb)
