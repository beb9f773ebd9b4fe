"""How saving gets on, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.ui.i18n import size, translate, whole

if TYPE_CHECKING:
    from kling_desktop.services.saving import Saving

_FEW_S = 90.0
_MINUTE_S, _HOUR_S = 60.0, 3600.0


def progress(saving: Saving) -> list[str]:
    """`12.3 of 40.1 MB`, `3.2 MB/s`, `9 s left`: what is known of it."""
    said = [amount(saving.done, saving.total)]
    if saving.bytes_per_s:
        said.append(speed(saving.bytes_per_s))
    if saving.seconds_left is not None:
        said.append(seconds_left(saving.seconds_left))
    return said


def amount(done: int, total: int | None) -> str:
    """The unit once where both have the same."""
    if total is None:
        return size(done)
    part, full = size(done), size(total)
    number, space, unit = part.rpartition(" ")
    shown = number if space and full.endswith(space + unit) else part
    return translate("transfers", "{done} of {total}").format(done=shown, total=full)


def speed(bytes_per_s: float) -> str:
    return translate("transfers", "{amount}/s").format(amount=size(round(bytes_per_s)))


def seconds_left(seconds: float) -> str:
    if seconds < _FEW_S:
        return translate("transfers", "{count} s left").format(count=whole(max(round(seconds), 1)))
    if seconds < _FEW_S * _MINUTE_S:
        return translate("transfers", "{count} min left").format(
            count=whole(round(seconds / _MINUTE_S))
        )
    return translate("transfers", "{count} h left").format(count=whole(round(seconds / _HOUR_S)))


def together(count: int, running: list[Saving]) -> str:
    """`saving 2 of 5 · 5.1 MB/s`; `count` includes those that wait for their turn."""
    said = [_how_many(count, len(running))]
    rate = sum(saving.bytes_per_s or 0.0 for saving in running)
    if rate:
        said.append(speed(rate))
    ends = [saving.seconds_left for saving in running if saving.seconds_left is not None]
    if rate and len(ends) == count:  # of what waits or tells no length, nothing can be said
        said.append(seconds_left(max(ends)))  # what the slowest row says, too
    return "  ·  ".join(said)


def _how_many(count: int, running: int) -> str:
    if not running:
        return translate("transfers", "{count} waiting to be saved").format(count=whole(count))
    if running < count:
        return translate("transfers", "saving {running} of {count}").format(
            running=whole(running), count=whole(count)
        )
    return translate("transfers", "saving {count}").format(count=whole(count))
