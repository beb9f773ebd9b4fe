"""Where the built program asks for newer versions of itself, and where it is on the web."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kling_desktop.domain.releases import feed_address
from kling_desktop.resources import FEED_FILE, SITE_FILE

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "KLING_DESKTOP_FEED"
SITE_VARIABLE = "KLING_DESKTOP_SITE"


def feed_file(folder: Path) -> Path | None:
    """What belongs into the program's resources, made in `folder`: a file with the address in
    KLING_DESKTOP_FEED.

    None where there is none: that build never asks. The address has to answer in the form of
    GitHub's `…/releases/latest`, without a redirect. Raises ValueError where it may not be asked.
    """
    address = os.environ.get(VARIABLE, "").strip()
    if not address:
        return None
    if not feed_address(address):
        raise ValueError(f"{VARIABLE}: only an https address can be asked for new versions")
    file = folder / FEED_FILE
    file.write_text(f"{address}\n", "ascii")
    return file


def site_file(folder: Path) -> Path | None:
    """The same of the address in KLING_DESKTOP_SITE, which reports of problems lead to.

    None where there is none: that build opens no page. Raises ValueError where it is no page.
    """
    address = os.environ.get(SITE_VARIABLE, "").strip()
    if not address:
        return None
    if not address.startswith("https://") or not feed_address(address):
        raise ValueError(f"{SITE_VARIABLE}: only an https address can be opened")
    file = folder / SITE_FILE
    file.write_text(f"{address}\n", "ascii")
    return file
