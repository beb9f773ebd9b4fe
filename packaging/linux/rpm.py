"""The package for Fedora, openSUSE and their kin, by nfpm."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from linux import needs
from linux.tree import PROGRAM_FOLDER, TREE
from project import (
    BUILD,
    DIST,
    MAINTAINER,
    NAME,
    SUMMARY,
    dated_environment,
    run,
    source_date,
    version,
)

_NFPM = Path(sys.executable).with_name("nfpm")
_ABOUT = (
    "It asks how each render is doing, saves every finished clip before its link dies, plays it,\n"
    "and hands it to the next program by drag and drop."
)


def pack() -> Path:
    """From TREE into dist/."""
    settings = BUILD / "linux" / "rpm.json"  # JSON is YAML, too
    settings.write_text(json.dumps(_settings(), indent=1))
    target = DIST / f"{NAME}-{version()}-1.x86_64.rpm"
    told = ("--config", settings, "--packager", "rpm", "--target", target)
    run(_NFPM, "package", *told, variables=dated_environment())
    return target


def _settings() -> dict[str, Any]:
    """https://nfpm.goreleaser.com/docs/configuration/"""
    return {
        "name": NAME,
        "arch": "amd64",
        "version": version(),
        "release": "1",
        "maintainer": MAINTAINER,
        "description": f"{SUMMARY}\n{_ABOUT}",
        "license": "MIT",
        "mtime": datetime.fromtimestamp(source_date(), UTC).isoformat(),
        "depends": needs.rpm(),
        "recommends": ["xdg-utils", "google-noto-sans-cjk-fonts"],
        "contents": _contents(),
        "rpm": {"summary": SUMMARY, "compression": "zstd:19"},
    }


def _contents() -> list[dict[str, str]]:
    """Our own folder whole; elsewhere files only, for the folders there are the system's."""
    own = {"src": str(TREE / PROGRAM_FOLDER), "dst": f"/usr/{PROGRAM_FOLDER}", "type": "tree"}
    return [own, *map(_content, _files_elsewhere())]


def _files_elsewhere() -> list[Path]:
    own = TREE / PROGRAM_FOLDER
    found = (path for path in sorted(TREE.rglob("*")) if own != path and own not in path.parents)
    return [path for path in found if path.is_symlink() or path.is_file()]


def _content(path: Path) -> dict[str, str]:
    place = f"/usr/{path.relative_to(TREE)}"
    if path.is_symlink():
        return {"src": str(path.readlink()), "dst": place, "type": "symlink"}
    return {"src": str(path), "dst": place}
