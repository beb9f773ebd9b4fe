"""Text from files and pipes."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TEXT_ENDINGS = (".txt", ".csv", ".json", ".log")
MAX_FILE_BYTES = 16 * 1024 * 1024
_LOOKED_AT = 4096
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotText(ValueError):
    """A file or stream that holds no text to read ids from."""


def text_of(content: bytes) -> str:
    """Decode text of unknown origin. Raises NotText for anything binary."""
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\x00" in content[:_LOOKED_AT]:
        raise NotText
    return content.decode("utf-8", errors="replace")


def text_of_file(path: Path) -> str:
    """The text of a dropped file, its first 16 MiB. Raises NotText or OSError."""
    if path.suffix.casefold() not in TEXT_ENDINGS or not path.is_file():
        raise NotText
    with path.open("rb") as file:
        return text_of(file.read(MAX_FILE_BYTES))
