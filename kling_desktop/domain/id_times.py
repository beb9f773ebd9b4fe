"""When a task was made, told by its id."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EARLIEST = datetime(2024, 1, 1, tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_MS = 1_568_028_518_780
_LOW_BITS = 22
_DIGITS = 18  # of the ids whose times were checked on four pairs, to 35 ms


def created_from_id(task_id: str, now: datetime) -> datetime | None:
    """The moment an 18-digit id tells; None for other ids, and where it cannot be true."""
    if len(task_id) != _DIGITS or not (task_id.isascii() and task_id.isdecimal()):
        return None
    milliseconds = (int(task_id) >> _LOW_BITS) + _EPOCH_MS
    made = _EPOCH + timedelta(milliseconds=milliseconds)
    return made if EARLIEST <= made <= now else None
