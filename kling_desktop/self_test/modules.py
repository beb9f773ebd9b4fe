"""Whether every module can be loaded, those too that the program loads late or seldom."""

from __future__ import annotations

import platform
import sys
from importlib import import_module
from pkgutil import walk_packages

import kling_desktop
from kling_desktop.self_test.findings import Finding

# What is imported inside functions. Not keyring: its back ends may hang, so the vault loads it.
LATE = (
    "PySide6.QtCore",
    "PySide6.QtDBus",
    "PySide6.QtGui",
    "PySide6.QtMultimedia",
    "PySide6.QtMultimediaWidgets",
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "PySide6.QtWidgets",
)
# Other people's, imported inside functions too. What they load for Windows needs a session there.
NOTIFIER = ("desktop_notifier.main",) + ("desktop_notifier.backends.dbus",) * (
    sys.platform == "linux"
)


def look_at_modules() -> Finding:
    ours = walk_packages(kling_desktop.__path__, "kling_desktop.", onerror=lambda _: None)
    names = [*(it.name for it in ours), *LATE, *NOTIFIER]
    failed = [told for name in names if (told := _failure(name))]
    return Finding(
        "Modules",
        is_there=not failed,
        detail=failed[0]
        if failed
        else f"{len(names)} loaded by Python {platform.python_version()}",
    )


def _failure(name: str) -> str:
    """Why a module cannot be loaded, empty when it can."""
    try:
        import_module(name)
    except Exception as error:  # noqa: BLE001 - a module may raise anything when it is loaded
        return f"{name}: {error}"
    return ""
