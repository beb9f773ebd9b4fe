"""Single fields of an answer, each read so that no surprise in them can do harm."""

from __future__ import annotations

import math
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kling_desktop.domain.task import Video

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_TEXT = 2_000
MAX_URL = 4_096
MAX_VIDEOS = 32
_EARLIEST = datetime(2020, 1, 1, tzinfo=UTC).timestamp()
_LATEST = datetime(2100, 1, 1, tzinfo=UTC).timestamp()
# Controls, marks that turn the writing direction, half characters (no file holds them), line ends.
_CONTROL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def text(value: Any) -> str:
    """A string or number as plain text, without control characters, cut to MAX_TEXT."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    cut = str(value)[:MAX_TEXT].replace("\n", " ").replace("\t", " ")
    return "".join(ch for ch in cut if unicodedata.category(ch) not in _CONTROL).strip()


def link(value: Any) -> str:
    """An http(s) address, else empty: some gateways put other texts where links belong."""
    if not isinstance(value, str) or len(value) > MAX_URL:
        return ""
    url = value.strip()
    try:
        parts = urlsplit(url)
        is_address = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        return ""
    is_plain = "@" not in parts.netloc and url.isprintable() and " " not in url
    return url if is_address and is_plain else ""


def seconds(value: Any) -> float | None:
    """A duration given as a number or decimal string; over 1000 it was milliseconds."""
    try:
        number = float(value) if isinstance(value, str | int | float) else math.nan
    except (ValueError, OverflowError):
        return None
    if not math.isfinite(number) or number <= 0 or isinstance(value, bool):
        return None
    return number / 1000 if number > 1000 else number


def instant(value: Any) -> datetime | None:
    """Unix seconds or milliseconds, told apart by magnitude."""
    try:
        number = float(value) if isinstance(value, str | int | float) else math.nan
    except (ValueError, OverflowError):
        return None
    number = number / 1000 if number > _LATEST else number
    if isinstance(value, bool) or not _EARLIEST <= number <= _LATEST:
        return None
    return datetime.fromtimestamp(number, UTC)


def videos_in(level: Mapping[str, Any]) -> tuple[Video, ...]:
    """Videos given at one level of an answer, each address once.

    One without an address keeps its place beside others: it may come later, and a saved file
    must go on belonging to the same video.
    """
    result = level.get("task_result")
    places = [result] if isinstance(result, dict) else []
    found = [
        video
        for place in (*places, level)
        for key in ("videos", "outputs", "video")
        for video in _listed(place.get(key))
    ]
    if not found:
        found = [_video(level)]
    unique: dict[str, Video] = {}
    for place, video in enumerate(found):
        unique.setdefault(video.url or f"no address {place}", video)
    videos = tuple(unique.values())[:MAX_VIDEOS]
    return videos if any(video.url for video in videos) else ()


def _listed(value: Any) -> list[Video]:
    items = value if isinstance(value, list) else [value]
    return [_video(item) for item in items if isinstance(item, dict)]


def _video(item: Mapping[str, Any]) -> Video:
    keys = ("url", "video_url", "result_url", "video_url_download", "fail_reason")
    return Video(
        url=next((url for key in keys if (url := link(item.get(key)))), ""),
        watermark_url=link(item.get("watermark_url")),
        duration_s=seconds(item.get("duration")),
    )
