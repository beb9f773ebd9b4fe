"""Single fields of an answer, each read so that no surprise in them can do harm."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kling_desktop.domain.task import Video

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_TEXT = 2_000
MAX_WORD = 200  # ids, status words, codes
MAX_URL = 4_096
MAX_VIDEOS = 32
_EARLIEST = datetime(2020, 1, 1, tzinfo=UTC).timestamp()
_LATEST = datetime(2100, 1, 1, tzinfo=UTC).timestamp()
# Controls, marks that turn the writing direction or are not seen, half characters (no file holds
# them), line ends: Unicode's categories Cc, Cf, Cs, Zl and Zp, as ranges because that is fast.
_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001"
    "\U000e0020-\U000e007f]+"
)
_VIDEO_LISTS = ("videos", "outputs", "video", "works")
_BARE_LINKS = ("output", "result")  # an address, or several; what else they hold is unwrapped
_LINKS = ("url", "video_url", "result_url", "video_url_download", "fail_reason", "resource")
_NOT_VIDEOS = frozenset({"image", "audio", "cover", "thumbnail"})


def text(value: Any, limit: int = MAX_TEXT) -> str:
    """A string or number as plain text, without control characters, cut to `limit`."""
    if isinstance(value, str):
        return plain(value[:limit]).strip()
    return plain(str(value)[:limit]) if _is_number(value) else ""


def plain(value: str) -> str:
    """One line that shows all that it holds."""
    if value.isprintable():
        return value
    return _CONTROL.sub("", value.replace("\n", " ").replace("\t", " "))


def link(value: Any) -> str:
    """An http(s) address, else empty: some gateways put other texts where links belong."""
    if not isinstance(value, str) or not 0 < len(value) <= MAX_URL:
        return ""
    url = value.strip()
    if url[:4].casefold() != "http" or not url.isprintable() or " " in url:
        return ""
    try:
        parts = urlsplit(url)
        is_address = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        return ""
    return url if is_address and "@" not in parts.netloc else ""


def seconds(value: Any) -> float | None:
    """A duration given as a number or decimal string; over 1000 it was milliseconds."""
    number = _number(value)
    if not math.isfinite(number) or number <= 0:
        return None
    return number / 1000 if number > 1000 else number


def instant(value: Any) -> datetime | None:
    """Unix seconds or milliseconds, told apart by magnitude; or ISO 8601 with its offset."""
    if isinstance(value, str) and "T" in value[:11]:
        return _iso_instant(value)
    number = _number(value)
    number = number / 1000 if number > _LATEST else number
    return datetime.fromtimestamp(number, UTC) if _EARLIEST <= number <= _LATEST else None


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _number(value: Any) -> float:
    is_short_text = isinstance(value, str) and len(value) <= MAX_WORD
    if not (is_short_text or _is_number(value)):
        return math.nan
    try:
        return float(value)
    except (ValueError, OverflowError):
        return math.nan


def _iso_instant(value: str) -> datetime | None:
    try:
        then = datetime.fromisoformat(value[:MAX_WORD])
        is_sane = then.tzinfo is not None and _EARLIEST <= then.timestamp() <= _LATEST
    except (ValueError, OverflowError):
        return None
    return then.astimezone(UTC) if is_sane else None


def videos_in(level: Mapping[str, Any]) -> tuple[Video, ...]:
    """Videos given at one level of an answer, each address once.

    One without an address keeps its place beside others: it may come later, and a saved file
    must go on belonging to the same video.
    """
    found = list(_listed(level))
    if not any(video.url for video in found):
        found = [*_bare_links(level)] or [_video(level)]
    unique: dict[str, Video] = {}
    for place, video in enumerate(found):
        unique.setdefault(video.url or f"no address {place}", video)
    videos = tuple(unique.values())[:MAX_VIDEOS]
    return videos if any(video.url for video in videos) else ()


def _listed(level: Mapping[str, Any]) -> Iterator[Video]:
    result = level.get("task_result")
    for place in (result, level) if isinstance(result, dict) else (level,):
        for key in _VIDEO_LISTS:
            yield from (video for item in _some(place.get(key)) if (video := _item(item)))


def _bare_links(level: Mapping[str, Any]) -> Iterator[Video]:
    for key in _BARE_LINKS:
        yield from (Video(url=url) for item in _some(level.get(key)) if (url := link(item)))


def _some(value: Any) -> list[Any]:
    """A list's beginning; anything else as a list of one, nothing as an empty one."""
    return value[: 2 * MAX_VIDEOS] if isinstance(value, list) else [value] if value else []


def _item(item: Any) -> Video | None:
    if isinstance(item, str):
        url = link(item)
        return Video(url=url) if url else None
    if not isinstance(item, dict) or text(item.get("type"), MAX_WORD).casefold() in _NOT_VIDEOS:
        return None
    inner = item.get("video")
    return _video(inner if isinstance(inner, dict) else item)


def _video(item: Mapping[str, Any]) -> Video:
    return Video(
        url=next((url for key in _LINKS if (url := link(item.get(key)))), ""),
        watermark_url=link(item.get("watermark_url")),
        duration_s=seconds(item.get("duration")),
    )
