"""Placeholders in arguments and webhooks: the words of file names, and more.

A word in braces is a placeholder. Values are put in once: what stands in them is never read again.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.command_line import is_relative, is_shell_script

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# In the order in which they are offered. There is none for a token, and never will be.
PLACEHOLDERS = (
    *("name", "id", "path", "folder", "state", "reason"),
    *("project", "account", "kind", "seconds"),
)
PATHS = frozenset({"path", "folder"})  # absolute: they begin no option
MAX_ARGUMENTS = 100
MAX_ARGUMENT = 4_000  # characters
MAX_BODY_TEMPLATE = 8_000  # characters
MAX_NESTING = 20
HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
# Set by the exchange itself, or by the way to a proxy.
_TAKEN_HEADERS = frozenset(
    {
        *("host", "content-length", "content-type", "transfer-encoding", "connection"),
        *(
            "user-agent",
            "accept",
            "proxy-authorization",
            "accept-encoding",
            "expect",
            "upgrade",
            "idempotency-key",
        ),
    }
)

_PLACEHOLDER = re.compile(r"\{([^{}\s\"':,]+)\}")

Values = dict[str, str]


class FollowUpFault(StrEnum):
    EMPTY = "empty"
    UNCLOSED_QUOTE = "unclosed_quote"
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    LONE_BRACE = "lone_brace"
    PROGRAM_PLACEHOLDER = "program_placeholder"  # a render's name must choose no program
    RELATIVE_PROGRAM = "relative_program"
    SHELL_SCRIPT = "shell_script"
    TOO_LONG = "too_long"
    NOT_JSON = "not_json"
    HEADER_NAME = "header_name"


@dataclass(frozen=True, slots=True)
class FollowUpProblem:
    """Why something typed cannot be used; `detail` is what is at fault."""

    fault: FollowUpFault
    detail: str = ""


def program_problem(parts: Sequence[str]) -> FollowUpProblem | None:
    """Why a program and its arguments cannot be used; None when they can."""
    if not parts or not parts[0]:
        return FollowUpProblem(FollowUpFault.EMPTY)
    program, *arguments = parts
    if len(parts) > MAX_ARGUMENTS or any(len(it) > MAX_ARGUMENT or "\0" in it for it in parts):
        return FollowUpProblem(FollowUpFault.TOO_LONG)
    if found := _PLACEHOLDER.search(program):
        return FollowUpProblem(FollowUpFault.PROGRAM_PLACEHOLDER, found[0])
    if is_relative(program):
        return FollowUpProblem(FollowUpFault.RELATIVE_PROGRAM, program)
    if is_shell_script(program):
        return FollowUpProblem(FollowUpFault.SHELL_SCRIPT, program)
    problems = (_argument_problem(argument) for argument in arguments)
    return next((problem for problem in problems if problem), None)


def may_begin_an_option(parts: Sequence[str]) -> str:
    """The placeholder that an argument begins with, if it is other people's text; else empty."""
    starts = (_PLACEHOLDER.match(argument) for argument in parts[1:])
    return next((it[0] for it in starts if it and it[1] not in PATHS), "")


def filled_arguments(parts: Sequence[str], values: Mapping[str, str]) -> list[str]:
    """Each argument stays one, and what a value holds begins no option: where it stands first, the
    hyphens and slashes at its start are left out.
    """
    return [_filled_argument(argument, values) for argument in parts]


def body_problem(template: str) -> FollowUpProblem | None:
    """Why a template makes no JSON; None when it does."""
    if len(template) > MAX_BODY_TEMPLATE:
        return FollowUpProblem(FollowUpFault.TOO_LONG)
    try:
        parsed = _parsed(template)
    except (ValueError, RecursionError):
        return FollowUpProblem(FollowUpFault.NOT_JSON)
    unknown: list[str] = []

    def look(text: str) -> str:
        unknown.extend(_unknown(text))
        return text

    _mapped(parsed, look)
    return FollowUpProblem(FollowUpFault.UNKNOWN_PLACEHOLDER, unknown[0]) if unknown else None


def filled_body(template: str, values: Mapping[str, str]) -> bytes:
    """JSON of a template that has no problem: a value can only ever be part of a text in it."""
    return json.dumps(_mapped(_parsed(template), lambda text: _filled(text, values))).encode()


def header_problem(name: str) -> FollowUpProblem | None:
    """Why a header cannot have this name; an empty one stands for no header."""
    is_usable = HEADER_NAME.fullmatch(name) and name.casefold() not in _TAKEN_HEADERS
    return None if is_usable or not name else FollowUpProblem(FollowUpFault.HEADER_NAME, name)


def is_header_value(value: str) -> bool:
    return value.isascii() and value.isprintable() and 0 < len(value) <= MAX_ARGUMENT


def _argument_problem(argument: str) -> FollowUpProblem | None:
    if unknown := _unknown(argument):
        return FollowUpProblem(FollowUpFault.UNKNOWN_PLACEHOLDER, unknown[0])
    if brace := re.search(r"[{}]", _PLACEHOLDER.sub("", argument)):
        return FollowUpProblem(FollowUpFault.LONE_BRACE, brace[0])
    return None


def _unknown(text: str) -> list[str]:
    return [f"{{{name}}}" for name in _PLACEHOLDER.findall(text) if name not in PLACEHOLDERS]


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: values[found[1]], text)


def _filled_argument(argument: str, values: Mapping[str, str]) -> str:
    filled, start = _filled(argument, values), _PLACEHOLDER.match(argument)
    is_path = start is not None and start[1] in PATHS and bool(values[start[1]])
    return filled.lstrip("-/") if start and not is_path else filled


def _parsed(template: str) -> Any:
    """Raises ValueError or RecursionError."""
    parsed = json.loads(template, parse_constant=_refuse)
    if _depth(parsed) > MAX_NESTING:
        raise ValueError
    return parsed


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_depth, inner), default=0)


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """The same JSON with each of its texts changed; names of members stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {name: _mapped(it, change) for name, it in value.items()}
    return [_mapped(it, change) for it in value] if isinstance(value, list) else value
