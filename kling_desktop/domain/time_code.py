"""Where a frame is, as people who cut say it: minutes, seconds and frames."""

from __future__ import annotations

_S_US = 1_000_000
_ROUNDED_US = 1_000  # a frame's start is rounded by the file, down to the ms at the worst


def frame_number(start_us: int, frames_per_s: float) -> int:
    """Counted from 0; where the rate varies, what it would be at the mean rate."""
    return round(start_us * frames_per_s / _S_US)


def time_code(at_us: int, frames_per_s: float) -> str:
    """`0:03:12`, `1:02:03:04`: the last part counts the frames since the second began."""
    seconds, rest_us = divmod(max(at_us, 0) + _ROUNDED_US, _S_US)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    frames = int(rest_us * frames_per_s / _S_US)
    start = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{start}:{seconds:02}:{frames:02}"
