"""How an account proves itself."""

from __future__ import annotations

MAX_TOKEN = 1_280  # characters: Windows' credential store holds 2,560 bytes of UTF-16


class TokenUnusable(ValueError):
    """A token that cannot be a header: empty, or with spaces, line breaks or other scripts."""


def clean_token(text: str) -> str:
    """Strip what comes along when a token is copied. Raises TokenUnusable, never echoing it."""
    token = text.strip().strip("\"'")
    scheme, _, rest = token.partition(" ")
    if scheme.casefold() == "bearer" and rest:
        token = rest.strip()
    if (
        not 0 < len(token) <= MAX_TOKEN
        or not token.isascii()
        or not token.isprintable()
        or " " in token
    ):
        raise TokenUnusable
    return token


def authorization(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
