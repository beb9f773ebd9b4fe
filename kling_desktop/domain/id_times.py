"""When a render was made, as its id tells."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

# The service's ids are 41 bits of milliseconds since its own epoch before 22 others; found on four
# pairs of an id and its `created_at`, right to 35 ms.
_EPOCH_MS = 1_568_028_518_780
_OTHER_BITS = 22
_OWN_ID = re.compile(r"[0-9]{18}")
_FIRST = datetime(2024, 1, 1, tzinfo=UTC)  # there was no service before
_UNIX_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def created_from_id(task_id: str, now: datetime) -> datetime | None:
    """None for ids of other forms, and where the time told is no possible one."""
    if not _OWN_ID.fullmatch(task_id):
        return None
    milliseconds = (int(task_id) >> _OTHER_BITS) + _EPOCH_MS
    then = _UNIX_EPOCH + timedelta(milliseconds=milliseconds)
    return then if _FIRST <= then <= now else None
