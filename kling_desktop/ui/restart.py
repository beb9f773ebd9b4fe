"""Starts the program again in its own place, once its window has closed."""

from __future__ import annotations

import os
import sys
from typing import cast

from PySide6.QtCore import QCoreApplication

# https://pyinstaller.org/en/stable/common-issues-and-pitfalls.html#independent-subprocess
_FOR_FROZEN = {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
_IS_OFFERED, _IS_WANTED = "may start again", "is to start again"


def offer_restart() -> None:
    """Windows has no way to put a program in the place of another."""
    _application().setProperty(_IS_OFFERED, sys.platform != "win32")


def can_restart() -> bool:
    return bool(_application().property(_IS_OFFERED))


def want_restart() -> None:
    _application().setProperty(_IS_WANTED, can_restart())


def restart_if_wanted() -> None:
    """Does not come back if it is. All locks and sockets of this process end with it."""
    if not _application().property(_IS_WANTED):
        return
    os.environ.update(_FOR_FROZEN)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, _command())  # noqa: S606 - our own


def _command() -> list[str]:
    """As this process was started, without what it was given to open."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return sys.orig_argv[: len(sys.orig_argv) - len(sys.argv[1:])]


def _application() -> QCoreApplication:
    return cast("QCoreApplication", QCoreApplication.instance())
