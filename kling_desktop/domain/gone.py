"""Whether a clip that cannot be fetched is gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_NO_SUCH_THING = {"HTTP 404", "HTTP 410"}


def is_gone(refusal: str, expires: datetime | None, now: datetime) -> bool:
    """`refusal` is what a link said that the service gave out just before, asked repeatedly.

    Gone is what the service itself no longer knows, or what a dead link leads to once its time is
    over; any other refusal may pass.
    """
    return refusal in _NO_SUCH_THING or (expires is not None and now >= expires)
