"""What a task id, a token and a task's address look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from kling_desktop.domain.account import DEFAULT_KIND, origin_of

KINDS = (
    DEFAULT_KIND,
    "text2video",
    "image2video",
    "omni-video",
    "motion-control",
    "multi-elements",
    "video-extend",
    "lip-sync",
    "advanced-lip-sync",
    "avatar/image2video",
    "effects",
)

# Ids that show what they are without a label, as kling-api.md lists them by provider.
_KNOWN_FORM = re.compile(
    r"\d{18,19}"
    r"|C[g-v][A-Za-z0-9_-]{20}"
    r"|task_[A-Za-z0-9]{32}"
    r"|(?i:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
    r"|(?i:[0-9a-f]{24}|[0-9a-f]{32})"
    r"|(?:task_kling_|kling_|kling-|task-)(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{6,100}",
    re.ASCII,
)
_SURE_FORM = re.compile(r"\d{18,19}|(?:task_|kling_|kling-|task-).*", re.ASCII)
_SHORTEST = 11  # characters: "task-" and six
_ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,128}")
_SECRET = re.compile(
    r"(?:sk|ak|rk|pk)-[A-Za-z0-9_+/=-]{8,}"
    r"|eyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){0,2}",
)
_SECRET_WITHIN = re.compile(
    rf"(?<![A-Za-z0-9])(?:{_SECRET.pattern})"
    r"|eyJ[A-Za-z0-9_-]{16,}"
)
# Behind a letter only a long one with a digit counts, so that "task-…" and "desk-…" stay ids.
# The digit is looked for apart: within this, a megabyte of "xsk-" would take an hour.
_SECRET_BEHIND_LETTER = re.compile(r"(?<!ta)sk-([A-Za-z0-9_+/=-]{16,}\d?)")
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(
    r"(https?://[^/?#\t\r\n]*)([^?#\t\r\n]*)(?:\?([^#\t\r\n]*))?(?:#|\Z)", re.IGNORECASE
)
_ID_IN_PATH = re.compile(rf"/videos/(?:({'|'.join(KINDS)})/)?([^/]*)")
_origin_of = lru_cache(maxsize=64)(origin_of)  # thousands of links lead to one gateway


@dataclass(frozen=True, slots=True)
class TaskRef:
    """A task somebody pointed at; `kind` is empty when the text did not tell.

    `origin` is that of the status URL it was read from, as `account.origin_of` writes it.
    """

    task_id: str
    kind: str = ""
    name: str = ""
    origin: str = ""


def looks_like_id(token: str) -> bool:
    return len(token) >= _SHORTEST and _KNOWN_FORM.fullmatch(token) is not None


def is_surely_id(token: str) -> bool:
    """Whether its form is no other thing's: hashes and UUIDs name much besides renders."""
    return looks_like_id(token) and _SURE_FORM.fullmatch(token) is not None


def may_be_id(token: str) -> bool:
    """Whether a token that something calls an id can be one (a creator's own ids included)."""
    return looks_like_id(token) or (bool(_ALLOWED.fullmatch(token)) and not holds_secret(token))


def looks_like_secret(token: str) -> bool:
    return _has_secrets_mark(token) and bool(_SECRET.fullmatch(token))


def holds_secret(text: str) -> bool:
    return _has_secrets_mark(text) and (
        bool(_SECRET_WITHIN.search(text))
        or any(_DIGIT.search(it) for it in _SECRET_BEHIND_LETTER.findall(text))
    )


def _has_secrets_mark(text: str) -> bool:
    """A look at a megabyte that takes a hundredth of the expressions' time."""
    return "k-" in text or "eyJ" in text


def refs_in_url(url: str) -> list[TaskRef]:
    """Tasks that a status URL is about: `…/videos/<kind>/<id>`, `task_id=` or `task_ids=`."""
    if "/videos/" not in url and "task" not in url:
        return []
    try:
        origin, path, query = _parts_of(url)
        named = _ids_in_query(query) if query else []
    except ValueError:
        return []
    if named:
        return [TaskRef(token, origin=origin) for token in named]
    found = _ID_IN_PATH.search(path)
    if not found:
        return []
    kind, token = found[1] or "", unquote(found[2])
    is_id = may_be_id(token) if kind else looks_like_id(token)
    return [TaskRef(token, kind, origin=origin)] if is_id else []


def _parts_of(url: str) -> tuple[str, str, str]:
    """Origin, path and query. Raises ValueError for what is no address."""
    if parts := _ADDRESS.match(url):  # a quarter of the time that urlsplit needs
        return _origin_of(parts[1]), parts[2], parts[3] or ""
    split = urlsplit(url)
    return origin_of(url), split.path, split.query


def _ids_in_query(query: str) -> list[str]:
    values = parse_qs(query)
    named = [value for key in ("task_id", "task_ids") for value in values.get(key, [])]
    return [token for value in named for token in value.split(",") if may_be_id(token)]
