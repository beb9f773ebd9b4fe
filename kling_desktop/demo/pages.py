"""Which part of a list a query asks for."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

_DEFAULTS = {"pageNum": 1, "pageSize": 30}
_HIGHEST = {"pageNum": 1000, "pageSize": 500}
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class PageRefusedError(ValueError):
    """A figure outside the bounds; the text says which."""


def wanted_page(query: str) -> slice:
    """The places of the list that `pageNum` and `pageSize` name. Raises PageRefusedError."""
    given = parse_qs(query, keep_blank_values=True)
    number, size = (_figure(name, given.get(name, [])) for name in _DEFAULTS)
    return slice((number - 1) * size, number * size)


def _figure(name: str, values: list[str]) -> int:
    if not values:
        return _DEFAULTS[name]
    figure = int(values[-1]) if _NUMBER.fullmatch(values[-1]) else 0
    if not 1 <= figure <= _HIGHEST[name]:
        raise PageRefusedError(f"{name} must be from 1 to {_HIGHEST[name]}")
    return figure
