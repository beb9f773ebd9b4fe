"""What a start of the program wants of the window, and its form on the way to another process."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kling_desktop.domain.links import is_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MAX_BYTES = 1024 * 1024  # of a request on its way
MAX_THINGS = 500  # links, and files
MAX_ACTIVATION = 512  # characters
TAKEN = b"taken\n"  # the answer to a request that was understood
_ACTIVATION = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
_HERE = frozenset({"", "localhost"})


class BadRequest(ValueError):
    """Too long, or not of our form."""


@dataclass(frozen=True, slots=True)
class Request:
    """`files` are whole paths, `text` holds ids. `activation` is the desktop's leave to come to the
    front, as Wayland and X11 hand it to a program that they start. `in_background` leaves the
    window where it is.
    """

    links: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    text: str = ""
    activation: str = ""
    in_background: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not (self.links or self.files or self.text)


def request_of(given: Iterable[str], folder: Path, *, in_background: bool = False) -> Request:
    """What was given behind `--`: links, files (seen from `folder`, or as addresses), ids."""
    links, files, words = [], [], []
    for word in (it.encode("utf-8", "replace").decode() for it in given):
        if is_link(word):
            links.append(word)
        elif path := _path(word, folder):
            files.append(path)
        else:
            words.append(word)
    return Request(
        tuple(links), tuple(files), "\n".join(filter(None, words)), in_background=in_background
    )


def with_activation(request: Request, environment: Mapping[str, str]) -> Request:
    found = (environment.get(name, "") for name in _ACTIVATION)
    token = next((it for it in found if it and _is_activation(it)), "")
    return replace(request, activation=token)


def encoded(request: Request) -> bytes:
    """One line. Raises BadRequest when it holds too much for one."""
    line = json.dumps(asdict(request)).encode() + b"\n"
    if len(line) > MAX_BYTES or max(len(request.links), len(request.files)) > MAX_THINGS:
        raise BadRequest
    return line


def decoded(line: bytes) -> Request:
    """Raises BadRequest for everything but what `encoded` writes."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRequest from error
    if not isinstance(told, dict) or told.keys() != {field.name for field in fields(Request)}:
        raise BadRequest
    links, files = _texts(told["links"]), _texts(told["files"])
    request = Request(links, files, told["text"], told["activation"], told["in_background"])
    if not all(map(isinstance, (told["text"], told["in_background"]), (str, bool))):
        raise BadRequest
    if not _is_activation(request.activation):
        raise BadRequest
    return request


def _texts(value: Any) -> tuple[str, ...]:
    is_sound = isinstance(value, list) and all(isinstance(it, str) for it in value)
    if not is_sound or len(value) > MAX_THINGS:
        raise BadRequest
    return tuple(value)


def _is_activation(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MAX_ACTIVATION and value.isprintable()


def _path(word: str, folder: Path) -> str:
    """The file that is meant, empty for what is none; one on another computer is not looked for."""
    if word[:5].casefold() == "file:":
        from urllib.request import url2pathname  # late: it brings much along

        split = urlsplit(word)
        return url2pathname(split.path) if split.netloc in _HERE else ""
    is_path = "://" not in word and (os.sep in word or (folder / word).is_file())
    return str(folder / word) if is_path else ""
