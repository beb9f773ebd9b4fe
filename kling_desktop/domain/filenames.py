"""A render → a file name that Windows, macOS and Linux all accept."""

from __future__ import annotations

import re
import unicodedata

MAX_BYTES = 200  # file systems take 255; the rest is for " (12)", the ending and ".part"
VIDEO_ENDINGS = (".mp4", ".m4v", ".mov", ".webm", ".mkv")

_FORBIDDEN = re.compile(r"[<>:\"/\\|?*]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def safe_stem(wanted: str, fallback: str) -> str:
    """A file name without ending made from `wanted`, or from `fallback` when nothing is left."""
    visible = "".join(
        ch for ch in unicodedata.normalize("NFC", wanted) if unicodedata.category(ch)[0] != "C"
    )
    stem = _cut(" ".join(_FORBIDDEN.sub(" ", visible).split()).strip(" ."))
    if not stem:
        return safe_stem(fallback, "render") if fallback else "render"
    return f"{stem}_" if _RESERVED.fullmatch(stem) else stem


def video_name(name: str, task_id: str, position: int, count: int, ending: str = ".mp4") -> str:
    """The file name of one of a render's videos; numbered when there are several."""
    number = f"_{position + 1}" if count > 1 else ""
    return safe_stem(name, task_id) + number + ending


def numbered(file_name: str, number: int) -> str:
    """`clip.mp4`, 2 → `clip (2).mp4`."""
    stem, dot, ending = file_name.rpartition(".")
    return f"{stem} ({number}){dot}{ending}"


def _cut(text: str) -> str:
    """Shorten to MAX_BYTES of UTF-8 without splitting a character."""
    return text.encode()[:MAX_BYTES].decode(errors="ignore").rstrip(" .")
