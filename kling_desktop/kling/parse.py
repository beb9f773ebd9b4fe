"""The bytes of an answer → a JSON object, in bounded time whatever they are.

`json.loads` holds the interpreter, so a thread would not help the window: what could take long is
refused before it is parsed. A plain string costs next to nothing however long it is; what costs is
values, escapes and characters beyond ASCII, so a body of more than EASY_BYTES is weighed by these.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn

MAX_NESTING = 64
EASY_BYTES = 8 * 1024  # parsed in less than 1 ms whatever they hold
LONGEST_NUMBER = 40  # digits; reading a number takes the square of its length
ALLOWED_WEIGHT = 128 * 1024  # in units of about 2 ns
BEYOND_ASCII = 2  # of each byte
ESCAPE = 8
BYTES = 12  # of any kind that weigh one unit
MOST_WIDE = 256 * 1024  # when some characters are beyond ASCII
MOST_SPACE = 64 * 1024  # before the first brace: some gateways send it while they work
STATUS_VALUE = 100  # so that a status may have 430 to 1,300 values; it has some 25
PAGE_VALUE = 4  # so that a page may have 11,000 to 32,000: 500 renders with 22 and more
_WEIGHTLESS = bytes(set(range(128)) - set(b"{[,\\"))
_CONTAINERS = frozenset({dict, list})


class NotAnObject(ValueError):
    """Bytes that hold no JSON object, or more than may be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class TooMuch(NotAnObject):
    """Bytes that would take too long to read."""

    def __init__(self) -> None:
        super().__init__("the answer holds too much")


def json_object(body: bytes, *, value_weight: int = STATUS_VALUE) -> dict[str, Any]:
    """UTF-8, UTF-16 or UTF-32, with or without a mark. Raises NotAnObject or TooMuch."""
    heavy = body
    if len(body) > EASY_BYTES:
        heavy = body.translate(None, _WEIGHTLESS)
        weight = len(body) // BYTES + _weight(heavy, value_weight)
        if weight > ALLOWED_WEIGHT or is_slow(body) or body[:MOST_SPACE].isspace():
            raise TooMuch
    try:
        value = _DECODER.decode(body.decode(json.detect_encoding(body)))
    except (ValueError, RecursionError):
        raise NotAnObject("the answer is not JSON") from None
    if not isinstance(value, dict):
        raise NotAnObject("the answer is no JSON object")
    if heavy.count(b"{") + heavy.count(b"[") > MAX_NESTING and _is_too_deep(value):
        raise NotAnObject("the answer is nested too deeply")
    return value


def is_slow(body: bytes) -> bool:
    """Whether its characters alone take too long to read."""
    return len(body) > MOST_WIDE and (not body.isascii() or b"\0" in body[:4])


def _weight(heavy: bytes, value_weight: int) -> int:
    if len(heavy) > ALLOWED_WEIGHT:
        return len(heavy)
    values = heavy.count(b",") + heavy.count(b"{") + heavy.count(b"[")
    escapes = heavy.count(b"\\")
    beyond_ascii = len(heavy) - values - escapes
    return BEYOND_ASCII * beyond_ascii + value_weight * values + ESCAPE * escapes


def _is_too_deep(value: Any) -> bool:
    layer = [value]
    for _ in range(MAX_NESTING):
        layer = [
            child
            for parent in layer
            for child in (parent.values() if type(parent) is dict else parent)
            if type(child) in _CONTAINERS
        ]
        if not layer:
            return False
    return True


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= LONGEST_NUMBER else None


def _decimal(digits: str) -> float | None:
    return float(digits) if len(digits) <= LONGEST_NUMBER else None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)  # NaN and Infinity are not JSON


_DECODER = json.JSONDecoder(
    parse_int=_integer, parse_float=_decimal, parse_constant=_refuse_constant
)
