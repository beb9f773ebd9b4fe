"""What other programs that are started from here have in their environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Set by app.py for this program's own Qt; another one's player may want the network.
_OURS = (
    "QT_FFMPEG_PROTOCOL_WHITELIST",
    "QT_FFMPEG_DECODING_HW_DEVICE_TYPES",
    "QT_LOGGING_RULES",
)
_SECRET, _NOT_SECRET = "KLING_", "KLING_DESKTOP_"  # whose first holds keys for the commands
_LIBRARIES, _LIBRARIES_BEFORE = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"


def child_environment(environment: Mapping[str, str], *, is_frozen: bool) -> dict[str, str]:
    """What a program started from here is to have in its environment: no key of the commands.

    A frozen program runs with a library path of its own, under which others would load our
    libraries and crash (https://github.com/pyinstaller/pyinstaller/issues/6334). PyInstaller
    keeps the path that was there before, if there was one.
    """
    given = {
        name: value
        for name, value in environment.items()
        if name not in _OURS and not _is_secret(name.upper())
    }
    if is_frozen:
        before = given.pop(_LIBRARIES_BEFORE, None)
        given.pop(_LIBRARIES, None)
        if before:
            given[_LIBRARIES] = before
    return given


def _is_secret(name: str) -> bool:
    return name.startswith(_SECRET) and not name.startswith(_NOT_SECRET)
