"""How much longer, in words; always called an estimate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.ui.i18n import translate, whole

if TYPE_CHECKING:
    from kling_desktop.domain.estimate import Remaining

MINUTE_S = 60.0
FEW_SECONDS_S = 90.0
STEP_S = 10  # finer than that would pretend to know


def time_left(remaining: Remaining) -> str:
    """`Estimate: 2–4 min left`, or that it takes longer than usual."""
    span = _span(remaining.median_s, remaining.p75_s)
    return _late_or(translate("estimates", "Estimate: {span} left").format(span=span), remaining)


def bare_time_left(remaining: Remaining) -> str:
    """`2–4 min left`, below a title that calls it an estimate."""
    span = _span(remaining.median_s, remaining.p75_s)
    return _late_or(translate("estimates", "{span} left").format(span=span), remaining)


def whole_list_left(seconds: float) -> str:
    return translate("estimates", "about {span} for all (estimate)").format(
        span=_span(seconds, seconds)
    )


def next_check(seconds: float) -> str:
    if seconds < 1:
        return translate("estimates", "next check soon")  # due, or waiting for its turn
    if seconds < FEW_SECONDS_S:
        return translate("estimates", "next check in {count} s").format(count=whole(round(seconds)))
    return translate("estimates", "next check in {count} min").format(
        count=whole(round(seconds / MINUTE_S))
    )


def _late_or(text: str, remaining: Remaining) -> str:
    return translate("estimates", "Longer than usual") if remaining.is_late else text


def _span(least_s: float, most_s: float) -> str:
    if most_s < FEW_SECONDS_S:
        return translate("estimates", "{range} s").format(range=_range(least_s, most_s, STEP_S))
    minutes = _range(least_s / MINUTE_S, most_s / MINUTE_S, 1)
    return translate("estimates", "{range} min").format(range=minutes)


def _range(least: float, most: float, step: int) -> str:
    low, high = (max(round(value / step) * step, step) for value in (least, most))
    return whole(low) if low == high else f"{whole(low)}–{whole(high)}"
