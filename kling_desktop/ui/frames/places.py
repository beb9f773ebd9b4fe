"""Which frame of a clip is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FramePlace:
    """The frame that covers `at_us` (µs from the beginning); None is the last one there is."""

    at_us: int | None


FIRST = FramePlace(0)
LAST = FramePlace(None)
