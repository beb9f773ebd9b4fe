"""Times of a clip, in µs: what a frame covers, and where the last one is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

_FIRST_STRIDE_US = 50_000
_CLOSE_US = 2_000  # a player is asked by the ms


@dataclass(frozen=True, slots=True)
class Span:
    """`end_us` is not part of it any more."""

    start_us: int
    end_us: int

    @property
    def length_us(self) -> int:
        return self.end_us - self.start_us

    @property
    def middle_us(self) -> int:
        return (self.start_us + self.end_us) // 2

    def holds(self, at_us: int, *, tolerance_us: int = 0) -> bool:
        return self.start_us - tolerance_us <= at_us < self.end_us + tolerance_us


class Flaw(Enum):
    """Why a file is not played."""

    MISSING = auto()
    NOT_A_VIDEO = auto()  # by its first bytes
    NO_PICTURE = auto()  # sound alone
    DAMAGED = auto()
    UNDECODED = auto()  # sound, as far as is known, but of a codec that is not decoded here


@dataclass(frozen=True, slots=True)
class Unplayable:
    """`codec` is the name that the player has for it, `AV1`; empty where it has none."""

    flaw: Flaw
    codec: str = ""


class LastFrameSearch:
    """Finds the last frame of a clip that promises more than it has: sound that is longer, a file
    that was cut. Ask for what is at `target_us`, say what was there, until that is None.
    """

    def __init__(self, nothing_at_us: int) -> None:
        self._nothing_us = nothing_at_us
        self._stride_us = _FIRST_STRIDE_US
        self.last: Span | None = None

    @property
    def target_us(self) -> int | None:
        if self.last is None:
            return self._nothing_us - self._stride_us if self._nothing_us > 0 else None
        if self._nothing_us - self.last.end_us <= _CLOSE_US:
            return None
        return (self._nothing_us + self.last.end_us) // 2

    def saw(self, frame: Span | None) -> None:
        """What the player had at `target_us`."""
        target_us = self.target_us
        if target_us is None:
            return
        if frame is None:
            self._nothing_us = max(target_us, 0)
            self._stride_us *= 2
        elif self.last and frame.start_us <= self.last.start_us:
            self._nothing_us = target_us  # the same again: there is no later one
        else:
            self.last = frame
