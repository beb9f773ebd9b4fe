"""Notices that the machine slept, or that its clock was set forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.services.library import Clock

LEAP_S = 15.0  # more than any busy moment of ours; a shorter sleep needs no care


class Leaps:
    """Compares the clock on the wall with the one that stands still while the machine sleeps."""

    def __init__(self, wall: Clock, steady: Callable[[], float]) -> None:
        """`steady` gives seconds."""
        self._wall = wall
        self._steady = steady
        self._seen = (wall(), steady())

    def happened(self) -> bool:
        """Whether the wall's clock has run ahead since the last look; set back it never counts."""
        wall_before, steady_before = self._seen
        self._seen = wall, steady = self._wall(), self._steady()
        passed_s = (wall - wall_before).total_seconds()
        return passed_s - (steady - steady_before) > LEAP_S
