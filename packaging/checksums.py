"""Writes dist/SHA256SUMS over all that is in dist/: `sha256sum --check SHA256SUMS` looks at it."""

from __future__ import annotations

import hashlib
import sys
from typing import TYPE_CHECKING

from project import DIST

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path) -> Path:
    target = folder / "SHA256SUMS"
    files = sorted(file for file in folder.iterdir() if file.is_file() and file != target)
    lines = [f"{_sum(file)}  {file.name}\n" for file in files]
    target.write_text("".join(lines), "utf-8")
    return target


def _sum(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


if __name__ == "__main__":
    sys.stdout.write(f"{write(DIST)}\n")
