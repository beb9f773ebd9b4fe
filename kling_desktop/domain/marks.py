"""In and out point: the part of a clip that is looked at."""

from __future__ import annotations

from dataclasses import dataclass

from kling_desktop.domain.playback import Span


@dataclass(frozen=True, slots=True)
class Marks:
    """Times in µs, None where not set: the frame at `in_us` is the first, and the part ends where
    the last frame does, at `out_us`.
    """

    in_us: int | None = None
    out_us: int | None = None

    def __bool__(self) -> bool:
        return self.in_us is not None or self.out_us is not None

    def begun_at(self, frame: Span) -> Marks:
        """From this frame on. An out point before it makes no sense any more."""
        is_kept = self.out_us is not None and self.out_us >= frame.end_us
        return Marks(frame.start_us, self.out_us if is_kept else None)

    def ended_at(self, frame: Span) -> Marks:
        """Up to this frame, which is the last."""
        is_kept = self.in_us is not None and self.in_us <= frame.start_us
        return Marks(self.in_us if is_kept else None, frame.end_us)

    def span(self, duration_us: int) -> Span:
        out_us = duration_us if self.out_us is None else self.out_us
        return Span(self.in_us or 0, out_us)
