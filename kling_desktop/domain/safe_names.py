"""Any text → one file or folder name that Windows, macOS and Linux all accept."""

from __future__ import annotations

import re
from unicodedata import category, normalize

MAX_BYTES = 200  # file systems take 255; the rest is for " (12)", the ending, ".part" and ".sha256"
UNUSABLE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')

_SPACE_BEFORE_DOT = re.compile(r" +(?=\.)")  # "NUL .mp4" is the device NUL, too
_DEVICES = ("CONIN$", "CONOUT$")  # Windows has these beside those that pathvalidate knows


def safe_name(text: str, limit: int = MAX_BYTES) -> str:
    """A name of at most `limit` bytes of UTF-8, without spaces or dots at its ends.

    Empty when nothing readable is left. Separators become spaces, so what was a path is none.
    """
    spaced = " ".join(UNUSABLE.sub(" ", readable(text)).split())
    name = cut(_SPACE_BEFORE_DOT.sub("", spaced).lstrip(" ."), limit)
    return cut(_not_reserved(name), limit)


def cut(text: str, limit: int) -> str:
    """Shorten to `limit` bytes of UTF-8 without splitting a character."""
    return text.encode()[:limit].decode(errors="ignore").rstrip(" .")


def readable(text: str) -> str:
    """One line without control characters, those that turn the reading direction, and broken
    halves.
    """
    return "".join(
        " " if character.isspace() else character
        for character in normalize("NFC", text)
        if character.isspace() or category(character)[0] != "C"
    )


def _not_reserved(name: str) -> str:
    """`nul.clip` → `nul_.clip`: what Windows keeps for devices counts up to the first dot."""
    from pathvalidate import sanitize_filename  # late: the start waits for it

    return sanitize_filename(
        name, platform="universal", fs_encoding="utf-8", additional_reserved_names=_DEVICES
    )
