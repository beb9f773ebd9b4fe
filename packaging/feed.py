"""Where the built program asks for newer versions of itself."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from project import BUILD

from kling_desktop.domain.releases import feed_address

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "KLING_DESKTOP_FEED"
_FILE = BUILD / "releases-feed.txt"


def feed_file() -> Path | None:
    """What belongs into the program's resources: a file with the address in KLING_DESKTOP_FEED.

    None where there is none: that build never asks. The address has to answer in the form of
    GitHub's `…/releases/latest`, without a redirect. Raises ValueError where it may not be asked.
    """
    address = os.environ.get(VARIABLE, "").strip()
    if not address:
        return None
    if not feed_address(address):
        raise ValueError(f"{VARIABLE}: only an https address can be asked for new versions")
    _FILE.parent.mkdir(parents=True, exist_ok=True)
    _FILE.write_text(f"{address}\n", "ascii")
    return _FILE
