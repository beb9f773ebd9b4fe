"""Which version is newer, what a releases feed tells, and when it may be asked again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kling_desktop.domain.account import is_loopback

if TYPE_CHECKING:
    from collections.abc import Mapping

PAUSE = timedelta(days=7)
PAUSE_AFTER_FAILURE = timedelta(days=1)
LONGEST_ADDRESS = 500  # characters
_VERSION = re.compile(
    r"v?(?P<numbers>\d{1,6}(?:\.\d{1,6}){0,3})"
    r"(?P<early>(?:-|\.?(?:a|b|rc|dev))[0-9A-Za-z.-]{0,30})?(?:\+[0-9A-Za-z.-]{1,40})?",
    re.ASCII,
)


class UpdateChoice(StrEnum):
    """Whether the feed is asked."""

    OFF = "off"
    BY_HAND = "by_hand"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Version:
    """`early` is what marks a version before the finished one, as in 1.2.0rc1 or 1.2.0-beta.2."""

    numbers: tuple[int, ...]
    early: str = ""

    def __str__(self) -> str:
        return ".".join(map(str, self.numbers)) + self.early


@dataclass(frozen=True, slots=True)
class Release:
    """`page` is the https address where people read about it and get it."""

    version: Version
    page: str


def read_version(text: str) -> Version | None:
    """None where it is no version: neither https://semver.org nor a plain one of Python's."""
    found = _VERSION.fullmatch(text.strip())
    if found is None:
        return None
    numbers = tuple(int(number) for number in found["numbers"].split("."))
    return Version(numbers, found["early"] or "")


def is_newer(offered: Version, running: Version) -> bool:
    """Early versions are never offered; a finished one is newer than its own early ones."""
    if offered.early:
        return False
    new, old = _significant(offered), _significant(running)
    return new > old or (new == old and bool(running.early))


def _significant(version: Version) -> tuple[int, ...]:
    """1.2 and 1.2.0 are the same."""
    numbers = list(version.numbers)
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def read_release(told: Mapping[str, object]) -> Release | None:
    """The newest release as GitHub's, Gitea's and Forgejo's `…/releases/latest` tell of it.

    None where version or page are missing or are none.

    https://docs.github.com/rest/releases/releases#get-the-latest-release
    """
    tag, page = told.get("tag_name"), told.get("html_url")
    if not isinstance(tag, str) or not isinstance(page, str):
        return None
    version = read_version(tag)
    return Release(version, page) if version and _is_address(page, "https") else None


def feed_address(text: str) -> str:
    """The address if it may be asked, else nothing: https, or http on this machine."""
    is_here = _is_address(text, "http") and is_loopback(urlsplit(text).hostname or "")
    return text if is_here or _is_address(text, "https") else ""


def _is_address(text: str, scheme: str) -> bool:
    if len(text) > LONGEST_ADDRESS or not (text.isascii() and text.isprintable()) or " " in text:
        return False
    try:
        parts = urlsplit(text)
        is_whole = bool(parts.hostname) and parts.port != 0
        return is_whole and parts.scheme == scheme and "@" not in parts.netloc
    except ValueError:
        return False


def is_due(due: datetime | None, now: datetime) -> bool:
    """Whether it is time; a time further off than a pause comes from a clock that was wrong."""
    return due is None or not now < due <= now + PAUSE
