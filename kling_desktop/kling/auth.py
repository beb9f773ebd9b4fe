"""How an account proves itself."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64encode
from typing import Any

from kling_desktop.domain.account import AuthStyle

MAX_TOKEN = 1_280  # characters: Windows' credential store holds 2,560 bytes of UTF-16
VALID_S = 1_800  # how long a minted token serves
CLOCK_SLACK_S = 5  # a service whose clock is a little behind takes it all the same

# `AccessKey: …`, `secret_key=…`, `AK: …`, as the provider's page and creators' notes have them.
_LABEL = re.compile(
    r"(?i)[\"']?\b(?:(a)(?:ccess)?|(s)(?:ecret)?)[ _-]?k(?:ey)?\b[\"']?\s*[:=：]\s*"
)
_HALF = re.compile(r"(?i)key[\"']?\s*[:=：]")  # one label without the other
_BETWEEN = re.compile(r"[\s,;\"'{}]+")


class TokenUnusable(ValueError):
    """A token that cannot be a header: empty, or with spaces, line breaks or other scripts."""


def clean_token(text: str, style: AuthStyle = AuthStyle.BEARER) -> str:
    """Strip what comes along when a token is copied. Raises TokenUnusable, never echoing it.

    A pair of keys comes back as "AccessKey:SecretKey", whether pasted so or on two lines.
    """
    token = _pair(text) if style is AuthStyle.KEY_PAIR else _single(text)
    if (
        not 0 < len(token) <= MAX_TOKEN
        or not token.isascii()
        or not token.isprintable()
        or " " in token
    ):
        raise TokenUnusable
    return token


def _single(text: str) -> str:
    token = text.strip().strip("\"'")
    scheme, _, rest = token.partition(" ")
    return rest.strip() if scheme.casefold() == "bearer" and rest else token


def _pair(text: str) -> str:
    labels = [(access or secret).casefold() for access, secret in _LABEL.findall(text)]
    if sorted(labels) == ["a", "s"]:
        keys = _BETWEEN.split(_LABEL.sub(" ", text))
    elif _HALF.search(text):
        raise TokenUnusable
    else:
        keys = re.split(r"\s*[\r\n:]\s*", text.strip().strip("\"'"))
    keys = [key for key in keys if key]
    if len(keys) != 2 or ":" in "".join(keys):
        raise TokenUnusable
    return ":".join(keys[::-1] if labels == ["s", "a"] else keys)


def authorization(style: AuthStyle, token: str, now_s: float) -> dict[str, str]:
    """The header for one request. `token` as `clean_token` gave it; `now_s` in unix seconds."""
    if style is AuthStyle.BARE_KEY:
        return {"Authorization": token}
    if style is AuthStyle.KEY_PAIR:
        return {"Authorization": f"Bearer {_minted(token, now_s)}"}
    return {"Authorization": f"Bearer {token}"}


def _minted(pair: str, now_s: float) -> str:
    """A token of its own for each request: it costs some 10 µs, and none can be too old."""
    import hmac  # late: few accounts have such a pair
    from hashlib import sha256

    access_key, _, secret_key = pair.partition(":")
    now = int(now_s)
    claims = {"iss": access_key, "exp": now + VALID_S, "nbf": now - CLOCK_SLACK_S}
    signed = f"{_HEADER}.{_part(claims)}"
    signature = hmac.digest(secret_key.encode(), signed.encode(), sha256)
    return f"{signed}.{_base64(signature)}"


def _part(value: dict[str, Any]) -> str:
    return _base64(json.dumps(value, separators=(",", ":")).encode())


def _base64(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


_HEADER = _part({"alg": "HS256", "typ": "JWT"})
