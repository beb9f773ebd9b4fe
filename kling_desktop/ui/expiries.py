"""How long a clip is still there, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kling_desktop.domain.ordering import SOON
from kling_desktop.ui.i18n import plural, translate, whole
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from datetime import datetime

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def days_left(expires: datetime, now: datetime) -> str:
    """`3 days left`, `5 hours left`, `expired`; rounded down, so as not to promise too much."""
    left = expires - now
    if left <= timedelta(0):
        return translate("expiries", "expired")
    if left < _HOUR:
        return translate("expiries", "under an hour left")
    hours, days = left // _HOUR, left // _DAY
    if days < 2:
        return plural("expiries", "{count} hours left", "{count} hour left", hours)
    return plural("expiries", "{count} days left", "{count} day left", days)


def expiry_tone(expires: datetime, now: datetime) -> Tone | None:
    """None while there is time enough."""
    left = expires - now
    if left <= timedelta(0):
        return Tone.BAD
    return Tone.RUNNING if left <= SOON else None


def expiring_warning(count: int) -> str:
    return plural(
        "expiries",
        "{count} clips that are not saved will be deleted within {days} days.",
        "One clip that is not saved will be deleted within {days} days.",
        count,
        days=whole(SOON.days),
    )
