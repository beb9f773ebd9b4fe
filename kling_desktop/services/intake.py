"""Text from files, folders and pipes."""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEXT_ENDINGS = (".txt", ".csv", ".json", ".log")
MAX_FILE_BYTES = 16 * 1024 * 1024
MAX_BYTES = 2 * MAX_FILE_BYTES  # of all files together
MAX_FILES = 500  # from one folder
MAX_LOOKED_AT = 20_000  # names in one folder and those below it
MAX_DEPTH = 4  # folders below a folder
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


class Unread(Enum):
    """Why a file gave no text."""

    KIND = auto()  # by its name it is something else
    BINARY = auto()  # by its name text, but it is not
    NO_ACCESS = auto()
    EMPTY_FOLDER = auto()  # no text files in it
    ELSEWHERE = auto()  # on another computer
    TOO_MUCH = auto()


@dataclass(frozen=True, slots=True)
class FilesRead:
    """`unread` has the path of each dropped file that gave no text, with the reason."""

    text: str = ""
    unread: list[tuple[Path, Unread]] = field(default_factory=list)


def text_of_file(path: Path, limit: int = MAX_FILE_BYTES) -> str:
    """The text of a dropped file, its first `limit` bytes. Raises NotText or OSError."""
    if path.suffix.casefold() not in TEXT_ENDINGS or not path.is_file():
        raise NotText
    with path.open("rb") as file:
        return text_of(file.read(limit))


def read_files(paths: Iterable[Path]) -> FilesRead:
    """The text of all files together, and of those in folders among them. May block.

    Only files that are text by their name are opened; links and hidden files in folders are not.
    """
    texts: list[str] = []
    unread: list[tuple[Path, Unread]] = []
    room = MAX_BYTES
    for path in paths:
        inside, reason = _files_at(path)
        if reason:
            unread.append((path, reason))
        for file in inside:
            if room <= 0:
                unread.append((file, Unread.TOO_MUCH))
                continue
            try:
                texts.append(text_of_file(file, min(room, MAX_FILE_BYTES)))
                room -= len(texts[-1])
            except NotText:
                unread.append((file, Unread.BINARY))
            except OSError:
                unread.append((file, Unread.NO_ACCESS))
    return FilesRead("\n".join(texts), unread)


def _files_at(path: Path) -> tuple[list[Path], Unread | None]:
    """The files to read for one that was dropped, and what is to be said about it."""
    if path.is_dir():
        names = list(islice(_below(path), MAX_LOOKED_AT + 1))
        found = [it for it in names if _is_for_us(it)]
        if len(names) > MAX_LOOKED_AT or len(found) > MAX_FILES:
            return found[:MAX_FILES], Unread.TOO_MUCH
        return found, None if found else Unread.EMPTY_FOLDER
    if path.suffix.casefold() not in TEXT_ENDINGS:
        return [], Unread.KIND
    if not path.is_file():
        return [], Unread.NO_ACCESS
    return [path], None


def _is_for_us(path: Path) -> bool:
    is_text = path.suffix.casefold() in TEXT_ENDINGS and not path.name.startswith(".")
    return is_text and path.is_file() and not path.is_symlink()


def _below(folder: Path) -> Iterator[Path]:
    """What is in a folder and in those some way below it, in the order of the names."""
    for place, folders, names in os.walk(folder):
        yield from (Path(place, name) for name in sorted([*folders, *names]))
        is_deep = len(Path(place).relative_to(folder).parts) >= MAX_DEPTH
        folders[:] = [] if is_deep else sorted(it for it in folders if it[0] != ".")
