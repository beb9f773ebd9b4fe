"""Notes with a file where it came from, as browsers do, for whoever asks the system."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FROM_THE_INTERNET = "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl={}\r\n"


def mark_origin(clip: Path, url: str) -> None:
    """`url` without its query: a signed link is a secret. Where the system cannot, nothing."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            with open(f"{clip}:Zone.Identifier", "w", encoding="utf-8") as stream:  # noqa: PTH123 - no path, a stream
                stream.write(_FROM_THE_INTERNET.format(url))
        elif sys.platform == "linux":
            os.setxattr(clip, "user.xdg.origin.url", url.encode())
