"""Where the files that travel with the program are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FEED_FILE = "releases-feed.txt"
_PACKAGE = Path(__file__).resolve().parent


@cache
def resource_folder() -> Path:
    """Inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    return resource_folder().joinpath(*parts)


def releases_feed(folder: Path | None = None) -> str:
    """The address that tells of new versions, as the build wrote it (packaging/feed.py); empty
    where it wrote none, and in a checkout. `folder` is ours by default.
    """
    try:
        return ((folder or resource_folder()) / FEED_FILE).read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
