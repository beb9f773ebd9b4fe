"""Python's garbage collector, kept from holding up every thread while thousands of objects come."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sized

MANY = 5_000  # of renders: their look-through begins to be felt


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing within: at 100,000 renders each of some ten looks takes a second."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def keep(renders: Sized) -> None:
    """They stay for as long as the program runs: do not look through them again."""
    if len(renders) >= MANY:
        gc.freeze()
