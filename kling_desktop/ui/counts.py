"""How many renders there are of each kind, and when they were asked about, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.badge import Badge
from kling_desktop.ui.i18n import plural, translate, whole
from kling_desktop.words import QT_TRANSLATE_NOOP as mark  # noqa: N811 - it acts as a function

if TYPE_CHECKING:
    from datetime import timedelta

CONTEXT = "counts"
_FEW_S, _MINUTE_S, _HOUR_S = 90.0, 60.0, 3600.0

# Worded so that each is right for one render and for many. Saving is told of by `transfers`.
_COUNTED = {
    Badge.NEW: mark("counts", "{count} not asked yet"),
    Badge.NOT_KNOWN: mark("counts", "{count} not known yet"),
    Badge.UNANSWERED: mark("counts", "{count} without an answer"),
    Badge.WAITING: mark("counts", "{count} waiting"),
    Badge.RENDERING: mark("counts", "{count} rendering"),
    Badge.UNCLEAR: mark("counts", "{count} in progress"),
    Badge.FINISHING: mark("counts", "{count} finishing"),
    Badge.READY: mark("counts", "{count} ready"),
    Badge.SAVING: mark("counts", "{count} saving"),
    Badge.SAVED: mark("counts", "{count} saved"),
    Badge.NOT_SAVED: mark("counts", "{count} not saved"),
    Badge.EXPIRED: mark("counts", "{count} deleted"),
    Badge.FILE_MISSING: mark("counts", "{count} missing on disk"),
    Badge.NO_VIDEO: mark("counts", "{count} without video"),
    Badge.FAILED: mark("counts", "{count} failed"),
    Badge.NOT_FOUND: mark("counts", "{count} not found"),
    Badge.REFUSED: mark("counts", "{count} refused"),
    Badge.PAUSED: mark("counts", "{count} paused"),
}


def counted(kind: Badge, count: int) -> str:
    """`12 ready`."""
    return translate("counts", _COUNTED[kind]).format(count=whole(count))


def renders(count: int) -> str:
    """`1 render`, `12 renders`."""
    return plural("counts", "{count} renders", "{count} render", count)


def last_check(ago: timedelta) -> str:
    """`last check 8 s ago`."""
    seconds = max(ago.total_seconds(), 0.0)
    if seconds < 1:
        return translate("counts", "last check just now")
    if seconds < _FEW_S:
        return translate("counts", "last check {count} s ago").format(count=whole(int(seconds)))
    if seconds < _FEW_S * _MINUTE_S:
        return translate("counts", "last check {count} min ago").format(
            count=whole(int(seconds / _MINUTE_S))
        )
    return translate("counts", "last check {count} h ago").format(
        count=whole(int(seconds / _HOUR_S))
    )
