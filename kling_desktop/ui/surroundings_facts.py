"""What the window runs on, for the diagnostic bundle."""

from __future__ import annotations

import os

import PySide6
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication, QScreen

_DESKTOP = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE")


def window_facts() -> dict[str, str]:
    """Names and values that mean the same in every language."""
    desktop = [value for name in _DESKTOP if (value := os.environ.get(name))]
    return {
        "Qt": qVersion(),
        "PySide6": PySide6.__version__,
        "Qt platform": QGuiApplication.platformName(),
        "Desktop": ", ".join(desktop) or "unknown",
        "Screens": "; ".join(map(_screen, QGuiApplication.screens())),
        "Language": QLocale().name(),
    }


def _screen(screen: QScreen) -> str:
    size = screen.size()
    return f"{size.width()} x {size.height()} at {screen.devicePixelRatio() * 100:.0f} %"
