"""How long a clip is still there, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kling_desktop.domain.ordering import SOON
from kling_desktop.ui.i18n import whole
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from datetime import datetime

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def days_left(expires: datetime, now: datetime) -> str:
    """`3 days left`, `5 hours left`, `expired`; rounded down, so as not to promise too much."""
    left = expires - now
    if left <= timedelta(0):
        return _tr("expired")
    if left < _HOUR:
        return _tr("under an hour left")
    if left < 2 * _HOUR:
        return _tr("1 hour left")
    if left < 2 * _DAY:
        return _tr("{count} hours left").format(count=left // _HOUR)
    return _tr("{count} days left").format(count=left // _DAY)


def expiry_tone(expires: datetime, now: datetime) -> Tone | None:
    """None while there is time enough."""
    left = expires - now
    if left <= timedelta(0):
        return Tone.BAD
    return Tone.RUNNING if left <= SOON else None


def expiring_warning(count: int) -> str:
    days = SOON.days
    if count == 1:
        return _tr("One clip that is not saved will be deleted within {days} days.").format(
            days=days
        )
    return _tr("{count} clips that are not saved will be deleted within {days} days.").format(
        count=whole(count), days=days
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("expiries", text)
