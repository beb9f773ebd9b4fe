"""A line that somebody types → a program and its arguments, and back.

There is no escape character: a backslash is one, as in the paths of Windows. Nothing is ever given
to a shell.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath

_PIECE = re.compile(r"""'([^']*)'|"([^"]*)"|([^\s'"]+)|(\s+)|(['"])""")
_PLAIN = re.compile(r"""[^\s'"]+""")
_RUN = re.compile(r"[^']+|'+")
_SCRIPTS = (".bat", ".cmd")  # which Windows hands to a shell, whoever starts them


class UnclosedQuote(ValueError):
    """A quotation mark without its other half; `mark` is which."""

    def __init__(self, mark: str) -> None:
        super().__init__(mark)
        self.mark = mark


def split_line(line: str) -> tuple[str, ...]:
    """`ffmpeg -i '{path}'` → its three parts. Single or double quotes keep spaces together.

    Raises UnclosedQuote.
    """
    parts: list[str] = []
    is_open = False
    for found in _PIECE.finditer(line):
        single, double, bare, space, lone = found.groups()
        if lone:
            raise UnclosedQuote(lone)
        if space is None:
            if not is_open:
                parts.append("")
            parts[-1] += single or double or bare or ""
        is_open = space is None
    return tuple(parts)


def join_line(parts: tuple[str, ...]) -> str:
    """What `split_line` takes apart into just these."""
    return " ".join(map(_quoted, parts))


def is_shell_script(program: str) -> bool:
    return program.casefold().rstrip(" .").endswith(_SCRIPTS)


def is_relative(program: str) -> bool:
    """Whether it would be looked for below some folder; a bare name is looked for by the system."""
    has_folder = "/" in program or "\\" in program
    is_absolute = PurePosixPath(program).is_absolute() or PureWindowsPath(program).is_absolute()
    return has_folder and not is_absolute


def _quoted(part: str) -> str:
    if _PLAIN.fullmatch(part):
        return part
    if "'" not in part:
        return f"'{part}'"
    return "".join(f'"{run}"' if run[0] == "'" else f"'{run}'" for run in _RUN.findall(part))
