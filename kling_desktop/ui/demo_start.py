"""Starts the demo beside this window: a process of its own, with a list and a token of its own."""

from __future__ import annotations

from kling_desktop.storage.own_command import own_command
from kling_desktop.ui.launch import launch

# Else a program frozen into one file would run from our unpacked files, and lose them with us:
# https://pyinstaller.org/en/stable/common-issues-and-pitfalls.html
_OWN_FILES = {"PYINSTALLER_RESET_ENVIRONMENT": "1"}


def start_demo() -> bool:
    """False when it could not be started."""
    return launch(own_command("--demo"), **_OWN_FILES)
