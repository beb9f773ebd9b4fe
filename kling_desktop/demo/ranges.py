"""`Range` and `If-Range`, as RFC 9110 §14 has a server read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_ONE_RANGE = re.compile(r"bytes=(?P<first>\d{0,18})-(?P<last>\d{0,18})")


class RangeNotSatisfiableError(ValueError):
    """The range begins behind the end."""


def wanted_slice(header: str, size: int) -> slice | None:
    """The bytes asked for; None where the header is absent, malformed or names several ranges.

    Raises RangeNotSatisfiableError.
    """
    found = _ONE_RANGE.fullmatch(header.strip())
    if not found or not (found["first"] or found["last"]):
        return None
    if not found["first"]:
        start, stop = max(size - int(found["last"]), 0), size
    else:
        start = int(found["first"])
        last = int(found["last"] or size)
        if last < start:
            return None
        stop = min(last + 1, size)
    if start >= stop:
        raise RangeNotSatisfiableError(header)
    return slice(start, stop)


def still_holds(if_range: str, versions: Container[str | None]) -> bool:
    """Whether a range may be given: no condition, or one that names this very version.

    `versions` holds the entity tag and the date of the last change, as far as there are any.
    """
    return not if_range or (if_range in versions and not if_range.startswith("W/"))
