"""How this very program is started."""

from __future__ import annotations

import os
import sys


def own_command(*arguments: str) -> list[str]:
    """However it was started itself. An AppImage runs from a place that is gone when it ends."""
    if image := os.environ.get("APPIMAGE"):
        return [image, *arguments]
    program = [] if getattr(sys, "frozen", False) else ["-m", "kling_desktop"]
    return [sys.executable, *program, *arguments]
