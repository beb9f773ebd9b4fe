"""How the saving of one render stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kling_desktop.domain.errors import SaveFailed


class Phase(Enum):
    WAITING = "waiting"  # for its turn, or for another try
    RUNNING = "running"
    HELD = "held"  # until the folder takes clips again
    FAILED = "failed"


UNDER_WAY = frozenset({Phase.WAITING, Phase.RUNNING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving:
    """`done` and `total` are bytes, of the video being saved; `total` is None when the server did
    not say, `bytes_per_s` until there is enough to go by. `failure` is the last try's.
    """

    phase: Phase
    done: int = 0
    total: int | None = None
    bytes_per_s: float | None = None
    failure: SaveFailed | None = None

    @property
    def seconds_left(self) -> float | None:
        if self.total is None or not self.bytes_per_s:
            return None
        return max(self.total - self.done, 0) / self.bytes_per_s
