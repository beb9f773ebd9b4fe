"""CHANGELOG.md, read: its form is that of https://keepachangelog.com."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

_RELEASE = re.compile(r"^## \[?(?P<version>[^\]\s]+)\]?(?: - (?P<date>\d{4}-\d\d-\d\d))?$")


@dataclass(frozen=True, slots=True)
class Release:
    """`day` is an ISO date; `changes` are sentences without line breaks."""

    version: str
    day: str
    changes: tuple[str, ...]


def releases(text: str, version: str, built_at: int) -> tuple[Release, ...]:
    """The newest first. What is unreleased counts as `version`, of the day of `built_at`."""
    today = datetime.fromtimestamp(built_at, UTC).date().isoformat()
    found: list[Release] = []
    for part in re.split(r"(?m)^(?=## )", text)[1:]:
        heading, _, body = part.partition("\n")
        told = _RELEASE.match(heading.strip())
        if told is None:
            raise ValueError(f"no release: {heading}")
        is_open = told["version"] == "Unreleased"
        named = version if is_open else told["version"]
        if changes := _changes(body):
            found.append(Release(named, told["date"] or today, changes))
    return tuple(found)


def _changes(body: str) -> tuple[str, ...]:
    items = re.findall(r"(?ms)^- (.*?)(?=^- |^#|\Z)", body)
    return tuple(" ".join(item.split()) for item in items)
