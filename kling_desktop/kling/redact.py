"""An answer as it came, without what nobody else may see: for the creator, reports and the log."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING
from urllib.parse import quote

from kling_desktop.kling.fields import plain
from kling_desktop.kling.parse import is_slow

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_SHOWN = 16 * 1024  # bytes
SHORTEST_SECRET = 8  # a shorter token would be found inside ordinary words
MAX_REPEATS = 1_000  # a body that says more often says nothing else
REMOVED = "[removed]"

_WIDE_MARKS = frozenset({BOM_UTF16_LE, BOM_UTF16_BE})
_NEEDS_NO_QUOTING = re.compile(r"[A-Za-z0-9_.~-]+")
_ESCAPE = re.compile(r"%[0-9A-F]{2}")
_BEARER = re.compile(r"(?i)bearer(?:[\s:\"'\\+]|%20)+[A-Za-z0-9._~+/=:%\-]+")
# `disk-full` and `task-123` are no keys; what follows an escape of JSON, as in `\nsk-…`, is one.
_KEY = re.compile(
    r"(?i)(?:(?<![a-z0-9])|(?<=\\[nrtbf])|(?<=\\u[0-9a-f]{4}))sk-[a-z0-9_\-]{4,}"
    r"|eyj[a-z0-9_\-]{4,}(?:\.[a-z0-9_\-]*)*"
)
# Inside JSON a slash may be written `\/`; an encoded address inside another is part of its query.
# One without a query is matched as well: or a text of nothing but "http://" would be read to its
# end again from each of them.
_ADDRESS = re.compile(r"(?i)(https?:(?:\\?/){2}[^\s\"'<>?#]*)([?#][^\s\"'<>]*)?")


def redacted(body: bytes, token: str) -> str:
    """At most 16 KiB as plain text, line breaks kept: for showing and storing."""
    body = without_secrets(body, token)[:MAX_SHOWN]
    shown = "\n".join(plain(line) for line in body.decode(errors="replace").splitlines())
    return text_without_secrets(shown, token)


def text_without_secrets(text: str, *tokens: str) -> str:
    """Without those tokens and all that looks like one, and without the queries of links."""
    for token in tokens:
        for secret in (*_secrets(token), *_in_base64(token)):
            text = text.replace(secret, REMOVED)
    text = _KEY.sub(REMOVED, _BEARER.sub(f"Bearer {REMOVED}", text))
    return _ADDRESS.sub(lambda found: found[1] + ("?…" if found[2] else ""), text)


def without_secrets(body: bytes, *tokens: str) -> bytes:
    """Some gateways repeat a token that they refuse; what they say is kept and shown, as UTF-8."""
    if b"\0" in body[:4] or body[:2] in _WIDE_MARKS:  # no token would be found in those
        body = b"" if is_slow(body) else body
        body = body.decode(json.detect_encoding(body), "replace").encode(errors="replace")
    for token in set(tokens):
        for secret in _secrets(token):
            if (sought := secret.encode()) in body:
                is_flood = body.count(sought) > MAX_REPEATS
                body = b"" if is_flood else body.replace(sought, REMOVED.encode())
    return body


def _secrets(token: str) -> Iterator[str]:
    """A token, the parts of a pair, and how they are written in addresses, JSON and headers."""
    for secret in (token, *token.split(":")) if ":" in token else (token,):
        if len(secret) < SHORTEST_SECRET:
            continue
        yield secret
        if not _NEEDS_NO_QUOTING.fullmatch(secret):
            quoted, escaped = quote(secret, safe=""), json.dumps(secret)[1:-1]
            yield from (
                quoted,
                _ESCAPE.sub(_in_small_letters, quoted),
                quote(secret),
                quote(secret, safe=":"),
            )
            yield from (escaped, escaped.replace("/", r"\/"))


def _in_base64(token: str) -> Iterator[str]:
    """As old ways to log in write it; looked for only in what is shown, for it takes its time."""
    if len(token) >= SHORTEST_SECRET:
        yield b64encode(token.encode()).decode().rstrip("=")


def _in_small_letters(escape: re.Match[str]) -> str:
    return escape[0].lower()
