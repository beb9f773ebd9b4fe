"""What a task id, a token and a task's address look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
_SHORTEST = 11  # characters: "task-" and six
_ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,128}")
_SECRET = re.compile(
    r"(?:sk|ak|rk|pk)-[A-Za-z0-9_+/=-]{8,}"
    r"|eyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){0,2}",
)
# Behind a letter only a long one with a digit counts, so that "task-…" and "desk-…" stay ids.
_SECRET_WITHIN = re.compile(
    rf"(?<![A-Za-z0-9])(?:{_SECRET.pattern})"
    r"|(?<!ta)sk-(?=[A-Za-z0-9_+/=-]*\d)[A-Za-z0-9_+/=-]{16,}"
    r"|eyJ[A-Za-z0-9_-]{16,}"
)
_ID_IN_PATH = re.compile(r"/videos/(?P<rest>[^?#]+)")


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
    return len(token) >= _SHORTEST and bool(_KNOWN_FORM.fullmatch(token))


def may_be_id(token: str) -> bool:
    """Whether a token that something calls an id can be one (a creator's own ids included)."""
    return bool(_ALLOWED.fullmatch(token)) and (looks_like_id(token) or not holds_secret(token))


def looks_like_secret(token: str) -> bool:
    return _has_secrets_mark(token) and bool(_SECRET.fullmatch(token))


def holds_secret(text: str) -> bool:
    return _has_secrets_mark(text) and bool(_SECRET_WITHIN.search(text))


def _has_secrets_mark(text: str) -> bool:
    """A look at a megabyte that takes a hundredth of the expressions' time."""
    return "k-" in text or "eyJ" in text


def refs_in_url(url: str) -> list[TaskRef]:
    """Tasks that a status URL is about: `…/videos/<kind>/<id>`, `task_id=` or `task_ids=`."""
    if "/videos/" not in url and "task" not in url:
        return []
    try:
        parts, origin = urlsplit(url), origin_of(url)
        query = parse_qs(parts.query)
    except ValueError:
        return []
    named = [value for key in ("task_id", "task_ids") for value in query.get(key, [])]
    ids = [token for value in named for token in value.split(",") if may_be_id(token)]
    if ids:
        return [TaskRef(token, origin=origin) for token in ids]
    in_path = _ID_IN_PATH.search(parts.path)
    return _refs_in_path(in_path["rest"], origin) if in_path else []


def _refs_in_path(rest: str, origin: str) -> list[TaskRef]:
    for kind in KINDS:
        if rest.startswith(kind + "/"):
            token = unquote(rest[len(kind) + 1 :].split("/")[0])
            return [TaskRef(token, kind, origin=origin)] if may_be_id(token) else []
    token = unquote(rest.split("/")[0])
    return [TaskRef(token, origin=origin)] if looks_like_id(token) else []
