"""What the two processes say to each other: one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from kling_desktop.ui.frames.troubles import FrameTrouble

READY = b'{"ready": true}\n'
LONGEST_LINE = 16 * 1024  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`count` frames spread over the clip, or with a count of 1 the one at `at_us` (FramePlace).

    Each is written once for each of `sides`, no longer than that (px; 0 is full size), to
    `picture_file`. `limit_s` is how long it may take.
    """

    number: int
    clip: str
    at_us: int | None = 0
    count: int = 1
    sides: tuple[int, ...]
    stem: str
    ending: str
    limit_s: float

    def picture_file(self, index: int, side: int) -> Path:
        return Path(f"{self.stem}-{index}-{side}.{self.ending}")

    def line(self) -> bytes:
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def read(cls, line: bytes) -> Request:
        said = json.loads(line)
        return cls(**{**said, "sides": tuple(said["sides"])})


@dataclass(frozen=True, slots=True)
class Answer:
    """How many frames were written, or why none."""

    number: int
    count: int = 0
    trouble: FrameTrouble | None = None

    def line(self) -> bytes:
        name = self.trouble.name if self.trouble else None
        said = {"number": self.number, "count": self.count, "trouble": name}
        return json.dumps(said).encode() + b"\n"

    @classmethod
    def read(cls, line: bytes) -> Answer:
        """Raises ValueError for what is none: the other process may be out of its mind."""
        try:
            said = json.loads(line)
            trouble = FrameTrouble[said["trouble"]] if said["trouble"] else None
            return cls(int(said["number"]), int(said["count"]), trouble)
        except (KeyError, TypeError, RecursionError) as error:
            raise ValueError(line[:100]) from error
