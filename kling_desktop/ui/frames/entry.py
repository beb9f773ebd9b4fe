"""How the process that decodes is started: the program itself, with one argument nobody types."""

from __future__ import annotations

import os
import sys

ARGUMENT = "--decode-frames"

# One file is read, no network, and no graphics card: its drivers are no part of what is limited.
VARIABLES = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_FFMPEG_PROTOCOL_WHITELIST": "file,crypto,data",
    "QT_FFMPEG_DECODING_HW_DEVICE_TYPES": ",",
    "QT_LOGGING_RULES": "*=false",
}


def command() -> list[str]:
    """Program and arguments. A frozen program is its own interpreter and knows no `-m`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-P", "-m", "kling_desktop", ARGUMENT]


def module_path() -> str:
    """PYTHONPATH for it: the modules that we run ourselves, and none of the working folder."""
    return os.pathsep.join(path for path in sys.path if path)
