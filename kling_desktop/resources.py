"""Where the files that travel with the program are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def resource_folder() -> Path:
    """Inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    return resource_folder().joinpath(*parts)


def releases_feed() -> str:
    """The address that tells of new versions, as the build wrote it (packaging/feed.py); empty
    where it wrote none, and in a checkout.
    """
    try:
        return resource("releases-feed.txt").read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
