"""What a part file and a server's answer mean together: go on, start over, finish, or get a fresh
link. The rules are RFC 9110's for Range and If-Range.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from kling_desktop.domain.errors import SaveTrouble

LARGEST_BYTES = 4 * 1024**3
_SETTLED = timedelta(seconds=60)  # younger, a second version could bear the same Last-Modified
_DEAD_LINK = frozenset({401, 403, 404, 410})
_PAGES = ("text/", "application/json", "application/xml", "application/xhtml")
_CONTENT_RANGE = re.compile(
    r"bytes +(?:([0-9]{1,18})-[0-9]{1,18}|\*)/([0-9]{1,18}|\*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Which version of a file a part is the start of.

    Only what can vouch for a version is kept: a strong ETag, or a Last-Modified that had settled.
    `total` is the whole file's size in bytes, None when the server did not say.
    """

    etag: str = ""
    last_modified: str = ""
    total: int | None = None

    @property
    def validator(self) -> str:
        """For `If-Range`; empty when nothing vouches for the version, so that none can go on."""
        return self.etag or self.last_modified


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is on disk of a clip: `size` bytes from its start."""

    size: int = 0
    stamp: Stamp = Stamp()

    @property
    def resumes_at(self) -> int:
        """The byte to ask for first."""
        return self.size if self.stamp.validator else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An answer's status and those of its headers that matter; empty where there is none."""

    status: int
    content_range: str = ""
    content_length: str = ""
    content_type: str = ""
    content_encoding: str = ""
    etag: str = ""
    last_modified: str = ""
    date: str = ""

    @property
    def length(self) -> int | None:
        told = self.content_length
        return int(told) if told.isascii() and told.isdecimal() and len(told) <= 18 else None


class Step(Enum):
    APPEND = auto()  # the body continues the part
    REPLACE = auto()  # the body is the file from its start
    FINISH = auto()  # the part is the whole file already
    START_OVER = auto()  # the body is of no use: ask again, without a range
    RENEW_LINK = auto()
    GIVE_UP = auto()  # for this time


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """`stamp` goes with APPEND and REPLACE; `trouble` and `detail` say what is wrong otherwise.

    `is_gzip`: the body is to be unpacked, which the server was asked not to do.
    """

    step: Step
    stamp: Stamp = Stamp()
    trouble: SaveTrouble = SaveTrouble.NETWORK
    detail: str = ""
    is_gzip: bool = False


def request_headers(part: Part) -> dict[str, str]:
    """What asks for the rest of a part, or for all of it."""
    if not part.resumes_at:
        return {}
    return {"Range": f"bytes={part.resumes_at}-", "If-Range": part.stamp.validator}


def decide(head: Head, part: Part) -> Decision:
    """What to do with the answer to `request_headers(part)`."""
    if head.status in _DEAD_LINK:
        return Decision(
            step=Step.RENEW_LINK, trouble=SaveTrouble.LINK_DEAD, detail=f"HTTP {head.status}"
        )
    if head.status == 416 and part.resumes_at:
        return Decision(step=Step.FINISH if _is_whole(head, part) else Step.START_OVER)
    if head.status not in {200, 206}:
        return Decision(step=Step.GIVE_UP, detail=f"HTTP {head.status}")
    kind = head.content_type.casefold()
    if kind.startswith(_PAGES):
        return Decision(
            step=Step.RENEW_LINK, trouble=SaveTrouble.NOT_A_VIDEO, detail=head.content_type[:60]
        )
    return _rest(head, part) if head.status == 206 else _whole(head)


def _whole(head: Head) -> Decision:
    coding = head.content_encoding.strip().casefold() or "identity"
    if coding in {"gzip", "x-gzip"}:  # the length told is not the clip's, nor is the ETag
        return Decision(step=Step.REPLACE, is_gzip=True)
    if coding != "identity":
        return Decision(step=Step.GIVE_UP, detail="compressed though that was refused")
    if (head.length or 0) > LARGEST_BYTES:
        return Decision(step=Step.GIVE_UP, trouble=SaveTrouble.TOO_LARGE)
    return Decision(step=Step.REPLACE, stamp=_stamp(head, head.length))


def _rest(head: Head, part: Part) -> Decision:
    if not part.resumes_at:
        return Decision(step=Step.GIVE_UP, detail="HTTP 206")  # nobody asked for a part
    start, total = _content_range(head)
    known = part.stamp.total
    continues = (
        start == part.size
        and total is not None
        and known in {None, total}
        and total <= LARGEST_BYTES
        and head.content_encoding.strip().casefold() in {"", "identity"}
        and head.length in {None, total - part.size}
        and _is_same_version(head, part.stamp)
    )
    if not continues or total is None:
        return Decision(step=Step.START_OVER)
    stamp = Stamp(etag=part.stamp.etag, last_modified=part.stamp.last_modified, total=total)
    return Decision(step=Step.APPEND, stamp=stamp)


def _is_whole(head: Head, part: Part) -> bool:
    _, total = _content_range(head)
    return total == part.size and part.stamp.total in {None, total}


def _is_same_version(head: Head, stamp: Stamp) -> bool:
    """A server may leave the validators out of a 206; one that differs is another version."""
    if stamp.etag:
        return head.etag in {"", stamp.etag}
    return head.last_modified in {"", stamp.last_modified}


def _content_range(head: Head) -> tuple[int | None, int | None]:
    """The first byte and the size of the whole, None where they are not told."""
    found = _CONTENT_RANGE.fullmatch(head.content_range.strip())
    if found is None:
        return None, None
    start, total = found.groups()
    return int(start) if start else None, None if total == "*" else int(total)


def _stamp(head: Head, total: int | None) -> Stamp:
    if head.etag.startswith('"') and head.etag.isprintable():
        return Stamp(etag=head.etag, total=total)
    settled = head.last_modified if _has_settled(head) else ""
    return Stamp(last_modified=settled, total=total)


def _has_settled(head: Head) -> bool:
    from email.utils import parsedate_to_datetime  # late: the window is up before a clip comes

    try:
        age = parsedate_to_datetime(head.date) - parsedate_to_datetime(head.last_modified)
    except (ValueError, TypeError):  # junk, or one of them without a zone
        return False
    return age >= _SETTLED
