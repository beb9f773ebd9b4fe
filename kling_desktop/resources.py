"""Where the files that travel with the program are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FEED_FILE = "releases-feed.txt"
SITE_FILE = "web-site.txt"
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
    return _address_in(FEED_FILE, folder)


def web_site(folder: Path | None = None) -> str:
    """Where the program is on the web, as the build wrote it (packaging/feed.py); else empty."""
    return _address_in(SITE_FILE, folder)


def _address_in(name: str, folder: Path | None) -> str:
    try:
        return ((folder or resource_folder()) / name).read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
