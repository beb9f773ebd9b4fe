"""Whether there is a screen: known before Qt starts, which would end the process without one."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def is_offscreen() -> bool:
    """Whether Qt draws for nobody."""
    return os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")
