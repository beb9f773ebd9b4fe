"""Waiting for what another process does: always for a condition, never for a time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")

PATIENCE_S = 30.0
_LOOK_S = 0.05


def until(
    look: Callable[[], _T | None],
    what: str,
    *,
    within_s: float = PATIENCE_S,
    otherwise: Callable[[], object] = str,
) -> _T:
    """The first truthy thing that `look` sees. `otherwise` tells what was there in its place."""
    deadline = time.monotonic() + within_s
    while not (seen := look()):
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {within_s:.0f} s: {what}\n{otherwise()}")
        time.sleep(_LOOK_S)
    return seen
